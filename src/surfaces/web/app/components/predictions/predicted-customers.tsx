import { predictionsPerPage, usePredictions } from '../../api/queries.ts';
import { useSpeech } from '../../messages/language.tsx';
import { predictionList } from '../../messages/prediction-list.ts';
import { validSearch } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { TextFilter } from '../list/text-filter.tsx';
import { Awaiting } from '../states.tsx';
import { LeastFilter } from './least-filter.tsx';
import { listQuery, pageOf } from './list-query.ts';
import { PredictionTable } from './prediction-table.tsx';

const million = 1e6;

interface Props {
  target: string;
  isMoney: boolean;
  /** False where the run has no money, so that nothing has a worth. */
  hasWorth: boolean;
}

/** The customers of a target with their ranges, to search, narrow, sort, page through and download. */
export function PredictedCustomers({ target, isMoney, hasWorth }: Props) {
  const { say, language } = useSpeech();
  const [search] = useSearchState();
  const query = listQuery(search, hasWorth && !isMoney);
  const page = pageOf(search);
  const found = usePredictions(target, `${query}&page=${page}`);
  return (
    <section className="card" aria-labelledby="list-title" data-testid="predicted" data-total={found.data?.total}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pb-2 pt-3">
        <h2 id="list-title" className="scroll-mt-28 text-base font-semibold">
          {say(predictionList.list)}
        </h2>
        {found.data !== undefined && <Counted total={found.data.total} />}
        <a
          className="button no-print ml-auto"
          href={`/api/predictions/${encodeURIComponent(target)}/customers.csv?${query}&lang=${language}`}
          download
        >
          {say(predictionList.download)}
        </a>
      </header>
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-3">
        <TextFilter filter="q" title={predictionList.search} />
        <LeastFilter
          filter="value_min"
          title={isMoney ? predictionList.valueMin : predictionList.chanceMin}
          unit={isMoney ? million : 0.01}
        />
        {hasWorth && !isMoney && <LeastFilter filter="worth_min" title={predictionList.worthMin} unit={million} />}
      </div>
      <Awaiting of={found} lines={8}>
        {({ rows, total }) =>
          total === 0 ? (
            <p className="border-t border-line p-8 text-center text-muted">{say(predictionList.none)}</p>
          ) : (
            <>
              <PredictionTable rows={rows} isMoney={isMoney} isWorthShown={hasWorth && !isMoney} />
              <Pager page={page} total={total} />
            </>
          )
        }
      </Awaiting>
    </section>
  );
}

function Counted({ total }: { total: number }) {
  const { say, formats } = useSpeech();
  return (
    <p className="text-muted" role="status">
      {say(predictionList.counted, { n: formats.count(total) })}
    </p>
  );
}

function Pager({ page, total }: { page: number; total: number }) {
  const { say, formats } = useSpeech();
  const [search, change] = useSearchState();
  const pages = Math.ceil(total / predictionsPerPage);
  const go = (to: number) => (): void => change(validSearch({ ...search, page: to === 1 ? '' : String(to) }));
  const first = (page - 1) * predictionsPerPage + 1;
  return (
    <nav aria-label={say(predictionList.list)} className="no-print flex items-center justify-end gap-3 px-4 py-2">
      <span className="text-xs text-muted">
        {say(predictionList.paging, {
          from: formats.count(Math.min(first, total)),
          to: formats.count(Math.min(page * predictionsPerPage, total)),
          n: formats.count(total),
        })}
      </span>
      <button type="button" className="button" disabled={page <= 1} onClick={go(Math.min(page - 1, pages))}>
        {say(predictionList.before)}
      </button>
      <button type="button" className="button" disabled={page >= pages} onClick={go(page + 1)}>
        {say(predictionList.next)}
      </button>
    </nav>
  );
}
