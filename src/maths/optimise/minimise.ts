import { bfgs } from './bfgs.ts';
import { hessian, inverseOf } from './hessian.ts';
import { nelderMead } from './nelder-mead.ts';
import type { Minimum, Objective, Settings, StopReason } from './objective.ts';

/** The best of several starts. `covariance` is the inverse Hessian there, rows after each other. */
export type Estimate =
  | {
      readonly converged: true;
      readonly at: Float64Array;
      readonly value: number;
      readonly covariance: Float64Array;
      readonly steps: number;
    }
  | { readonly converged: false; readonly reason: StopReason; readonly at: Float64Array; readonly value: number };

/** Settings for objectives scaled to about 1 (a mean over customers): a gradient below 1e-7 is a minimum. */
export const usualSettings: Settings = { tolerance: 1e-7, mostSteps: 300 };

const farthest = 14;

const plain = (objective: Objective, n: number) => {
  const unused = new Float64Array(n);
  return (at: Float64Array) => objective(at, unused);
};

/** BFGS; where that gets stuck, the simplex from where it stands and BFGS again. */
function fromStart(objective: Objective, start: Float64Array): Minimum {
  const first = bfgs(objective, start, usualSettings);
  if (first.converged) return first;
  const from = Number.isFinite(first.value) ? first.at : start;
  const simplex = nelderMead(plain(objective, start.length), from, { tolerance: 1e-6, mostSteps: 500 });
  if (!Number.isFinite(simplex.value)) return first;
  return bfgs(objective, simplex.at, usualSettings);
}

const ended = (best: Minimum, reason: StopReason): Estimate => ({
  converged: false,
  reason,
  at: best.at,
  value: best.value,
});

/**
 * The minimum over logarithms of positive parameters, from several starts: the lowest converged one. A parameter that
 * has run away beyond exp(14) or below exp(-14) is at the edge, a Hessian that is not positive definite is flat: neither
 * counts as converged.
 */
export function minimise(objective: Objective, starts: readonly Float64Array[]): Estimate {
  const found = starts.map((start) => fromStart(objective, start));
  const order = (a: Minimum, b: Minimum) => (Number.isFinite(a.value) ? a.value : Infinity) - (b.value || 0);
  const best = found.reduce((kept, next) => {
    if (kept.converged !== next.converged) return kept.converged ? kept : next;
    return order(next, kept) < 0 ? next : kept;
  });
  const edge = best.at.some((value) => Math.abs(value) > farthest);
  if (edge) return ended(best, 'at the edge');
  if (!best.converged) return ended(best, best.reason);
  const covariance = inverseOf(hessian(objective, best.at));
  if (!covariance) return ended(best, 'flat');
  return { converged: true, at: best.at, value: best.value, covariance, steps: best.steps };
}
