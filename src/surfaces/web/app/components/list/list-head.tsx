// biome-ignore-all lint/a11y/useSemanticElements: lines that come and go with scrolling are no rows of a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active line
import { useSpeech } from '../../messages/language.tsx';
import { list } from '../../messages/list.ts';
import { type Search, validSearch } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { type Column, columns } from './columns.tsx';
import { tracks } from './customer-line.tsx';

/** A column's next order: the natural one first, then the other, then back to the rank. */
function nextOrder(search: Search, sortBy: string): Search {
  const natural = sortBy === 'name' ? 'asc' : 'desc';
  if (search.sort_by !== sortBy) return { ...search, sort_by: sortBy, sort_order: natural };
  if (search.sort_order === natural) {
    return { ...search, sort_by: sortBy, sort_order: natural === 'asc' ? 'desc' : 'asc' };
  }
  const { sort_by: _, sort_order: __, ...unsorted } = search;
  return validSearch(unsorted);
}

/** The titles of the columns, which sort; a choice of orders where there is no room for titles. */
export function ListHead({ isWide }: { isWide: boolean }) {
  if (!isWide) return <OrderChoice />;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="grid items-end gap-x-3 border-b border-line bg-sunken px-4 py-2 text-xs text-muted"
      style={{ gridTemplateColumns: tracks }}
    >
      {columns.map((column) => (
        <ColumnTitle key={column.key} column={column} />
      ))}
    </div>
  );
}

function ColumnTitle({ column: { title, sortBy, isNumber } }: { column: Column }) {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const isSorted = sortBy !== undefined && search.sort_by === sortBy;
  const order = search.sort_order === 'desc' ? 'descending' : 'ascending';
  const arrow = order === 'descending' ? ' ↓' : ' ↑';
  return (
    <div role="columnheader" aria-sort={isSorted ? order : 'none'} className={isNumber ? 'text-right' : ''}>
      {sortBy === undefined ? (
        say(title)
      ) : (
        <button
          type="button"
          onClick={() => change(nextOrder(search, sortBy))}
          className={`hover:text-ink ${isSorted ? 'font-semibold text-ink' : ''}`}
        >
          {say(title)}
          <span aria-hidden="true">{isSorted ? arrow : ' ↕'}</span>
        </button>
      )}
    </div>
  );
}

function OrderChoice() {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const orders = columns.flatMap(({ sortBy, title }) => (sortBy === undefined ? [] : [{ sortBy, title }]));
  return (
    <label className="flex items-center gap-2 border-b border-line bg-sunken px-4 py-2 text-xs text-muted">
      {say(list.sort)}
      <select
        value={search.sort_by ?? 'rank'}
        onChange={({ target }) =>
          change({
            ...search,
            sort_by: target.value,
            sort_order: ['rank', 'name'].includes(target.value) ? 'asc' : 'desc',
          })
        }
        className="h-8 rounded-md border border-line bg-card px-2 text-ink"
      >
        <option value="rank">{say(list.rank)}</option>
        {orders.map(({ sortBy, title }) => (
          <option key={sortBy} value={sortBy}>
            {say(title)}
          </option>
        ))}
      </select>
    </label>
  );
}
