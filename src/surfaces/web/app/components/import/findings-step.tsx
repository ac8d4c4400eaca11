import { useMemo } from 'react';
import type { ImportResponse } from '../../api/shapes.ts';
import { useChange } from '../../api/use-draft.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { byRule, verdictsOf, withVerdict } from './choices.ts';
import { RuleGroup } from './rule-group.tsx';

/** The fourth step: what was found, by rule, and what is to be done about it. */
export function FindingsStep({ draft }: { draft: ImportResponse }) {
  const { say, formats } = useSpeech();
  const change = useChange(draft.id);
  const { findings, choices } = draft;
  const groups = useMemo(() => byRule(findings), [findings]);
  const verdictOf = useMemo(() => verdictsOf(choices.decisions), [choices.decisions]);
  const proposals = findings.filter(({ repairs }) => repairs.length > 0);
  const count = (verdict: ReturnType<typeof verdictOf>): string =>
    formats.count(proposals.filter((finding) => verdictOf(finding) === verdict).length);
  return (
    <div className="space-y-4">
      <div>
        <p className="font-semibold" role="status" data-testid="tally">
          {say(imports.tally, {
            all: formats.count(proposals.length),
            accepted: count('accept'),
            rejected: count('reject'),
            open: count(null),
          })}
        </p>
        <p className="text-muted">{say(imports.findingsLead)}</p>
      </div>
      {groups.length === 0 ? (
        <p className="card p-8 text-center text-muted">{say(imports.noFindings)}</p>
      ) : (
        <ul className="space-y-3">
          {groups.map((group) => (
            <RuleGroup
              key={group.rule}
              group={group}
              currency={choices.settings.currency}
              verdictOf={verdictOf}
              onVerdict={(concerned, verdict) => change((all) => withVerdict(all, concerned, verdict))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
