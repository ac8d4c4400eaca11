export { type CategoryFeature, type Feature, type NumberFeature, rowsOf, takeRows } from './feature.ts';
export { normalQuantile } from './normal-quantile.ts';
export { Random } from './random.ts';
export { type RandomState, splitMix64 } from './xoshiro128.ts';
