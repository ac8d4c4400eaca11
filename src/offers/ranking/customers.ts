import { type Fragment, fn, join, sql } from '#engine';
import { tenureBandColumn } from '../definitions/tenure.ts';
import type { OffersSettings } from '../settings.ts';
import { commaNumber, plainNumber, textKey, tierKey, tierKeyOf } from '../texts.ts';

/** A whole number from 1 to 65,536 from the first four hexadecimal digits of an MD5. */
function numberOfHash(hash: Fragment): Fragment {
  const digits = [4096, 256, 16, 1].map(
    (place, index) => sql`${place} * (strpos('0123456789abcdef', substr(${hash}, ${index + 1}, 1)) - 1)`,
  );
  return fn.whole(sql`1 + ${join(digits, ' + ')}`);
}

function tierLevelColumn({ tierLevels }: OffersSettings): Fragment {
  const levels = Object.entries(tierLevels).map(([tier, level]) => sql`WHEN ${tierKeyOf(tier)} THEN ${level}`);
  if (levels.length === 0) return fn.whole(sql`NULL`);
  return fn.whole(sql`CASE ${tierKey(sql`b.tier`)} ${join(levels, ' ')} END`);
}

/**
 * One row per customer, numbered 1..n in the order of a hash of its id. `place` numbers the different combinations of
 * category, industry and unit, `size` those of tier, revenue class and time, so that points are computed once for each.
 */
export function customersQuery(settings: OffersSettings): Fragment {
  return sql`WITH hashed AS (
    SELECT b.customer_id, ${fn.md5(sql`b.customer_id`)} AS hash, b.revenue, b.tenure_state, b.tenure_years,
      b.tier, ${tierLevelColumn(settings)} AS tier_level, b.category, ${textKey(sql`b.category`)} AS category_key,
      b.industry, ${textKey(sql`b.industry`)} AS industry_key, b.owner, ${textKey(sql`b.owner`)} AS owner_key,
      ${fn.whole(sql`b.bandwidth_mbps * 1000`)} AS kbps, b.bandwidth_type,
      ${commaNumber(sql`b.bandwidth_mbps`)} AS mbps_id, ${plainNumber(sql`b.bandwidth_mbps`)} AS mbps_en,
      ${commaNumber(sql`b.tenure_years`)} AS years_id, ${plainNumber(sql`b.tenure_years`)} AS years_en,
      ${tenureBandColumn} AS tenure_band, s.arpu_level, s.arpu_category
    FROM account_base AS b LEFT JOIN account_segments AS s ON s.customer_id = b.customer_id
  )
  SELECT h.*, ${numberOfHash(sql`h.hash`)} AS tie,
    row_number() OVER (ORDER BY h.hash ASC NULLS LAST, h.customer_id ASC NULLS LAST) AS number,
    dense_rank() OVER (ORDER BY h.category_key ASC NULLS FIRST, h.industry_key ASC NULLS FIRST,
      h.owner_key ASC NULLS FIRST) AS place,
    dense_rank() OVER (ORDER BY h.tier_level ASC NULLS FIRST, h.arpu_level ASC NULLS FIRST,
      h.tenure_band ASC NULLS FIRST) AS size
    FROM hashed AS h`;
}

/** Each customer's products of the catalogue, found by id or by name. */
export function itemsQuery(): Fragment {
  return sql`WITH spellings AS (
    SELECT product, ${textKey(sql`product`)} AS product_key FROM (SELECT DISTINCT product FROM account_holdings) AS names
  ), owned AS (
    SELECT h.customer_id, p.p FROM account_holdings AS h JOIN offer_products AS p ON p.product_id = h.product_id
    UNION
    SELECT h.customer_id, p.p FROM account_holdings AS h
      JOIN spellings AS s ON s.product = h.product
      JOIN offer_products AS p ON p.product_key = s.product_key
  )
  SELECT c.number, o.p FROM owned AS o JOIN offer_profiles AS c ON c.customer_id = o.customer_id`;
}

/** Customers who own exactly the same products share a basket; basket 0 is empty. */
export function basketsQuery(): Fragment {
  return sql`SELECT number, dense_rank() OVER (ORDER BY contents ASC NULLS LAST) AS basket FROM (
    SELECT number, ${fn.joinDistinct(fn.text(sql`p`), ' ')} AS contents FROM offer_items GROUP BY number
  ) AS filled`;
}

/** The customers with the basket they own. */
export function customersWithBasketsQuery(): Fragment {
  return sql`SELECT c.*, coalesce(b.basket, 0) AS basket FROM offer_profiles AS c
    LEFT JOIN offer_baskets AS b ON b.number = c.number`;
}
