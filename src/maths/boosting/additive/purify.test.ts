import fc from 'fast-check';
import { expect, test } from 'vitest';
import { purify } from './purify.ts';

const A = 4;
const B = 3;
const cells = (element: fc.Arbitrary<number>) => fc.array(element, { minLength: A * B, maxLength: A * B });

test('[MAT-25] a pair and what is moved out of it still add up to the table', () => {
  const values = cells(fc.double({ min: -5, max: 5, noNaN: true }));
  fc.assert(
    fc.property(values, cells(fc.integer({ min: 0, max: 9 })), (table, weights) => {
      const pure = purify(Float64Array.from(table), Float64Array.from(weights), A, B);
      for (const [at, value] of table.entries()) {
        const moved = (pure.first[Math.floor(at / B)] as number) + (pure.second[at % B] as number);
        expect((pure.values[at] as number) + moved).toBeCloseTo(value, 9);
      }
    }),
  );
});

test('[MAT-25] a table that two functions explain leaves nothing to the pair', () => {
  const table = Float64Array.from({ length: A * B }, (_, at) => Math.floor(at / B) ** 2 - 3 * (at % B));
  const weights = Float64Array.from(table, (_, at) => 1 + (at % 5));
  for (const value of purify(table, weights, A, B).values) expect(value).toBeCloseTo(0, 9);
});
