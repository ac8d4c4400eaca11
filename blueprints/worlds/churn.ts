import { windowMonths } from './calendar.ts';
import { normalRule } from './hermite.ts';
import { industries, regions } from './market.ts';

/** What a customer shows at the start of a window, over the six months before. */
export interface Observed {
  readonly complaints: number;
  readonly lateShare: number;
  readonly usage: number;
  readonly usageTrend: number;
  readonly billingErrors: number;
  readonly promoCliff: number;
  readonly monthsToEnd: number;
  readonly tenure: number;
  readonly products: number;
  readonly industry: number;
  readonly region: number;
}

/** Names of the terms of the churn log-odds, in the order of `churnTerms`. */
export const churnDrivers = [
  'complaints',
  'late_share',
  'usage',
  'usage_trend',
  'promo_cliff',
  'billing_errors',
  'contract_end',
  'contract_end_and_complaints',
  'tenure',
  'products',
  'congested',
  'industry',
  'region',
] as const;

/** Log-odds of leaving within a month for a customer whose terms are all 0. */
export const churnBase = -5.05;

/** How much a deviation of the hidden frailty adds to the log-odds. */
const frailtyEffect = 0.5;

/** The terms of the monthly churn log-odds, one per driver. */
export function churnTerms(seen: Observed): number[] {
  const isEnding = seen.monthsToEnd < windowMonths ? 1 : 0;
  return [
    0.22 * Math.min(seen.complaints, 8),
    1.4 * seen.lateShare,
    -1.2 * (seen.usage - 0.55),
    -3 * Math.min(Math.max(seen.usageTrend, -0.3), 0.3),
    0.9 * seen.promoCliff,
    0.15 * Math.min(seen.billingErrors, 4),
    1.2 * isEnding,
    seen.complaints >= 3 ? 0.9 * isEnding : 0,
    -0.35 * Math.log1p(seen.tenure),
    -0.25 * (Math.min(seen.products, 8) - 1),
    seen.usage > 0.9 ? 0.6 : 0,
    industries[seen.industry]?.churn ?? 0,
    regions[seen.region]?.churn ?? 0,
  ];
}

/** What a call adds to the log-odds: it calms complainers and those who lost a promotion, and wakes sleeping dogs. */
export function callEffect(seen: Observed): number {
  const sleeps = seen.complaints === 0 && seen.usage < 0.35;
  return (seen.complaints >= 2 ? -0.9 : 0) - 0.5 * seen.promoCliff + (sleeps ? 0.45 : 0);
}

/** Hazard of one month, constant inside a window, for these log-odds and this frailty. */
export function hazardOf(eta: number, frailty: number): number {
  return 1 / (1 + Math.exp(-(eta + frailtyEffect * frailty)));
}

/** Chance to leave within a window at this monthly hazard. */
export function chanceOf(hazard: number): number {
  return 1 - sixth(1 - hazard);
}

const rule = normalRule(41);
const odds = rule.nodes.map((node) => Math.exp(frailtyEffect * node));

/** Weights of the frailty nodes before anything is known. */
export const priorWeights: Float64Array = rule.weights;

/** Chance to leave within a window, the frailty integrated out with these weights (any scale). */
export function bayesOf(eta: number, weights: Float64Array): number {
  const factor = Math.exp(eta);
  let stay = 0;
  let total = 0;
  for (let node = 0; node < weights.length; node++) {
    const weight = weights[node] as number;
    stay += weight * sixth(1 / (1 + factor * (odds[node] as number)));
    total += weight;
  }
  return 1 - stay / total;
}

/** Bayes: multiplies the weights by the chance to have stayed through a window at these log-odds. */
export function learnStayed(eta: number, weights: Float64Array): void {
  const factor = Math.exp(eta);
  for (let node = 0; node < weights.length; node++)
    weights[node] = (weights[node] as number) * sixth(1 / (1 + factor * (odds[node] as number)));
}

function sixth(x: number): number {
  const cube = x * x * x;
  return cube * cube;
}
