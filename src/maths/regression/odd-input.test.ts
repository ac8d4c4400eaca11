import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feature } from '../feature.ts';
import { chooseStrength } from './choose-strength.ts';
import { fitLinear } from './fit-linear.ts';
import { contributionsOfLinear, type LinearModel, scoreLinear } from './linear-model.ts';

const odd = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0,
  1e308,
  -1e308,
  1e-308,
  1e15,
  -3,
  1,
  2,
  2.5,
];
const value = fc.constantFrom(...odd);
const row = fc.record({
  first: value,
  second: value,
  code: fc.integer({ min: -1, max: 3 }),
  label: fc.integer({ min: 0, max: 1 }),
  amount: fc.constantFrom(0, -5, 1e12, 3.5),
});
const rows = fc.array(row, { minLength: 1, maxLength: 12 });
const settings = fc.record({
  strength: fc.constantFrom(0, 1e-6, 1, 1e6),
  mix: fc.constantFrom(0, 0.5, 1),
  standardise: fc.boolean(),
});

type Row = { first: number; second: number; code: number };

function columnsOf(list: readonly Row[]): Feature[] {
  return [
    { kind: 'number', values: Float64Array.from(list, (one) => one.first) },
    { kind: 'number', values: Float64Array.from(list, (one) => one.second) },
    { kind: 'category', codes: Int32Array.from(list, (one) => one.code), levels: 4 },
  ];
}

function expectFinite(model: LinearModel, features: readonly Feature[]): void {
  for (const term of model.terms)
    for (const figure of term.kind === 'number'
      ? [term.slope, term.centre, term.missing]
      : [...term.weights, term.missing])
      expect(Number.isFinite(figure)).toBe(true);
  for (const score of scoreLinear(model, features)) expect(Number.isFinite(score)).toBe(true);
  expect(model.converged).toBe(model.reason === null);
}

describe('odd input', () => {
  it('[MAT-46] missing, infinite, huge and constant columns of a few rows give finite figures', () => {
    fc.assert(
      fc.property(rows, settings, (list, how) => {
        const features = columnsOf(list);
        const labels = list.map((one) => one.label);
        expectFinite(fitLinear(features, labels, { family: 'logistic', ...how }), features);
        const amounts = list.map((one) => one.amount);
        expectFinite(fitLinear(features, amounts, { family: 'linear', ...how }), features);
      }),
      { numRuns: 150 },
    );
  });

  it('[MAT-46] other columns than those of the fit are refused', () => {
    const features = columnsOf([
      { first: 1, second: 2, code: 0 },
      { first: 2, second: 1, code: 1 },
    ]);
    const model = fitLinear(features, [0, 1], { family: 'logistic', strength: 1 });
    expect(() => scoreLinear(model, features.slice(1))).toThrow(RangeError);
    expect(() => contributionsOfLinear(model, features.toReversed())).toThrow(RangeError);
    const none = chooseStrength(features, [0, 1], { family: 'logistic', seed: 1 });
    expect(none.reason).toBe('too few rows');
  });
});
