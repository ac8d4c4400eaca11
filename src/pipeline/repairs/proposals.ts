import type { DoctorFinding, FindingContext } from '#doctor';
import { type Decision, type RepairsSettings, repair } from '#repairs';

/** Looks at files and says what a careful reader would object to, always in the same order for the same files. */
export type Examine = (paths: readonly string[], context: FindingContext) => Promise<readonly DoctorFinding[]>;

/** A finding with repairs that a person may accept together. */
export interface Proposal extends DoctorFinding {
  /** Place among all findings, from 1; the same as long as the files are. */
  number: number;
  state: 'open' | 'accepted' | 'rejected' | 'partly';
}

/** A decision that no finding proposes any more. */
export interface OtherDecision {
  /** Counted on from the last finding. */
  number: number;
  decision: Decision;
}

/** What can be decided, and what has been. */
export interface Proposals {
  proposals: Proposal[];
  others: OtherDecision[];
}

/** The findings that propose repairs, marked with what was decided, and the decisions that nothing proposes. */
export function proposalsFrom(findings: readonly DoctorFinding[], decisions: RepairsSettings): Proposals {
  const decided = new Map(decisions.map((one) => [keyOf(one), one.decision]));
  const proposals = findings.flatMap((finding, index): Proposal[] =>
    finding.repairs.length === 0
      ? []
      : [{ ...finding, number: index + 1, state: stateOf(keysOf(finding).map((key) => decided.get(key))) }],
  );
  const proposed = new Set(proposals.flatMap(keysOf));
  const others = decisions
    .filter((one) => !proposed.has(keyOf(one)))
    .map((decision, index) => ({ number: findings.length + index + 1, decision }));
  return { proposals, others };
}

function stateOf(decided: readonly (Decision['decision'] | undefined)[]): Proposal['state'] {
  if (decided.every((one) => one === 'accept')) return 'accepted';
  if (decided.every((one) => one === 'reject')) return 'rejected';
  return decided.every((one) => one === undefined) ? 'open' : 'partly';
}

/** The decisions that a proposal becomes. */
export function decisionsOf(finding: DoctorFinding, decision: Decision['decision']): Decision[] {
  const { rule, file, sheet } = finding;
  return finding.repairs.map((one) => ({ rule, file, ...(sheet === '' ? {} : { sheet }), decision, repair: one }));
}

function keysOf(finding: DoctorFinding): string[] {
  return decisionsOf(finding, 'accept').map(keyOf);
}

/** The same for two decisions about the same repair of the same table, whatever was decided. */
export function keyOf({ file, sheet, repair: one }: Decision): string {
  return JSON.stringify([file, sheet ?? '', repair.parse(one)]);
}

/** The same for two decisions that speak of the same cells or rows; the earlier of them holds when a run applies them. */
export function targetOf({ file, sheet, repair: one }: Decision): string {
  const { to: _, ...target } = { to: null, ...one };
  return JSON.stringify([file, sheet ?? '', Object.entries(target).sort()]);
}
