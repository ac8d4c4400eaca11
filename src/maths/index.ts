export { normalQuantile } from './normal-quantile.ts';
export { Random } from './random.ts';
export { type RandomState, splitMix64 } from './xoshiro128.ts';
