/** Pivots below this part of their diagonal count as 0: the column is a sum of others, and its unknown is set to 0. */
const smallestPivot = 1e-13;

/**
 * Solves A x = b for a symmetric positive semi-definite A (n x n in one array) by Cholesky's factors; unknowns of columns
 * that are sums of earlier ones are 0.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const factor = factorOf(matrix, n);
  const x = Float64Array.from(right);
  for (let row = 0; row < n; row++) {
    let sum = x[row] as number;
    for (let column = 0; column < row; column++) sum -= (factor[row * n + column] as number) * (x[column] as number);
    x[row] = sum / (factor[row * n + row] as number);
  }
  for (let row = n - 1; row >= 0; row--) {
    const value = (x[row] as number) / (factor[row * n + row] as number);
    x[row] = value;
    for (let column = 0; column < row; column++)
      x[column] = (x[column] as number) - value * (factor[row * n + column] as number);
  }
  return x;
}

/** Lower factor; a dependent column gets an infinite pivot, so that everything divided by it is 0. */
function factorOf(matrix: Float64Array, n: number): Float64Array {
  const factor = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column] as number;
      for (let k = 0; k < column; k++) sum -= (factor[row * n + k] as number) * (factor[column * n + k] as number);
      if (column < row) factor[row * n + column] = sum / (factor[column * n + column] as number);
      else
        factor[row * n + row] =
          sum > smallestPivot * (matrix[row * n + row] as number) ? Math.sqrt(sum) : Number.POSITIVE_INFINITY;
    }
  }
  return factor;
}
