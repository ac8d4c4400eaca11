import { rankingOf } from './ranking.ts';
import { type Scored, scoreGroups, weightOf } from './scored.ts';

/** How predictions are gathered into bins: equal steps of probability, or equal numbers of rows. */
export type Binning = 'width' | 'mass';

/** Rows gathered by predicted probability, with what was said and what happened (weighted counts and means). */
export interface ProbabilityBin {
  readonly n: number;
  readonly positives: number;
  readonly meanPredicted: number;
  readonly meanObserved: number;
}

/**
 * Bins of a probability forecast, empty ones left out. `width`: [0, .1), ... [.9, 1] for 10 bins. `mass`: ascending bins
 * of equal weight; equal scores that straddle an edge are shared out in proportion, so that row order does not matter.
 */
export function probabilityBins(scored: Scored, bins: number, binning: Binning): ProbabilityBin[] {
  const sums = binning === 'width' ? byWidth(scored, bins) : byMass(scored, bins);
  return sums
    .filter(([n]) => n > 0)
    .map(([n, positives, predicted]) => ({
      n,
      positives,
      meanPredicted: predicted / n,
      meanObserved: positives / n,
    }));
}

type Sums = [n: number, positives: number, predicted: number];

function emptySums(bins: number): Sums[] {
  return Array.from({ length: bins }, (): Sums => [0, 0, 0]);
}

function byWidth(scored: Scored, bins: number): Sums[] {
  const sums = emptySums(bins);
  for (let row = 0; row < scored.labels.length; row++) {
    const score = scored.scores[row] as number;
    const weight = weightOf(scored, row);
    const bin = sums[Math.max(0, Math.min(bins - 1, Math.floor(score * bins)))] as Sums;
    bin[0] += weight;
    bin[1] += weight * (scored.labels[row] as number);
    bin[2] += weight * score;
  }
  return sums;
}

function byMass(scored: Scored, bins: number): Sums[] {
  const ranking = scored.ranking ?? rankingOf(scored.scores);
  const { groups, positives, totals, total } = scoreGroups({ ...scored, ranking });
  const sums = emptySums(bins);
  const capacity = total / bins;
  let bin = 0;
  for (let group = 0; group < groups; group++) {
    const score = scored.scores[ranking.order[ranking.starts[group] as number] as number] as number;
    const whole = totals[group] as number;
    for (let left = whole; left > whole * 1e-12; ) {
      const here = sums[bin] as Sums;
      const room = bin === bins - 1 ? left : capacity - here[0];
      const taken = Math.min(left, room);
      here[0] += taken;
      here[1] += (taken / whole) * (positives[group] as number);
      here[2] += taken * score;
      left -= taken;
      if (here[0] >= capacity * (1 - 1e-12) && bin < bins - 1) bin++;
    }
  }
  return sums;
}
