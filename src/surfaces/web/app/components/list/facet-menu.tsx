import { useEffect, useRef, useState } from 'react';
import type { Facet } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { list } from '../../messages/list.ts';
import { type ListFilter, withToggled, wordsOf } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { filterWords } from './filter-words.ts';

const manyValues = 12;

/** A filter of several values, each with the customers it would give. */
export function FacetMenu({ filter, values }: { filter: ListFilter; values: readonly Facet[] }) {
  const { say, formats } = useSpeech();
  const [search, change] = useSearchState();
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const { title, wordTitle } = filterWords[filter];
  const chosen = wordsOf(search, filter);
  useClosing(box, isOpen, () => setOpen(false));
  const shown = values.filter(({ value }) => say(wordTitle(value)).toLowerCase().includes(wanted.toLowerCase()));
  const lost = chosen.filter((word) => !values.some(({ value }) => value === word));

  if (values.length < 2 && chosen.length === 0) return null;
  return (
    <div ref={box} className="relative">
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(title)}
        {chosen.length > 0 && (
          <span className="rounded-full bg-accent px-1.5 text-xs font-semibold text-accent-ink">{chosen.length}</span>
        )}
        <span aria-hidden="true" className="text-muted">
          ▾
        </span>
      </button>
      {isOpen && (
        <fieldset className="card absolute left-0 z-20 mt-1 max-h-80 w-64 max-w-[85vw] overflow-y-auto p-1 shadow-lg">
          <legend className="sr-only">{say(title)}</legend>
          {values.length > manyValues && (
            <input
              type="search"
              aria-label={say(list.findValue)}
              placeholder={say(list.findValue)}
              value={wanted}
              onChange={({ target }) => setWanted(target.value)}
              className="mb-1 w-full rounded border border-line bg-card px-2 py-1"
            />
          )}
          {[...lost.map((value) => ({ value, customers: 0 })), ...shown].map(({ value, customers }) => (
            <label key={value} className="flex items-center gap-2 rounded px-2 py-1 hover:bg-sunken">
              <input
                type="checkbox"
                className="accent-(--accent)"
                checked={chosen.includes(value)}
                onChange={() => change(withToggled(search, filter, value))}
              />
              <span className="min-w-0 flex-1 truncate">{say(wordTitle(value))}</span>
              <span className="text-xs text-muted">{formats.count(customers)}</span>
            </label>
          ))}
          {shown.length === 0 && <p className="p-2 text-muted">{say(list.noValues)}</p>}
        </fieldset>
      )}
    </div>
  );
}

/** Closes an open menu on Escape and on a press outside. */
function useClosing(box: React.RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  });
}
