import type { Objective } from './objective.ts';

/** The matrix of second derivatives at a point by central differences of the gradient; rows after each other, symmetric. */
export function hessian(objective: Objective, at: Float64Array): Float64Array {
  const n = at.length;
  const matrix = new Float64Array(n * n);
  const [above, below] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const step = 1e-4 * Math.max(1, Math.abs(at[i] as number));
    const shifted = (by: number) => at.map((value, j) => (i === j ? value + by : value));
    objective(shifted(step), above);
    objective(shifted(-step), below);
    for (let j = 0; j < n; j++) {
      const second = ((above[j] as number) - (below[j] as number)) / (2 * step);
      matrix[i * n + j] = (matrix[i * n + j] as number) + second / 2;
      matrix[j * n + i] = (matrix[j * n + i] as number) + second / 2;
    }
  }
  return matrix;
}

/** The lower Cholesky factor of a symmetric matrix of `n` rows; undefined where it is not positive definite. */
function cholesky(matrix: Float64Array, n: number): Float64Array | undefined {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * n + j] as number;
      for (let k = 0; k < j; k++) rest -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      if (i === j && !(rest > 1e-10 * Math.abs(matrix[i * n + i] as number))) return undefined;
      lower[i * n + j] = i === j ? Math.sqrt(rest) : rest / (lower[j * n + j] as number);
    }
  }
  return lower;
}

/** Solves L L' x = b for one right-hand side. */
function solve(lower: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (lower[i * n + k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (lower[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - (lower[k * n + i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (lower[i * n + i] as number);
  }
  return x;
}

/** The inverse of a symmetric positive definite matrix; undefined where it is not positive definite. */
export function inverseOf(matrix: Float64Array): Float64Array | undefined {
  const n = Math.sqrt(matrix.length);
  const lower = cholesky(matrix, n);
  if (!lower) return undefined;
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const unit = new Float64Array(n);
    unit[column] = 1;
    inverse.set(solve(lower, unit), column * n);
  }
  return inverse;
}
