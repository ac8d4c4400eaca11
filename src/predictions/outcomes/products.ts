import { type Fragment, sql } from '#engine';

/** Where it is seen which product a customer has and since when. */
export type ProductRecord = 'subscriptions' | 'transactions';

/** Rows of `customer_id`, `product`, `day` (when it was first there) and `end` (when it went, NULL where it stays). */
function productRows(record: ProductRecord): Fragment {
  return record === 'subscriptions'
    ? sql`SELECT customer_id, product, "start" AS day, "end" FROM clean_subscriptions
        WHERE customer_id IS NOT NULL AND product IS NOT NULL AND "start" IS NOT NULL`
    : sql`SELECT customer_id, product, "date" AS day, CAST(NULL AS DATE) AS "end" FROM clean_transactions
        WHERE customer_id IS NOT NULL AND product IS NOT NULL AND "date" IS NOT NULL`;
}

/** What each customer holds on a day: `customer_id`, `as_of`, `product`. Of transactions: what was ever bought by then. */
export function heldProducts(record: ProductRecord): Fragment {
  return sql`SELECT DISTINCT p.customer_id, w.as_of, p.product
    FROM (${productRows(record)}) AS p JOIN outcome_windows AS w
      ON p.day <= w.as_of AND (p."end" IS NULL OR p."end" > w.as_of)`;
}

/** The products that each customer took up within the window and did not hold on the day: `customer_id`, `as_of`, `product`. */
export function adoptedProducts(record: ProductRecord): Fragment {
  return sql`SELECT DISTINCT p.customer_id, w.as_of, p.product
    FROM (${productRows(record)}) AS p JOIN outcome_windows AS w ON p.day > w.as_of AND p.day <= w.until
    LEFT JOIN (${heldProducts(record)}) AS h
      ON h.customer_id = p.customer_id AND h.as_of = w.as_of AND h.product = p.product
    WHERE h.product IS NULL`;
}

/** Cross-sell: 1 where a customer who held something on the day took up a product it did not hold. */
export function crossSellOutcomes(record: ProductRecord): Fragment {
  return sql`SELECT h.customer_id, h.as_of,
      CASE WHEN max(a.product) IS NULL THEN CAST(0 AS DOUBLE) ELSE CAST(1 AS DOUBLE) END AS outcome,
      CAST(NULL AS DATE) AS happened_on
    FROM (SELECT DISTINCT customer_id, as_of FROM (${heldProducts(record)}) AS held) AS h
    LEFT JOIN (${adoptedProducts(record)}) AS a ON a.customer_id = h.customer_id AND a.as_of = h.as_of
    GROUP BY h.customer_id, h.as_of`;
}
