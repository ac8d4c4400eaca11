import { type Fragment, fn, join, name, sql } from '#engine';
import { factors } from '../catalog.ts';
import { type Factor, pointsColumn } from '../factor.ts';
import type { OffersSettings } from '../settings.ts';

/** More than any catalogue has products: `combination * slots + product` is a number of its own for each fit. */
export const slots = 1_000_000;

/** The factors that read the same part of the customer. */
export function factorsReading(reads: Factor['reads']): Factor[] {
  return factors.filter((factor) => factor.reads === reads);
}

/** The name of the column with the points of one factor, in hundredths. */
export function pointsName(factor: Factor): Fragment {
  return name(`${factor.factor}_points`);
}

function pointColumns(reads: Factor['reads'], settings: OffersSettings): Fragment {
  return join(factorsReading(reads).map((factor) => sql`${pointsColumn(factor, settings)} AS ${pointsName(factor)}`));
}

function totalOf(reads: Factor['reads']): Fragment {
  return join(factorsReading(reads).map(pointsName), ' + ');
}

/**
 * For each combination of category, industry and unit among these customers and each product on sale: points, whether a
 * rule blocks it, and the tie-breaker: the smoothed share of owners in the same industry, in hundred-thousandths.
 */
export function placeFitsQuery(settings: OffersSettings, customers: Fragment): Fragment {
  const isOffTarget = settings.industryIsHard ? sql`p.has_targets AND t.p IS NULL` : sql`FALSE`;
  return sql`SELECT f.*, f.place * ${slots} + f.p AS slot, ${totalOf('place')} AS points FROM (
    SELECT c.place, p.p, ${pointColumns('place', settings)},
      w.p IS NOT NULL AS is_without, ${isOffTarget} AS is_off_target,
      ${fn.least(sql`coalesce(e.evidence, g.evidence)`, 99_999)} AS evidence
    FROM (SELECT DISTINCT place, category_key, industry_key, owner_key FROM (${customers}) AS here) AS c
    CROSS JOIN offer_products AS p
    LEFT JOIN offer_targets AS t ON t.p = p.p AND t.industry_key = c.industry_key
    LEFT JOIN offer_owners_without AS w ON w.p = p.p AND w.owner_key = c.owner_key
    LEFT JOIN offer_evidence AS e ON e.p = p.p AND e.industry_key = c.industry_key
    JOIN offer_popularity AS g ON g.p = p.p
    WHERE p.is_sold
  ) AS f`;
}

/** For each combination of tier, revenue class and time and each product on sale: points, and what the bandwidth factor needs. */
export function sizeFitsQuery(settings: OffersSettings): Fragment {
  return sql`SELECT f.*, f.size * ${slots} + f.p AS slot, ${totalOf('size')} AS points FROM (
    SELECT c.size, p.p, p.min_kbps, p.is_connectivity, ${pointColumns('size', settings)}
    FROM (SELECT DISTINCT size, tier_level, arpu_level, tenure_band FROM offer_customers) AS c
    CROSS JOIN offer_products AS p WHERE p.is_sold
  ) AS f`;
}

/** Share of all customers who own each product, in hundred-thousandths. */
export function popularityQuery(): Fragment {
  return sql`SELECT p.p, coalesce(i.owners, 0) AS owners, n.customers,
    ${fn.whole(sql`coalesce(${fn.ratio(sql`100000 * coalesce(i.owners, 0)`, sql`n.customers`)}, 0e0)`)} AS evidence
    FROM offer_products AS p
    LEFT JOIN (SELECT p, count(*) AS owners FROM offer_items GROUP BY p) AS i ON i.p = p.p
    CROSS JOIN (SELECT count(*) AS customers FROM offer_customers) AS n`;
}

/** Share of an industry's customers who own each product, smoothed towards the share of all, in hundred-thousandths. */
export function evidenceQuery({ cooccurrence: { prior } }: OffersSettings): Fragment {
  const overall = sql`coalesce(${fn.ratio(sql`g.owners`, sql`g.customers`)}, 0e0)`;
  const weight = sql`CAST(${prior} AS DOUBLE)`;
  return sql`WITH industries AS (
    SELECT industry_key, count(*) AS customers FROM offer_customers WHERE industry_key IS NOT NULL GROUP BY industry_key
  ), owned AS (
    SELECT c.industry_key, i.p, count(*) AS owners FROM offer_items AS i
    JOIN offer_customers AS c ON c.number = i.number WHERE c.industry_key IS NOT NULL GROUP BY c.industry_key, i.p
  )
  SELECT i.industry_key, g.p, ${fn.whole(
    fn.ratio(sql`100000 * (coalesce(o.owners, 0) + ${weight} * ${overall})`, sql`i.customers + ${weight}`),
  )} AS evidence
    FROM industries AS i CROSS JOIN offer_popularity AS g
    LEFT JOIN owned AS o ON o.industry_key = i.industry_key AND o.p = g.p`;
}
