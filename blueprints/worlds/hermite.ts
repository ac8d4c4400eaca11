/** Nodes and weights for the mean of a function of a standard normal number; the weights add up to 1. */
export interface NormalRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Hermite rule of `n` points for the standard normal distribution: exact for polynomials up to degree 2n - 1.
 * The roots of each degree lie between those of the degree below; the weights are Christoffel numbers
 * (Abramowitz and Stegun 1964, 25.4.46).
 */
export function normalRule(n: number): NormalRule {
  let roots: number[] = [0];
  for (let degree = 2; degree <= n; degree++) {
    const far = Math.sqrt(4 * degree + 2);
    const edges = [-far, ...roots, far];
    roots = edges.slice(1).map((high, i) => rootBetween(degree, edges[i] as number, high));
  }
  return { nodes: Float64Array.from(roots), weights: Float64Array.from(roots, (root) => 1 / sumOfSquares(n, root)) };
}

/** Orthonormal Hermite polynomials of degree 0 to `degree` at `x`, handed to `see`. */
function orthonormal(degree: number, x: number, see: (value: number) => void): void {
  let before = 0;
  let value = 1;
  see(value);
  for (let k = 1; k <= degree; k++) {
    const next = (x * value - Math.sqrt(k - 1) * before) / Math.sqrt(k);
    before = value;
    value = next;
    see(value);
  }
}

function valueAt(degree: number, x: number): number {
  let last = 0;
  orthonormal(degree, x, (value) => {
    last = value;
  });
  return last;
}

function sumOfSquares(n: number, x: number): number {
  let sum = 0;
  orthonormal(n - 1, x, (value) => {
    sum += value * value;
  });
  return sum;
}

function rootBetween(degree: number, from: number, to: number): number {
  let low = from;
  let high = to;
  const isUp = valueAt(degree, high) > 0;
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2;
    if (valueAt(degree, middle) > 0 === isUp) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
