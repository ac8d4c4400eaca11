import { type Fragment, fn, join, name, sql } from '#engine';
import { exceptionColumn } from '../definitions/industry.ts';
import type { OffersSettings } from '../settings.ts';
import { commaNumber, holdsWord, keyWithout, plainNumber, textKey } from '../texts.ts';

/**
 * One row per product, numbered 1..n in the order of a hash of its id, so that no order of the catalogue is left;
 * `min_kbps` is 0 where no need is stated.
 */
export function productsQuery(settings: OffersSettings): Fragment {
  const exceptions = settings.industryExceptions.map(
    ({ word }, index) => sql`, ${holdsWord(sql`product`, [word])} AS ${name(exceptionColumn(index))}`,
  );
  const isConnectivity = sql`${holdsWord(sql`category`, settings.connectivityWords)}
    OR ${holdsWord(sql`product`, settings.connectivityWords)}`;
  return sql`WITH copies AS (
    SELECT *, row_number() OVER (PARTITION BY product_id
      ORDER BY product ASC NULLS LAST, category ASC NULLS LAST, tier ASC NULLS LAST, status ASC NULLS LAST,
        price ASC NULLS LAST, complexity ASC NULLS LAST, price_level ASC NULLS LAST,
        min_bandwidth_mbps ASC NULLS LAST, tier_level ASC NULLS LAST) AS copy
    FROM clean_products WHERE product_id IS NOT NULL
  )
  SELECT row_number() OVER (ORDER BY ${fn.md5(sql`product_id`)} ASC NULLS LAST, product_id ASC NULLS LAST) AS p,
    product_id, product, ${textKey(sql`product`)} AS product_key,
    ${keyWithout(sql`product`, settings.variantWords)} AS family,
    CASE complexity WHEN 'Simple' THEN 1 WHEN 'Complex' THEN 3 ELSE 2 END AS step,
    category, ${textKey(sql`category`)} AS category_key, tier_level, coalesce(complexity, 'Medium') AS complexity,
    price, price_level, ${commaNumber(sql`min_bandwidth_mbps`)} AS need_id, ${plainNumber(sql`min_bandwidth_mbps`)} AS need_en,
    CASE WHEN min_bandwidth_mbps > 0 THEN ${fn.whole(sql`min_bandwidth_mbps * 1000`)} ELSE 0 END AS min_kbps,
    NOT ${holdsWord(sql`status`, settings.discontinuedWords)} AS is_sold,
    ${isConnectivity} AS is_connectivity,
    ${holdsWord(sql`product`, settings.retentionWords)} AS is_retention,
    product_id IN (SELECT product_id FROM clean_product_industries WHERE product_id IS NOT NULL
      AND ${textKey(sql`industry`)} IS NOT NULL) AS has_targets,
    product_id IN (SELECT product_id FROM clean_product_owners_without WHERE product_id IS NOT NULL
      AND ${textKey(sql`owner`)} IS NOT NULL) AS is_limited
    ${join(exceptions, '')}
    FROM copies WHERE copy = 1`;
}

/** The industries each product is made for. */
export function targetsQuery(): Fragment {
  return sql`SELECT DISTINCT p.p, ${textKey(sql`i.industry`)} AS industry_key
    FROM clean_product_industries AS i JOIN offer_products AS p ON p.product_id = i.product_id
    WHERE ${textKey(sql`i.industry`)} IS NOT NULL`;
}

/** The units in which each product cannot be had. */
export function ownersWithoutQuery(): Fragment {
  return sql`SELECT DISTINCT p.p, ${textKey(sql`o.owner`)} AS owner_key
    FROM clean_product_owners_without AS o JOIN offer_products AS p ON p.product_id = o.product_id
    WHERE ${textKey(sql`o.owner`)} IS NOT NULL`;
}
