export { buildAccounts } from './build-accounts.ts';
export { features } from './catalog.ts';
export type { Feature } from './feature.ts';
