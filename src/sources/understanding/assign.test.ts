import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignBest } from './assign.ts';

/** The greatest worth that any assignment has, tried one by one. */
function bestWorth(worth: readonly (readonly number[])[], used: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = worth;
  if (row === undefined) return 0;
  const taken = row.map((value, column) =>
    used.has(column) ? 0 : Math.max(0, value) + bestWorth(rest, new Set([...used, column])),
  );
  return Math.max(bestWorth(rest, used), ...taken);
}

test('[SRC-41] no assignment of columns to fields is worth more than the one chosen', () => {
  const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }));
  const table = fc
    .integer({ min: 0, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }));
  fc.assert(
    fc.property(table, (worth) => {
      const chosen = assignBest(worth);
      const columns = chosen.filter((column) => column >= 0);
      expect(new Set(columns).size).toBe(columns.length);
      const total = chosen.reduce((sum, column, row) => sum + (column < 0 ? 0 : (worth[row]?.[column] ?? 0)), 0);
      expect(total).toBe(bestWorth(worth));
    }),
  );
});

test('[SRC-41] a pair worth nothing is left out, and a column may stay alone', () => {
  expect(assignBest([[0, 0]])).toEqual([-1]);
  expect(
    assignBest([
      [5, 9],
      [0, 8],
    ]),
  ).toEqual([0, 1]);
  expect(assignBest([])).toEqual([]);
});
