export { factors } from './catalog.ts';
export type { Factor, FactorName } from './factor.ts';
export { type OffersReport, rankOffers } from './rank-offers.ts';
export { checkWeights, type OffersSettings, offersSettings } from './settings.ts';
