import { affordability } from './definitions/affordability.ts';
import { bandwidth } from './definitions/bandwidth.ts';
import { category } from './definitions/category.ts';
import { cooccurrence } from './definitions/cooccurrence.ts';
import { industry } from './definitions/industry.ts';
import { regional } from './definitions/regional.ts';
import { tenure } from './definitions/tenure.ts';
import { tier } from './definitions/tier.ts';
import type { Factor } from './factor.ts';

/** The eight factors, in the seed's order. */
export const factors: readonly Factor[] = [
  tier,
  category,
  bandwidth,
  industry,
  cooccurrence,
  regional,
  affordability,
  tenure,
];

/** The factors in the order in which reasons are given: what is most particular to the customer first. */
export const reasonOrder: readonly Factor[] = [
  industry,
  cooccurrence,
  affordability,
  bandwidth,
  category,
  tier,
  tenure,
  regional,
];
