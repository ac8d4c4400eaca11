import { type Engine, type Fragment, fn, name, sql } from '#engine';
import { mainAmount } from '../main-amount.ts';
import type { SurveyedColumn, SurveyedTable } from '../surveyed.ts';
import { numberOf } from '../surveyed.ts';

/** Rows of a table for which a condition holds. */
export interface FoundRows {
  rows: number;
  /** The first twenty, as the user's program numbers them. */
  firstRows: number[];
  /** Their sum in the table's first column of amounts; null where it has none or they are blank there. */
  money: number | null;
}

const concerned = 'doctor_concerned';

/** The rows for which a condition over the columns c0, c1 ... holds; it is tried once on each row. */
export async function rowsWhere(engine: Engine, table: SurveyedTable, condition: Fragment): Promise<FoundRows> {
  const amount = mainAmount(table);
  const cell = amount === undefined ? sql`` : sql`, ${name(`c${amount.portrait.index}`)}`;
  const rows = await engine.createTable(
    concerned,
    sql`SELECT source_row${cell} FROM ${name(table.staged.table)} AS t WHERE ${condition}`,
  );
  const first = await engine.rows(
    sql`SELECT source_row FROM ${name(concerned)} ORDER BY source_row NULLS LAST LIMIT 20`,
  );
  const money = amount === undefined || rows === 0 ? null : await moneyOf(engine, amount);
  await engine.dropTable(concerned);
  return { rows, firstRows: first.map((row) => Number(row['source_row'])), money };
}

async function moneyOf(engine: Engine, amount: SurveyedColumn): Promise<number | null> {
  const text = name(`c${amount.portrait.index}`);
  const [all = {}] = await engine.rows(sql`SELECT ${fn.sumMoney(sql`number`)} AS money FROM ${name(concerned)} AS t
    JOIN (SELECT ${text} AS cell, ${numberOf(amount)} AS number
      FROM (SELECT DISTINCT ${text} FROM ${name(concerned)}) AS texts) AS n ON n.cell = t.${text}`);
  return all['money'] === null ? null : Number(all['money']);
}
