import { type Fragment, fn, name, sql } from '#engine';

/** A text of a customer on which its lines may differ. */
export interface Attribute {
  /** Column of `account_base`. */
  column: string;
  /** Column of `clean_lines`. */
  from: string;
}

/** Every text that is chosen among the lines by the money behind it (FEA-7). */
export const attributes: readonly Attribute[] = [
  { column: 'name', from: 'customer_name' },
  { column: 'industry', from: 'industry' },
  { column: 'region', from: 'region' },
  { column: 'owner', from: 'owner' },
  { column: 'status', from: 'status' },
  { column: 'category', from: 'category' },
  { column: 'tier', from: 'tier' },
];

/** One row per customer whose lines differ: the value with the largest total amount, ties in alphabetical order. */
export function contestedValueQuery({ from }: Attribute): Fragment {
  const value = name(from);
  return sql`SELECT customer_id, value FROM (
    SELECT customer_id, value,
      row_number() OVER (PARTITION BY customer_id ORDER BY total DESC NULLS LAST, value ASC NULLS LAST) AS place
    FROM (
      SELECT k.customer_id, k.${value} AS value, ${fn.sumMoney(sql`k.amount`)} AS total
      FROM clean_lines AS k
      JOIN account_totals AS t ON t.customer_id = k.customer_id
      WHERE k.excluded_by IS NULL AND k.${value} IS NOT NULL
        AND t.${name(`${from}_low`)} <> t.${name(`${from}_high`)}
      GROUP BY k.customer_id, k.${value}
    ) AS totals
  ) AS placed WHERE place = 1`;
}
