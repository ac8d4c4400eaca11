import { useSpeech } from '../../messages/language.tsx';
import { list } from '../../messages/list.ts';
import {
  isFiltered,
  listFilters,
  rangeFilters,
  type Search,
  withoutFilters,
  withToggled,
  wordsOf,
} from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { useMoney } from '../measures.tsx';
import { filterWords } from './filter-words.ts';

/** Every active filter as a chip that can be taken away. */
export function FilterChips() {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const ranges = useRangeChips(search);
  if (!isFiltered(search)) return null;
  const words = listFilters.flatMap((key) =>
    wordsOf(search, key).map((word) => ({
      key: `${key}:${word}`,
      text: `${say(filterWords[key].title)}: ${say(filterWords[key].wordTitle(word))}`,
      without: withToggled(search, key, word),
    })),
  );
  const texts = (['q', 'product'] as const).flatMap((key) =>
    search[key] === undefined ? [] : [{ key, text: `“${search[key]}”`, without: withoutFilters(search, [key]) }],
  );
  return (
    <ul className="flex flex-wrap items-center gap-1.5 px-4 pb-3 text-xs" data-testid="chips">
      {[...texts, ...words, ...ranges].map(({ key, text, without }) => (
        <li key={key} className="flex items-center rounded-full bg-accent-soft pl-2.5">
          {text}
          <button
            type="button"
            aria-label={say(list.remove, { name: text })}
            onClick={() => change(without)}
            className="rounded-full px-2 py-1 text-muted hover:text-ink"
          >
            ×
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link px-1" onClick={() => change(withoutFilters(search))}>
          {say(list.reset)}
        </button>
      </li>
    </ul>
  );
}

function useRangeChips(search: Search) {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  const measures = [
    { measure: 'revenue', title: list.rangeRevenue, write: (value: number) => formats.money(value, currency) },
    { measure: 'bandwidth', title: list.rangeBandwidth, write: formats.number },
    { measure: 'tenure', title: list.rangeTenure, write: formats.number },
  ] as const;
  return measures.flatMap(({ measure, title, write }) => {
    const [from, to] = [search[`${measure}_min`], search[`${measure}_max`]];
    if (from === undefined && to === undefined) return [];
    const end = (text: string | undefined): string => (text === undefined ? '…' : write(Number(text)));
    return {
      key: measure,
      text: say(title, { from: end(from), to: end(to) }),
      without: withoutFilters(
        search,
        rangeFilters.filter((key) => key.startsWith(measure)),
      ),
    };
  });
}
