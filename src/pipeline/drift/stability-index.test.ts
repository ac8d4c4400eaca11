import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '#maths';
import { chanceIndex, stabilityIndex } from './stability-index.ts';

const counts = (...pairs: [number, number][]) => pairs.map(([before, after]) => ({ before, after }));

test('[DRI-5] the index is the sum over the categories of the difference of shares times the logarithm of their ratio', () => {
  // By hand: 0.1 x ln(0.6 / 0.5) + 0.1 x ln(0.5 / 0.4) = 0.1 x ln 1.5.
  expect(stabilityIndex(counts([500, 600], [500, 400]))).toBeCloseTo(0.1 * Math.log(1.5), 12);
  // By hand: (0.3 - 0.2) ln 1.5 + (0.4 - 0.3) ln (4 / 3) + (0.3 - 0.5) ln 0.6 = 0.1715.
  expect(stabilityIndex(counts([200, 300], [300, 400], [500, 300]))).toBeCloseTo(0.17148, 5);
  expect(stabilityIndex(counts([20, 200], [30, 300]))).toBeCloseTo(0, 12);
  expect(stabilityIndex([])).toBe(0);
});

const some = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 8 });

test('[DRI-5] the index is never negative, is the same both ways, and is finite for a category that is new', () => {
  fc.assert(
    fc.property(some, (pairs) => {
      const there = stabilityIndex(counts(...pairs));
      const back = stabilityIndex(counts(...pairs.map(([a, b]): [number, number] => [b, a])));
      expect(there).toBeGreaterThanOrEqual(-1e-12);
      expect(Number.isFinite(there)).toBe(true);
      expect(back).toBeCloseTo(there, 9);
    }),
  );
});

test('[DRI-5] two samples of one population exceed the index of chance about once in a hundred', () => {
  const random = Random.fromSeed(7);
  const draw = () => {
    const point = random.uniform();
    return [0.5, 0.7, 0.85, 0.95, 1].findIndex((border) => point < border);
  };
  const sample = (rows: number) => {
    const found = [0, 0, 0, 0, 0];
    for (let row = 0; row < rows; row++) {
      const place = draw();
      found[place] = (found[place] ?? 0) + 1;
    }
    return found;
  };
  let exceeded = 0;
  for (let turn = 0; turn < 1000; turn++) {
    const [before, after] = [sample(150), sample(150)];
    const pairs = before.map((count, index) => ({ before: count, after: after[index] ?? 0 }));
    if (stabilityIndex(pairs) > chanceIndex(pairs)) exceeded++;
  }
  expect(exceeded).toBeLessThan(30);
});
