import { columnSums, crossProducts } from './curvature.ts';
import { type Design, scoresOf } from './design.ts';
import { baseScore, type FitRows, lossOf, slopesOf, weightedTarget } from './loss.ts';
import { penalisedMove } from './penalised-step.ts';

const mostIterations = 100;
const closeEnough = 1e-13;

/** Where the search ended. */
export interface Found {
  readonly coefficients: Float64Array;
  readonly iterations: number;
  readonly isMinimum: boolean;
}

/** The part of the settings of a fit that makes its penalty. */
export interface PenaltySettings {
  readonly strength: number;
  readonly mix?: number;
  readonly interceptStrength?: number;
}

interface Penalty {
  readonly squares: Float64Array;
  readonly sizes: Float64Array;
}

/** Minimises the loss with its penalties by Newton's method and line search, from zero and the base rate. */
export function minimiseLoss(design: Design, rows: FitRows, settings: PenaltySettings): Found {
  const penalty = penaltyOf(design, rows, settings);
  let coefficients: Float64Array = new Float64Array(design.columns);
  coefficients[0] = baseScore(rows);
  let scores = scoresOf(design, coefficients);
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const { slope, bend } = slopesOf(rows, scores);
    const gradient = columnSums(design, slope);
    const curvature = crossProducts(design, bend);
    const move = penalisedMove({ curvature, gradient, coefficients, ...penalty });
    const value = lossOf(rows, scores) + penaltyAt(penalty, coefficients);
    const fall = expectedFall({ gradient, move, coefficients, penalty });
    const isLast = fall < closeEnough * (1 + Math.abs(value));
    const step = isLast ? 1 : lineSearch({ design, rows, penalty, coefficients, scores, move, value, fall });
    if (step === 0) return { coefficients, iterations: iteration, isMinimum: fall < 1e-8 * (1 + Math.abs(value)) };
    coefficients = coefficients.map((coefficient, column) => coefficient + step * (move[column] as number));
    if (isLast) return { coefficients, iterations: iteration, isMinimum: true };
    scores = scoresOf(design, coefficients);
  }
  return { coefficients, iterations: mostIterations, isMinimum: false };
}

function penaltyOf(design: Design, rows: FitRows, settings: PenaltySettings): Penalty {
  const { strength, mix = 0 } = settings;
  const unit = rows.family === 'linear' && mix > 0 ? targetDeviation(rows) : 1;
  const squares = new Float64Array(design.columns).fill(strength * (1 - mix));
  const sizes = new Float64Array(design.columns).fill(strength * mix * unit);
  squares[0] = settings.interceptStrength ?? 0;
  sizes[0] = 0;
  return { squares, sizes };
}

function targetDeviation(rows: FitRows): number {
  const { total, sum } = weightedTarget(rows);
  const level = new Float64Array(rows.target.length).fill(sum / total);
  return Math.sqrt((2 * lossOf({ ...rows, offset: undefined }, level)) / total);
}

function penaltyAt({ squares, sizes }: Penalty, coefficients: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < coefficients.length; column++) {
    const coefficient = coefficients[column] as number;
    sum += ((squares[column] as number) * coefficient ** 2) / 2 + (sizes[column] as number) * Math.abs(coefficient);
  }
  return sum;
}

interface Step {
  readonly gradient: Float64Array;
  readonly move: Float64Array;
  readonly coefficients: Float64Array;
  readonly penalty: Penalty;
}

/** How much the loss falls along the move to first order (twice the fall of the quadratic picture without sizes). */
function expectedFall({ gradient, move, coefficients, penalty }: Step): number {
  let fall = 0;
  for (let column = 0; column < move.length; column++) {
    const coefficient = coefficients[column] as number;
    const change = move[column] as number;
    const slope = (gradient[column] as number) + (penalty.squares[column] as number) * coefficient;
    const sizes = Math.abs(coefficient) - Math.abs(coefficient + change);
    fall += -slope * change + (penalty.sizes[column] as number) * sizes;
  }
  return fall;
}

interface Search {
  readonly design: Design;
  readonly rows: FitRows;
  readonly penalty: Penalty;
  readonly coefficients: Float64Array;
  readonly scores: Float64Array;
  readonly move: Float64Array;
  readonly value: number;
  readonly fall: number;
}

/** The largest of 1, 1/2, 1/4, ... that lowers the loss enough (Armijo 1966); 0 where none does. */
function lineSearch({ design, rows, penalty, coefficients, scores, move, value, fall }: Search): number {
  const along = scoresOf(design, move);
  for (let step = 1; step > 1e-10; step /= 2) {
    const next = scores.map((score, row) => score + step * (along[row] as number));
    const moved = coefficients.map((coefficient, column) => coefficient + step * (move[column] as number));
    if (lossOf(rows, next) + penaltyAt(penalty, moved) <= value - 1e-4 * step * fall) return step;
  }
  return 0;
}
