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

/** The rows for which a condition over the columns c0, c1 ... holds. */
export async function rowsWhere(engine: Engine, table: SurveyedTable, condition: Fragment): Promise<FoundRows> {
  const from = sql`${name(table.staged.table)} AS t WHERE ${condition}`;
  const first = await engine.rows(sql`SELECT source_row FROM ${from} ORDER BY source_row NULLS LAST LIMIT 20`);
  const [all = {}] = await engine.rows(
    sql`SELECT CAST(count(*) AS DOUBLE) AS found, ${moneyOf(mainAmount(table))} AS money FROM ${from}`,
  );
  return {
    rows: Number(all['found']),
    firstRows: first.map((row) => Number(row['source_row'])),
    money: all['money'] === null ? null : Number(all['money']),
  };
}

function moneyOf(amount: SurveyedColumn | undefined): Fragment {
  return amount === undefined ? sql`CAST(NULL AS DECIMAL(18,2))` : fn.sumMoney(numberOf(amount));
}
