import { type Fragment, fn, join, name, sql } from '#engine';
import { factors } from '../catalog.ts';
import { bandwidth } from '../definitions/bandwidth.ts';
import { pointsColumn } from '../factor.ts';
import type { OffersSettings } from '../settings.ts';
import { factorsReading, pointsName, slots } from './fits.ts';

/** Larger than any catalogue, and prime: products of one customer never draw the same lot. */
const lots = 99_991;

/** Every pair that is not owned and on sale: `c` the customer, `x` co-occurrence, `a` the fit of place, `p` the fit of size. */
function pairsFrom(customers: Fragment): Fragment {
  return sql`FROM (${customers}) AS c
    JOIN offer_basket_shares AS x ON x.basket = c.basket
    JOIN offer_place_fits AS a ON a.slot = c.place * ${slots} + x.p
    JOIN offer_size_fits AS p ON p.slot = c.size * ${slots} + x.p`;
}

/** The rule that keeps a pair out, the first of those that hold; NULL where it may be offered. */
function blockedByColumn({ blockBelowMinBandwidth }: OffersSettings): Fragment {
  const isTooSlow = blockBelowMinBandwidth
    ? sql`coalesce(c.kbps < p.min_kbps AND NOT (coalesce(c.bandwidth_type, '') = 'IP-Only' AND p.is_connectivity), FALSE)`
    : sql`FALSE`;
  return sql`CASE WHEN a.is_without THEN 'region' WHEN a.is_off_target THEN 'industry'
    WHEN ${isTooSlow} THEN 'bandwidth' END`;
}

/**
 * One whole number orders the pairs of a customer: score, then share of owners in the industry, then co-occurrence, then
 * a lot drawn from the hashes of customer and product. A blocked pair sorts last and gives its product as negative.
 */
export function bestQuery(settings: OffersSettings, customers: Fragment): Fragment {
  const score = sql`(a.points + p.points + x.points + ${pointsColumn(bandwidth, settings)})`;
  const lot = sql`mod(c.tie * x.p, ${lots})`;
  const key = sql`${score} * 100000000000000 + a.evidence * 1000000000 + x.share * 100000 + ${lot}`;
  return sql`SELECT number, ${fn.topBy(
    sql`CASE WHEN blocked_by IS NULL THEN product ELSE -product END`,
    sql`CASE WHEN blocked_by IS NULL THEN sort_key ELSE -product END`,
    settings.perCustomer,
  )} AS best,
    ${join(
      ['region', 'industry', 'bandwidth'].map(
        (rule) => sql`${fn.countIf(sql`blocked_by = ${rule}`)} AS ${name(`${rule}_pairs`)}`,
      ),
    )}
    FROM (SELECT c.number, x.p AS product, ${key} AS sort_key, ${blockedByColumn(settings)} AS blocked_by
      ${pairsFrom(customers)}) AS pairs
    GROUP BY number`;
}

/** The points of each factor for the eligible pairs of these customers. */
export function auditPairsQuery(settings: OffersSettings, customers: Fragment): Fragment {
  const fromPlace = factorsReading('place').map((factor) => sql`a.${pointsName(factor)}`);
  const fromSize = factorsReading('size').map((factor) => sql`p.${pointsName(factor)}`);
  return sql`SELECT ${join([...fromPlace, ...fromSize])}, x.points AS cooccurrence_points,
    ${pointsColumn(bandwidth, settings)} AS bandwidth_points
    ${pairsFrom(customers)} WHERE ${blockedByColumn(settings)} IS NULL`;
}

/** Pairs of `offer_audit_pairs` by factor and points in hundredths. */
export function auditCountsQuery(): Fragment {
  return join(
    factors.map(
      (factor) => sql`SELECT ${factor.factor} AS factor, ${pointsName(factor)} AS points, count(*) AS pairs
        FROM offer_audit_pairs GROUP BY ${pointsName(factor)}`,
    ),
    ' UNION ALL ',
  );
}
