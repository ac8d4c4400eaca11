import { sigmoid } from './sigmoid.ts';

/** Probability = 1 / (1 + exp(a score + b)); `a` is below 0 where higher scores mean more positives. Plain JSON. */
export interface PlattModel {
  readonly kind: 'platt';
  readonly a: number;
  readonly b: number;
  readonly converged: boolean;
}

interface Line {
  readonly a: number;
  readonly b: number;
}

interface Problem {
  readonly scores: ArrayLike<number>;
  readonly targets: Float64Array;
}

const ridge = 1e-12;
const tolerance = 1e-10;

/**
 * Platt scaling (Platt 1999) with his targets (n+ + 1) / (n+ + 2) and 1 / (n- + 2), fitted by Newton's method with
 * backtracking as corrected by Lin, Lin and Weng (2007). Works with one class only (a flat line near its rate).
 */
export function fitPlatt(labels: ArrayLike<number>, scores: ArrayLike<number>): PlattModel {
  let positives = 0;
  for (let row = 0; row < labels.length; row++) positives += labels[row] as number;
  const negatives = labels.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const problem = { scores, targets: Float64Array.from(labels, (label) => (label > 0 ? high : low)) };
  let line: Line = { a: 0, b: Math.log((negatives + 1) / (positives + 1)) };
  for (let step = 0; step < 100; step++) {
    const slope = slopeOf(problem, line);
    if (Math.abs(slope.gradientA) < tolerance * slope.size && Math.abs(slope.gradientB) < tolerance * labels.length)
      return { kind: 'platt', ...line, converged: true };
    const next = descend(problem, line, slope);
    if (next === null) return { kind: 'platt', ...line, converged: slope.isFlat };
    line = next;
  }
  return { kind: 'platt', ...line, converged: false };
}

/** The probability of each score. */
export function applyPlatt(model: PlattModel, scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(scores, (score) => sigmoid(-(model.a * score + model.b)));
}

interface Slope {
  readonly gradientA: number;
  readonly gradientB: number;
  readonly moveA: number;
  readonly moveB: number;
  /** Sum of the sizes of the scores: the unit of the gradient. */
  readonly size: number;
  /** The gradient is small enough to call the fit done where rounding stops further steps. */
  readonly isFlat: boolean;
}

function slopeOf({ scores, targets }: Problem, { a, b }: Line): Slope {
  let [haa, hbb, hab, ga, gb, size] = [ridge, ridge, 0, 0, 0, 1];
  for (let row = 0; row < targets.length; row++) {
    const score = scores[row] as number;
    const p = sigmoid(-(a * score + b));
    const spread = p * (1 - p);
    const error = (targets[row] as number) - p;
    haa += score * score * spread;
    hab += score * spread;
    hbb += spread;
    ga += score * error;
    gb += error;
    size += Math.abs(score);
  }
  const determinant = haa * hbb - hab * hab;
  return {
    gradientA: ga,
    gradientB: gb,
    moveA: -(hbb * ga - hab * gb) / determinant,
    moveB: -(haa * gb - hab * ga) / determinant,
    size,
    isFlat: Math.abs(ga) < 1e-6 * size && Math.abs(gb) < 1e-6 * targets.length,
  };
}

function descend(problem: Problem, line: Line, slope: Slope): Line | null {
  const now = lossOf(problem, line);
  const fall = slope.gradientA * slope.moveA + slope.gradientB * slope.moveB;
  for (let step = 1; step >= 1e-10; step /= 2) {
    const next = { a: line.a + step * slope.moveA, b: line.b + step * slope.moveB };
    if (lossOf(problem, next) < now + 1e-4 * step * fall) return next;
  }
  return null;
}

function lossOf({ scores, targets }: Problem, { a, b }: Line): number {
  let sum = 0;
  for (let row = 0; row < targets.length; row++) {
    const z = a * (scores[row] as number) + b;
    const target = targets[row] as number;
    sum += z >= 0 ? target * z + Math.log1p(Math.exp(-z)) : (target - 1) * z + Math.log1p(Math.exp(z));
  }
  return sum;
}
