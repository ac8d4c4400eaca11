import { expect, test } from 'vitest';
import {
  alivenessOf,
  bgBbAlive,
  bgBbCounts,
  bgBbFuture,
  discountedFuturePurchases,
  expectedFuturePurchases,
  expectedPurchases,
  expectedSpend,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  type PurchaseFit,
  paretoLogLikelihood,
} from '#maths';
import { cdnowSample, converged, donations } from './cdnow.fixture.ts';

const sample = cdnowSample();
const bgNbd = converged(fitBgNbd(sample));
const pareto = converged(fitParetoNbd(sample));
const gammaGamma = converged(fitGammaGamma(sample));

function within(found: number, published: number, share: number): void {
  expect(Math.abs(found / published - 1), `${found} against ${published}`).toBeLessThan(share);
}

function expectParameters(fit: { parameters: Record<string, number> }, published: Record<string, number>): void {
  for (const [name, value] of Object.entries(published)) within(fit.parameters[name] as number, value, 0.001);
}

const future = (fit: PurchaseFit, [x, tx, T]: readonly [number, number, number], t: number) =>
  expectedFuturePurchases(
    fit,
    { x: Float64Array.of(x), tx: Float64Array.of(tx), T: Float64Array.of(T) },
    t,
  )[0] as number;

test('[MAT-63] BG/NBD, Fader, Hardie and Lee (2005), table 2: CDNOW parameters and log-likelihood', () => {
  expectParameters(bgNbd, { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 });
  expect(bgNbd.logLikelihood).toBeCloseTo(-9582.43, 1);
  within(bgNbd.standardErrors.r, 0.0125573, 0.001);
  within(bgNbd.standardErrors.alpha, 0.378221, 0.001);
  within(bgNbd.standardErrors.a, 0.185719, 0.001);
  within(bgNbd.standardErrors.b, 0.705345, 0.001);
  expect(bgNbd.intervals.r[0]).toBeLessThan(bgNbd.parameters.r);
  expect(bgNbd.intervals.r[1]).toBeGreaterThan(bgNbd.parameters.r);
});

test('[MAT-63] BG/NBD, customer 1516 and E[X(52)] as worked through in the R package BTYD', () => {
  within(expectedPurchases(bgNbd, 52), 1.444004, 1e-4);
  within(future(bgNbd, [26, 216 / 7, 31], 52), 25.75659, 1e-4);
  within(alivenessOf(bgNbd, { x: 26, tx: 216 / 7, T: 31 }).probability, 0.9688523, 1e-5);
});

// x, t_x, T, P(alive), E[Y(39)] by an independent fit of the published likelihood
test.each([
  [2, 30.43, 38.86, 0.7266091664, 1.2259104978],
  [1, 1.71, 38.86, 0.2122274141, 0.2032506524],
  [0, 0, 38.86, 1, 0.1947808505],
  [7, 29.43, 38.86, 0.6418006582, 3.3372398202],
  [29, 37.71, 38, 0.969133596, 20.0536658116],
  [10, 20, 39, 0.0381242353, 0.2767266809],
  [25, 20, 39, 1.630422032e-5, 2.864286449e-4],
  [1, 30, 30, 0.7536579859, 0.8784844094],
] as const)('[MAT-63] BG/NBD of a customer with x %d, t_x %d, T %d', (x, tx, T, alive, purchases) => {
  within(alivenessOf(bgNbd, { x, tx, T }).probability, alive, 2e-4);
  within(future(bgNbd, [x, tx, T], 39), purchases, 2e-4);
});

test('[MAT-63] MBG/NBD, Batislam, Denizel and Filiztekin (2007), on CDNOW as fitted by the package lifetimes', () => {
  const fit = converged(fitMbgNbd(sample));
  expectParameters(fit, { r: 0.5248377, alpha: 6.182988, a: 0.8913563, b: 1.614 });
  expect(alivenessOf(fit, { x: 0, tx: 0, T: 38.86 }).probability).toBeLessThan(0.7);
});

test('[MAT-64] Pareto/NBD, Fader and Hardie (2005): CDNOW parameters and log-likelihood', () => {
  for (const [name, value] of Object.entries({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.67 })) {
    within(pareto.parameters[name as 'r'], value, 0.01);
  }
  expect(pareto.logLikelihood).toBeCloseTo(-9594.976, 1);
});

test('[MAT-64] Pareto/NBD, customer 1516 and E[X(52)] as worked through in the R package BTYD', () => {
  within(expectedPurchases(pareto, 52), 1.473434, 1e-3);
  within(future(pareto, [26, 30.86, 31], 52), 25.45647, 1e-3);
  within(alivenessOf(pareto, { x: 26, tx: 30.86, T: 31 }).probability, 0.997874, 1e-3);
});

test.each([
  [2, 30.43, 38.86, 0.8691187154, 1.455112955],
  [1, 1.71, 38.86, 0.1678719683, 0.1709805085],
  [0, 0, 38.86, 0.2950971443, 0.10705979],
  [7, 29.43, 38.86, 0.7494163964, 3.7117476391],
  [10, 20, 39, 0.0803885648, 0.5549486647],
  [25, 20, 39, 1.453321117e-4, 2.429290324e-3],
  [1, 30, 30, 1, 1.2034303244],
] as const)('[MAT-64] Pareto/NBD of a customer with x %d, t_x %d, T %d', (x, tx, T, alive, purchases) => {
  within(alivenessOf(pareto, { x, tx, T }).probability, alive, 1e-3);
  within(future(pareto, [x, tx, T], 39), purchases, 1e-3);
});

// the paper's form with two 2F1 in 60 digits (mpmath)
test.each([
  [[0.5533, 10.578, 0.6062, 11.668], [2, 30.43, 38.86], -9.554290541599393],
  [[0.5533, 10.578, 0.6062, 11.668], [400, 30, 39], 508.02244447048923],
  [[2, 50, 0.3, 1.5], [0, 0, 100], -0.5989302863954742],
  [[0.2, 0.5, 3, 400], [25, 3, 90], 15.335146269200745],
  [[5, 800, 2, 2], [1000, 900, 1000], -1523.374634921932],
  [[0.5, 0.01, 0.5, 100], [3, 1, 1000], -7.938063013767745],
] as const)('[MAT-64] Pareto/NBD log-likelihood of %j at %j, also where 2F1 underflows', (values, history, exact) => {
  const [r, alpha, s, beta] = values;
  const [x, tx, T] = history;
  expect(Math.abs(paretoLogLikelihood({ r, alpha, s, beta }, { x, tx, T }) - exact)).toBeLessThan(1e-8);
});

test('[MAT-65] BG/BB, Fader, Hardie and Shang (2010), table 3: donations', () => {
  const column = (value: (row: readonly [number, number, number]) => number) => Float64Array.from(donations, value);
  const fit = converged(
    fitBgBb({ x: column(([x]) => x), tx: column(([, tx]) => tx), n: column(() => 6), count: column(([, , c]) => c) }),
  );
  expectParameters(fit, { alpha: 1.2035, beta: 0.7497, gamma: 0.6568, delta: 2.7838 });
  expect(fit.logLikelihood).toBeCloseTo(-33225.58, 1);
  within(bgBbFuture(fit, { x: 0, tx: 0, n: 6 }, 10), 0.1302169, 1e-3);
  within(bgBbFuture(fit, { x: 4, tx: 5, n: 6 }, 10), 3.627858, 1e-3);
  expect(bgBbAlive(fit, { x: 6, tx: 6, n: 6 })).toBeLessThan(1);
  for (const history of [
    { x: 0, tx: 0, n: 6 },
    { x: 4, tx: 5, n: 6 },
    { x: 6, tx: 6, n: 6 },
  ]) {
    const counts = bgBbCounts(fit, history, 10);
    within(
      counts.reduce((sum, chance, k) => sum + k * chance, 0),
      bgBbFuture(fit, history, 10),
      1e-9,
    );
    expect(counts[0]).toBeGreaterThan(1 - bgBbAlive(fit, history));
  }
});

test('[MAT-66] Gamma-Gamma, Fader and Hardie (2013): 946 CDNOW customers', () => {
  for (const [name, value] of Object.entries({ p: 6.25, q: 3.74, gamma: 15.44 })) {
    within(gammaGamma.parameters[name as 'p'], value, 0.002);
  }
  expect(gammaGamma.customers).toBe(946);
  expect(gammaGamma.refused).toEqual({ noRepeat: 1411, noValue: 0 });
  expect(gammaGamma.logLikelihood).toBeCloseTo(-4055.92, 1);
  const spend = (x: number, m: number) => {
    const found = expectedSpend(gammaGamma, x, m);
    return found.known ? [found.mean, found.basis] : [];
  };
  expect(spend(2, 22.35)).toEqual([expect.closeTo(24.6586, 3), 'own purchases']);
  expect(spend(20, 30)).toEqual([expect.closeTo(30.1111, 3), 'own purchases']);
  expect(spend(0, 0)).toEqual([expect.closeTo(35.171, 3), 'all customers']);
});

test('[MAT-66] twelve months at 1 % a month: the lifetime values of the package lifetimes', () => {
  const purchases = discountedFuturePurchases(bgNbd, sample, { periods: 12, periodLength: 4.345, discountRate: 0.01 });
  const values = purchases.map((count, i) => {
    const spend = expectedSpend(gammaGamma, sample.x[i] as number, sample.m[i] as number);
    return spend.known ? count * spend.mean : 0;
  });
  within(
    values.reduce((sum, value) => sum + value, 0),
    71509.8993,
    1e-3,
  );
});
