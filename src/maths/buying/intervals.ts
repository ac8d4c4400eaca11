import { type Bands, bandCount, bandOf, bandsOf } from '../conformal/bands.ts';
import { conformalQuantile } from '../conformal/quantile.ts';
import { Random } from '../random.ts';
import { type FutureSpend, spendAtMost, spendQuantile } from './spend.ts';

/**
 * Where an outcome stands in a customer's predictive distribution: the chances of less than it, of at most it, and of
 * nothing at all.
 */
export interface Standing {
  readonly below: number;
  readonly upTo: number;
  readonly nothing: number;
}

/** The part of a predictive distribution that an interval takes, as two levels of probability. */
export interface Levels {
  readonly low: number;
  readonly high: number;
}

/** Customers of the past: the value predicted then, and where the outcome stood in the predictive distribution. */
export interface Calibration {
  readonly predicted: Float64Array;
  readonly standings: readonly Standing[];
}

/** The share of outcomes to cover, the number of bands of predicted value (10), and the seed that breaks ties (1). */
export interface IntervalSettings {
  readonly level: number;
  readonly bands?: number;
  readonly seed?: number;
}

/**
 * Conformal cuts by band of predicted value: `cuts[g]` is the cut of band g, null where it has too few customers for the
 * level; `sizes` how many it was learnt from. Plain JSON.
 */
export interface IntervalModel {
  readonly kind: 'predictive intervals';
  readonly level: number;
  readonly bands: Bands;
  readonly cuts: readonly (number | null)[];
  readonly sizes: readonly number[];
}

/** One-sided for a customer who may well buy nothing: an interval that leaves out 0 would leave out too much. */
const isOneSided = (level: number, nothing: number) => nothing > (1 - level) / 2;

/** How far out an outcome stands, 0 to 1; within an atom it is placed by the tie, so that it is uniform for a true model. */
function strangeness(level: number, { below, upTo, nothing }: Standing, tie: number): number {
  const place = below + tie * (upTo - below);
  return isOneSided(level, nothing) ? place : Math.abs(2 * place - 1);
}

/** A uniform number for each customer's tie, drawn in an order that does not depend on that of the rows. */
function tiesOf({ predicted, standings }: Calibration, seed: number): Float64Array {
  const random = Random.fromSeed(seed);
  const keys = standings.map(({ below, upTo }, i) => [predicted[i] as number, below, upTo] as const);
  const order = Array.from(keys.keys()).sort((one, other) => {
    const [a, b] = [keys[one] as (typeof keys)[0], keys[other] as (typeof keys)[0]];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
  const ties = new Float64Array(order.length);
  for (const i of order) ties[i] = random.uniform();
  return ties;
}

/**
 * Learns from customers whose outcome is known how much of the predictive distributions an interval of the given level
 * must take, for each band of predicted value by itself (Mondrian conformal prediction, Vovk, Gammerman and Shafer 2005,
 * over the predictive distribution of each customer). The customers must not be those it is applied to.
 */
export function fitIntervals(calibration: Calibration, settings: IntervalSettings): IntervalModel {
  const { predicted, standings } = calibration;
  const { level } = settings;
  const bands = bandsOf(predicted, settings.bands ?? 10);
  const ties = tiesOf(calibration, settings.seed ?? 1);
  const values = Array.from({ length: bandCount(bands) }, (): number[] => []);
  bandOf(bands, predicted).forEach((band, i) => {
    values[band]?.push(strangeness(level, standings[i] as Standing, ties[i] as number));
  });
  return {
    kind: 'predictive intervals',
    level,
    bands,
    cuts: values.map((group) => conformalQuantile(group, 1 - level)),
    sizes: values.map((group) => group.length),
  };
}

/**
 * The levels of a customer's interval: from 0 up for one who may well buy nothing, in the middle for the others.
 * Undefined where the band had too few customers.
 */
export function levelsFor(model: IntervalModel, predicted: number, nothing: number): Levels | undefined {
  const cut = model.cuts[bandOf(model.bands, [predicted])[0] as number];
  if (cut === null || cut === undefined) return undefined;
  if (isOneSided(model.level, nothing)) return { low: 0, high: cut };
  return { low: (1 - cut) / 2, high: (1 + cut) / 2 };
}

/**
 * Whether the interval covers an outcome when its ends are randomised: an end that only partly belongs to it counts in
 * that part of cases. This is the coverage that can be held to its rate; whole numbers alone cover more.
 */
export function covers({ low, high }: Levels, { below, upTo }: Standing, tie: number): boolean {
  const place = below + tie * (upTo - below);
  return place >= low && place <= high;
}

/** Where a count stands among the chances of 0, 1, 2 ... */
export function standingOfCount(counts: Float64Array, y: number): Standing {
  let below = 0;
  for (let k = 0; k < Math.min(y, counts.length); k++) below += counts[k] as number;
  return { below: Math.min(below, 1), upTo: Math.min(below + (counts[y] ?? 0), 1), nothing: counts[0] ?? 1 };
}

/** Where an amount stands in what a customer may spend. */
export function standingOfSpend(spend: FutureSpend, amount: number): Standing {
  const upTo = spendAtMost(spend, amount);
  return { below: amount > 0 ? upTo : 0, upTo, nothing: spend.counts[0] ?? 1 };
}

/**
 * The interval of amounts that holds the levels; like that of counts it covers at least at its rate, and more only where
 * buying nothing holds much of the chance.
 */
export function spendInterval(spend: FutureSpend, { low, high }: Levels): readonly [number, number] {
  return [spendQuantile(spend, low), spendQuantile(spend, high)];
}

/**
 * The smallest interval of whole counts that holds the levels; both ends are taken wholly, so it covers at least at its
 * rate, and more where a single count holds much of the chance.
 */
export function countInterval(counts: Float64Array, { low, high }: Levels): readonly [number, number] {
  let [from, to, sum] = [0, 0, 0];
  for (let k = 0; k < counts.length; k++) {
    if (sum <= low) from = k;
    if (sum < high) to = k;
    sum += counts[k] as number;
  }
  return [Math.min(from, to), to];
}
