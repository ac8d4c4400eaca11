import { useFindings, useFindingsOf } from '../../api/queries.ts';
import type { FindingSummaryResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { findingAction } from '../../messages/words.ts';
import { validSearch } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';
import { FindingRows } from '../finding-rows.tsx';
import { Money } from '../measures.tsx';
import { SeverityChip } from '../severity-chip.tsx';
import { Awaiting } from '../states.tsx';

const severities = ['error', 'warning', 'info'];

/** What was found in the data that was used, by rule; a rule opens its rows. */
export function RuleFindings() {
  const { say } = useSpeech();
  return (
    <section aria-labelledby="findings" className="space-y-2">
      <h2 id="findings" className="scroll-mt-28 text-base font-semibold">
        {say(quality.findings)}
      </h2>
      <Awaiting of={useFindings()} lines={8}>
        {(summaries) =>
          summaries.length === 0 ? (
            <p className="card p-8 text-center text-muted">{say(quality.none)}</p>
          ) : (
            <ul className="card divide-y divide-line">
              {[...summaries].sort(bySeverity).map((summary) => (
                <Rule key={summary.rule} summary={summary} />
              ))}
            </ul>
          )
        }
      </Awaiting>
    </section>
  );
}

function bySeverity(one: FindingSummaryResponse, other: FindingSummaryResponse): number {
  return severities.indexOf(one.severity) - severities.indexOf(other.severity) || other.money - one.money;
}

function Rule({ summary }: { summary: FindingSummaryResponse }) {
  const { say, formats } = useSpeech();
  const [search, change] = useSearchState();
  const isOpen = search.rule === summary.rule;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => change(validSearch({ ...search, rule: isOpen ? '' : summary.rule }))}
        className="grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-3 text-left hover:bg-sunken focus-visible:outline-offset-[-2px] md:grid-cols-[6.5rem_minmax(0,1fr)_7rem_9rem_8rem_1rem]"
      >
        <span>
          <SeverityChip severity={summary.severity} />
        </span>
        <span>
          {say(summary.title)} <span className="ml-1 font-mono text-xs text-muted">{summary.rule}</span>
        </span>
        <span className="text-right">
          {formats.count(summary.rows)} <span className="text-xs text-muted">{say(quality.rows).toLowerCase()}</span>
        </span>
        <span className="text-muted max-md:col-start-2 md:text-right">
          {summary.money !== 0 && <Money amount={summary.money} />}
        </span>
        <span className="text-right text-xs text-muted">{say(findingAction(summary.action))}</span>
        <span aria-hidden="true" className="hidden text-muted md:block">
          {isOpen ? '▴' : '▾'}
        </span>
      </button>
      {isOpen && <Rows summary={summary} />}
    </li>
  );
}

function Rows({ summary }: { summary: FindingSummaryResponse }) {
  const { say, formats } = useSpeech();
  return (
    <div className="border-t border-line bg-page pb-2">
      <Awaiting of={useFindingsOf(summary.rule)} lines={3}>
        {(rows) => (
          <>
            <FindingRows findings={rows} />
            {rows.length < summary.rows && (
              <p className="px-4 pt-2 text-xs text-muted">
                {say(quality.shown, { n: formats.count(rows.length), total: formats.count(summary.rows) })}
              </p>
            )}
          </>
        )}
      </Awaiting>
    </div>
  );
}
