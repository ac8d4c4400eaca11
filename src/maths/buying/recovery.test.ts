import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  alivenessOf,
  aliveProbabilities,
  bgBbCounts,
  expectedFuturePurchases,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  type Histories,
  Random,
} from '#maths';
import { cdnowSample, converged } from './cdnow.fixture.ts';
import { drawBetaGeometric, drawBgBb, drawPareto, drawSpending } from './simulate.fixture.ts';

interface Found {
  readonly parameters: Readonly<Record<string, number>>;
  readonly standardErrors: Readonly<Record<string, number>>;
}

/** Every parameter within 3.5 standard errors of the truth, and the standard error small enough to say something. */
function expectRecovered({ parameters, standardErrors }: Found, truth: readonly number[]): void {
  Object.keys(parameters).forEach((name, i) => {
    const [found, error, real] = [parameters[name] as number, standardErrors[name] as number, truth[i] as number];
    expect(Math.abs(found - real) / error, name).toBeLessThan(3.5);
    expect(error / real, name).toBeLessThan(0.5);
  });
}

test('[MAT-67] BG/NBD and MBG/NBD find the parameters customers were drawn with', () => {
  const truth = [0.8, 6, 0.9, 2.5] as const;
  expectRecovered(converged(fitBgNbd(drawBetaGeometric(Random.fromSeed(67), 6000, [...truth, 0]))), truth);
  expectRecovered(converged(fitMbgNbd(drawBetaGeometric(Random.fromSeed(68), 6000, [...truth, 1]))), truth);
});

test('[MAT-67] Pareto/NBD finds the parameters customers were drawn with', () => {
  const truth = [0.9, 8, 0.8, 12] as const;
  expectRecovered(converged(fitParetoNbd(drawPareto(Random.fromSeed(69), 3000, [...truth, 0]))), truth);
});

test('[MAT-67] BG/BB and Gamma-Gamma find the parameters customers were drawn with', () => {
  const occasions = [1.2, 0.8, 0.7, 2.8] as const;
  expectRecovered(converged(fitBgBb(drawBgBb(Random.fromSeed(70), 4000, [...occasions, 6]))), occasions);
  const values = [6, 4, 15] as const;
  expectRecovered(converged(fitGammaGamma(drawSpending(Random.fromSeed(71), 4000, values))), values);
});

test('[MAT-68] the order of rows has no influence, not even on the last digit', () => {
  const sample = cdnowSample();
  const reversed = { x: sample.x.toReversed(), tx: sample.tx.toReversed(), T: sample.T.toReversed() };
  expect(fitBgNbd(reversed)).toEqual(fitBgNbd(sample));
  expect(fitGammaGamma({ x: reversed.x, m: sample.m.toReversed() })).toEqual(fitGammaGamma(sample));
});

const histories = (rows: readonly (readonly [number, number, number])[]): Histories => ({
  x: Float64Array.from(rows, ([x]) => x),
  tx: Float64Array.from(rows, ([, tx]) => tx),
  T: Float64Array.from(rows, ([, , T]) => T),
});

test.each([
  ['no customers', []],
  ['no repeat purchase', [[0, 0, 10]]],
  ['impossible data', [[1, 12, 10]]],
  ['impossible data', [[1.5, 2, 10]]],
  ['impossible data', [[2, 2, Number.NaN]]],
  ['impossible data', [[0, 3, 10]]],
] as const)('[MAT-68] %s: %j gives a fit that says why there is none', (reason, rows) => {
  for (const fitted of [fitBgNbd, fitMbgNbd, fitParetoNbd]) {
    expect(fitted(histories(rows))).toMatchObject({ converged: false, reason });
  }
});

test('[MAT-68] data that do not pin the parameters down give no parameters', () => {
  const regular = histories(Array.from({ length: 40 }, () => [10, 20, 20] as const));
  for (const fitted of [fitBgNbd, fitMbgNbd, fitParetoNbd]) {
    const found = fitted(regular);
    expect(found.converged).toBe(false);
    expect(found).not.toHaveProperty('parameters');
  }
  expect(
    fitBgBb({ x: Float64Array.of(3), tx: Float64Array.of(2), n: Float64Array.of(6), count: Float64Array.of(1) }),
  ).toMatchObject({ converged: false, reason: 'impossible data' });
});

test('[MAT-68] equal customers are counted, so ten times as many give the same parameters from as much work', () => {
  const sample = cdnowSample();
  const tenfold = (column: Float64Array) => Float64Array.from(Array.from({ length: 10 }, () => [...column]).flat());
  const all = { x: tenfold(sample.x), tx: tenfold(sample.tx), T: tenfold(sample.T) };
  const [one, ten] = [converged(fitBgNbd(sample)), converged(fitBgNbd(all))];
  expect(ten.parameters.r / one.parameters.r).toBeCloseTo(1, 6);
  expect(ten.logLikelihood / one.logLikelihood).toBeCloseTo(10, 6);
  expect(one.standardErrors.b / ten.standardErrors.b).toBeCloseTo(Math.sqrt(10), 4);
});

test('[MAT-68] whatever the histories: a reason, or numbers that are numbers', () => {
  const one = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.nat({ max: 1000 }), fc.integer({ min: 1, max: 1000 }));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 25 }), (rows) => {
      const some = histories(rows.map(([x, t, T]) => [x, x === 0 ? 0 : Math.min(t, T), T] as const));
      for (const fit of [fitBgNbd(some), fitMbgNbd(some), fitParetoNbd(some)]) {
        if (!fit.converged) continue;
        const numbers = [fit.logLikelihood, ...Object.values(fit.parameters), ...Object.values(fit.standardErrors)];
        const future = expectedFuturePurchases(fit, some, 100);
        expect([...numbers, ...future].every((value) => Number.isFinite(value))).toBe(true);
        expect(aliveProbabilities(fit, some).every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(future.every((value) => value >= 0)).toBe(true);
      }
    }),
    { seed: 68, numRuns: 20 },
  );
});

test('[MAT-68] whatever the occasions: a reason, or chances that add up to 1', () => {
  const one = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (rows) => {
      const all = rows.map(([n, last, bought]) => {
        const tx = Math.min(n, last);
        return { n, tx, x: tx === 0 ? 0 : Math.max(1, Math.min(tx, bought)) };
      });
      const column = (name: 'x' | 'tx' | 'n') => Float64Array.from(all, (row) => row[name]);
      const count = new Float64Array(all.length).fill(1);
      const fit = fitBgBb({ x: column('x'), tx: column('tx'), n: column('n'), count });
      if (!fit.converged) return;
      for (const history of all) {
        const sum = bgBbCounts(fit, history, 12).reduce((total, chance) => total + chance, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
      }
    }),
    { seed: 69, numRuns: 12 },
  );
});

test('[MAT-68] a fit that may have failed is not of the type that predictions take', () => {
  const fit = fitBgNbd(histories([]));
  // @ts-expect-error the fit has not been seen to have converged
  expect(() => expectedFuturePurchases(fit, histories([[1, 2, 3]]), 10)).toThrow();
});

test('[MAT-66] Gamma-Gamma does not depend on the currency', () => {
  const sample = cdnowSample();
  const dollars = converged(fitGammaGamma(sample));
  const rupiah = converged(fitGammaGamma({ x: sample.x, m: sample.m.map((value) => value * 15_000) }));
  expect(rupiah.parameters.p / dollars.parameters.p).toBeCloseTo(1, 9);
  expect(rupiah.parameters.q / dollars.parameters.q).toBeCloseTo(1, 9);
  expect(rupiah.parameters.gamma / dollars.parameters.gamma / 15_000).toBeCloseTo(1, 9);
});

test('[MAT-66] Gamma-Gamma refuses customers without repeat purchase or value and says how many', () => {
  const { x, m } = drawSpending(Random.fromSeed(72), 300, [6, 4, 15]);
  const spoilt = { x: Float64Array.of(...x, 0, 0, 2, 3), m: Float64Array.of(...m, 5, 0, -4, 0) };
  const before = converged(fitGammaGamma({ x, m }));
  const after = converged(fitGammaGamma(spoilt));
  expect(after.refused).toEqual({ noRepeat: before.refused.noRepeat + 2, noValue: 2 });
  expect(after.parameters).toEqual(before.parameters);
  const few = { x: Float64Array.of(1, 2), m: Float64Array.of(5, 6) };
  expect(fitGammaGamma(few)).toMatchObject({ converged: false, reason: 'too few customers' });
  const same = { x: new Float64Array(30).fill(2), m: new Float64Array(30).fill(5) };
  expect(fitGammaGamma(same)).toMatchObject({ converged: false, reason: 'no variation' });
});

test('[MAT-70] a chance of 1 to be alive that the model cannot help is marked as such', () => {
  const sample = cdnowSample();
  const [bgNbd, mbgNbd] = [converged(fitBgNbd(sample)), converged(fitMbgNbd(sample))];
  const pareto = converged(fitParetoNbd(sample));
  const once = { x: 0, tx: 0, T: 38.86 };
  expect(alivenessOf(bgNbd, once)).toEqual({ probability: 1, isByConstruction: true });
  for (const fit of [mbgNbd, pareto]) {
    expect(alivenessOf(fit, once).isByConstruction).toBe(false);
    expect(alivenessOf(fit, once).probability).toBeLessThan(0.7);
  }
  expect(alivenessOf(bgNbd, { x: 1, tx: 30, T: 30 }).isByConstruction).toBe(false);
  expect(alivenessOf(pareto, { x: 1, tx: 30, T: 30 })).toEqual({ probability: 1, isByConstruction: true });
});
