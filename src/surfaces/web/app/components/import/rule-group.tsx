import type { DoubtResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { useBeginning } from '../more-button.tsx';
import { SeverityChip } from '../severity-chip.tsx';
import type { RuleFindings, Verdict } from './choices.ts';
import { FindingItem } from './finding-item.tsx';

const shownAtFirst = 10;

interface Props {
  group: RuleFindings;
  /** ISO 4217. */
  currency: string;
  /** Left out where nothing can be decided. */
  verdictOf?: (finding: DoubtResponse) => Verdict;
  onVerdict?: (findings: readonly DoubtResponse[], verdict: Verdict) => void;
}

/** The findings of one rule, with what can be said to all of them at once. */
export function RuleGroup({ group, currency, verdictOf, onVerdict }: Props) {
  const { say, formats } = useSpeech();
  const { rule, findings } = group;
  const [first] = findings;
  const proposals = findings.filter(({ repairs }) => repairs.length > 0);
  const { shown, more } = useBeginning(findings, shownAtFirst);
  return (
    <li className="card" data-testid="rule-group" data-rule={rule}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2.5">
        <SeverityChip severity={group.severity} />
        <h2 className="min-w-48 flex-1 font-semibold">
          {first !== undefined && say(first.message)}
          {findings.length > 1 && (
            <span className="font-normal text-muted">
              {' '}
              {say(imports.alike, { n: formats.count(findings.length - 1) })}
            </span>
          )}{' '}
          <span className="ml-1 font-mono text-xs font-normal text-muted">{rule}</span>
        </h2>
        <span className="text-xs text-muted sm:text-right">
          {say(imports.rows, { n: formats.count(group.rows) })}
          {group.money > 0 && <span className="block text-ink">{formats.money(group.money, currency)}</span>}
        </span>
        {proposals.length > 1 && onVerdict !== undefined && verdictOf !== undefined && (
          <AllAtOnce rule={rule} proposals={proposals} verdictOf={verdictOf} onVerdict={onVerdict} />
        )}
      </div>
      <ul className="divide-y divide-line">
        {shown.map((finding, index) => (
          <FindingItem
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is sorted once and then stays
            key={index}
            finding={finding}
            currency={currency}
            isMessageShown={index > 0}
            verdict={verdictOf?.(finding) ?? null}
            onVerdict={onVerdict === undefined ? undefined : (verdict) => onVerdict([finding], verdict)}
          />
        ))}
      </ul>
      {more}
    </li>
  );
}

interface AllProps {
  rule: string;
  proposals: readonly DoubtResponse[];
  verdictOf: (finding: DoubtResponse) => Verdict;
  onVerdict: (findings: readonly DoubtResponse[], verdict: Verdict) => void;
}

function AllAtOnce({ rule, proposals, verdictOf, onVerdict }: AllProps) {
  const { say } = useSpeech();
  const isAny = proposals.some((finding) => verdictOf(finding) !== null);
  const actions = [
    [imports.acceptAll, 'accept'],
    [imports.rejectAll, 'reject'],
    [imports.undoAll, null],
  ] as const;
  return (
    <span className="flex flex-wrap gap-1">
      {actions.map(([title, verdict]) => (
        <button
          key={title.en}
          type="button"
          className="button text-xs"
          disabled={verdict === null && !isAny}
          aria-label={say(imports.forRule, { action: say(title), rule })}
          onClick={() => onVerdict(proposals, verdict)}
        >
          {say(title)}
        </button>
      ))}
    </span>
  );
}
