import { bandwidth, bandwidthType } from './definitions/bandwidth.ts';
import { lineCount, since } from './definitions/lines.ts';
import { revenue, revenueState } from './definitions/revenue.ts';
import { tenure, tenureState } from './definitions/tenure.ts';
import type { Feature } from './feature.ts';

/** Every figure of a customer that is an aggregate of its lines. */
export const features: readonly Feature[] = [
  revenue,
  revenueState,
  bandwidth,
  bandwidthType,
  tenure,
  tenureState,
  since,
  lineCount,
];
