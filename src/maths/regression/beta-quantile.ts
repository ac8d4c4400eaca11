import { incompleteBeta } from '../special/incomplete.ts';

/** The quantile of a beta distribution by halving, to within 1e-10; `quantile` in (0, 1), a and b above 0. */
export function betaQuantile(quantile: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < quantile) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
