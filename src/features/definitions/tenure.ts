import { fn, sql } from '#engine';
import type { Feature } from '../feature.ts';

/** Longest known tenure of any line, in years. */
export const tenure: Feature = {
  column: 'tenure_years',
  unit: 'years',
  rule: 'FEA-5',
  aggregate: sql`max(tenure_years)`,
};

/** renewal_risk where any line has it, else known, else invalid, else missing. */
export const tenureState: Feature = {
  column: 'tenure_state',
  unit: 'none',
  rule: 'FEA-5',
  aggregate: sql`CASE WHEN ${fn.countIf(sql`tenure_state = 'renewal_risk'`)} > 0 THEN 'renewal_risk'
    WHEN count(tenure_years) > 0 THEN 'known'
    WHEN ${fn.countIf(sql`tenure_state = 'invalid'`)} > 0 THEN 'invalid'
    ELSE 'missing' END`,
};
