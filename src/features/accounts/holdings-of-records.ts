import { type Fragment, fn, sql } from '#engine';
import type { IsoDate } from '#values';
import { productKey } from '../holdings.ts';

/**
 * One row per customer and product that its records show in use: subscriptions and contracts that run on the day, and what
 * was bought or invoiced in the 12 months before it. Columns as those of the holdings of lines; revenue is that of the rows
 * with an amount, bought before invoiced, so that nothing counts twice.
 */
export function recordHoldingsQuery(asOf: IsoDate): Fragment {
  const day = fn.readDate(asOf);
  const runs = sql`("start" IS NULL OR "start" <= ${day}) AND ("end" IS NULL OR "end" > ${day})`;
  const isWithin = (on: Fragment) => sql`${on} > ${fn.addMonths(day, -12)} AND ${on} <= ${day}`;
  const none = sql`CAST(NULL AS DECIMAL(18,4))`;
  const bought = fn.decimal(sql`coalesce(amount, price * quantity * (1 - coalesce(discount, 0)))`, 4);
  return sql`WITH held AS (
    SELECT customer_id, product, ${none} AS bought, ${none} AS invoiced FROM clean_subscriptions WHERE ${runs}
    UNION ALL SELECT customer_id, product, ${none}, ${none} FROM clean_contracts WHERE ${runs}
    UNION ALL SELECT customer_id, product, ${bought}, ${none} FROM clean_transactions WHERE ${isWithin(sql`"date"`)}
    UNION ALL SELECT customer_id, product, ${none}, ${fn.decimal(sql`amount`, 4)} FROM clean_invoices
      WHERE ${isWithin(sql`coalesce(issued, period, due)`)}
  ), keyed AS (
    SELECT customer_id, product, ${productKey(sql`product`)} AS product_key, bought, invoiced FROM held WHERE customer_id IS NOT NULL
  ), shown AS (
    SELECT product_key, min(trim(product)) AS product FROM keyed WHERE product_key IS NOT NULL GROUP BY product_key
  ), catalogue AS (
    SELECT product_key, product_id, product,
      row_number() OVER (PARTITION BY product_key ORDER BY product_id ASC NULLS LAST, product ASC NULLS LAST) AS place
    FROM (SELECT ${productKey(sql`product`)} AS product_key, product_id, product FROM clean_products) AS products
    WHERE product_key IS NOT NULL
  )
  SELECT k.customer_id, c.product_id, coalesce(c.product, s.product) AS product, count(*) AS lines,
    CAST(coalesce(${fn.sumMoney(sql`k.bought`)}, ${fn.sumMoney(sql`k.invoiced`)}) AS DECIMAL(18,2)) AS revenue
  FROM keyed AS k JOIN shown AS s ON s.product_key = k.product_key
  LEFT JOIN catalogue AS c ON c.product_key = k.product_key AND c.place = 1
  GROUP BY k.customer_id, c.product_id, coalesce(c.product, s.product)`;
}
