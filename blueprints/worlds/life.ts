import type { Random } from '#maths';
import { never } from './calendar.ts';
import { accessCount, accessMask, productCount, products } from './catalogue.ts';
import { firstHoldings, type Service } from './first-holdings.ts';
import { bandwidths, fastIndustries, industries, largeIndustries, regions } from './market.ts';

/** One customer while it is lived; the hidden parts are frailty, size and the leaks. */
export interface Life {
  readonly customer: number;
  readonly random: Random;
  readonly industry: number;
  readonly region: number;
  readonly size: number;
  readonly tier: number;
  readonly frailty: number;
  readonly service: Service;
  readonly isNew: boolean;
  readonly joinMonth: number;
  readonly sinceMonth: number;
  readonly priceFactor: number;
  /** Mask of the products held, and of those never billed. */
  held: number;
  unbilled: number;
  /** Rupiah a month of what is held, and of the part never billed; `reprice` keeps them. */
  full: number;
  unbilledPart: number;
  /** Step of the bandwidth ladder. */
  step: number;
  /** Month in which the customer leaves; 99 while none is known. */
  churnMonth: number;
  /** Hidden moods: satisfaction, trouble to pay, demand; each of mean 0 and deviation 1 over time. */
  satisfaction: number;
  stress: number;
  demand: number;
  readonly firstUsage: number;
  readonly usageDrift: number;
  /** What the upgrades so far took off the usage. */
  usageFactor: number;
  /** Posterior weights of the frailty nodes, given that the customer stayed so far. */
  readonly weights: Float64Array;
}

const industryShares = industries.map(({ share }) => share);
const regionShares = regions.map(({ share }) => share);
const services: readonly Service[] = ['line', 'addresses', 'none'];
const serviceShares = [0.85, 0.06, 0.09];

/** Draws a customer as it is in its first month. */
export function drawLife(customer: number, random: Random, priorWeights: Float64Array): Life {
  const industry = random.weightedIndex(industryShares);
  const region = random.weightedIndex(regionShares);
  const size = random.normal() + (largeIndustries.has(industry) ? 0.25 : 0);
  const tier = 1 + (size > 0.2 ? 1 : 0) + (size > 1.25 ? 1 : 0);
  const service = services[random.weightedIndex(serviceShares)] as Service;
  const isNew = random.chance(0.18);
  const joinMonth = isNew ? random.integer(21) : 0;
  const yearsBefore = isNew ? 0 : Math.min(random.gamma(2, 2.4), 26);
  const held = firstHoldings({ industry, region, tier, service }, random);
  return repriced({
    customer,
    random,
    industry,
    region,
    size,
    tier,
    service,
    isNew,
    joinMonth,
    sinceMonth: joinMonth - Math.round(12 * yearsBefore),
    frailty: random.normal(),
    priceFactor: random.chance(0.03) ? 0 : Math.exp(0.3 * size + 0.25 * random.normal()),
    held,
    unbilled: neverBilled(held, random),
    step: drawStep(industry, size, random),
    ...drawHabits(industry, random),
    weights: Float64Array.from(priorWeights),
  });
}

/** The moods of the first month, how much is used, and what nothing has changed yet. */
function drawHabits(industry: number, random: Random) {
  return {
    satisfaction: random.normal(),
    stress: random.normal(),
    demand: random.normal(),
    firstUsage: drawBeta(3.2, 2.6, random),
    usageDrift: random.normal(0, 0.012) + 0.004 * (industries[industry]?.growth ?? 0),
    usageFactor: 1,
    churnMonth: never,
    full: 0,
    unbilledPart: 0,
  };
}

/** A beta number from two gamma numbers. */
export function drawBeta(a: number, b: number, random: Random): number {
  const one = random.gamma(a);
  return one / (one + random.gamma(b));
}

function neverBilled(held: number, random: Random): number {
  let mask = 0;
  for (let rest = held & ~accessMask; rest !== 0; rest &= rest - 1) if (random.chance(0.012)) mask |= rest & -rest;
  return mask;
}

const logBandwidths = bandwidths.map(Math.log);

/** The step nearest, in logarithms, to a bandwidth that grows with the size. */
function drawStep(industry: number, size: number, random: Random): number {
  const wish = Math.log(18) + 1.05 * size + (fastIndustries.has(industry) ? 0.5 : 0) + random.normal(0, 0.8);
  let best = 0;
  for (let step = 1; step < logBandwidths.length; step++)
    if (Math.abs((logBandwidths[step] as number) - wish) < Math.abs((logBandwidths[best] as number) - wish))
      best = step;
  return best;
}

const accessPrices = bandwidths.map((bandwidth) => 450_000 * bandwidth ** 0.55);

/** Rupiah a month of a product for a customer, before rises and discounts. */
export function priceOf(life: Life, product: number): number {
  const price = product < accessCount ? (accessPrices[life.step] as number) : (products[product]?.price ?? 0);
  return price * life.priceFactor;
}

/** Brings the monthly amounts up to date after a change of products or bandwidth. */
export function reprice(life: Life): void {
  life.full = priceOfAll(life, life.held);
  life.unbilledPart = priceOfAll(life, life.unbilled);
}

function repriced(life: Life): Life {
  reprice(life);
  return life;
}

function priceOfAll(life: Life, mask: number): number {
  let sum = 0;
  for (let product = 0; product < productCount; product++)
    if (((mask >>> product) & 1) === 1) sum += Math.round(priceOf(life, product));
  return sum;
}
