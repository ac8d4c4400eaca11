import { borderRule } from '../border-rule.ts';
import type { Matrix } from '../scheme.ts';

/** Revenue by bandwidth: Star, Risk, Sniper, Incubator. */
export const quadrant: Matrix = {
  kind: 'matrix',
  scheme: 'quadrant',
  axes: ['revenue', 'bandwidth'],
  cells: { highHigh: 'Star', highLow: 'Risk', lowHigh: 'Sniper', lowLow: 'Incubator' },
  rule: ({ quadrant: choice }, axis) =>
    borderRule(choice, axis === 'revenue' ? choice.fixed.revenue : choice.fixed.bandwidth),
};

/** What to do with the customers of each quadrant. */
export const quadrantActions: Readonly<Record<string, string>> = {
  Star: 'RETAIN',
  Risk: 'CROSS-SELL',
  Sniper: 'UPSELL',
  Incubator: 'AUTOMATE',
};
