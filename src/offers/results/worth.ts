import { type Fragment, fn, sql } from '#engine';
import type { OffersSettings } from '../settings.ts';

/**
 * What each product is worth a period: what paying holders pay per line (quartiles and median), or the list price alone,
 * without a range, where too few pay; whole units of currency.
 */
export function worthQuery({ minHolders }: OffersSettings): Fragment {
  const isEnough = sql`coalesce(h.holders, 0) >= ${minHolders}`;
  return sql`WITH paid AS (
    SELECT p.p, ${fn.ratio(sql`h.revenue`, sql`h.lines`)} AS paid
    FROM account_holdings AS h JOIN offer_products AS p ON p.product_id = h.product_id
    WHERE h.revenue > 0 AND h.lines > 0
  ), holders AS (
    SELECT p, count(*) AS holders, ${fn.quantile(sql`paid`, 0.25)} AS low, ${fn.quantile(sql`paid`, 0.5)} AS middle,
      ${fn.quantile(sql`paid`, 0.75)} AS high FROM paid GROUP BY p
  )
  SELECT p.p, ${wholeMoney(sql`CASE WHEN ${isEnough} THEN h.low END`)} AS worth_low,
    CASE WHEN ${isEnough} THEN ${wholeMoney(sql`h.middle`)} ELSE ${wholeMoney(sql`p.price`)} END AS worth,
    ${wholeMoney(sql`CASE WHEN ${isEnough} THEN h.high END`)} AS worth_high
    FROM offer_products AS p LEFT JOIN holders AS h ON h.p = p.p`;
}

function wholeMoney(amount: Fragment): Fragment {
  return sql`CAST(${fn.decimal(amount, 0)} AS DECIMAL(18,2))`;
}
