import { logBeta, logGamma } from './gamma.ts';

const tiny = 1e-300;
const precision = 1e-16;
const mostTerms = 20_000;

const awayFromZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);

/** A continued fraction of coefficients `above(i)` over `below(i)` by Lentz's method (DLMF 3.10(iii)). */
function continuedFraction(start: number, above: (i: number) => number, below: (i: number) => number): number {
  let f = awayFromZero(start);
  let c = f;
  let d = 0;
  for (let i = 1; i < mostTerms; i++) {
    d = 1 / awayFromZero(below(i) + above(i) * d);
    c = awayFromZero(below(i) + above(i) / c);
    const step = c * d;
    f *= step;
    if (Math.abs(step - 1) < precision) break;
  }
  return f;
}

/**
 * The regularised incomplete beta function I_x(a, b), 0 <= x <= 1, a and b > 0: the share of a beta distribution below
 * `x`. Continued fraction DLMF 8.17.22.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  const above = (i: number) => {
    const m = i >> 1;
    if (i % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return front / continuedFraction(1, above, () => 1);
}

/**
 * The regularised lower incomplete gamma function P(a, x), a > 0: the share of a gamma distribution of scale 1 below
 * `x`. Series DLMF 8.11.4 below a + 1, continued fraction DLMF 8.9.2 above.
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x >= a + 1) {
    const fraction = continuedFraction(
      x + 1 - a,
      (i) => -i * (i - a),
      (i) => x + 1 - a + 2 * i,
    );
    return 1 - front / fraction;
  }
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < mostTerms && term > sum * precision; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return front * sum;
}
