import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, cellsOf, cellsOfRows } from './axis.ts';

const values = fc.array(fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 400 });

test('[MAT-24] cells keep the order of numbers, and a missing value has one of its own', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 255 }), (list, most) => {
      const feature = { kind: 'number', values: Float64Array.from(list) } as const;
      const axis = axisOf(feature, most);
      const cells = cellsOfRows(axis, feature);
      expect(cellsOf(axis)).toBeLessThanOrEqual(most + 1);
      const pairs = list.map((value, row) => ({ value, cell: cells[row] as number }));
      for (const { value, cell } of pairs) expect(cell === 0).toBe(Number.isNaN(value));
      const seen = pairs.filter(({ value }) => !Number.isNaN(value));
      seen.sort((a, b) => Number(a.value > b.value) - Number(a.value < b.value));
      for (let k = 1; k < seen.length; k++) expect(seen[k]?.cell).toBeGreaterThanOrEqual(seen[k - 1]?.cell ?? 0);
    }),
  );
});

test('[MAT-24] many different values fill cells about equally; few have a cell each', () => {
  const many = {
    kind: 'number',
    values: Float64Array.from({ length: 10_000 }, (_, row) => (row * 7919) % 10_007),
  } as const;
  const counts = new Float64Array(51);
  for (const cell of cellsOfRows(axisOf(many, 50), many)) counts[cell] = (counts[cell] as number) + 1;
  for (const count of counts.slice(1)) expect(count).toBe(200);
  const few = { kind: 'number', values: Float64Array.of(3, 1, 1, 2, 3) } as const;
  expect(axisOf(few, 50)).toEqual({ kind: 'number', cuts: [1.5, 2.5] });
});

test('[MAT-24] the rarest categories share a cell where there are too many', () => {
  const codes = Int32Array.of(0, 0, 0, 1, 1, 2, 3, -1);
  const axis = axisOf({ kind: 'category', codes, levels: 5 }, 3);
  expect(axis).toEqual({ kind: 'category', cells: [1, 2, 3, 3, 0] });
});
