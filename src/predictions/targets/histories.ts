import { type Engine, type Fragment, fn, numbersOf, sql, textsOf } from '#engine';
import type { Histories } from '#maths';
import type { IsoDate } from '#values';
import { type RevenueRecord, revenueRows } from '../outcomes/revenue.ts';

/** What each customer bought up to a day, in weeks and days of purchase, and what came in the time after. */
export interface BuyingHistories {
  readonly ids: readonly string[];
  /** Repeat purchases (days on which something was bought, the first not counted), in weeks. */
  readonly histories: Histories;
  /** Mean amount of the repeat purchases; NaN where there is none. */
  readonly meanSpend: Float64Array;
  /** Amount of the months before the day, and of the time after it up to `until`. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Purchases after the day up to `until`. */
  readonly purchasesAfter: Float64Array;
}

/** The window of a history: its day, the first day that `before` counts, and the last that `after` counts. */
export interface HistoryWindow {
  readonly day: IsoDate;
  readonly since: IsoDate;
  readonly until: IsoDate;
}

/** The histories of all customers whose first purchase lies before the day. Days with nothing but credits are none. */
export async function buyingHistories(
  engine: Engine,
  record: RevenueRecord,
  window: HistoryWindow,
): Promise<BuyingHistories> {
  const found = await engine.columns(historiesQuery(record, window));
  const ids = textsOf(found, 'customer_id');
  const numbers = (name: string) => numbersOf(found, name);
  return {
    ids: Array.from(ids.codes, (code) => ids.levels[code] ?? ''),
    histories: {
      x: numbers('repeats'),
      tx: numbers('last_days').map((days) => days / 7),
      T: numbers('all_days').map((days) => days / 7),
    },
    meanSpend: numbers('mean_spend'),
    before: numbers('amount_before'),
    after: numbers('amount_after'),
    purchasesAfter: numbers('purchases_after'),
  };
}

function historiesQuery(record: RevenueRecord, { day, since, until }: HistoryWindow): Fragment {
  const asOf = fn.readDate(day);
  const known = sql`day <= ${asOf}`;
  const later = sql`day > ${asOf} AND day <= ${fn.readDate(until)}`;
  const purchases = fn.countIf(known);
  const spent = fn.sumMoney(sql`CASE WHEN ${known} THEN amount END`);
  const first = sql`min_by(amount, day)`;
  return sql`SELECT customer_id, CAST(${purchases} - 1 AS DOUBLE) AS repeats,
      CAST(${fn.daysBetween(sql`min(day)`, sql`max(CASE WHEN ${known} THEN day END)`)} AS DOUBLE) AS last_days,
      CAST(${fn.daysBetween(sql`min(day)`, asOf)} AS DOUBLE) AS all_days,
      CASE WHEN ${purchases} > 1 THEN ${fn.ratio(sql`${spent} - ${first}`, sql`${purchases} - 1`)} END AS mean_spend,
      CAST(coalesce(${fn.sumMoney(sql`CASE WHEN ${known} AND day > ${fn.readDate(since)} THEN amount END`)}, 0) AS DOUBLE) AS amount_before,
      CAST(coalesce(${fn.sumMoney(sql`CASE WHEN ${later} THEN amount END`)}, 0) AS DOUBLE) AS amount_after,
      CAST(${fn.countIf(later)} AS DOUBLE) AS purchases_after
    FROM (SELECT customer_id, day, CAST(${fn.sumMoney(sql`amount`)} AS DOUBLE) AS amount
      FROM (${revenueRows(record)}) AS r GROUP BY customer_id, day HAVING ${fn.sumMoney(sql`amount`)} > 0) AS days
    GROUP BY customer_id
    HAVING min(day) < ${asOf}
    ORDER BY customer_id NULLS LAST`;
}
