import { solveSymmetric } from './cholesky.ts';

/** A quadratic picture of the loss around the present coefficients, with its penalties. */
export interface QuadraticPicture {
  readonly curvature: Float64Array;
  readonly gradient: Float64Array;
  readonly coefficients: Float64Array;
  /** Weight of half the square of each coefficient. */
  readonly squares: Float64Array;
  /** Weight of the size of each coefficient. */
  readonly sizes: Float64Array;
}

/** The move that minimises the picture: by Cholesky without size penalties, else by coordinate descent. */
export function penalisedMove(picture: QuadraticPicture): Float64Array {
  if (picture.sizes.every((size) => size === 0)) return squaredMove(picture);
  return coordinateMove(picture);
}

function squaredMove({ curvature, gradient, coefficients, squares }: QuadraticPicture): Float64Array {
  const n = gradient.length;
  const matrix = Float64Array.from(curvature);
  const right = new Float64Array(n);
  for (let column = 0; column < n; column++) {
    matrix[column * n + column] = (matrix[column * n + column] as number) + (squares[column] as number);
    right[column] = -(gradient[column] as number) - (squares[column] as number) * (coefficients[column] as number);
  }
  return solveSymmetric(matrix, right);
}

/** Coordinate descent on the quadratic picture (Friedman, Hastie and Tibshirani 2010), by covariance updates. */
function coordinateMove(picture: QuadraticPicture): Float64Array {
  const n = picture.gradient.length;
  const state = { move: new Float64Array(n), slope: Float64Array.from(picture.gradient) };
  for (let sweep = 0; sweep < 1000; sweep++) {
    let largest = 0;
    for (let column = 0; column < n; column++) largest = Math.max(largest, moveOne(picture, state, column));
    if (largest < 1e-11) break;
  }
  return state.move;
}

function moveOne(
  picture: QuadraticPicture,
  state: { move: Float64Array; slope: Float64Array },
  column: number,
): number {
  const n = state.move.length;
  const bend = picture.curvature[column * n + column] as number;
  const square = picture.squares[column] as number;
  const size = picture.sizes[column] as number;
  if (bend + square <= 0) return 0;
  const now = (picture.coefficients[column] as number) + (state.move[column] as number);
  const wanted = bend * now - (state.slope[column] as number);
  const next = (Math.sign(wanted) * Math.max(0, Math.abs(wanted) - size)) / (bend + square);
  const change = next - now;
  if (change === 0) return 0;
  state.move[column] = (state.move[column] as number) + change;
  for (let other = 0; other < n; other++)
    state.slope[other] = (state.slope[other] as number) + change * (picture.curvature[column * n + other] as number);
  return (Math.abs(change) * Math.sqrt(bend + square)) / Math.max(1, Math.sqrt(bend + square) * Math.abs(next));
}
