import { describe, expect, it } from 'vitest';
import { sigmoid } from '../calibration/sigmoid.ts';
import type { Feature } from '../feature.ts';
import { Random } from '../random.ts';
import { fitLinear } from './fit-linear.ts';
import { contributionsOfLinear, type LinearModel, scoreLinear } from './linear-model.ts';
import fixture from './regression.fixture.json' with { type: 'json' };

const numbers = (values: readonly number[]): Feature => ({ kind: 'number', values: Float64Array.from(values) });
const known = fixture.columns.map(numbers);

function slopesOf(model: LinearModel): number[] {
  return model.terms.map((term) => (term.kind === 'number' ? term.slope : Number.NaN));
}

/** The intercept at 0 of every column, as published fits state it. */
function interceptAtZero(model: LinearModel): number {
  return model.terms.reduce(
    (sum, term) => (term.kind === 'number' ? sum - term.slope * term.centre : sum),
    model.intercept,
  );
}

describe('agreement with scikit-learn on 200 x 5', () => {
  it('[MAT-43] L2 logistic regression at three strengths', () => {
    for (const { inverseStrength, intercept, slopes, probabilities } of fixture.logistic) {
      const model = fitLinear(known, fixture.classes, {
        family: 'logistic',
        strength: 1 / inverseStrength,
        standardise: false,
      });
      expect(model.converged).toBe(true);
      expect(interceptAtZero(model)).toBeCloseTo(intercept, 5);
      for (const [column, slope] of slopesOf(model).entries()) expect(slope).toBeCloseTo(slopes[column] as number, 5);
      const scores = scoreLinear(model, known);
      for (const [row, probability] of probabilities.entries())
        expect(Math.abs(sigmoid(scores[row] as number) - probability)).toBeLessThan(1e-6);
    }
  });

  it('[MAT-43] ridge regression', () => {
    const model = fitLinear(known, fixture.values, { family: 'linear', strength: 1, standardise: false });
    expect(interceptAtZero(model)).toBeCloseTo(fixture.ridge.intercept, 9);
    for (const [column, slope] of slopesOf(model).entries())
      expect(slope).toBeCloseTo(fixture.ridge.slopes[column] as number, 9);
  });
});

describe('penalised regression', () => {
  const random = Random.fromSeed(11);
  const n = 3000;
  const x = Array.from({ length: n }, () => random.normal(5, 2));
  const gaps = x.map((value) => (random.chance(0.2) ? Number.NaN : value));
  const codes = Int32Array.from({ length: n }, () => random.integer(4) - 1);
  const mixed: Feature[] = [
    numbers(gaps),
    { kind: 'category', codes, levels: 5 },
    numbers(Array.from({ length: n }, () => 3)),
    numbers(Array.from({ length: n }, () => Number.NaN)),
    numbers(Array.from({ length: n }, (_, row) => (row === 5 ? Number.POSITIVE_INFINITY : random.normal()))),
  ];
  const labels = gaps.map((value, row) => {
    const shift = [0.8, -1, 0, 1][(codes[row] as number) + 1] as number;
    return random.chance(sigmoid((Number.isNaN(value) ? 1 : 0.6 * (value - 5)) + shift)) ? 1 : 0;
  });

  it('[MAT-44] contributions per column and the intercept sum to the score; the model is plain JSON', () => {
    const model = fitLinear(mixed, labels, { family: 'logistic', strength: 1 });
    expect(model.converged).toBe(true);
    const again = JSON.parse(JSON.stringify(model)) as LinearModel;
    const scores = scoreLinear(again, mixed);
    const parts = contributionsOfLinear(model, mixed);
    for (let row = 0; row < n; row++) {
      const sum = parts.reduce((total, part) => total + (part[row] as number), model.intercept);
      expect(Math.abs(sum - (scores[row] as number))).toBeLessThan(1e-9);
    }
  });

  it('[MAT-45] recovers slopes, gaps and levels; constant columns add nothing, unseen levels 0', () => {
    const model = fitLinear(mixed, labels, { family: 'logistic', strength: 0.1 });
    const [number, category, constant, empty] = model.terms;
    expect(number?.kind === 'number' && number.slope).toBeCloseTo(0.6, 1);
    expect(number?.missing).toBeGreaterThan(0.7);
    if (category?.kind !== 'category') throw new Error('no category');
    expect((category.weights[2] as number) - (category.weights[0] as number)).toBeCloseTo(2, 0);
    expect([category.weights[3], category.weights[4]]).toEqual([0, 0]);
    expect(constant).toMatchObject({ slope: 0, missing: 0 });
    expect(empty).toMatchObject({ slope: 0, missing: 0 });
    const unseen = [
      numbers([1]),
      { kind: 'category', codes: Int32Array.of(9), levels: 10 },
      numbers([9]),
      numbers([1]),
      numbers([1]),
    ];
    expect(contributionsOfLinear(model, unseen as Feature[])[1]?.[0]).toBe(0);
  });

  it('[MAT-46] separated classes, more columns than rows, one class, no rows: finite, and the doubt is said', () => {
    const separated = fitLinear([numbers([-2, -1, 1, 2])], [0, 0, 1, 1], { family: 'logistic', strength: 0.5 });
    expect(separated.converged).toBe(true);
    expect(Math.abs(slopesOf(separated)[0] as number)).toBeLessThan(10);
    const unbounded = fitLinear([numbers([-2, -1, 1, 2])], [0, 0, 1, 1], { family: 'logistic', strength: 0 });
    expect(Number.isFinite(slopesOf(unbounded)[0])).toBe(true);
    const wide = Array.from({ length: 60 }, () => numbers(Array.from({ length: 20 }, () => random.normal())));
    const target = Array.from({ length: 20 }, (_, row) => row % 2);
    expect(fitLinear(wide, target, { family: 'logistic', strength: 1 }).converged).toBe(true);
    const alone = fitLinear([numbers([1, 2, 3])], [1, 1, 1], { family: 'logistic', strength: 1 });
    expect(alone).toMatchObject({ converged: false, reason: 'one class' });
    expect(sigmoid(alone.intercept)).toBeCloseTo(3.5 / 4, 12);
    expect(fitLinear([], [], { family: 'linear', strength: 1 })).toMatchObject({ reason: 'no rows', intercept: 0 });
    expect(() => fitLinear([numbers([1])], [Number.NaN], { family: 'linear', strength: 1 })).toThrow(RangeError);
  });

  it('[MAT-43] the lasso meets its optimality conditions and leaves out what does nothing', () => {
    const model = fitLinear(known, fixture.classes, { family: 'logistic', strength: 8, mix: 1, standardise: false });
    expect(model.converged).toBe(true);
    const scores = scoreLinear(model, known);
    let zeros = 0;
    for (const [column, slope] of slopesOf(model).entries()) {
      const values = fixture.columns[column] as number[];
      const gradient = values.reduce(
        (sum, value, row) => sum + value * (sigmoid(scores[row] as number) - (fixture.classes[row] as number)),
        0,
      );
      if (slope === 0) zeros++;
      if (slope === 0) expect(Math.abs(gradient)).toBeLessThanOrEqual(8 + 1e-6);
      else expect(gradient).toBeCloseTo(-8 * Math.sign(slope), 5);
    }
    expect(zeros).toBeGreaterThan(0);
    expect(zeros).toBeLessThan(5);
  });

  it('[MAT-47] a small sample shrinks to its prior, a large one leaves it', () => {
    const pooled = fitLinear(mixed, labels, { family: 'logistic', strength: 1 });
    const few = mixed.map(
      (feature): Feature =>
        feature.kind === 'number'
          ? { kind: 'number', values: feature.values.slice(0, 25) }
          : { ...feature, codes: feature.codes.slice(0, 25) },
    );
    const flipped = labels.slice(0, 25).map((label) => 1 - label);
    const settings = { family: 'logistic', prior: pooled, interceptStrength: 1e6 } as const;
    const held = fitLinear(few, flipped, { ...settings, strength: 1e6 });
    const before = scoreLinear(pooled, few);
    for (const [row, score] of scoreLinear(held, few).entries()) expect(score).toBeCloseTo(before[row] as number, 3);
    const free = fitLinear(few, flipped, { ...settings, strength: 0.1, interceptStrength: 0.1 });
    expect(Math.abs((scoreLinear(free, few)[0] as number) - (before[0] as number))).toBeGreaterThan(0.1);
  });

  it('[MAT-43] a row of weight 2 counts as two rows', () => {
    const twice = fitLinear([numbers([0, 1, 2, 3, 1])], [0, 1, 0, 1, 1], {
      family: 'logistic',
      strength: 1,
      standardise: false,
    });
    const weighted = fitLinear([numbers([0, 1, 2, 3])], [0, 1, 0, 1], {
      family: 'logistic',
      strength: 1,
      standardise: false,
      weights: [1, 2, 1, 1],
    });
    expect(slopesOf(weighted)[0]).toBeCloseTo(slopesOf(twice)[0] as number, 8);
    expect(interceptAtZero(weighted)).toBeCloseTo(interceptAtZero(twice), 8);
  });
});
