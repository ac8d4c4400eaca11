import { type Fragment, fn, join, name, sql } from '#engine';
import type { OffersSettings } from '../settings.ts';

/** `blocked_offers`: pairs and customers by the first rule that kept a pair out; no rows without a catalogue. */
export function blockedQuery(settings: OffersSettings): Fragment {
  const inForce = [
    'region',
    ...(settings.industryIsHard ? ['industry'] : []),
    ...(settings.blockBelowMinBandwidth ? ['bandwidth'] : []),
  ];
  const perPair = inForce.map((rule) => {
    const pairs = name(`${rule}_pairs`);
    return sql`SELECT ${rule} AS rule, coalesce(${fn.sumWhole(pairs)}, 0) AS pairs,
      ${fn.countIf(sql`${pairs} > 0`)} AS customers FROM offer_best`;
  });
  const parts = [ownedQuery(), statusQuery(), ...(settings.blockDowngrades ? [downgradeQuery()] : []), ...perPair];
  return sql`SELECT rule, pairs, customers FROM (${join(parts, ' UNION ALL ')}) AS blocked
    WHERE (SELECT count(*) FROM offer_products) > 0`;
}

function ownedQuery(): Fragment {
  return sql`SELECT 'owned' AS rule, count(*) AS pairs, count(DISTINCT number) AS customers FROM offer_items`;
}

/** Products no longer sold are kept from every customer but those who own them, where the first rule counts. */
function statusQuery(): Fragment {
  return sql`SELECT 'status' AS rule, coalesce(${fn.sumWhole(sql`u.unsold - coalesce(o.owned, 0)`)}, 0) AS pairs,
    ${fn.countIf(sql`u.unsold > coalesce(o.owned, 0)`)} AS customers
    FROM offer_customers AS c
    CROSS JOIN (SELECT count(*) AS unsold FROM offer_products WHERE NOT is_sold) AS u
    LEFT JOIN (
      SELECT i.number, count(*) AS owned FROM offer_items AS i JOIN offer_products AS p ON p.p = i.p
      WHERE NOT p.is_sold GROUP BY i.number
    ) AS o ON o.number = c.number`;
}

/** Variants that are no step up from an owned one, each pair once however many owned variants rule it out. */
function downgradeQuery(): Fragment {
  return sql`SELECT 'downgrade' AS rule, count(*) AS pairs, count(DISTINCT number) AS customers FROM (
      SELECT DISTINCT i.number, s.p FROM offer_items AS i JOIN offer_pair_shares AS s ON s.q = i.p
      WHERE s.is_downgrade AND s.is_sold
    ) AS d WHERE NOT EXISTS (SELECT 1 FROM offer_items AS o WHERE o.number = d.number AND o.p = d.p)`;
}
