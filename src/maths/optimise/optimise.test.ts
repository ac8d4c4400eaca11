import { expect, test } from 'vitest';
import { bfgs, minimise, nelderMead, type Objective, withNumericalGradient } from '#maths';

const settings = { tolerance: 1e-8, mostSteps: 500 };

const rosenbrock = ([x = 0, y = 0]: Float64Array) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

/** Wood's function of four variables (More, Garbow and Hillstrom 1981, problem 14): minimum 0 at (1, 1, 1, 1). */
const wood = ([a = 0, b = 0, c = 0, d = 0]: Float64Array) =>
  100 * (b - a * a) ** 2 +
  (1 - a) ** 2 +
  90 * (d - c * c) ** 2 +
  (1 - c) ** 2 +
  10 * (b + d - 2) ** 2 +
  (b - d) ** 2 / 10;

test('[MAT-61] BFGS finds the minima of Rosenbrock and Wood (More, Garbow and Hillstrom 1981)', () => {
  const first = bfgs(withNumericalGradient(rosenbrock), Float64Array.of(-1.2, 1), settings);
  const second = bfgs(withNumericalGradient(wood), Float64Array.of(-3, -1, -3, -1), settings);
  for (const found of [first, second]) {
    expect(found.converged).toBe(true);
    for (const value of found.at) expect(value).toBeCloseTo(1, 6);
  }
});

test('[MAT-61] the simplex of Nelder and Mead finds the same without a gradient', () => {
  const found = nelderMead(rosenbrock, Float64Array.of(-1.2, 1), settings);
  expect(found.converged).toBe(true);
  for (const value of found.at) expect(value).toBeCloseTo(1, 6);
});

test('[MAT-61] what stops early says that it has not converged, and why', () => {
  const start = Float64Array.of(-1.2, 1);
  const hasty = { tolerance: 1e-8, mostSteps: 3 };
  const nowhere: Objective = () => Number.NaN;
  const reasonOf = (found: ReturnType<typeof bfgs>) => (found.converged ? 'converged' : found.reason);
  expect(reasonOf(bfgs(withNumericalGradient(rosenbrock), start, hasty))).toBe('too many steps');
  expect(reasonOf(nelderMead(rosenbrock, start, hasty))).toBe('too many steps');
  expect(reasonOf(bfgs(nowhere, start, settings))).toBe('not finite');
  const wrongWay: Objective = (at, gradient) => {
    gradient[0] = -1;
    return at[0] as number;
  };
  expect(reasonOf(bfgs(wrongWay, Float64Array.of(0), settings))).toBe('no progress');
});

test('[MAT-62] of several starts the lowest minimum is kept, with the inverse Hessian there', () => {
  const twoWells = withNumericalGradient(([x = 0, y = 0]) => (x * x - 1) ** 2 + 0.2 * x + 2 * y * y);
  const found = minimise(twoWells, [Float64Array.of(1.2, 1), Float64Array.of(-1.2, 1)]);
  expect(found.converged).toBe(true);
  expect(found.at[0]).toBeLessThan(-0.9);
  if (!found.converged) return;
  const second = 12 * (found.at[0] as number) ** 2 - 4;
  expect(found.covariance[0]).toBeCloseTo(1 / second, 5);
  expect(found.covariance[3]).toBeCloseTo(1 / 4, 5);
});

test('[MAT-62] a parameter that runs away, or two that cannot be told apart, are no result', () => {
  const runsAway = withNumericalGradient(([x = 0]) => Math.exp(-x));
  const ridge = withNumericalGradient(([x = 0, y = 0]) => (x + y - 1) ** 2);
  const away = minimise(runsAway, [Float64Array.of(0)]);
  const flat = minimise(ridge, [Float64Array.of(0, 0)]);
  expect(away).toMatchObject({ converged: false, reason: 'at the edge' });
  expect(flat).toMatchObject({ converged: false, reason: 'flat' });
});
