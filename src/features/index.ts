export { buildAccounts } from './build-accounts.ts';
export { features } from './catalog.ts';
export type { Feature } from './feature.ts';
export { buildSnapshots, type SnapshotRequest } from './snapshots/build-snapshots.ts';
export { snapshotFeatures } from './snapshots/catalog.ts';
export type { SnapshotFeature } from './snapshots/snapshot-feature.ts';
export { priceOfQuantity } from './snapshots/subscription-prices.ts';
