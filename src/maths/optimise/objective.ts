/**
 * A function to be made small: returns its value at a point and writes its gradient there into `gradient` (same length).
 */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

/** When to stop: at a gradient (largest component) of `tolerance`, or after `mostSteps`. */
export interface Settings {
  readonly tolerance: number;
  readonly mostSteps: number;
}

/** Why no minimum was found. */
export type StopReason =
  /** the function is not a finite number where it was looked at */
  | 'not finite'
  /** no step makes it smaller although the gradient is not 0 */
  | 'no progress'
  | 'too many steps'
  /** a parameter runs away to 0 or infinity: the data do not say where it stands */
  | 'at the edge'
  /** the minimum is flat in some direction: the parameters cannot be told apart */
  | 'flat';

/** Where a minimiser ended. `at` and `value` of one that has not converged are only where it stopped. */
export type Minimum = { readonly at: Float64Array; readonly value: number; readonly steps: number } & (
  | { readonly converged: true }
  | { readonly converged: false; readonly reason: StopReason }
);

/**
 * Gives a plain function a gradient by central differences, with steps of the cube root of the machine's precision times
 * the coordinate, or times `least` where that is more: 0 for coordinates that must stay positive.
 */
export function withNumericalGradient(value: (at: Float64Array) => number, least = 1): Objective {
  return (at, gradient) => {
    const point = at.slice();
    for (let i = 0; i < at.length; i++) {
      const centre = at[i] as number;
      const step = 6e-6 * Math.max(least, Math.abs(centre));
      point[i] = centre + step;
      const above = value(point);
      point[i] = centre - step;
      gradient[i] = (above - value(point)) / (2 * step);
      point[i] = centre;
    }
    return value(at);
  };
}
