import { type Engine, name, sql } from '#engine';
import type { Repair } from '#repairs';
import type { DoctorFinding } from '../../finding.ts';
import type { TableJoin } from '../relations.ts';
import {
  cellOf,
  columnAt,
  comparable,
  formsOf,
  type SurveyedColumn,
  type SurveyedTable,
  textsOf,
} from '../surveyed.ts';
import { rowsWhere } from './rows-where.ts';
import { columnName, findingAt, indonesian, rowsInEnglish, tableName } from './wording.ts';

const proposalsKept = 50;

/** Cells that name a row of the other table, but not as it is written there: 1017.0 for 1017, or another case. */
export async function findSpellings(
  engine: Engine,
  tables: readonly SurveyedTable[],
  join: TableJoin,
): Promise<DoctorFinding[]> {
  const [from, to] = [columnAt(tables, join.from), columnAt(tables, join.to)];
  if (from === undefined || to === undefined || join.form === 'exact') return [];
  await keepSpelled(engine, from, to);
  const rows = await rowsWhere(engine, from.table, sql`${cellOf(from)} IN (SELECT cell FROM ${name(spelled)})`);
  const pairs = await spellings(engine);
  const [first] = pairs;
  if (first === undefined || rows.rows === 0) return [];
  const example = { before: first.before, after: first.after };
  return [
    findingAt('DOC-54', join.from, {
      severity: 'warning',
      ...rows,
      ...(pairs.length === 1 ? example : {}),
      message: wording(join, rows.rows, example),
      repairs: repairsOf(join, pairs),
    }),
  ];
}

/** Table of the texts that were kept last; whoever has findings made drops it. */
export const spelled = 'doctor_spelled';

/** Keeps the texts that the other table does not hold but in another spelling: how many it has of each, and the first. */
async function keepSpelled(engine: Engine, from: SurveyedColumn, to: SurveyedColumn): Promise<void> {
  const strange = sql`SELECT cell, cells FROM (${textsOf(from)}) AS texts
    WHERE cell NOT IN (SELECT cell FROM (${textsOf(to)}) AS known_texts)`;
  await engine.createTable(
    spelled,
    sql`SELECT a.cell, min(b.cell) AS known, CAST(count(DISTINCT b.cell) AS DOUBLE) AS ways, max(a.cells) AS cells
      FROM (SELECT cell, cells, ${comparable(sql`cell`)} AS form FROM (${strange}) AS strange) AS a
      JOIN (${formsOf(to)}) AS b ON b.form = a.form GROUP BY a.cell`,
  );
}

/** The spelling of each different cell beside the one spelling of the other table; both, where that has several, are left out. */
async function spellings(engine: Engine) {
  const rows = await engine.rows(sql`SELECT cell AS before, known AS after FROM ${name(spelled)} WHERE ways = 1
    ORDER BY cells DESC NULLS LAST, before NULLS LAST LIMIT ${proposalsKept + 1}`);
  return rows.map((row) => ({ before: String(row['before']), after: String(row['after']) }));
}

function repairsOf({ from }: TableJoin, pairs: readonly { before: string; after: string }[]): Repair[] {
  const { header } = from;
  if (header === null || pairs.length > proposalsKept) return [];
  return pairs.map(({ before, after }) => ({ kind: 'replace', column: header, from: before, to: after }));
}

function wording({ to, form }: TableJoin, rows: number, { before, after }: { before: string; after: string }) {
  const how =
    form === 'number'
      ? { id: 'sebagai bilangan atau dengan nol di depan', en: 'as a number or with leading zeros' }
      : { id: 'dengan huruf besar-kecil atau spasi lain', en: 'in other case or spacing' };
  return {
    id: `${indonesian(rows)} baris menulis nilai ${columnName(to)} (${tableName(to)}) ${how.id}: "${before}" di sini, "${after}" di sana.`,
    en: `${rowsInEnglish(rows)} with values of ${columnName(to)} (${tableName(to)}) written ${how.en}: "${before}" here, "${after}" there.`,
  };
}
