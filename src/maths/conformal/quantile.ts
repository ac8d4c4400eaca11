import { sortedOrder } from '../metrics/sorted-order.ts';

/** So much is taken off a rank before rounding up: 1 - 0.9 is 0.0999... in binary, and would raise the rank by one. */
const slack = 1e-9;

/** The rank (from 1) of the finite-sample quantile of n scores, ceil((n + 1)(1 - alpha)); above n there is none. */
export function conformalRank(n: number, alpha: number): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha ${alpha} is not between 0 and 1`);
  return Math.ceil((n + 1) * (1 - alpha) - slack);
}

/** The fewest scores that allow an interval: ceil(1 / alpha) - 1. */
export function fewestScores(alpha: number): number {
  return Math.ceil(1 / alpha - slack) - 1;
}

/** The finite-sample quantile of conformity scores (Vovk et al. 2005; Lei et al. 2018); `null` where n is too small. */
export function conformalQuantile(scores: ArrayLike<number>, alpha: number): number | null {
  const rank = conformalRank(scores.length, alpha);
  if (rank > scores.length) return null;
  return Float64Array.from(scores).sort()[rank - 1] as number;
}

/** Scores with a weight each, and the weight of the new row. */
export interface WeightedScores {
  readonly scores: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly newWeight: number;
}

/**
 * The quantile under covariate shift (Tibshirani et al. 2019): the smallest score whose cumulated normalised weight
 * reaches 1 - alpha, the new row's own weight lying at infinity. `null` where the weights do not reach it.
 */
export function weightedQuantile({ scores, weights, newWeight }: WeightedScores, alpha: number): number | null {
  let total = newWeight;
  for (let row = 0; row < weights.length; row++) total += weights[row] as number;
  let sum = 0;
  for (const row of sortedOrder(scores)) {
    sum += weights[row] as number;
    if (sum / total >= 1 - alpha - slack) return scores[row] as number;
  }
  return null;
}

/** The conformal p-value of a new score: (1 + number of scores at least as large) / (n + 1) (Vovk et al. 2005). */
export function conformalP(scores: ArrayLike<number>, score: number): number {
  let larger = 0;
  for (let row = 0; row < scores.length; row++) if ((scores[row] as number) >= score) larger++;
  return (1 + larger) / (scores.length + 1);
}
