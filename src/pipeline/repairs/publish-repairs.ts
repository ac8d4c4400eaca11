import { type Engine, fn, join, name, sql } from '#engine';
import {
  type Decision,
  type DecisionOutcome,
  quarantinedRows,
  type Repair,
  repairedCells,
  repairRules,
} from '#repairs';
import { type Kept, keepRows } from '../examine/keep-rows.ts';

/** Decisions and what became of them, place by place. */
export interface Decided {
  decisions: readonly Decision[];
  outcomes: readonly DecisionOutcome[];
}

/** Makes `repairs`, `quarantined` and `decisions`, and adds what they hold to `findings` and `rules`. */
export async function publishRepairs(engine: Engine, decided: Decided): Promise<void> {
  await engine.createTable('repairs', sql`SELECT * FROM ${name(repairedCells)}`);
  await engine.createTable('quarantined', sql`SELECT * FROM ${name(quarantinedRows)}`);
  const rows = decided.outcomes.map((outcome, index) => decisionRow(decided.decisions[index], outcome));
  await keepRows(engine, 'decisions', rows);
  await engine.execute(sql`INSERT INTO findings (rule, severity, source, sheet, "row", "column", before, after, money, action)
    ${join([repairedFindings, quarantinedFindings, misfits], ' UNION ALL ')}`);
  const rules = repairRules.map(({ id, severity, title }) => sql`(${id}, ${severity}, ${title.id}, ${title.en})`);
  await engine.execute(
    sql`INSERT INTO rules SELECT * FROM (VALUES ${join(rules)}) AS r (rule, severity, title_id, title_en)`,
  );
  for (const table of [repairedCells, quarantinedRows, 'repairs_result']) await engine.dropTable(table);
}

/** The money of a repaired amount is the amount as read after the repair. */
const repairedFindings = sql`SELECT 'REP-1' AS rule, 'info' AS severity, r.source, r.sheet, r."row", r."column", r.before, r.after,
    CAST(CASE WHEN r.is_amount THEN l.amount END AS DECIMAL(18,2)) AS money, 'interpreted' AS action
  FROM repairs AS r LEFT JOIN clean_lines AS l
    ON r.is_amount AND l.source = r.source AND coalesce(l.sheet, '') = r.sheet AND l.source_row = r."row"`;

/** An amount that can be read in one way only; the money of a row set aside is known where its amount is such a text. */
const plainAmount = '^-?[0-9]{1,15}([.][0-9]{1,2})?$';
const quarantinedFindings = sql`SELECT 'REP-2', 'warning', source, sheet, "row", ${fn.text(null)}, coalesce(customer, reason), ${fn.text(null)},
    CASE WHEN ${fn.matches(sql`amount`, plainAmount)} THEN ${fn.readDecimal(sql`amount`, 2)} END, 'excluded' FROM quarantined`;

const misfits = sql`SELECT 'REP-3', 'warning', source, coalesce(sheet, ''), ${fn.whole(sql`CAST(NULL AS DOUBLE)`)}, "column", before, ${fn.text(null)},
    CAST(NULL AS DECIMAL(18,2)), 'question' FROM decisions WHERE state NOT IN ('applied', 'rejected')`;

function decisionRow(one: Decision | undefined, outcome: DecisionOutcome): Kept[] {
  if (one === undefined) throw new Error('an outcome without its decision');
  const { number, state, cells, rows, overruled, nearest } = outcome;
  const { column, before, after, key } = inTexts(one.repair);
  const near = nearest.length === 0 ? null : nearest.join(' | ');
  const what = [
    number,
    one.rule,
    one.decision,
    one.file,
    one.sheet ?? null,
    one.repair.kind,
    column,
    before,
    after,
    key,
  ];
  return [...what, state, cells, rows, overruled, near];
}

/** The parts of a repair as texts, null for what its kind does not have. */
export function inTexts(repair: Repair): Record<'column' | 'before' | 'after' | 'key', string | null> {
  if (repair.kind === 'set-aside-repeats') return { column: null, before: null, after: null, key: null };
  return {
    column: repair.column,
    before: 'from' in repair ? repair.from : repair.value,
    after: 'from' in repair ? repair.to : null,
    key: 'key' in repair ? `${repair.key.column} = ${repair.key.value}` : null,
  };
}
