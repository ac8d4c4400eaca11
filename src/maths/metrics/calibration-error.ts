import { normalQuantile } from '../normal-quantile.ts';
import { incompleteGamma } from '../special/incomplete.ts';
import { type Binning, type ProbabilityBin, probabilityBins } from './bins.ts';
import type { Scored } from './scored.ts';
import { weightOf } from './scored.ts';

/** How far what was said lies from what happened, over bins: the weighted mean and the largest distance. */
export interface CalibrationError {
  readonly expected: number;
  readonly largest: number;
}

/** Expected and maximum calibration error (Naeini, Cooper and Hauskrecht 2015); state the binning beside the figure. */
export function calibrationError(scored: Scored, bins = 10, binning: Binning = 'mass'): CalibrationError | null {
  const found = probabilityBins(scored, bins, binning);
  const total = found.reduce((sum, bin) => sum + bin.n, 0);
  if (total <= 0) return null;
  let expected = 0;
  let largest = 0;
  for (const bin of found) {
    const distance = Math.abs(bin.meanObserved - bin.meanPredicted);
    expected += (bin.n / total) * distance;
    largest = Math.max(largest, distance);
  }
  return { expected, largest };
}

/** A bin of the reliability curve with the Wilson (1927) interval of what happened. */
export interface ReliabilityBin extends ProbabilityBin {
  readonly low: number;
  readonly high: number;
}

/** The reliability curve, from the lowest predictions to the highest; empty bins are left out. */
export function reliability(scored: Scored, bins = 10, binning: Binning = 'mass'): ReliabilityBin[] {
  return probabilityBins(scored, bins, binning).map((bin) => ({ ...bin, ...wilsonInterval(bin.positives, bin.n) }));
}

/** The interval of Wilson (1927) for a rate seen `positives` times in `n` (n above 0). */
export function wilsonInterval(positives: number, n: number, level = 0.95): { low: number; high: number } {
  const z = normalQuantile(0.5 + level / 2);
  const p = positives / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** A chi-squared test. */
export interface ChiSquared {
  readonly statistic: number;
  readonly degrees: number;
  readonly p: number;
}

/** The test of Hosmer and Lemeshow (1980) over groups of equal mass, degrees = groups - 2. `null` where undefined. */
export function hosmerLemeshow(scored: Scored, groups = 10): ChiSquared | null {
  const bins = probabilityBins(scored, groups, 'mass');
  const degrees = bins.length - 2;
  if (degrees < 1) return null;
  let statistic = 0;
  for (const { n, positives, meanPredicted } of bins) {
    const spread = n * meanPredicted * (1 - meanPredicted);
    if (!(spread > 0)) return null;
    statistic += (positives - n * meanPredicted) ** 2 / spread;
  }
  return { statistic, degrees, p: Math.max(0, 1 - incompleteGamma(degrees / 2, statistic / 2)) };
}

/** Spiegelhalter's (1986) z: beyond +-1.96 the probabilities are not calibrated. `null` where undefined. */
export function spiegelhalterZ(scored: Scored): number | null {
  let sum = 0;
  let spread = 0;
  for (let row = 0; row < scored.labels.length; row++) {
    const p = scored.scores[row] as number;
    const weight = weightOf(scored, row);
    sum += weight * ((scored.labels[row] as number) - p) * (1 - 2 * p);
    spread += weight * (1 - 2 * p) ** 2 * p * (1 - p);
  }
  return spread > 0 ? sum / Math.sqrt(spread) : null;
}
