import { type Engine, type Fragment, fn, numbersOf, sql, textsOf } from '#engine';
import type { IsoDate } from '#values';
import type { Panel } from '../models/panel.ts';
import { partOf } from '../models/panel.ts';
import { type RevenueRecord, revenueRows } from '../outcomes/revenue.ts';
import type { OutcomeWindow } from '../outcomes/windows.ts';
import { at } from './amount-ranges.ts';
import { learningRows, prepareDays } from './panels.ts';

/** Kept shares above this count as this: one small customer that grew tenfold must not outweigh all others. */
export const largestShare = 4;

/** Customers on their days with the money of the months before (above 0) and after (at least 0; NaN where to come). */
export interface ValueRows {
  readonly panel: Panel;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Some rows, in that order. */
export function valueRowsAt({ panel, before, after }: ValueRows, rows: Int32Array): ValueRows {
  return { panel: partOf(panel, rows), before: at(before, rows), after: at(after, rows) };
}

/**
 * The rows of every labelled day and of the as-of day with the figures of their snapshots: customers who brought money in
 * the months before the day. The outcome of the panel is the kept share, money after by money before.
 */
export async function valueRows(
  engine: Engine,
  record: RevenueRecord,
  { asOf, windows, months }: { asOf: IsoDate; windows: readonly OutcomeWindow[]; months: number },
): Promise<{ readonly past: ValueRows; readonly now: ValueRows }> {
  const columns = await prepareDays(engine, asOf, { windows, months });
  const money = await moneyByRow(engine, moneyQuery(record, months));
  const { past, now } = await learningRows(engine, shareQuery(record, months), { columns, asOf, windows });
  return { past: withMoney(past, money), now: withMoney(now, money) };
}

function moneyQuery(record: RevenueRecord, months: number): Fragment {
  const from = fn.addMonths(sql`w.as_of`, -months);
  const sum = (condition: Fragment) =>
    sql`CAST(coalesce(${fn.sumMoney(sql`CASE WHEN ${condition} THEN amount END`)}, 0) AS DOUBLE)`;
  return sql`SELECT customer_id, as_of, ${sum(sql`day <= as_of`)} AS money_before, ${sum(sql`day > as_of`)} AS money_after
    FROM (SELECT r.customer_id, r.day, r.amount, w.as_of
      FROM (${revenueRows(record)}) AS r JOIN outcome_windows AS w ON r.day <= w.until AND r.day > ${from}) AS known
    GROUP BY customer_id, as_of`;
}

/** The kept share of every customer who brought money before the day, from 0 to `largestShare`. */
export function shareQuery(record: RevenueRecord, months: number): Fragment {
  const share = fn.ratio(sql`money_after`, sql`money_before`);
  return sql`SELECT customer_id, as_of, CAST(NULL AS DATE) AS happened_on,
      CASE WHEN ${share} > ${largestShare} THEN CAST(${largestShare} AS DOUBLE) WHEN ${share} > 0 THEN ${share} ELSE CAST(0 AS DOUBLE) END AS outcome
    FROM (${moneyQuery(record, months)}) AS money WHERE money_before > 0`;
}

type MoneyByRow = ReadonlyMap<string, readonly [before: number, after: number]>;

async function moneyByRow(engine: Engine, query: Fragment): Promise<MoneyByRow> {
  const found = await engine.columns(sql`SELECT * FROM (${query}) AS money
    ORDER BY as_of NULLS LAST, customer_id NULLS LAST`);
  const ids = textsOf(found, 'customer_id');
  const [days, before, after] = [
    numbersOf(found, 'as_of'),
    numbersOf(found, 'money_before'),
    numbersOf(found, 'money_after'),
  ];
  const entries = Array.from(ids.codes, (code, row) => {
    const key = `${days[row]} ${ids.levels[code]}`;
    return [key, [before[row] as number, Math.max(0, after[row] as number)]] as const;
  });
  return new Map(entries);
}

function withMoney(panel: Panel, money: MoneyByRow): ValueRows {
  const days = panel.days.map((day) => Date.parse(day) / 86_400_000);
  const found = panel.ids.map((id, row) => money.get(`${days[panel.day[row] as number]} ${id}`));
  return {
    panel,
    before: Float64Array.from(found, (pair) => pair?.[0] ?? Number.NaN),
    after: Float64Array.from(found, (pair) => pair?.[1] ?? Number.NaN),
  };
}
