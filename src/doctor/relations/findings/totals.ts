import { type Engine, type Fragment, fn, name, sql } from '#engine';
import { headerKey } from '#entities';
import type { DoctorFinding } from '../../finding.ts';
import { wordsOf } from '../header-evidence.ts';
import type { TableJoin } from '../relations.ts';
import {
  columnAt,
  columnsOf,
  formsOf,
  numbersOf,
  placeOf,
  type SurveyedColumn,
  type SurveyedTable,
} from '../surveyed.ts';
import { columnName, english, findingAt, indonesian, tableName } from './wording.ts';

const agreeing = 0.5;
const comparedAtLeast = 5;
const pairsTried = 12;

interface AmountPair {
  one: SurveyedColumn;
  other: SurveyedColumn;
}

/**
 * Amounts that two joined tables both hold for the same thing and that differ. That they are the same amount is taken
 * only from the values: the totals of at least half of the things in common agree to the cent.
 */
export async function findTotals(
  engine: Engine,
  tables: readonly SurveyedTable[],
  join: TableJoin,
): Promise<DoctorFinding[]> {
  const [from, to] = [columnAt(tables, join.from), columnAt(tables, join.to)];
  if (from === undefined || to === undefined || from.table === to.table || join.isSameShape) return [];
  const found: DoctorFinding[] = [];
  for (const pair of amountPairs(from, to).slice(0, pairsTried)) {
    const finding = await compare(engine, { from, to }, pair);
    if (finding !== undefined) found.push(finding);
  }
  return found;
}

/** Columns of amounts with the same header first, then those that share a word. */
function amountPairs(from: SurveyedColumn, to: SurveyedColumn): AmountPair[] {
  const amounts = (column: SurveyedColumn) =>
    columnsOf(column.table).filter(({ portrait }) => portrait.role === 'amount' && portrait.numbers !== null);
  const pairs = amounts(from).flatMap((one) =>
    amounts(to).map((other) => ({ one, other, alike: alikeness(one, other) })),
  );
  return pairs.sort((a, b) => b.alike - a.alike);
}

function alikeness(one: SurveyedColumn, other: SurveyedColumn): number {
  if (headerKey(one.portrait.header ?? '') === headerKey(other.portrait.header ?? '')) return 2;
  const words = new Set(wordsOf(one.portrait.header));
  return wordsOf(other.portrait.header).some((word) => words.has(word)) ? 1 : 0.5;
}

async function compare(
  engine: Engine,
  { from, to }: { from: SurveyedColumn; to: SurveyedColumn },
  { one, other }: AmountPair,
): Promise<DoctorFinding | undefined> {
  const both = sql`SELECT a.form, a.total AS here, b.total AS there, a.first_row, a.cells FROM (${totals(from, one)}) AS a
    JOIN (${totals(to, other)}) AS b ON b.form = a.form`;
  const differs = sql`abs(here - there) > 0.01`;
  const [sums = {}] =
    await engine.rows(sql`SELECT CAST(count(*) AS DOUBLE) AS compared, CAST(${fn.countIf(differs)} AS DOUBLE) AS differing,
      ${fn.sumMoney(sql`here`)} AS here, ${fn.sumMoney(sql`there`)} AS there,
      ${fn.sumMoney(sql`abs(here - there)`)} AS gap FROM (${both}) AS sums WHERE here <> 0 OR there <> 0`);
  const [compared, differing] = [Number(sums['compared']), Number(sums['differing'])];
  if (compared < comparedAtLeast || differing === 0 || differing > compared * (1 - agreeing)) return undefined;
  const rows = await engine.rows(
    sql`SELECT first_row, cells, here, there FROM (${both}) AS sums WHERE ${differs} ORDER BY first_row NULLS LAST`,
  );
  return findingAt('DOC-55', placeOf(one), {
    severity: 'warning',
    rows: rows.reduce((sum, row) => sum + Number(row['cells']), 0),
    firstRows: rows.slice(0, 20).map((row) => Number(row['first_row'])),
    before: rows.length === 1 ? String(rows[0]?.['here']) : null,
    money: Number(sums['gap']),
    message: wording(
      { from, one, other },
      { compared, differing, here: Number(sums['here']), there: Number(sums['there']) },
    ),
  });
}

/** The sum of an amount for each value of a column. */
function totals(by: SurveyedColumn, amount: SurveyedColumn): Fragment {
  return sql`SELECT form, ${fn.sumMoney(sql`number`)} AS total, min(source_row) AS first_row,
      CAST(count(*) AS DOUBLE) AS cells FROM ${name(by.table.staged.table)} AS t
    JOIN (${formsOf(by)}) AS f ON f.cell = t.${name(`c${by.portrait.index}`)}
    JOIN (${numbersOf(amount)}) AS n ON n.cell = t.${name(`c${amount.portrait.index}`)} GROUP BY form`;
}

interface Figures {
  compared: number;
  differing: number;
  here: number;
  there: number;
}

function wording(columns: { from: SurveyedColumn; one: SurveyedColumn; other: SurveyedColumn }, figures: Figures) {
  const { compared, differing, here, there } = figures;
  const [one, other, by] = [placeOf(columns.one), placeOf(columns.other), columnName(placeOf(columns.from))];
  const [first, second] = [`${columnName(one)} (${tableName(one)})`, `${columnName(other)} (${tableName(other)})`];
  return {
    id: `Jumlah ${first} per ${by} berbeda dari ${second} pada ${indonesian(differing)} dari ${indonesian(compared)} nilai: ${indonesian(here)} dibanding ${indonesian(there)}.`,
    en: `The totals of ${first} by ${by} differ from ${second} for ${english(differing)} of ${english(compared)} values: ${english(here)} against ${english(there)}.`,
  };
}
