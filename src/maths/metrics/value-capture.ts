import { rankingOf } from './ranking.ts';
import { scoreGroups } from './scored.ts';

/** How much of the value sits in the best-scored share of rows. */
export interface ValueCapture {
  /** Part of the whole value held by the best-scored share (0..1). */
  readonly captured: number;
  /** What a perfect order would hold. */
  readonly best: number;
}

/** Values (at least 0) beside the scores that should find them. */
export interface ScoredValues {
  readonly values: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
  readonly weights?: ArrayLike<number> | undefined;
}

/**
 * The part of the whole value (say of next year's revenue) that the best-scored share of rows holds, beside the part a
 * perfect order would hold; ties at the cut by their mean. `null` where the values sum to 0 or one of them is negative.
 */
export function captureOfTopShare(rows: ScoredValues, share: number): ValueCapture | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share ${share} is not in (0, 1]`);
  for (let row = 0; row < rows.values.length; row++) if ((rows.values[row] as number) < 0) return null;
  const captured = topPart(rows, share);
  const best = topPart({ ...rows, scores: rows.values }, share);
  return captured === null || best === null ? null : { captured, best };
}

function topPart(rows: ScoredValues, share: number): number | null {
  const ranking = rankingOf(rows.scores);
  const groups = scoreGroups({ labels: rows.values, scores: rows.scores, weights: rows.weights, ranking });
  if (!(groups.positive > 0)) return null;
  let left = share * groups.total;
  let sum = 0;
  for (let group = groups.groups - 1; group >= 0 && left > 0; group--) {
    const size = groups.totals[group] as number;
    if (size <= 0) continue;
    sum += (groups.positives[group] as number) * Math.min(1, left / size);
    left -= size;
  }
  return Math.min(1, sum / groups.positive);
}
