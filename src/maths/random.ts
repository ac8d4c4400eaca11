import { normalQuantile } from './normal-quantile.ts';
import { type RandomState, stateFromSeed, xoshiro128 } from './xoshiro128.ts';

const two32 = 4294967296;

/** A seeded source of random numbers: the same seed and stream give the same draws on every machine. */
export class Random {
  /** The next whole number from 0 to 2^32 - 1. */
  readonly bits: () => number;

  private constructor(state: RandomState) {
    this.bits = xoshiro128(state);
  }

  /** A source from a whole-number seed; streams of one seed are independent of each other. */
  static fromSeed(seed: number, stream = 0): Random {
    return new Random(stateFromSeed(seed, stream));
  }

  /** A source that starts at the given words. */
  static fromState(state: RandomState): Random {
    return new Random(state);
  }

  /** A number in the open interval (0, 1), of 53 bits. */
  uniform(): number {
    const high = this.bits() >>> 5;
    const low = this.bits() >>> 6;
    return (high * 67108864 + low + 0.5) / 9007199254740992;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.bits() < probability * two32;
  }

  /** A whole number from 0 to `below` - 1, each equally likely; `below` is at most 2^32. */
  integer(below: number): number {
    const limit = two32 - (two32 % below);
    let draw = this.bits();
    while (draw >= limit) draw = this.bits();
    return draw % below;
  }

  /** A normal number of the given mean and standard deviation. */
  normal(mean = 0, deviation = 1): number {
    return mean + deviation * normalQuantile(this.uniform());
  }

  /** A gamma number with mean `shape` x `scale` (Marsaglia and Tsang, ACM TOMS 2000). */
  gamma(shape: number, scale = 1): number {
    if (shape < 1) return this.gamma(shape + 1, scale) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * scale;
    }
  }

  /** A count with the given mean: gaps of a Poisson process, taken in steps of 500 so that no product underflows. */
  poisson(mean: number): number {
    let count = 0;
    for (let rest = mean; rest > 0; rest -= 500) {
      const limit = Math.exp(-Math.min(rest, 500));
      for (let product = this.uniform(); product > limit; product *= this.uniform()) count++;
    }
    return count;
  }

  /** One item, each equally likely. */
  choice<T>(items: readonly T[]): T {
    return items[this.integer(items.length)] as T;
  }

  /** The index of one weight, drawn in proportion to the weights. */
  weightedIndex(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
    let left = this.uniform() * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] ?? 0;
      if (weight <= 0) continue;
      last = i;
      left -= weight;
      if (left < 0) break;
    }
    return last;
  }

  /** One item, drawn in proportion to its weight. */
  weightedChoice<T>(items: readonly T[], weights: ArrayLike<number>): T {
    return items[this.weightedIndex(weights)] as T;
  }

  /** The items in a random order, each order equally likely (Fisher and Yates, after Durstenfeld 1964). */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  }
}
