import { accessCount, accessMask, availableIn, countOf, isHome, productCount, products } from './catalogue.ts';
import { togetherWith } from './first-holdings.ts';
import { bandwidths, industries } from './market.ts';
import { sigmoid } from './sigmoid.ts';

/** What decides over more: of what is known at the start of a window. */
export interface Grower {
  readonly industry: number;
  readonly region: number;
  readonly tier: number;
  readonly held: number;
  /** Step of the bandwidth ladder, 255 without an access line. */
  readonly step: number;
  readonly usage: number;
  readonly lateShare: number;
  readonly tenure: number;
}

/** Mask of the products that a customer could take up: not held, no access line, to be had in its region. */
export function offered({ held, region }: Pick<Grower, 'held' | 'region'>): number {
  return (availableIn[region] ?? 0) & ~held & ~accessMask;
}

/** Chance that a customer who stays takes up a product within the window. */
export function adoptionChance(grower: Grower, product: number): number {
  const { industry, tier, held, step, usage, tenure } = grower;
  const wanted = products[product];
  if (wanted === undefined) return 0;
  const gap = wanted.tier - tier;
  const fits = step < bandwidths.length && (bandwidths[step] as number) >= wanted.leastBandwidth;
  const logit =
    -5.1 +
    1.25 * (isHome[industry * productCount + product] as number) -
    0.45 * gap * gap +
    (fits ? 0.55 : 0) +
    0.1 * Math.min(countOf(held), 6) +
    togetherWith(held, product) +
    (tenure < 2 ? 0.3 : 0) +
    (product >= accessCount && product < 6 ? 0.8 * (usage - 0.55) : 0);
  return sigmoid(logit);
}

/** Chance that a customer who stays goes up a step of the bandwidth ladder within the window. */
export function expansionChance({ industry, tier, step, usage, lateShare }: Grower): number {
  if (step >= bandwidths.length - 1) return 0;
  const logit =
    -3.3 +
    (usage > 0.75 ? 1.6 : 0) +
    1.3 * (usage - 0.55) +
    0.6 * (industries[industry]?.growth ?? 0) +
    0.25 * (tier - 1) -
    (lateShare > 0.3 ? 1 : 0);
  return sigmoid(logit);
}
