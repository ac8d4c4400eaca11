import { useFacets } from '../../api/queries.ts';
import { useSpeech } from '../../messages/language.tsx';
import { list } from '../../messages/list.ts';
import { filterQuery, listFilters } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { KindBadge } from '../kind-badge.tsx';
import { useMoney } from '../measures.tsx';
import { CustomerTable } from './customer-table.tsx';
import { FacetMenu } from './facet-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { filterWords } from './filter-words.ts';
import { TextFilter } from './text-filter.tsx';
import { useCustomerWindow } from './use-customer-window.ts';

/** The ranked list with its filters and downloads. */
export function CustomerList() {
  const { say, language } = useSpeech();
  const [search] = useSearchState();
  const filters = filterQuery(search);
  const facets = useFacets(filters).data;
  return (
    <section aria-labelledby="list-title" className="card">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pb-2 pt-3">
        <h2 id="list-title" className="text-base font-semibold">
          {say(list.title)}
        </h2>
        <KindBadge kind="RULE" />
        <Counted />
        <p className="no-print ml-auto flex items-center gap-2 text-xs text-muted">
          <span className="hidden sm:inline">{say(list.download)}</span>
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="button uppercase"
              href={`/api/export/customers.${format}?${filters}${filters === '' ? '' : '&'}lang=${language}`}
              download
            >
              {format}
            </a>
          ))}
        </p>
      </div>
      <div className="no-print flex flex-wrap gap-2 px-4 pb-3">
        <TextFilter filter="q" title={list.search} />
        <TextFilter filter="product" title={list.product} />
        {facets !== undefined &&
          listFilters.map((filter) => (
            <FacetMenu key={filter} filter={filter} values={facets[filterWords[filter].facet]} />
          ))}
      </div>
      <FilterChips />
      <CustomerTable />
    </section>
  );
}

function Counted() {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  const [search] = useSearchState();
  const { head } = useCustomerWindow(search, 0, 0);
  if (head.data === undefined) return null;
  return (
    <p className="text-muted" role="status" data-testid="counted">
      {say(list.counted, {
        n: formats.count(head.data.total),
        money: formats.money(head.data.revenue, currency),
      })}
      {search.sort_by === undefined && <span className="hidden sm:inline"> · {say(list.ranked)}</span>}
    </p>
  );
}
