import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, isIsoDate, nearestWords, ProductError } from '#values';

test('[VAL-1] a product error says in one line what, where and what to do', () => {
  const error = new ProductError('mapping/missing-column', 'No column holds the amount.', {
    hint: 'Name it in nilai.yaml.',
    place: { file: 'a.xlsx', sheet: 'Data', row: 3, column: 'harga' },
  });
  expect(error.oneLine()).toBe(
    'a.xlsx, sheet Data, row 3, column harga: No column holds the amount. Name it in nilai.yaml.',
  );
});

test('[VAL-2] near words come best first, far ones are left out', () => {
  expect(nearestWords('segmens', ['offers', 'segments', 'segment', 'quality'])).toEqual(['segment', 'segments']);
});

test('[VAL-2] the distance is a metric', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test('[VAL-3] only days that exist are dates', () => {
  expect(isIsoDate('2024-02-29')).toBe(true);
  for (const text of ['2023-02-29', '2024-13-01', '29/02/2024', '2024-2-9', '']) expect(isIsoDate(text)).toBe(false);
});
