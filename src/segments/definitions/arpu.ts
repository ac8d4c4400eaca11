import type { Ladder } from '../scheme.ts';

/** Revenue class of a customer; its place in the ladder is the seed's ARPU level 0 to 4. */
export const arpu: Ladder = {
  kind: 'ladder',
  scheme: 'arpu',
  axis: 'revenue',
  zero: 'Bundled',
  top: 'Enterprise',
  steps: ({ arpu: { entry, mid, high } }) => [
    { segment: 'Entry', border: entry, isBorderIncluded: false },
    { segment: 'Mid', border: mid, isBorderIncluded: false },
    { segment: 'High', border: high, isBorderIncluded: false },
  ],
};
