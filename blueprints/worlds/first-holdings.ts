import type { Random } from '#maths';
import {
  accessCount,
  accessMask,
  addressBlock,
  availableIn,
  isHome,
  maskOf,
  maskOfCategories,
  productCount,
  products,
  together,
} from './catalogue.ts';
import { sigmoid } from './sigmoid.ts';

/** What kind of service a customer has: a line of its own, addresses only, or none of both. */
export type Service = 'line' | 'addresses' | 'none';

/** What decides with which products a customer starts. */
export interface Beginner {
  readonly industry: number;
  readonly region: number;
  readonly tier: number;
  readonly service: Service;
}

const accessChances: readonly (readonly number[])[] = [[], [0.45, 0.55, 0], [0.75, 0.1, 0.15], [0.55, 0, 0.45]];
const connectivity = maskOfCategories('Connectivity');
const onlineOnly = maskOfCategories('Connectivity', 'IP Services');
const smallOffers = [11, 17, 18, 21, 23];

/** Mask of the products a customer starts with; never empty, never one its region cannot have. */
export function firstHoldings(beginner: Beginner, random: Random): number {
  const { region, tier, service } = beginner;
  let held = drawHoldings(beginner, 0, { more: 0, share: 1 }, random);
  held |= drawHoldings(beginner, held, { more: -0.6, share: 0.35 }, random);
  if (service === 'line') held |= 1 << random.weightedIndex(accessChances[tier] ?? []);
  if (service === 'addresses') held = (held & ~connectivity) | (1 << addressBlock);
  if (service === 'none') {
    held &= ~onlineOnly;
    if (held === 0) held = 1 << random.choice(smallOffers);
  }
  held &= (availableIn[region] ?? 0) | accessMask;
  return held === 0 ? maskOf([17]) : held;
}

/** One round of draws over all products that are no access line. */
function drawHoldings(
  { industry, tier }: Beginner,
  held: number,
  round: { more: number; share: number },
  random: Random,
): number {
  let mask = 0;
  for (let product = accessCount; product < productCount; product++) {
    const gap = (products[product]?.tier ?? 0) - tier;
    const home = isHome[industry * productCount + product] as number;
    const logit = -2.9 + 1.1 * home - 0.45 * gap * gap + round.more + togetherWith(held, product);
    if (random.chance(sigmoid(logit) * round.share)) mask |= 1 << product;
  }
  return mask;
}

/** What the products held add to the log-odds of one more. */
export function togetherWith(held: number, product: number): number {
  let sum = 0;
  for (let rest = held; rest !== 0; rest &= rest - 1) {
    const other = 31 - Math.clz32(rest & -rest);
    sum += together[other * productCount + product] as number;
  }
  return sum;
}
