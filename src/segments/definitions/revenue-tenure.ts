import { borderRule } from '../border-rule.ts';
import type { Matrix } from '../scheme.ts';

/** Revenue by tenure: Champion, High potential, Loyal price-sensitive, Newbie. */
export const revenueTenure: Matrix = {
  kind: 'matrix',
  scheme: 'revenue_tenure',
  axes: ['revenue', 'tenure'],
  cells: { highHigh: 'Champion', highLow: 'High potential', lowHigh: 'Loyal price-sensitive', lowLow: 'Newbie' },
  rule: ({ revenueTenure: choice }, axis) =>
    borderRule(choice, axis === 'revenue' ? choice.fixed.revenue : choice.fixed.tenure),
};
