import { lineSearch } from './line-search.ts';
import type { Minimum, Objective, Settings } from './objective.ts';

/** What a run of BFGS carries from step to step. */
interface Run {
  readonly at: Float64Array;
  readonly gradient: Float64Array;
  readonly inverse: Float64Array;
  value: number;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  return vector.map((_, i) => dot(matrix.subarray(i * n, i * n + n), vector));
}

/** The BFGS update of the inverse Hessian (Nocedal and Wright 2006, 6.17), left out where curvature is not positive. */
function update(inverse: Float64Array, s: Float64Array, y: Float64Array): void {
  const sy = dot(s, y);
  if (!(sy > 1e-14 * Math.sqrt(dot(s, s) * dot(y, y)))) return;
  const n = s.length;
  const hy = times(inverse, y);
  const factor = (1 + dot(y, hy) / sy) / sy;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const cross = (hy[i] as number) * (s[j] as number) + (s[i] as number) * (hy[j] as number);
      const cell = i * n + j;
      inverse[cell] = (inverse[cell] as number) + factor * (s[i] as number) * (s[j] as number) - cross / sy;
    }
  }
}

/** One step along the quasi-Newton direction (steepest descent where that does not go down); false when none helps. */
function step(objective: Objective, run: Run): boolean {
  let direction = times(run.inverse, run.gradient).map((value) => -value);
  if (!(dot(direction, run.gradient) < 0)) {
    run.inverse.set(identity(run.at.length));
    direction = run.gradient.map((value) => -value);
  }
  const size = largest(direction);
  if (size > 2) direction = direction.map((value) => (value * 2) / size);
  const found = lineSearch(objective, run, direction);
  if (!found) return false;
  const s = found.at.map((value, i) => value - (run.at[i] as number));
  const y = found.gradient.map((value, i) => value - (run.gradient[i] as number));
  update(run.inverse, s, y);
  run.at.set(found.at);
  run.gradient.set(found.gradient);
  run.value = found.value;
  return true;
}

const result = (run: Run, steps: number): Omit<Minimum, 'converged'> => ({ at: run.at, value: run.value, steps });

/**
 * The minimum of a smooth function by BFGS (Nocedal and Wright 2006, ch. 6), from one start. It has converged when no
 * component of the gradient is above `tolerance`; otherwise it says why it stopped.
 */
export function bfgs(objective: Objective, start: Float64Array, settings: Settings): Minimum {
  const run: Run = { at: start.slice(), gradient: start.slice(), inverse: identity(start.length), value: 0 };
  run.value = objective(run.at, run.gradient);
  if (!Number.isFinite(run.value)) return { ...result(run, 0), converged: false, reason: 'not finite' };
  for (let steps = 0; steps < settings.mostSteps; steps++) {
    const slope = largest(run.gradient);
    if (slope <= settings.tolerance) return { ...result(run, steps), converged: true };
    if (step(objective, run)) continue;
    if (slope <= 100 * settings.tolerance) return { ...result(run, steps), converged: true };
    return { ...result(run, steps), converged: false, reason: 'no progress' };
  }
  return { ...result(run, settings.mostSteps), converged: false, reason: 'too many steps' };
}
