import { useMemo } from 'react';
import { useQuality } from '../api/queries.ts';
import type { QualityResponse } from '../api/shapes.ts';
import { byRule } from '../components/import/choices.ts';
import { RuleGroup } from '../components/import/rule-group.tsx';
import { KindBadge } from '../components/kind-badge.tsx';
import { useMoney } from '../components/measures.tsx';
import { Drift } from '../components/quality/drift.tsx';
import { Links } from '../components/quality/links.tsx';
import { Purposes } from '../components/quality/purposes.tsx';
import { Quarantined } from '../components/quality/quarantined.tsx';
import { Repairs } from '../components/quality/repairs.tsx';
import { RuleFindings } from '../components/quality/rule-findings.tsx';
import { TableQuality, tableKey } from '../components/quality/table-quality.tsx';
import { Awaiting } from '../components/states.tsx';
import { useSpeech } from '../messages/language.tsx';
import { quality } from '../messages/quality.ts';
import { shell } from '../messages/shell.ts';
import { validSearch } from '../search.ts';
import { useSearchState } from '../use-search-state.ts';
import { useTitle } from '../use-title.ts';

/** What the files hold and are good for, what was found, and what became of it. */
export function QualityPage() {
  const { say } = useSpeech();
  useTitle(say(shell.dataQuality));
  const found = useQuality();
  return (
    <div className="space-y-6">
      <header>
        <h1 className="flex items-center gap-2 text-xl font-semibold">
          {say(quality.title)} <KindBadge kind="FACT" />
        </h1>
        <p className="text-muted">{say(quality.lead)}</p>
        {found.data !== undefined && <Contents answer={found.data} />}
      </header>
      {found.data !== undefined && found.data.purposes.length > 0 && <Purposes purposes={found.data.purposes} />}
      <RuleFindings />
      <Awaiting of={found} lines={10}>
        {(answer) => (
          <>
            <Tables answer={answer} />
            <Doubts answer={answer} />
            <Links links={answer.links} />
            <Repairs repairs={answer.repairs} />
            <Quarantined quarantined={answer.quarantined} />
            {answer.drift !== null && <Drift drift={answer.drift} />}
          </>
        )}
      </Awaiting>
    </div>
  );
}

/** The parts of this page, to go to. */
function Contents({ answer }: { answer: QualityResponse }) {
  const { say } = useSpeech();
  const parts = [
    ['purposes', quality.purposes, answer.purposes.length > 0],
    ['findings', quality.findings, true],
    ['tables', quality.tables, true],
    ['doubts', quality.doubts, answer.tables.length > 0],
    ['links', quality.links, answer.links.length > 0],
    ['repairs', quality.repairs, true],
    ['quarantined', quality.quarantined, true],
    ['drift', quality.drift, answer.drift !== null],
  ] as const;
  return (
    <nav aria-label={say(quality.sections)} className="no-print mt-2 flex flex-wrap gap-x-4 gap-y-1">
      {parts.map(
        ([id, title, isThere]) =>
          isThere && (
            <button
              key={id}
              type="button"
              className="link"
              onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
            >
              {say(title)}
            </button>
          ),
      )}
    </nav>
  );
}

function Tables({ answer }: { answer: QualityResponse }) {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  return (
    <section aria-labelledby="tables" className="space-y-2">
      <h2 id="tables" className="scroll-mt-28 text-base font-semibold">
        {say(quality.tables)}
      </h2>
      {answer.tables.length === 0 ? (
        <p className="card p-8 text-center text-muted">{say(quality.noTables)}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {answer.tables.map((table) => {
            const key = tableKey(table);
            const isOpen = search.table === key;
            return (
              <TableQuality
                key={key}
                table={table}
                isOpen={isOpen}
                onToggle={() => change(validSearch({ ...search, table: isOpen ? '' : key }))}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Doubts({ answer }: { answer: QualityResponse }) {
  const { say } = useSpeech();
  const { currency } = useMoney();
  const groups = useMemo(() => byRule(answer.doubts), [answer]);
  if (answer.tables.length === 0) return null;
  return (
    <section aria-labelledby="doubts" className="space-y-2">
      <h2 id="doubts" className="scroll-mt-28 text-base font-semibold">
        {say(quality.doubts)}
      </h2>
      {groups.length === 0 ? (
        <p className="card p-8 text-center text-muted">{say(quality.noDoubts)}</p>
      ) : (
        <ul className="space-y-3">
          {groups.map((group) => (
            <RuleGroup key={group.rule} group={group} currency={currency} />
          ))}
        </ul>
      )}
    </section>
  );
}
