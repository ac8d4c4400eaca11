export { schemes } from './catalog.ts';
export { quadrantActions } from './definitions/quadrant.ts';
export { type Scheme, segmentsOf, unclassified } from './scheme.ts';
export { segmentAccounts } from './segment-accounts.ts';
export { type SegmentsSettings, segmentsSettings } from './settings.ts';
