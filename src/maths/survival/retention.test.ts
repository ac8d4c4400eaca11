import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contractValue,
  contractValueQuantile,
  fitBdw,
  fitSbg,
  Random,
  residualLifetime,
  retentionOf,
  survivalOf,
} from '#maths';
import { converged } from '../buying/cdnow.fixture.ts';

// Fader and Hardie (2007), table 1: per cent left in years 0 to 12; fitted to years 0 to 7 of 1,000 customers
const regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];

const calibrated = (shares: readonly number[]) => shares.slice(0, 8).map((share) => share * 10);

test.each([
  ['Regular', regular, 0.704, 1.182, -1680.2652],
  ['High End', highEnd, 0.668, 3.806, -1611.1581],
] as const)('[MAT-73] sBG, Fader and Hardie (2007), %s', (_name, shares, alpha, beta, logLikelihood) => {
  const fit = converged(fitSbg([calibrated(shares)]));
  expect(fit.parameters.alpha).toBeCloseTo(alpha, 3);
  expect(fit.parameters.beta).toBeCloseTo(beta, 3);
  expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 3);
});

test('[MAT-73] sBG, figures 4 and 5: survival and retention of Regular, also beyond the years fitted', () => {
  const fit = converged(fitSbg([calibrated(regular)]));
  expect(survivalOf(fit, 1)).toBeCloseTo(0.6267061, 5);
  expect(survivalOf(fit, 7)).toBeCloseTo(0.2390236, 5);
  expect(survivalOf(fit, 12)).toBeCloseTo(0.1700375, 5);
  expect(retentionOf(fit, 2)).toBeCloseTo(0.7560471, 5);
  expect(retentionOf(fit, 12)).toBeCloseTo(0.9453616, 5);
  for (let year = 8; year <= 12; year++) {
    expect(Math.abs(survivalOf(fit, year) - (regular[year] as number) / 100)).toBeLessThan(0.01);
  }
});

test.each([
  ['Regular', regular, [0.4556, 0.7793, 1.2835], -1679.6028, 0.1773314],
  ['High End', highEnd, [0.2143, 1.4266, 1.7236], -1605.3142, 0.4039296],
] as const)('[MAT-73] BdW, Fader and Hardie (2018), %s', (_name, shares, [alpha, beta, c], logLikelihood, last) => {
  const fit = converged(fitBdw([calibrated(shares)]));
  expect(fit.parameters.alpha).toBeCloseTo(alpha, 3);
  expect(fit.parameters.beta).toBeCloseTo(beta, 3);
  expect(fit.parameters.c).toBeCloseTo(c, 3);
  expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 3);
  expect(survivalOf(fit, 12)).toBeCloseTo(last, 5);
});

test('[MAT-73] sBG finds the parameters customers of cohorts of different age were drawn with', () => {
  const random = Random.fromSeed(73);
  const cohorts = [3, 5, 8].map((years) => {
    const survivors = new Array<number>(years + 1).fill(0);
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [random.gamma(0.8), random.gamma(2)];
      let t = 0;
      while (t < years && !random.chance(a / (a + b))) t++;
      for (let year = 0; year <= t; year++) survivors[year] = (survivors[year] as number) + 1;
    }
    return survivors;
  });
  const { parameters, standardErrors } = converged(fitSbg(cohorts));
  expect(Math.abs(parameters.alpha - 0.8) / standardErrors.alpha).toBeLessThan(3.5);
  expect(Math.abs(parameters.beta - 2) / standardErrors.beta).toBeLessThan(3.5);
});

test.each([
  ['no customers', [[]]],
  ['impossible data', [[100, 120, 90]]],
  ['one outcome only', [[100, 100, 100]]],
  ['one outcome only', [[100, 0]]],
] as const)('[MAT-73] %s: %j gives a fit that says why there is none', (reason, cohorts) => {
  expect(fitSbg(cohorts)).toMatchObject({ converged: false, reason });
  expect(fitBdw(cohorts)).toMatchObject({ converged: false, reason });
});

test('[MAT-73] whatever the cohorts: a reason, or numbers that are numbers', () => {
  const cohort = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }).map((shares) => {
    let left = 200;
    return [left, ...shares.map((share) => (left = Math.floor(left * share)))];
  });
  fc.assert(
    fc.property(fc.array(cohort, { minLength: 1, maxLength: 3 }), (cohorts) => {
      for (const fit of [fitSbg(cohorts), fitBdw(cohorts)]) {
        if (!fit.converged) continue;
        const lifetime = residualLifetime(fit, 3, 0.1);
        expect([...Object.values(fit.standardErrors), lifetime].every(Number.isFinite)).toBe(true);
        for (const t of [1, 5, 50]) expect(survivalOf(fit, t) >= 0 && survivalOf(fit, t) <= 1).toBe(true);
      }
    }),
    { seed: 73, numRuns: 60 },
  );
});

test('[MAT-77] discounted expected residual lifetime at 10 %, Fader and Hardie (2010)', () => {
  const fit = converged(fitSbg([calibrated(regular)]));
  [2.96439925, 4.10313975, 4.86980463, 5.44205845, 5.89409534].forEach((value, i) => {
    expect(residualLifetime(fit, i + 1, 0.1)).toBeCloseTo(value, 4);
  });
  const rich = converged(fitSbg([calibrated(highEnd)]));
  expect(residualLifetime(rich, 1, 0.1)).toBeCloseTo(5.41447883, 4);
  expect(residualLifetime(rich, 5, 0.1)).toBeCloseTo(6.89670672, 4);
  expect(() => residualLifetime(fit, 1, 0)).toThrow(RangeError);
});

test('[MAT-77] BdW with c of 1 has the residual lifetime of sBG', () => {
  const sbg = converged(fitSbg([calibrated(regular)]));
  const bdw = converged(fitBdw([calibrated(regular)]));
  const same = { ...bdw, parameters: { ...sbg.parameters, c: 1 + 1e-12 } };
  expect(residualLifetime(same, 3, 0.1)).toBeCloseTo(residualLifetime(sbg, 3, 0.1), 8);
});

test('[MAT-77] the value of a contract from hazards is margin times the discounted residual lifetime', () => {
  const fit = converged(fitSbg([calibrated(regular)]));
  const hazards = Array.from({ length: 400 }, (_, k) => 1 - retentionOf(fit, k + 1));
  const found = contractValue({ hazards, margin: 50, discountRate: 0.1, renewals: 400 });
  expect(found.discounted).toBeCloseTo(residualLifetime(fit, 1, 0.1), 6);
  expect(found.value).toBeCloseTo(50 * residualLifetime(fit, 1, 0.1), 4);
});

test('[MAT-77] a constant hazard gives the geometric lifetime, and its quantiles bound its values', () => {
  const contract = { hazards: [0.2], margin: 1, discountRate: 0, renewals: 500 };
  expect(contractValue(contract).expected).toBeCloseTo(4, 9);
  const quantiles = [0.1, 0.2, 0.5, 0.9].map((level) => contractValueQuantile(contract, level));
  expect(quantiles).toEqual([0, 0, 3, 10]);
  expect(contractValueQuantile({ ...contract, discountRate: 0.1 }, 0.5)).toBeCloseTo(1 + 1 / 1.1 + 1 / 1.21, 9);
  expect(() => contractValue({ ...contract, hazards: [] })).toThrow(RangeError);
});
