import { incompleteBeta } from '../special/incomplete.ts';
import type { GammaGammaFit } from './gamma-gamma.ts';

/**
 * How much a customer spends in a future window: the chances of 0, 1, 2 ... purchases, and what is known of their values.
 * Numbers and values of purchases are taken as independent, as in Gamma-Gamma.
 */
export interface FutureSpend {
  readonly counts: Float64Array;
  readonly p: number;
  /** shape and size of the customer's own gamma(q', gamma') of nu */
  readonly q: number;
  readonly gamma: number;
}

const ignored = 1e-7;
const rounds = 60;
const widest = 40;

/** The future spend of a customer with `x` repeat purchases of mean value `m`, from the chances of each count. */
export function futureSpend({ parameters }: GammaGammaFit, own: { x: number; m: number }, counts: Float64Array) {
  const { p, q, gamma } = parameters;
  const known = own.x > 0 && own.m > 0 && Number.isFinite(own.m);
  const x = known ? own.x : 0;
  return { counts, p, q: q + p * x, gamma: gamma + (known ? own.m * x : 0) } satisfies FutureSpend;
}

/**
 * The chance that the customer spends at most `amount`. The sum of k values given nu is gamma(p k, nu), so over
 * gamma' it is beta prime (p k, q'): an incomplete beta function.
 */
export function spendAtMost({ counts, p, q, gamma }: FutureSpend, amount: number): number {
  if (amount < 0) return 0;
  const share = amount / (gamma + amount);
  let chance = counts[0] ?? 1;
  for (let k = 1; k < counts.length; k++) {
    const weight = counts[k] as number;
    if (weight > ignored) chance += weight * incompleteBeta(share, p * k, q);
  }
  return Math.min(chance, 1);
}

/** Two amounts around the level, as logarithms, with how far the chance at each is above it. */
interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly under: number;
  readonly over: number;
}

/** Amounts below and above the quantile, by steps of 8 from the customer's own scale. */
function bracket(spend: FutureSpend, level: number): Bracket {
  const gap = (log: number) => spendAtMost(spend, Math.exp(log)) - level;
  const step = Math.log(8);
  let [low, high] = [Math.log(spend.gamma) - step, Math.log(spend.gamma)];
  let [under, over] = [gap(low), gap(high)];
  for (let i = 0; i < widest && over < 0; i++) {
    [low, under, high] = [high, over, high + step];
    over = gap(high);
  }
  for (let i = 0; i < widest && under > 0; i++) {
    [high, over, low] = [low, under, low - step];
    under = gap(low);
  }
  return { low, high, under, over };
}

/**
 * The amount that the customer's spend exceeds with a chance of 1 - `level`: 0 where the chance of buying nothing is
 * already `level`, infinite at level 1. Regula falsi on the logarithm (Dowell and Jarratt 1971), good to 1e-6 of itself.
 */
export function spendQuantile(spend: FutureSpend, level: number): number {
  if ((spend.counts[0] ?? 1) >= level) return 0;
  if (level >= 1) return Number.POSITIVE_INFINITY;
  let { low, high, under, over } = bracket(spend, level);
  if (over < 0) return Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && high - low > 1e-6; round++) {
    const next = low + ((high - low) * -under) / (over - under);
    const gap = spendAtMost(spend, Math.exp(next)) - level;
    if (Math.abs(gap) < 1e-9) return Math.exp(next);
    if (gap > 0) {
      under *= over / (over + gap);
      [high, over] = [next, gap];
    } else {
      over *= under / (under + gap);
      [low, under] = [next, gap];
    }
  }
  return Math.exp(high);
}
