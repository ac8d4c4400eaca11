import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Exposure,
  exposureByPeriod,
  fitHazards,
  hazardsOf,
  kaplanMeier,
  medianSurvival,
  Random,
  restrictedMean,
  survivalAt,
} from '#maths';
import { converged } from '../buying/cdnow.fixture.ts';
import reference from './survival.fixture.json' with { type: 'json' };

const observed = { time: Float64Array.from(reference.time), event: reference.event };
const curve = kaplanMeier(observed);

test('[MAT-74] Kaplan and Meier (1958) with log-log intervals: 160 customers against lifelines', () => {
  for (const [time, value] of Object.entries(reference.kaplan_meier)) {
    const found = survivalAt(curve, Number(time));
    const [low, high] = reference.km_ci95_loglog[time as '1'];
    expect(found.value).toBeCloseTo(value, 10);
    expect(found.low).toBeCloseTo(low as number, 10);
    expect(found.high).toBeCloseTo(high as number, 10);
  }
  expect(medianSurvival(curve)).toBe(reference.km_median);
  expect(survivalAt(curve, 0)).toEqual({ value: 1, low: 1, high: 1 });
});

test('[MAT-74] customers who enter late count only from then on', () => {
  const late = kaplanMeier({
    time: Float64Array.of(2, 4, 4, 6),
    event: [1, 1, 0, 1],
    entry: Float64Array.of(0, 0, 3, 3),
  });
  expect(late.times).toEqual([2, 4, 6]);
  expect(late.atRisk).toEqual([2, 3, 1]);
  expect(late.survival).toEqual([1 / 2, 1 / 3, 0].map((value) => expect.closeTo(value, 12)));
});

test('[MAT-74] nobody, nobody who left, and impossible times', () => {
  expect(kaplanMeier({ time: new Float64Array(0), event: [] }).times).toEqual([]);
  const stays = kaplanMeier({ time: Float64Array.of(3, 5), event: [0, 0] });
  expect(survivalAt(stays, 4).value).toBe(1);
  expect(medianSurvival(stays)).toBeUndefined();
  expect(() => kaplanMeier({ time: Float64Array.of(Number.NaN), event: [1] })).toThrow(RangeError);
  expect(() => kaplanMeier({ time: Float64Array.of(1), event: [1], entry: Float64Array.of(2) })).toThrow(RangeError);
});

test('[MAT-75] restricted mean up to 24: the exact area; undefined beyond what was observed', () => {
  // by fractions of whole numbers; lifelines, which integrates by quadrature, gives 13.6443
  expect(restrictedMean(curve, 24)?.mean).toBeCloseTo(13.644680982518796, 12);
  expect(restrictedMean(curve, 24)?.mean).toBeCloseTo(reference.rmst_24, 2);
  expect(restrictedMean(curve, 1000)).toBeUndefined();
});

test('[MAT-75] without censoring it is the mean, and its standard error that of the mean', () => {
  const times = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(times, (values) => {
      const n = values.length;
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
      const found = restrictedMean(kaplanMeier({ time: Float64Array.from(values), event: values.map(() => 1) }), 41);
      expect(found?.mean).toBeCloseTo(mean, 9);
      expect(found?.standardError).toBeCloseTo(Math.sqrt(variance / n), 9);
    }),
    { seed: 75 },
  );
});

const exposure: Exposure = {
  period: Int32Array.of(0, 1, 2, 0, 1, 2),
  atRisk: Float64Array.of(200, 150, 100, 120, 110, 105),
  events: Float64Array.of(30, 15, 6, 8, 6, 3),
  features: [Float64Array.of(0, 0, 0, 1, 1, 1)],
};

test('[MAT-76] hazards by period as grouped logistic regression, against scipy on the same penalised likelihood', () => {
  const fit = converged(fitHazards(exposure, { periods: 3 }));
  expect(fit.coefficients[0]).toBeCloseTo(-0.788118, 5);
  expect(Array.from(hazardsOf(fit, [1]))).toEqual([0.0715401, 0.0497299, 0.0298827].map((h) => expect.closeTo(h, 6)));
  expect(fit.exposure).toEqual([320, 260, 205]);
});

test('[MAT-76] without features and smoothing the hazards are those of the life table', () => {
  const fit = converged(fitHazards({ ...exposure, features: [] }, { periods: 3, smoothing: 1e-6 }));
  const found = Array.from(hazardsOf(fit, []));
  expect(found).toEqual([38 / 320, 21 / 260, 9 / 205].map((h) => expect.closeTo(h, 6)));
});

test('[MAT-76] a period without customers takes the overall hazard; what nobody or everybody did gives no fit', () => {
  const fit = converged(fitHazards({ ...exposure, features: [] }, { periods: 5 }));
  const hazards = Array.from(hazardsOf(fit, []));
  expect(hazards[4]).toBeGreaterThan(Math.min(...hazards.slice(0, 3)));
  expect(hazards[4]).toBeLessThan(Math.max(...hazards.slice(0, 3)));
  const nobody = { ...exposure, events: new Float64Array(6) };
  expect(fitHazards(nobody, { periods: 3 })).toMatchObject({ converged: false, reason: 'one outcome only' });
  expect(fitHazards(exposure, { periods: 2 })).toMatchObject({ converged: false, reason: 'impossible data' });
  const holes = { ...exposure, features: [new Float64Array(6).fill(Number.NaN)] };
  expect(fitHazards(holes, { periods: 3 })).toMatchObject({ converged: false, reason: 'impossible data' });
  const same = { ...exposure, features: [new Float64Array(6).fill(7)] };
  expect(converged(fitHazards(same, { periods: 3 })).coefficients[0]).toBeCloseTo(0, 6);
});

test('[MAT-76] customers are at risk in the periods they were seen in from start to end, or to leaving', () => {
  const counted = exposureByPeriod(
    {
      time: Float64Array.of(2.5, 2.5, 1, 9, 0.4),
      event: [1, 0, 0, 1, 1],
      entry: Float64Array.of(0, 0.5, 0, 1, 0.2),
    },
    1,
    4,
  );
  expect(Array.from(counted.atRisk)).toEqual([2, 3, 2, 7]);
  expect(Array.from(counted.events)).toEqual([0, 0, 1, 1]);
});

test('[MAT-76] the effect of a feature that customers were drawn with is found', () => {
  const random = Random.fromSeed(76);
  const truth = { base: [-1.6, -2, -2.4, -2.2], effect: 0.7 };
  const cells = [0, 1, 2].flatMap((feature) => truth.base.map((odds, period) => ({ feature, period, odds })));
  const events = cells.map(({ odds, feature }) => {
    const chance = 1 / (1 + Math.exp(-(odds + truth.effect * feature)));
    return Array.from({ length: 1500 }, () => Number(random.chance(chance))).reduce((sum, one) => sum + one, 0);
  });
  const fit = converged(
    fitHazards(
      {
        period: Int32Array.from(cells, ({ period }) => period),
        atRisk: new Float64Array(cells.length).fill(1500),
        events: Float64Array.from(events),
        features: [Float64Array.from(cells, ({ feature }) => feature)],
      },
      { periods: 4 },
    ),
  );
  const [found, error] = [fit.coefficients[0] as number, fit.coefficientErrors[0] as number];
  expect(Math.abs(found - truth.effect) / error).toBeLessThan(3.5);
  expect(error).toBeLessThan(0.05);
  truth.base.forEach((odds, period) => {
    expect(Math.abs((fit.logOdds[period] as number) - odds)).toBeLessThan(0.2);
  });
});
