import { sigmoid } from '../calibration/sigmoid.ts';
import { logGamma } from '../special/gamma.ts';
import { betaQuantile } from './beta-quantile.ts';

/** Counts by group: `positives` of `trials`, and the rate expected of each group beforehand where something is known. */
export interface GroupCounts {
  readonly positives: ArrayLike<number>;
  readonly trials: ArrayLike<number>;
  /** In (0, 1), say from a regression on industry and region; one common rate where not given. */
  readonly expected?: ArrayLike<number>;
}

/** The rate of one group, drawn towards the rates of the others as far as its own rows allow. */
export interface ShrunkRate {
  readonly positives: number;
  readonly trials: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** How much the group's own rows count, 0 (none: all from the others) to 1. */
  readonly ownShare: number;
}

/** Rates of all groups, in their order, with the level they share. */
export interface ShrunkRates {
  readonly groups: readonly ShrunkRate[];
  /** The rate of a group of which nothing is known. */
  readonly overall: number;
  /** How many rows the common rate is worth: large where groups are alike. */
  readonly priorRows: number;
}

/** One point of the grid over what is not known: a shift of all log-odds, and the worth of the common rate in rows. */
interface GridPoint {
  readonly shift: number;
  readonly rows: number;
  weight: number;
}

const shifts = 41;
const rounds = 4;

/**
 * Beta-binomial shrinkage of rates (Griffin and Krutchkoff 1971; Efron and Morris 1975), where both the common rate and
 * its worth are averaged over their posterior on a grid (uniform prior of the shrinkage, Christiansen and Morris 1997),
 * so that few groups do not look surer than they are. Intervals are those of the beta with the posterior's moments.
 */
export function shrinkRates(counts: GroupCounts, level = 0.9): ShrunkRates {
  const base = Float64Array.from(counts.trials, (_, group) => logit(counts.expected?.[group] ?? 0.5));
  const grid = posteriorOf(counts, base);
  const groups = Array.from(counts.trials, (trials, group) => {
    const positives = counts.positives[group] as number;
    return { positives, trials, ...rateOf({ positives, trials, base: base[group] as number }, grid, level) };
  });
  const priorRows = Math.exp(grid.reduce((sum, point) => sum + point.weight * Math.log(point.rows), 0));
  const middle = base.length === 0 ? 0 : base.reduce((sum, value) => sum + value, 0) / base.length;
  return {
    groups,
    overall: grid.reduce((sum, point) => sum + point.weight * sigmoid(middle + point.shift), 0),
    priorRows,
  };
}

function logit(p: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, p));
  return Math.log(inside / (1 - inside));
}

/** The grid is narrowed around the likely shifts until its steps are small beside their spread. */
function posteriorOf(counts: GroupCounts, base: Float64Array): GridPoint[] {
  let centre = 0;
  let spread = 2;
  let grid: GridPoint[] = [];
  for (let round = 1; round <= rounds; round++) {
    grid = gridOf(counts, { centre, spread, worths: round === rounds ? 41 : 11 });
    weigh(grid, counts, base);
    const mean = grid.reduce((sum, point) => sum + point.weight * point.shift, 0);
    const variance = grid.reduce((sum, point) => sum + point.weight * (point.shift - mean) ** 2, 0);
    centre = mean;
    spread = Math.max(Math.sqrt(variance), (8 * spread) / (shifts - 1) / 2);
  }
  return grid.filter((point) => point.weight > 1e-7);
}

function gridOf(counts: GroupCounts, at: { centre: number; spread: number; worths: number }): GridPoint[] {
  const typical = typicalTrials(counts);
  const [lowest, highest] = [Math.log(0.3), Math.log(100 * typical)];
  return Array.from({ length: shifts * at.worths }, (_, index) => {
    const shift = at.centre + at.spread * 8 * (Math.floor(index / at.worths) / (shifts - 1) - 0.5);
    const rows = Math.exp(lowest + ((highest - lowest) * (index % at.worths)) / (at.worths - 1));
    return { shift, rows, weight: Math.log(rows) - 2 * Math.log(rows + typical) };
  });
}

function typicalTrials({ trials }: GroupCounts): number {
  let sum = 0;
  for (let group = 0; group < trials.length; group++) sum += trials[group] as number;
  return Math.max(1, sum / Math.max(1, trials.length));
}

/** Adds the log-likelihood of all groups to the log-weights, and makes them sum to 1. */
function weigh(grid: GridPoint[], counts: GroupCounts, base: Float64Array): void {
  for (const point of grid)
    for (let group = 0; group < base.length; group++) {
      const mean = sigmoid((base[group] as number) + point.shift);
      const [a, b] = [mean * point.rows, (1 - mean) * point.rows];
      const k = counts.positives[group] as number;
      const n = counts.trials[group] as number;
      if (n > 0) point.weight += logBeta(a + k, b + n - k) - logBeta(a, b);
    }
  const best = grid.reduce((most, point) => Math.max(most, point.weight), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (const point of grid) {
    point.weight = Math.exp(point.weight - best);
    total += point.weight;
  }
  for (const point of grid) point.weight /= total;
}

/** Kept away from 0, where a rate of 1e-9 times a third of a row would leave the range of the function. */
function logBeta(a: number, b: number): number {
  return (
    logGamma(Math.max(a, 1e-12)) + logGamma(Math.max(b, 1e-12)) - logGamma(Math.max(a, 1e-12) + Math.max(b, 1e-12))
  );
}

interface Group {
  readonly positives: number;
  readonly trials: number;
  readonly base: number;
}

function rateOf(
  { positives, trials, base }: Group,
  grid: readonly GridPoint[],
  level: number,
): Omit<ShrunkRate, 'positives' | 'trials'> {
  let mean = 0;
  let square = 0;
  let ownShare = 0;
  for (const { shift, rows, weight } of grid) {
    const all = rows + trials;
    const rate = (sigmoid(base + shift) * rows + positives) / all;
    mean += weight * rate;
    square += weight * ((rate * (1 - rate)) / (all + 1) + rate * rate);
    ownShare += (weight * trials) / all;
  }
  const variance = Math.max(square - mean * mean, 1e-15);
  const worth = Math.max((mean * (1 - mean)) / variance - 1, 1e-3);
  const quantile = (part: number) =>
    betaQuantile(part, Math.max(mean * worth, 1e-9), Math.max((1 - mean) * worth, 1e-9));
  return { rate: mean, low: quantile((1 - level) / 2), high: quantile((1 + level) / 2), ownShare };
}
