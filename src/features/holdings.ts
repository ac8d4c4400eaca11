import { type Fragment, fn, sql } from '#engine';

/** Two spellings are one product when they agree in capitals, trimmed, with spaces collapsed; NULL where nothing is left. */
export function productKey(product: Fragment): Fragment {
  return sql`nullif(trim(${fn.replaceAll(sql`upper(${product})`, '\\s+', ' ')}), '')`;
}

/** One row per customer and product: its catalogue id where the catalogue has the name, lines, and known revenue. */
export function holdingsQuery(): Fragment {
  return sql`WITH spellings AS (
    SELECT DISTINCT product FROM clean_lines WHERE excluded_by IS NULL AND product IS NOT NULL
  ), keyed AS (
    SELECT product, ${productKey(sql`product`)} AS product_key FROM spellings
  ), shown AS (
    SELECT product_key, min(trim(product)) AS product FROM keyed WHERE product_key IS NOT NULL GROUP BY product_key
  ), catalogue AS (
    SELECT product_key, product_id, product,
      row_number() OVER (PARTITION BY product_key ORDER BY product_id ASC NULLS LAST, product ASC NULLS LAST) AS place
    FROM (SELECT ${productKey(sql`product`)} AS product_key, product_id, product FROM clean_products) AS products
    WHERE product_key IS NOT NULL
  ), named AS (
    SELECT k.product AS spelling, c.product_id, coalesce(c.product, s.product) AS product
    FROM keyed AS k
    JOIN shown AS s ON s.product_key = k.product_key
    LEFT JOIN catalogue AS c ON c.product_key = k.product_key AND c.place = 1
  )
  SELECT l.customer_id, n.product_id, n.product, count(*) AS lines,
    CAST(${fn.sumMoney(sql`l.amount`)} AS DECIMAL(18,2)) AS revenue
  FROM clean_lines AS l
  JOIN named AS n ON n.spelling = l.product
  WHERE l.excluded_by IS NULL
  GROUP BY l.customer_id, n.product_id, n.product`;
}
