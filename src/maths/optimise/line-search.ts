import type { Objective } from './objective.ts';

/** A point with the function's value and gradient there. */
export interface Place {
  readonly at: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

const mostTrials = 40;
const enoughDecrease = 1e-4;
const enoughCurvature = 0.9;

const slopeAlong = (gradient: Float64Array, direction: Float64Array) =>
  gradient.reduce((sum, value, i) => sum + value * (direction[i] as number), 0);

/**
 * A step along `direction` that meets the weak Wolfe conditions, by bracketing and bisection (Lewis and Overton 2013,
 * algorithm 2.6). Where only the decrease can be met, that step; undefined where no step goes down.
 */
export function lineSearch(objective: Objective, from: Place, direction: Float64Array): Place | undefined {
  const slope = slopeAlong(from.gradient, direction);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let length = 1;
  let best: Place | undefined;
  for (let trial = 0; trial < mostTrials; trial++) {
    const at = from.at.map((value, i) => value + length * (direction[i] as number));
    const gradient = new Float64Array(at.length);
    const value = objective(at, gradient);
    const goesDown = value <= from.value + enoughDecrease * length * slope && value < from.value;
    if (!goesDown) high = length;
    else {
      if (!best || value < best.value) best = { at, gradient, value };
      if (slopeAlong(gradient, direction) >= enoughCurvature * slope) return best;
      low = length;
    }
    length = high < Number.POSITIVE_INFINITY ? (low + high) / 2 : 2 * low;
  }
  return best;
}
