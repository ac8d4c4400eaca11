import { type Fragment, sql } from '#engine';
import type { OffersSettings } from '../settings.ts';

/** `account_priority`: from the best score and the revenue; NULL where neither says anything. */
export function priorityQuery({ priority: { high, medium, highRevenue, riskRevenue } }: OffersSettings): Fragment {
  const isAtRisk = sql`c.tenure_state = 'renewal_risk' OR c.tenure_years = 0`;
  return sql`SELECT c.customer_id, CASE
      WHEN o.score >= ${exact(high)} THEN 'High'
      WHEN c.revenue >= ${exact(highRevenue)} THEN 'High'
      WHEN c.revenue >= ${exact(riskRevenue)} AND (${isAtRisk}) THEN 'High'
      WHEN o.score IS NULL THEN NULL
      WHEN o.score >= ${exact(medium)} THEN 'Medium'
      ELSE 'Low' END AS priority
    FROM offer_customers AS c
    LEFT JOIN (SELECT customer_id, score FROM offers WHERE rank = 1) AS o ON o.customer_id = c.customer_id`;
}

function exact(amount: number): Fragment {
  return sql`CAST(${amount} AS DECIMAL(18,2))`;
}
