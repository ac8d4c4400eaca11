import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationError } from '../metrics/calibration-error.ts';
import known from '../metrics/classification.fixture.json' with { type: 'json' };
import { brier } from '../metrics/probability-error.ts';
import { Random } from '../random.ts';
import fixture from './isotonic.fixture.json' with { type: 'json' };
import { applyIsotonic, fitIsotonic, type IsotonicModel, type IsotonicSample } from './isotonic.ts';
import { applyPlatt, fitPlatt } from './platt.ts';
import { sigmoid } from './sigmoid.ts';

function fitted(sample: IsotonicSample): IsotonicModel {
  const model = fitIsotonic(sample);
  if (model === null) throw new Error('no rows');
  return model;
}

function expectClose(found: ArrayLike<number>, expected: readonly number[], digits = 9): void {
  expect(found.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, digits);
}

describe('isotonic regression (pool adjacent violators)', () => {
  const { x, y, w, fits } = fixture;

  it('[MAT-38] agrees with scikit-learn: increasing, decreasing, weighted, ties', () => {
    expectClose(applyIsotonic(fitted({ x, y }), x), fits.increasing);
    const falling = y.map((value) => -value);
    expectClose(applyIsotonic(fitted({ x, y: falling, decreasing: true }), x), fits.decreasing);
    expectClose(applyIsotonic(fitted({ x, y, weights: w }), x), fits.weighted);
    const ties = fitted(fits.ties);
    expectClose(applyIsotonic(ties, fits.ties.x), fits.ties.fit);
    expectClose(applyIsotonic(ties, fits.ties.at.x), fits.ties.at.y);
  });

  it('[MAT-38] recalibrates the reference probabilities', () => {
    const model = fitted({ x: known.p, y: known.y });
    expectClose(applyIsotonic(model, known.expected.isotonic.x), known.expected.isotonic.y);
    expect(brier({ labels: known.y, scores: applyIsotonic(model, known.p) })).toBeCloseTo(
      known.expected.brierAfterIsotonic,
      12,
    );
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  it('[MAT-38] is monotone, keeps the mean, and does not hang on row order', () => {
    const row = fc.record({ x: fc.integer({ min: 0, max: 12 }), y: fc.integer({ min: -9, max: 9 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.integer(), (list, seed) => {
        const model = fitted({ x: list.map((one) => one.x), y: list.map((one) => one.y) });
        for (let index = 1; index < model.y.length; index++)
          expect(model.y[index]).toBeGreaterThanOrEqual(model.y[index - 1] as number);
        const values = applyIsotonic(
          model,
          list.map((one) => one.x),
        );
        const sum = list.reduce((total, one) => total + one.y, 0);
        expect(values.reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 8);
        const mixed = Random.fromSeed(seed).shuffled(list);
        const again = fitted({ x: mixed.map((one) => one.x), y: mixed.map((one) => one.y) });
        expectClose(again.y, [...model.y], 8);
      }),
    );
    expect(fitIsotonic({ x: [], y: [] })).toBeNull();
  });
});

describe('Platt scaling', () => {
  it('[MAT-39] finds the line the labels were drawn from', () => {
    const random = Random.fromSeed(1);
    const scores = Array.from({ length: 40000 }, () => random.normal());
    const labels = scores.map((score) => (random.chance(sigmoid(0.7 * score - 1.1)) ? 1 : 0));
    const model = fitPlatt(labels, scores);
    expect(model.converged).toBe(true);
    expect(model.a).toBeCloseTo(-0.7, 1);
    expect(model.b).toBeCloseTo(1.1, 1);
    const scored = { labels, scores: applyPlatt(model, scores) };
    expect(calibrationError(scored)?.expected).toBeLessThan(0.01);
  });

  it('[MAT-39] stays finite where classes are separated, alone, or where scores are huge', () => {
    const separated = fitPlatt([0, 0, 1, 1], [-2, -1, 1, 2]);
    expect(separated.converged).toBe(true);
    // The targets 0.25 and 0.75 bound the slope: sigmoid of the fit at +-1.5 lies near them.
    expect(applyPlatt(separated, [1.5])[0]).toBeCloseTo(0.75, 1);
    const alone = fitPlatt([1, 1, 1], [0.2, 0.4, 0.9]);
    expect(applyPlatt(alone, [0.5])[0]).toBeCloseTo(0.8, 6);
    const huge = fitPlatt([0, 1, 0, 1], [1e9, 2e9, 3e9, 4e9]);
    for (const value of applyPlatt(huge, [0, 1e12, -1e12])) expect(Number.isFinite(value)).toBe(true);
    expect(Number.isFinite(huge.a) && Number.isFinite(huge.b)).toBe(true);
    expect(fitPlatt([0, 1], [3, 3]).converged).toBe(true);
  });
});
