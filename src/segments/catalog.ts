import { arpu } from './definitions/arpu.ts';
import { bandwidthClass } from './definitions/bandwidth-class.ts';
import { bandwidthType } from './definitions/bandwidth-type.ts';
import { quadrant } from './definitions/quadrant.ts';
import { revenueTenure } from './definitions/revenue-tenure.ts';
import { tenure } from './definitions/tenure.ts';
import type { Scheme } from './scheme.ts';

/** Every scheme by which customers are segmented. */
export const schemes: readonly Scheme[] = [quadrant, revenueTenure, arpu, tenure, bandwidthClass, bandwidthType];
