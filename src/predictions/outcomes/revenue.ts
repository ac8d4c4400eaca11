import { type Fragment, fn, sql } from '#engine';

/** Where the money of a customer is seen. */
export type RevenueRecord = 'invoices' | 'transactions';

/** Rows of `customer_id`, `day`, `amount` of a kind of record. */
export function revenueRows(record: RevenueRecord): Fragment {
  return record === 'invoices'
    ? sql`SELECT customer_id, coalesce(issued, period) AS day, amount FROM clean_invoices
        WHERE customer_id IS NOT NULL AND coalesce(issued, period) IS NOT NULL`
    : sql`SELECT customer_id, "date" AS day, amount FROM clean_transactions
        WHERE customer_id IS NOT NULL AND "date" IS NOT NULL`;
}

/** A share of an amount is a double: amounts that differ by less are the same. */
const tolerance = 0.000001;

const amountBefore = fn.sumMoney(sql`CASE WHEN day <= as_of AND day > before THEN amount END`);
const amountAfter = fn.sumMoney(sql`CASE WHEN day > as_of THEN amount END`);
const recentBefore = fn.sumMoney(sql`CASE WHEN day <= as_of AND day > ${fn.addMonths(sql`as_of`, -3)} THEN amount END`);
const recentAfter = fn.sumMoney(sql`CASE WHEN day <= until AND day > ${fn.addMonths(sql`until`, -3)} THEN amount END`);

/** The rows from `months` before the day to the end of the window. */
function windowed(record: RevenueRecord, months: number): Fragment {
  return sql`SELECT r.customer_id, r.day, r.amount, w.as_of, w.until, ${fn.addMonths(sql`w.as_of`, -months)} AS before
    FROM (${revenueRows(record)}) AS r JOIN outcome_windows AS w
      ON r.day <= w.until AND r.day > ${fn.addMonths(sql`w.as_of`, -months)}`;
}

/**
 * Revenue risk: 1 where the revenue of the window is below `share` of that of as many months before the day. Customers
 * without revenue before the day are not in it.
 */
export function revenueRiskOutcomes(record: RevenueRecord, months: number, share: number): Fragment {
  return sql`SELECT customer_id, as_of,
      CASE WHEN ${share} * ${amountBefore} - coalesce(${amountAfter}, 0) > ${tolerance} THEN CAST(1 AS DOUBLE) ELSE CAST(0 AS DOUBLE) END AS outcome,
      CAST(NULL AS DATE) AS happened_on
    FROM (${windowed(record, months)}) AS known
    GROUP BY customer_id, as_of HAVING ${amountBefore} > 0`;
}

/**
 * Up-sell: 1 where the revenue of the last three months of the window is at least `rise` times that of the last three
 * months before the day. Customers without revenue in those months before the day are not in it.
 */
export function upsellOutcomes(record: RevenueRecord, rise: number): Fragment {
  return sql`SELECT customer_id, as_of,
      CASE WHEN ${rise} * ${recentBefore} - coalesce(${recentAfter}, 0) < ${tolerance} THEN CAST(1 AS DOUBLE) ELSE CAST(0 AS DOUBLE) END AS outcome,
      CAST(NULL AS DATE) AS happened_on
    FROM (${windowed(record, 3)}) AS known
    GROUP BY customer_id, as_of HAVING ${recentBefore} > 0`;
}

/** What each customer known before the day brought within the window, in money; 0 where nothing did. */
export function amountOutcomes(record: RevenueRecord): Fragment {
  return sql`SELECT customer_id, as_of, CAST(coalesce(${amountAfter}, 0) AS DOUBLE) AS outcome,
      CAST(NULL AS DATE) AS happened_on
    FROM (SELECT r.customer_id, r.day, r.amount, w.as_of, w.until, w.as_of AS before
      FROM (${revenueRows(record)}) AS r JOIN outcome_windows AS w ON r.day <= w.until) AS known
    GROUP BY customer_id, as_of HAVING max(CASE WHEN day <= as_of THEN 1 ELSE 0 END) = 1`;
}

/** Who fell below `share` of before: `as_of`, `earlier` and `later` revenue of the window and of as many months before. */
export function falls(record: RevenueRecord, months: number, share: number): Fragment {
  return sql`SELECT customer_id, as_of, ${amountBefore} AS earlier, coalesce(${amountAfter}, 0) AS later
    FROM (${windowed(record, months)}) AS known GROUP BY customer_id, as_of
    HAVING ${amountBefore} > 0 AND ${share} * ${amountBefore} - coalesce(${amountAfter}, 0) > ${tolerance}`;
}

/** Who rose to `rise` times of before or more: the same of the last three months of the window and before the day. */
export function rises(record: RevenueRecord, rise: number): Fragment {
  return sql`SELECT customer_id, as_of, ${recentBefore} AS earlier, coalesce(${recentAfter}, 0) AS later
    FROM (${windowed(record, 3)}) AS known GROUP BY customer_id, as_of
    HAVING ${recentBefore} > 0 AND ${rise} * ${recentBefore} - coalesce(${recentAfter}, 0) < ${tolerance}`;
}
