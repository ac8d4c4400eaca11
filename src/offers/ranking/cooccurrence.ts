import { type Fragment, fn, sql } from '#engine';
import { ladderPoints } from '../factor.ts';
import { hundredths, type OffersSettings } from '../settings.ts';

/** Shares are whole ten-thousandths, so that their order is exact. */
const wholeShare = 10_000;
/** What a product shares with itself: more than anything else can, which marks what is owned already, or is no step up from it. */
const own = 1_000_000_000_000;

/**
 * For each owned product q and each product p: customers with both, customers with q, `share`: the share of q's
 * holders who also have p with the prior added, or the customers with both where the measure is the seed's; and
 * `is_downgrade`: p is the same product in a variant that is no step up from q, by price or else by complexity.
 */
export function pairSharesQuery({ cooccurrence: { measure, prior }, blockDowngrades }: OffersSettings): Fragment {
  const isDowngrade = blockDowngrades
    ? sql`coalesce(q.p <> p.p AND q.family = p.family
        AND CASE WHEN q.price IS NULL OR p.price IS NULL THEN p.step <= q.step ELSE p.price <= q.price END, FALSE)`
    : sql`FALSE`;
  const share =
    measure === 'seed'
      ? sql`coalesce(t.together, 0)`
      : fn.whole(
          fn.ratio(
            sql`${wholeShare} * (coalesce(t.together, 0) + ${asDouble(prior)} * p.overall)`,
            sql`q.holders + ${asDouble(prior)}`,
          ),
        );
  return sql`WITH popular AS (
    SELECT p.p, p.is_sold, p.family, p.price, p.step, coalesce(i.holders, 0) AS holders,
      coalesce(${fn.ratio(sql`coalesce(i.holders, 0)`, sql`n.customers`)}, 0e0) AS overall
    FROM offer_products AS p
    LEFT JOIN (SELECT p, count(*) AS holders FROM offer_items GROUP BY p) AS i ON i.p = p.p
    CROSS JOIN (SELECT count(*) AS customers FROM offer_customers) AS n
  ), both_owned AS (
    SELECT a.p AS q, b.p, count(*) AS together FROM offer_items AS a
    JOIN offer_items AS b ON b.number = a.number AND b.p <> a.p GROUP BY a.p, b.p
  )
  SELECT q.p AS q, p.p, coalesce(t.together, 0) AS together, q.holders, p.overall,
    CASE WHEN q.p = p.p OR ${isDowngrade} THEN ${own} ELSE ${share} END AS share, p.is_sold, ${isDowngrade} AS is_downgrade
    FROM popular AS q CROSS JOIN popular AS p
    LEFT JOIN both_owned AS t ON t.q = q.p AND t.p = p.p
    WHERE q.holders > 0`;
}

function asDouble(figure: number): Fragment {
  return sql`CAST(${figure} AS DOUBLE)`;
}

/** The baskets of these customers with every product they may still buy: its share (0 to 9999) and its points in hundredths. */
export function basketSharesQuery(settings: OffersSettings, customers: Fragment): Fragment {
  const here = sql`(SELECT DISTINCT basket FROM (${customers}) AS c)`;
  const measured = measuredQuery(
    settings,
    sql`SELECT i.basket AS owner, s.p, s.share FROM offer_basket_items AS i
      JOIN ${here} AS here ON here.basket = i.basket
      JOIN offer_pair_shares AS s ON s.q = i.p WHERE s.is_sold`,
  );
  const nothingOwned = ladderPoints(hundredths(settings.weights.cooccurrence), 5, 10);
  return sql`SELECT owner AS basket, p, share, points FROM (${measured}) AS measured
  UNION ALL
  SELECT here.basket, p.p, ${fn.whole(0)} AS share, ${fn.whole(nothingOwned)} AS points
    FROM ${here} AS here CROSS JOIN offer_products AS p WHERE here.basket = 0 AND p.is_sold`;
}

/**
 * From rows (owner, p, share), one for each product the owner has, the co-occurrence of p: the largest share, or the
 * seed's sum; products owned already are left out. Half the holders earn the whole weight, as on the seed's scale of
 * twenty points capped at ten.
 */
export function measuredQuery(settings: OffersSettings, shares: Fragment): Fragment {
  const isSeed = settings.cooccurrence.measure === 'seed';
  const together = isSeed ? fn.sumWhole(sql`share`) : sql`max(share)`;
  const ofAll = fn.whole(fn.ratio(sql`${wholeShare} * share`, sql`(SELECT count(*) FROM offer_customers)`));
  const weight = hundredths(settings.weights.cooccurrence);
  const points = fn.whole(fn.ratio(sql`${weight} * ${fn.least(sql`2 * share`, wholeShare)}`, wholeShare));
  return sql`SELECT owner, p, ${fn.least(sql`share`, wholeShare - 1)} AS share, ${points} AS points FROM (
    SELECT owner, p, ${isSeed ? ofAll : sql`share`} AS share FROM (
      SELECT owner, p, ${together} AS share FROM (${shares}) AS each_owned
      GROUP BY owner, p HAVING ${together} < ${own}
    ) AS gathered
  ) AS scaled`;
}
