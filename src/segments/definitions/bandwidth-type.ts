import type { Label } from '../scheme.ts';

/** Kind of service by its bandwidth, as the lines say. */
export const bandwidthType: Label = {
  kind: 'label',
  scheme: 'bandwidth_type',
  column: 'bandwidth_type',
  segments: ['Connectivity', 'IP-Only', 'Non-Connectivity'],
};
