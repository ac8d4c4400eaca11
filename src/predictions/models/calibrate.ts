import { fitPlatt } from '#maths';

/** From raw log-odds to log-odds that keep their word: `slope * score + shift`. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/**
 * Platt scaling of scores that were made without their own rows. Scores that rank backwards say nothing: their slope is
 * 0, and everybody gets the rate of all.
 */
export function calibrate(scores: Float64Array, outcome: Float64Array): Calibration {
  const { a, b, converged } = fitPlatt(outcome, scores);
  if (converged && a < 0) return { slope: -a, shift: -b };
  const flat = fitPlatt(outcome, new Float64Array(outcome.length));
  return { slope: 0, shift: -flat.b };
}

/** The calibrated log-odds of scores. */
export function calibrated({ slope, shift }: Calibration, scores: Float64Array): Float64Array {
  return scores.map((score) => slope * score + shift);
}
