import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Feature } from '#maths';
import type { FrameColumn } from '../frame.ts';
import { contributionsOf, type Scorecard, scoresOf } from '../scoring/scorecard.ts';
import { nearestChanges } from './nearest-change.ts';

const title = { id: 'x', en: 'x' };
const number = (name: string, values: number[]): FrameColumn => ({
  name,
  title,
  unit: 'none',
  levels: [],
  feature: { kind: 'number', values: Float64Array.from(values) },
});
const category = (name: string, codes: number[], levels: string[]): FrameColumn => ({
  name,
  title,
  unit: 'none',
  levels,
  feature: { kind: 'category', codes: Int32Array.from(codes), levels: levels.length },
});

const card: Scorecard = {
  link: 'logit',
  intercept: -1,
  terms: [
    { kind: 'lookup', column: 0, axis: { kind: 'steps', cuts: [1, 3] }, values: [-1, 0.5, 2, 0] },
    { kind: 'lookup', column: 1, axis: { kind: 'levels', levels: 2 }, values: [0, 1.2, 0] },
    { kind: 'line', column: 2, slope: 0.1, centre: 10, missing: 0 },
    {
      kind: 'grid',
      columns: [0, 1],
      axes: [
        { kind: 'steps', cuts: [2] },
        { kind: 'levels', levels: 2 },
      ],
      values: [
        [0, 0.1, 0],
        [0.2, -0.3, 0],
        [0, 0, 0],
      ],
    },
  ],
};

function changed(columns: readonly FrameColumn[], row: number, [column, to]: [number, number]): number {
  const features = columns.map(({ feature }, index): Feature => {
    if (index !== column) return feature;
    if (feature.kind === 'number')
      return { kind: 'number', values: feature.values.map((x, at) => (at === row ? to : x)) };
    return { ...feature, codes: feature.codes.map((x, at) => (at === row ? to : x)) };
  });
  const rows = columns[0]?.feature.kind === 'number' ? columns[0].feature.values.length : 0;
  return scoresOf(card, contributionsOf(card, features), rows)[row] as number;
}

test('[PRE-23] every nearest change, scored again, stands on the other side of the threshold', () => {
  const drawn = fc.record({
    complaints: fc.integer({ min: 0, max: 6 }),
    plan: fc.integer({ min: -1, max: 1 }),
    usage: fc.double({ min: 0, max: 40, noNaN: true }),
  });
  let flips = 0;
  fc.assert(
    fc.property(
      fc.array(drawn, { minLength: 2, maxLength: 20 }),
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.constantFrom('below' as const, 'above' as const),
      (rows, threshold, wanted) => {
        const columns = [
          number(
            'complaints',
            rows.map((row) => row.complaints),
          ),
          category(
            'plan',
            rows.map((row) => row.plan),
            ['monthly', 'yearly'],
          ),
          number(
            'usage',
            rows.map((row) => row.usage),
          ),
        ];
        const found = nearestChanges({ card, columns, actionable: [0, 1, 2], threshold, wanted });
        const before = scoresOf(
          card,
          contributionsOf(
            card,
            columns.map(({ feature }) => feature),
          ),
          rows.length,
        );
        for (const row of rows.keys()) {
          const column = found.column[row] as number;
          if (column < 0) continue;
          flips++;
          const after = changed(columns, row, [column, found.to[row] as number]);
          expect(Math.abs(after - (found.after[row] as number))).toBeLessThan(1e-9);
          expect(after >= threshold).toBe(wanted === 'above');
          expect((before[row] as number) >= threshold).toBe(wanted === 'below');
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(flips).toBeGreaterThan(200);
});

test('[PRE-24] of two changes the one that passes fewer customers is nearer; a missing value stays as it is', () => {
  const columns = [
    number('complaints', [4, 4, 3, 2, 1, 0, 0, 0, Number.NaN]),
    category('plan', [0, 0, 0, 0, 0, 0, 0, 0, -1], ['monthly', 'yearly']),
    number('usage', [10, 10, 10, 10, 10, 10, 10, 10, 10]),
  ];
  const found = nearestChanges({ card, columns, actionable: [0, 1, 2], threshold: 0, wanted: 'below' });
  // 4 complaints score 1.2; at most 3 score -0.3.
  expect([found.column[0], found.to[0]]).toEqual([0, 3]);
  expect(found.column[8]).toBe(-1);
});

test('[PRE-24] nothing is proposed where no single change is enough, or nobody can act', () => {
  const columns = [
    number('complaints', [0, 4]),
    category('plan', [0, 1], ['monthly', 'yearly']),
    number('usage', [1, 1]),
  ];
  expect([...nearestChanges({ card, columns, actionable: [0, 1, 2], threshold: 50, wanted: 'above' }).column]).toEqual([
    -1, -1,
  ]);
  expect([...nearestChanges({ card, columns, actionable: [], threshold: 0, wanted: 'below' }).column]).toEqual([
    -1, -1,
  ]);
});
