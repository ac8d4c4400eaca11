import type { Ladder } from '../scheme.ts';

/** What the time as a customer calls for. */
export const tenure: Ladder = {
  kind: 'ladder',
  scheme: 'tenure',
  axis: 'tenure',
  zero: 'Renewal Risk',
  top: 'Loyalty',
  steps: ({ tenure: { growthBelowYears } }) => [
    { segment: 'Growth', border: growthBelowYears, isBorderIncluded: false },
  ],
  decidedBy: { tenureState: 'renewal_risk', segment: 'Renewal Risk' },
};
