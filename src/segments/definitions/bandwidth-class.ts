import type { Ladder } from '../scheme.ts';

/** Size of the largest link, so that cash machines and backbones do not share a border. */
export const bandwidthClass: Ladder = {
  kind: 'ladder',
  scheme: 'bandwidth_class',
  axis: 'bandwidth',
  zero: 'NO_BANDWIDTH',
  top: 'ENTERPRISE',
  steps: ({ bandwidthClass: { small, medium, large } }) => [
    { segment: 'ATM_IOT', border: small, isBorderIncluded: false },
    { segment: 'UMKM_SMALL', border: medium, isBorderIncluded: true },
    { segment: 'CORPORATE', border: large, isBorderIncluded: true },
  ],
};
