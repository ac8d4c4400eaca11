import { expect, test } from 'vitest';
import { contributionsOfTrees, type Feature, fitTrees, Random, scoreTrees } from '#maths';

const numbers = (...values: number[]): Feature => ({ kind: 'number', values: Float64Array.from(values) });
const categories = (levels: number, ...codes: number[]): Feature => ({
  kind: 'category',
  codes: Int32Array.from(codes),
  levels,
});
const loose = { leastRows: 1, heldOut: 0, rounds: 20, l2: 0 };

function expectFinite(features: Feature[], target: number[]): void {
  const model = fitTrees(features, Float64Array.from(target), loose);
  const { base, contributions } = contributionsOfTrees(model, features);
  for (const value of [base, ...scoreTrees(model, features), ...contributions.flatMap((own) => [...own])])
    expect(value).toSatisfy(Number.isFinite);
}

test('[MAT-23] one class, constant columns, missing and infinite values never give a score that is no number', () => {
  expectFinite([numbers(1, 2, 3)], [0, 0, 0]);
  expectFinite([numbers(1, 2, 3)], [1, 1, 1]);
  expectFinite([numbers(5, 5, 5, 5), numbers(NaN, NaN, NaN, NaN)], [0, 1, 0, 1]);
  expectFinite([numbers(-Infinity, Infinity, 1, NaN)], [0, 1, 0, 1]);
  expectFinite([numbers(-1e308, 1e308, 5e-324, 0)], [0, 1, 0, 1]);
  expectFinite([categories(1, 0, 0, -1, -1)], [0, 1, 0, 1]);
  expectFinite([], [0, 1]);
  expectFinite([numbers(1)], [1]);
  const random = Random.fromSeed(1);
  expectFinite(
    Array.from({ length: 40 }, () => numbers(...Array.from({ length: 10 }, () => random.normal()))),
    Array.from({ length: 10 }, (_, row) => row % 2),
  );
});

test('[MAT-23] outcomes that do not suit the loss are refused', () => {
  expect(() => fitTrees([numbers(1, 2)], Float64Array.of(0, 2))).toThrow(RangeError);
  expect(() => fitTrees([numbers(1, 2)], Float64Array.of(0, NaN), { loss: 'squared' })).toThrow(RangeError);
  expect(() => fitTrees([numbers(1)], Float64Array.of(0, 1))).toThrow(RangeError);
  expect(() => fitTrees([], Float64Array.of())).toThrow(RangeError);
});

test('[MAT-23] infinite values score as the outermost ones, unseen categories as missing ones', () => {
  const target = Float64Array.of(0, 0, 1, 1, 0, 1);
  const model = fitTrees([numbers(1, 2, 3, 4, NaN, 5), categories(3, 0, 0, 1, 1, -1, 0)], target, loose);
  const score = (number: number, code: number) => scoreTrees(model, [numbers(number), categories(9, code)])[0];
  expect(score(Infinity, 0)).toBe(score(5, 0));
  expect(score(-Infinity, 0)).toBe(score(1, 0));
  for (const unseen of [2, 3, 8]) expect(score(2, unseen)).toBe(score(2, -1));
});

test('[MAT-23] missing values may go another way than all numbers', () => {
  const values = numbers(...Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? NaN : 7)));
  const target = Float64Array.from({ length: 60 }, (_, row) => Number(row % 3 === 0));
  const model = fitTrees([values], target, loose);
  const [missing, seen, infinite] = scoreTrees(model, [numbers(NaN, 7, Infinity)]);
  expect(missing).toBeGreaterThan(1);
  expect(seen).toBeLessThan(-1);
  expect(infinite).toBe(seen);
});

test.each([0, 1])('[MAT-23] one cut sends missing values to the side they are like: %i', (like) => {
  const values = numbers(...Array.from({ length: 90 }, (_, row) => (row % 3 === 2 ? NaN : row % 3)));
  const target = Float64Array.from({ length: 90 }, (_, row) => (row % 3 === 2 ? like : row % 3));
  const model = fitTrees([values], target, { ...loose, leaves: 2 });
  const [missing, same] = scoreTrees(model, [numbers(NaN, like)]);
  expect(missing).toBe(same);
});
