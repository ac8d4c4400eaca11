import cdnow from './cdnow.fixture.json' with { type: 'json' };
import type { Histories } from './histories.ts';

/** The 2,357 customers of the CDNOW sample in weeks, with the mean value of their repeat purchases in dollars. */
export function cdnowSample(): Histories & { readonly m: Float64Array } {
  const spread = (column: readonly number[], unit: number) =>
    Float64Array.from(cdnow.count.flatMap((count, i) => new Array<number>(count).fill((column[i] as number) / unit)));
  return {
    x: spread(cdnow.x, 1),
    tx: spread(cdnow.txDays, 7),
    T: spread(cdnow.TDays, 7),
    m: spread(cdnow.cents, 100),
  };
}

/** The donations table of Fader, Hardie and Shang (2010), n = 6: x, last period and number of donors. */
export const donations: readonly (readonly [number, number, number])[] = [
  [0, 0, 3464],
  [1, 1, 1091],
  [1, 2, 277],
  [1, 3, 129],
  [1, 4, 78],
  [1, 5, 119],
  [1, 6, 129],
  [2, 2, 613],
  [2, 3, 255],
  [2, 4, 155],
  [2, 5, 173],
  [2, 6, 234],
  [3, 3, 322],
  [3, 4, 181],
  [3, 5, 225],
  [3, 6, 357],
  [4, 4, 240],
  [4, 5, 284],
  [4, 6, 512],
  [5, 5, 335],
  [5, 6, 728],
  [6, 6, 1203],
];

/** The fit, which must have converged. */
export function converged<Fit extends { converged: boolean }>(fit: Fit): Extract<Fit, { converged: true }> {
  if (!fit.converged) throw new Error(`no convergence: ${JSON.stringify(fit)}`);
  return fit as Extract<Fit, { converged: true }>;
}
