import { normalQuantile } from '../normal-quantile.ts';
import { midRanks, rankingOf } from './ranking.ts';
import { type Scored, scoreGroups } from './scored.ts';

/**
 * Area under the ROC curve: the chance that a positive row scores above a negative one, ties counting half (Hanley and
 * McNeil 1982). `null` where there is only one class.
 */
export function auc(scored: Scored): number | null {
  const { groups, positives, totals, positive, total } = scoreGroups(scored);
  const negative = total - positive;
  if (positive <= 0 || negative <= 0) return null;
  let below = 0;
  let wins = 0;
  for (let group = 0; group < groups; group++) {
    const here = (totals[group] as number) - (positives[group] as number);
    wins += (positives[group] as number) * (below + here / 2);
    below += here;
  }
  return wins / positive / negative;
}

/** An area under the curve with its standard error and interval. */
export interface AucInterval {
  readonly auc: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/**
 * AUC with the interval of DeLong, DeLong and Clarke-Pearson (1988), by the middle ranks of Sun and Xu (2014); cut at 0
 * and 1. Weights are not used. `null` with fewer than two rows of a class.
 */
export function aucInterval(scored: Scored, level = 0.95): AucInterval | null {
  const { labels, scores } = scored;
  const all = midRanks(scored.ranking ?? rankingOf(scores));
  const wins = { positive: winsOf(scored, all, 1), negative: winsOf(scored, all, 0) };
  const m = wins.positive.length;
  const n = wins.negative.length;
  if (m < 2 || n < 2 || m + n !== labels.length) return null;
  const area = mean(wins.positive) / n;
  const standardError = Math.sqrt(variance(wins.positive) / n / n / m + variance(wins.negative) / m / m / n);
  const reach = normalQuantile(0.5 + level / 2) * standardError;
  return { auc: area, standardError, low: Math.max(0, area - reach), high: Math.min(1, area + reach) };
}

/** For each row of a class, how many rows of the other class lie below it (ties count half). */
function winsOf(scored: Scored, all: Float64Array, label: number): Float64Array {
  const rows: number[] = [];
  for (let row = 0; row < scored.labels.length; row++) if (scored.labels[row] === label) rows.push(row);
  const own = midRanks(rankingOf(Float64Array.from(rows, (row) => scored.scores[row] as number)));
  return Float64Array.from(rows, (row, index) => (all[row] as number) - (own[index] as number));
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

function variance(values: Float64Array): number {
  const centre = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - centre) ** 2;
  return sum / (values.length - 1);
}

/**
 * Average precision: the sum over distinct scores, from the highest, of the gain in recall times the precision there
 * (no interpolation). `null` without positives.
 */
export function averagePrecision(scored: Scored): number | null {
  const { groups, positives, totals, positive } = scoreGroups(scored);
  if (positive <= 0) return null;
  let found = 0;
  let taken = 0;
  let sum = 0;
  for (let group = groups - 1; group >= 0; group--) {
    found += positives[group] as number;
    taken += totals[group] as number;
    if (taken > 0) sum += (positives[group] as number) * (found / taken);
  }
  return sum / positive;
}

/** Kolmogorov-Smirnov: the largest distance between the score distributions of the two classes. `null` with one class. */
export function ksOfClasses(scored: Scored): number | null {
  const { groups, positives, totals, positive, total } = scoreGroups(scored);
  const negative = total - positive;
  if (positive <= 0 || negative <= 0) return null;
  let distance = 0;
  let gap = 0;
  for (let group = 0; group < groups; group++) {
    const here = positives[group] as number;
    gap += ((totals[group] as number) - here) / negative - here / positive;
    distance = Math.max(distance, Math.abs(gap));
  }
  return distance;
}
