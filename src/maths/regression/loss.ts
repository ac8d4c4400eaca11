import { sigmoid } from '../calibration/sigmoid.ts';

/** Rows of a fit: what is to be said, how much each row counts, and what is added to each score beforehand. */
export interface FitRows {
  readonly family: 'logistic' | 'linear';
  readonly target: ArrayLike<number>;
  readonly weights: ArrayLike<number> | undefined;
  readonly offset: ArrayLike<number> | undefined;
}

/** The loss of all rows: negative log-likelihood, or half the squared distance. */
export function lossOf(rows: FitRows, scores: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < scores.length; row++) {
    const z = (scores[row] as number) + (rows.offset === undefined ? 0 : (rows.offset[row] as number));
    const y = rows.target[row] as number;
    const weight = rows.weights === undefined ? 1 : (rows.weights[row] as number);
    if (rows.family === 'linear') sum += (weight * (y - z) ** 2) / 2;
    else sum += weight * (z > 0 ? (1 - y) * z + Math.log1p(Math.exp(-z)) : -y * z + Math.log1p(Math.exp(z)));
  }
  return sum;
}

/** First and second derivative of each row's loss in its score. */
export function slopesOf(rows: FitRows, scores: Float64Array): { slope: Float64Array; bend: Float64Array } {
  const slope = new Float64Array(scores.length);
  const bend = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    const z = (scores[row] as number) + (rows.offset === undefined ? 0 : (rows.offset[row] as number));
    const y = rows.target[row] as number;
    const weight = rows.weights === undefined ? 1 : (rows.weights[row] as number);
    const said = rows.family === 'linear' ? z : sigmoid(z);
    slope[row] = weight * (said - y);
    bend[row] = rows.family === 'linear' ? weight : weight * said * (1 - said);
  }
  return { slope, bend };
}

/** Weight of all rows, and the weighted sum of their targets. */
export function weightedTarget({ target, weights }: FitRows): { total: number; sum: number } {
  let total = 0;
  let sum = 0;
  for (let row = 0; row < target.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] as number);
    total += weight;
    sum += weight * (target[row] as number);
  }
  return { total, sum };
}

/** A score for all rows where columns say nothing; with one class half a row of the other is added. */
export function baseScore(rows: FitRows): number {
  if (rows.offset !== undefined) return 0;
  const { total, sum } = weightedTarget(rows);
  if (!(total > 0)) return 0;
  return rows.family === 'linear' ? sum / total : Math.log((sum + 0.5) / (total - sum + 0.5));
}
