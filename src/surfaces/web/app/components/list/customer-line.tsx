// biome-ignore-all lint/a11y/useSemanticElements: lines that come and go with scrolling are no rows of a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active line
import type { CustomerResponse } from '../../api/shapes.ts';
import { Money } from '../measures.tsx';
import { PriorityChip, SegmentChip } from '../segment-chip.tsx';
import { Clipped, columns, FirstOffer, FirstWorth } from './columns.tsx';

/** Tracks of the grid that the header and every line share. */
export const tracks = columns.map(({ track }) => track).join(' ');

/** One customer as a line of the wide list; grey while it is awaited. */
export function WideLine({ row }: { row: CustomerResponse | undefined }) {
  return (
    <div className="grid h-full items-center gap-x-3 px-4" style={{ gridTemplateColumns: tracks }} role="presentation">
      {columns.map(({ key, isNumber, cell }) => (
        <div key={key} role="gridcell" className={`min-w-0 overflow-hidden ${isNumber ? 'text-right' : ''}`}>
          {row === undefined ? <span className="block h-3 animate-pulse rounded bg-sunken" /> : cell(row)}
        </div>
      ))}
    </div>
  );
}

/** One customer as a card of the narrow list. */
export function NarrowLine({ row }: { row: CustomerResponse | undefined }) {
  if (row === undefined) return <span className="m-4 block h-3 animate-pulse rounded bg-sunken" />;
  return (
    <div
      role="gridcell"
      className="grid h-full grid-cols-[minmax(0,1fr)_auto] content-center gap-x-3 gap-y-1 px-4 text-xs"
    >
      <span className="text-sm">
        <Clipped text={row.name} isStrong />
      </span>
      <span className="text-right text-sm">
        <Money amount={row.revenue} />
      </span>
      <SegmentChip segment={row.strategy} />
      <span className="text-right">
        <PriorityChip priority={row.priority} />
      </span>
      <FirstOffer row={row} />
      <span className="self-end text-right">
        <FirstWorth row={row} />
      </span>
    </div>
  );
}
