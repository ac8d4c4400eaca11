import { Random } from '../random.ts';

/** A figure with its percentile interval over resamples. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How a bootstrap is drawn: the seed decides everything. */
export interface BootstrapSettings {
  readonly seed: number;
  /** Number of resamples, 200 where not given. */
  readonly resamples?: number;
  /** Coverage of the interval, 0.95 where not given. */
  readonly level?: number;
}

/** The rows to resample, and figures as functions of how often each row counts (all 1 for the data themselves). */
export interface BootstrapRows {
  readonly rows: number;
  /**
   * The rows in an order that hangs only on their content (say by score, then label), so that the same rows in another
   * order give the same interval. Their own order where not given.
   */
  readonly order?: Int32Array;
  readonly figures: (weights: Float64Array) => Readonly<Record<string, number | null>>;
}

/** Fewer defined resamples than this part of all: no interval. */
const enough = 0.5;

/**
 * Percentile intervals (Efron 1979) of several figures over the same resamples. A figure that is undefined on the data,
 * or on half of the resamples, is left out.
 */
export function bootstrap(sample: BootstrapRows, settings: BootstrapSettings): Record<string, Interval> {
  const { seed, resamples = 200, level = 0.95 } = settings;
  const random = Random.fromSeed(seed, 0x6b007);
  const weights = new Float64Array(sample.rows).fill(1);
  const values = sample.figures(weights);
  const drawn: Record<string, number[]> = {};
  for (let resample = 0; resample < resamples; resample++) {
    drawWeights(weights, { random, order: sample.order });
    for (const [name, value] of Object.entries(sample.figures(weights))) {
      drawn[name] ??= [];
      if (value !== null && Number.isFinite(value)) drawn[name].push(value);
    }
  }
  const result: Record<string, Interval> = {};
  for (const [name, value] of Object.entries(values)) {
    const sorted = Float64Array.from(drawn[name] ?? []).sort();
    if (value === null || !Number.isFinite(value) || sorted.length < enough * resamples || resamples < 1) continue;
    result[name] = {
      value,
      low: quantileOfSorted(sorted, (1 - level) / 2),
      high: quantileOfSorted(sorted, (1 + level) / 2),
    };
  }
  return result;
}

/** Draws as many rows as there are, with repeats; places are counted before they are spread, to stay in the cache. */
function drawWeights(
  weights: Float64Array,
  { random, order }: { random: Random; order: Int32Array | undefined },
): void {
  const n = weights.length;
  const scale = n / 4294967296;
  const counts = new Uint16Array(n);
  for (let draw = 0; draw < n; draw++) {
    const place = Math.floor(random.bits() * scale);
    counts[place] = (counts[place] as number) + 1;
  }
  for (let place = 0; place < n; place++)
    weights[order === undefined ? place : (order[place] as number)] = counts[place] as number;
}

/** The quantile of ascending values, straight between neighbours (type 7 of Hyndman and Fan 1996). */
export function quantileOfSorted(sorted: ArrayLike<number>, quantile: number): number {
  const place = (sorted.length - 1) * quantile;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low === high ? low : low + (place - below) * (high - low);
}
