import { type Engine, type Fragment, fn, numbersOf, sql, textsOf } from '#engine';
import type { Histories } from '#maths';
import type { IsoDate } from '#values';
import type { Frame, FrameColumn } from '../frame.ts';
import { type RevenueRecord, revenueRows } from '../outcomes/revenue.ts';

/** What each customer bought up to a day, and what came in the time after. */
export interface BuyingHistories {
  readonly ids: readonly string[];
  /** Repeat purchases (days on which something was bought, the first not counted), in weeks. */
  readonly histories: Histories;
  /** Mean amount of the repeat purchases; NaN where there is none. */
  readonly meanSpend: Float64Array;
  /** Amount of the months before the day, and of the time after it up to `until`, credits taken off; at least 0. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** The window of a history: its day, the day after which `before` counts, and the last that `after` counts. */
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
    before: numbers('amount_before').map((amount) => Math.max(0, amount)),
    after: numbers('amount_after').map((amount) => Math.max(0, amount)),
  };
}

function historiesQuery(record: RevenueRecord, { day, since, until }: HistoryWindow): Fragment {
  const asOf = fn.readDate(day);
  const bought = sql`day <= ${asOf} AND amount > 0`;
  const sum = (condition: Fragment) =>
    sql`CAST(coalesce(${fn.sumMoney(sql`CASE WHEN ${condition} THEN amount END`)}, 0) AS DOUBLE)`;
  const first = sql`min(CASE WHEN amount > 0 THEN day END)`;
  const perDay = sql`SELECT customer_id, day, CAST(${fn.sumMoney(sql`amount`)} AS DOUBLE) AS amount
    FROM (${revenueRows(record)}) AS r GROUP BY customer_id, day`;
  const perCustomer = sql`SELECT customer_id, ${first} AS first_day, max(CASE WHEN ${bought} THEN day END) AS last_day,
      CAST(${fn.countIf(bought)} - 1 AS DOUBLE) AS repeats, ${sum(bought)} AS spent,
      min_by(CASE WHEN amount > 0 THEN amount END, CASE WHEN amount > 0 THEN day END) AS first_spent,
      ${sum(sql`day <= ${asOf} AND day > ${fn.readDate(since)}`)} AS amount_before,
      ${sum(sql`day > ${asOf} AND day <= ${fn.readDate(until)}`)} AS amount_after
    FROM (${perDay}) AS days GROUP BY customer_id HAVING ${first} < ${asOf}`;
  return sql`SELECT customer_id, repeats, amount_before, amount_after,
      CAST(${fn.daysBetween(sql`first_day`, sql`last_day`)} AS DOUBLE) AS last_days,
      CAST(${fn.daysBetween(sql`first_day`, asOf)} AS DOUBLE) AS all_days,
      CASE WHEN repeats > 0 THEN ${fn.ratio(sql`spent - first_spent`, sql`repeats`)} END AS mean_spend
    FROM (${perCustomer}) AS customers ORDER BY customer_id NULLS LAST`;
}

/** The customers at some places, in that order. */
export function historiesAt(all: BuyingHistories, rows: Int32Array): BuyingHistories {
  const taken = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const { x, tx, T } = all.histories;
  return {
    ids: Array.from(rows, (row) => all.ids[row] as string),
    histories: { x: taken(x), tx: taken(tx), T: taken(T) },
    meanSpend: taken(all.meanSpend),
    before: taken(all.before),
    after: taken(all.after),
  };
}

/** Histories as columns: repeat purchases, weeks from the first to the last of them, weeks known, mean spend. */
export function frameOfHistories({ ids, histories, meanSpend }: BuyingHistories, asOf: IsoDate): Frame {
  const column = (name: string, values: Float64Array): FrameColumn => ({
    name,
    title: { id: name, en: name },
    unit: 'none',
    isActionable: false,
    levels: [],
    feature: { kind: 'number', values },
  });
  const { x, tx, T } = histories;
  const columns = [column('x', x), column('tx', tx), column('T', T), column('mean_spend', meanSpend)];
  return { ids, asOf, columns };
}
