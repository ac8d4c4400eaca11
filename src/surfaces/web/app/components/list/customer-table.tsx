// biome-ignore-all lint/a11y/useSemanticElements: lines that come and go with scrolling are no rows of a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active line
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../../messages/language.tsx';
import { list } from '../../messages/list.ts';
import { withoutFilters } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { useWide } from '../../use-wide.ts';
import { Failure, Skeleton } from '../states.tsx';
import { columns } from './columns.tsx';
import { NarrowLine, WideLine } from './customer-line.tsx';
import { ListHead } from './list-head.tsx';
import { useCustomerWindow } from './use-customer-window.ts';

/** The list: only the lines in view are drawn and only their pages are fetched. Arrows move, Enter opens. */
export function CustomerTable() {
  const { say, formats } = useSpeech();
  const [search, change] = useSearchState();
  const navigate = useNavigate();
  const isWide = useWide();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const [view, setView] = useState({ first: 0, last: 20 });
  const { head, rowAt, rows, failed, isOld, query } = useCustomerWindow(search, view.first, view.last);
  const height = isWide ? 52 : 104;
  const lines = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    onChange: ({ range }) => {
      const next = { first: range?.startIndex ?? 0, last: (range?.endIndex ?? 20) + 6 };
      setView((before) => (before.first === next.first && before.last === next.last ? before : next));
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or another height starts at its top
  useEffect(() => {
    setActive(-1);
    lines.measure();
    lines.scrollToOffset(0);
  }, [query, height]);

  const open = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) void navigate({ to: '/customers/$customerId', params: { customerId: row.customerId } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = 8;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows,
      End: rows,
    };
    const step = steps[event.key];
    if (event.key === 'Enter' && active >= 0) open(active);
    if (step === undefined || rows === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows - 1, active + step));
    setActive(next);
    lines.scrollToIndex(next);
  };

  const broken = head.error !== null && head.data === undefined ? head : failed;
  if (broken?.error) return <Failure error={broken.error} retry={broken.refetch} />;
  if (head.data === undefined) return <Skeleton lines={10} />;
  if (head.data.total === 0) {
    return (
      <div className="p-10 text-center" role="status">
        <p className="font-semibold">{say(list.none)}</p>
        <p className="text-muted">{say(list.noneHint)}</p>
        <button type="button" className="button mt-3" onClick={() => change(withoutFilters(search))}>
          {say(list.reset)}
        </button>
      </div>
    );
  }
  return (
    <>
      <div
        role="grid"
        aria-label={say(list.title)}
        aria-rowcount={head.data.total + 1}
        aria-colcount={columns.length}
        aria-busy={isOld}
        aria-activedescendant={active >= 0 ? `customer-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        data-testid="list"
        data-total={head.data.total}
        className={`focus-visible:outline-offset-[-2px] ${isOld ? 'opacity-60' : ''}`}
      >
        <ListHead isWide={isWide} />
        <div ref={scroller} className="h-[36rem] overflow-y-auto overflow-x-hidden" role="presentation">
          <div className="relative w-full" style={{ height: lines.getTotalSize() }} role="presentation">
            {lines.getVirtualItems().map(({ index, start, size }) => {
              const row = rowAt(index);
              return (
                <div
                  key={index}
                  id={`customer-${index}`}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={index === active}
                  onClick={() => open(index)}
                  className="absolute left-0 top-0 w-full cursor-pointer border-b border-line hover:bg-sunken aria-selected:bg-accent-soft"
                  style={{ height: size, transform: `translateY(${start}px)` }}
                >
                  {isWide ? <WideLine row={row} /> : <NarrowLine row={row} />}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <p className="border-t border-line px-4 py-2 text-xs text-muted">
        {say(list.keys)} {rows < head.data.total && say(list.tooMany, { n: formats.count(rows) })}
      </p>
    </>
  );
}
