import { fn, sql } from '#engine';
import type { Feature } from '../feature.ts';

/** Sum of the amounts that are known, in the currency of the run; NULL where none is. */
export const revenue: Feature = {
  column: 'revenue',
  unit: 'currency',
  rule: 'FEA-2',
  aggregate: sql`CAST(${fn.sumMoney(sql`amount`)} AS DECIMAL(18,2))`,
};

/** How much of the revenue is known: known, partial, bundled or missing. */
export const revenueState: Feature = {
  column: 'revenue_state',
  unit: 'none',
  rule: 'FEA-3',
  aggregate: sql`CASE WHEN count(amount) = 0 THEN 'missing'
    WHEN count(amount) < count(*) THEN 'partial'
    WHEN min(amount) = 0 AND max(amount) = 0 THEN 'bundled'
    ELSE 'known' END`,
};
