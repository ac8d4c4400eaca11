import type {
  DecisionResponse,
  DoubtResponse,
  ImportChoices,
  ImportQuestionResponse,
  ImportTableChoice,
  RepairResponse,
} from '../../api/shapes.ts';

/** What was said to the repairs of a finding; null while nothing was, or not the same to all of them. */
export type Verdict = DecisionResponse['decision'] | null;

/** The choices with another meaning of a whole table; its columns are proposed anew. */
export function withEntity(choices: ImportChoices, table: string, entity: string | null): ImportChoices {
  return withTable(choices, table, (choice) => ({ ...choice, entity, columns: null }));
}

/** The choices with a field for a column, in place of the one it had; null for none. */
export function withColumn(
  choices: ImportChoices,
  table: string,
  { header, field }: { header: string; field: string | null },
): ImportChoices {
  return withTable(choices, table, (choice) => {
    const others = Object.entries(choice.columns ?? {}).filter(([name, column]) => column !== header && name !== field);
    return { ...choice, columns: Object.fromEntries(field === null ? others : [...others, [field, header]]) };
  });
}

/** The choices with an answer to a question: a header, or null where none of them means the field. */
export function withAnswer(
  choices: ImportChoices,
  { table, field }: ImportQuestionResponse,
  header: string | null,
): ImportChoices {
  if (table === null || field === null) return choices;
  if (header !== null) return withColumn(choices, table, { header, field });
  return withTable(choices, table, (choice) => ({ ...choice, columns: { ...choice.columns, [field]: null } }));
}

function withTable(
  choices: ImportChoices,
  table: string,
  change: (choice: ImportTableChoice) => ImportTableChoice,
): ImportChoices {
  return { ...choices, tables: choices.tables.map((choice) => (choice.table === table ? change(choice) : choice)) };
}

/** Tells a repair of a rule in a place from every other. */
function repairKey({ file, sheet }: { file: string; sheet?: string | undefined }, repair: RepairResponse): string {
  // Named one by one, since the order of keys in JSON is that of whoever wrote it.
  const one = { column: null, key: null, from: null, to: null, value: null, ...repair };
  const key = one.key === null ? null : [one.key.column, one.key.value];
  return JSON.stringify([file, sheet ?? '', one.kind, one.column, key, one.from, one.to, one.value]);
}

/** Looks up what was said to a finding. */
export function verdictsOf(decisions: readonly DecisionResponse[]): (finding: DoubtResponse) => Verdict {
  const said = new Map(decisions.map((one) => [repairKey(one, one.repair), one.decision]));
  return (finding) => {
    const all = new Set(finding.repairs.map((repair) => said.get(repairKey(finding, repair)) ?? null));
    const [first = null] = all;
    return all.size === 1 ? first : null;
  };
}

/** The choices with the same said to the repairs of all these findings; null takes back what was said. */
export function withVerdict(
  choices: ImportChoices,
  findings: readonly DoubtResponse[],
  verdict: Verdict,
): ImportChoices {
  const concerned = new Set(findings.flatMap((finding) => finding.repairs.map((repair) => repairKey(finding, repair))));
  const others = choices.decisions.filter((one) => !concerned.has(repairKey(one, one.repair)));
  if (verdict === null) return { ...choices, decisions: others };
  // Two rules may propose the same repair; it is decided once.
  const added = new Map<string, DecisionResponse>();
  for (const { rule, file, sheet, repairs } of findings) {
    const place = { file, ...(sheet === '' ? {} : { sheet }) };
    for (const repair of repairs) added.set(repairKey(place, repair), { rule, ...place, decision: verdict, repair });
  }
  return { ...choices, decisions: [...others, ...added.values()] };
}

/** The findings of one rule, and the money and rows they touch. */
export interface RuleFindings {
  rule: string;
  severity: DoubtResponse['severity'];
  rows: number;
  money: number;
  findings: DoubtResponse[];
}

const severities = ['error', 'warning', 'info'];

/** Findings by rule: the gravest first, then those with most money, then most rows. */
export function byRule(findings: readonly DoubtResponse[]): RuleFindings[] {
  const groups = new Map<string, RuleFindings>();
  for (const finding of findings) {
    const group = groups.get(finding.rule) ?? { rule: finding.rule, severity: 'info', rows: 0, money: 0, findings: [] };
    group.rows += finding.rows;
    group.money += Math.abs(finding.money ?? 0);
    group.findings.push(finding);
    if (graver(finding.severity, group.severity)) group.severity = finding.severity;
    groups.set(finding.rule, group);
  }
  for (const { findings: all } of groups.values()) all.sort(byWeight);
  return [...groups.values()].sort(byWeight);
}

function graver(one: string, other: string): boolean {
  return severities.indexOf(one) < severities.indexOf(other);
}

function byWeight(one: Weighed, other: Weighed): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    Math.abs(other.money ?? 0) - Math.abs(one.money ?? 0) ||
    other.rows - one.rows
  );
}

interface Weighed {
  severity: string;
  money: number | null;
  rows: number;
}
