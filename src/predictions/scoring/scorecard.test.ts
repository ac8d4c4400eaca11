import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, name, type OpenEngine, openEngine, sql } from '#engine';
import type { Feature } from '#maths';
import {
  type Axis,
  contributionsOf,
  rescaled,
  type Scorecard,
  scoresOf,
  stepOf,
  type Term,
  valuesOf,
} from './scorecard.ts';
import { scoreExpression, valueExpression } from './scorecard-sql.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
});
afterAll(() => engine.close());

const levels = ['Bandung', "O'Neill & Co", 'Ünïcode “x”'];
const columns = [
  { name: 'months', levels: [] },
  { name: 'usage', levels: [] },
  { name: 'city', levels },
];

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const value = fc.double({ min: -5, max: 5, noNaN: true });
const cuts = fc.uniqueArray(finite, { maxLength: 9 }).map((list) => list.sort((a, b) => a - b));
const axisOf = (column: number): fc.Arbitrary<Axis> =>
  column === 2
    ? fc.constant({ kind: 'levels', levels: levels.length })
    : cuts.map((list) => ({ kind: 'steps', cuts: list }));
const classes = (axis: Axis) => (axis.kind === 'steps' ? axis.cuts.length + 2 : axis.levels + 1);
const lookup = (column: number): fc.Arbitrary<Term> =>
  axisOf(column).chain((axis) =>
    fc
      .array(value, { minLength: classes(axis), maxLength: classes(axis) })
      .map((values) => ({ kind: 'lookup', column, axis, values })),
  );
const grid = fc.tuple(axisOf(1), axisOf(2)).chain(([a, b]) =>
  fc
    .array(fc.array(value, { minLength: classes(b), maxLength: classes(b) }), {
      minLength: classes(a),
      maxLength: classes(a),
    })
    .map((values): Term => ({ kind: 'grid', columns: [1, 2], axes: [a, b], values })),
);
const line = fc
  .tuple(value, finite, value)
  .map(([slope, centre, missing]): Term => ({ kind: 'line', column: 0, slope: slope / 1e6, centre, missing }));
const card: fc.Arbitrary<Scorecard> = fc
  .tuple(fc.constantFrom('logit' as const, 'identity' as const), value, fc.tuple(lookup(0), lookup(2), grid, line))
  .map(([link, intercept, terms]) => ({ link, intercept, terms }));

const row = fc.record({
  months: fc.option(finite),
  usage: fc.option(finite),
  city: fc.option(fc.constantFrom(...levels, 'a town never seen')),
});
type DrawnRow = { months: number | null; usage: number | null; city: string | null };

function features(rows: readonly DrawnRow[]): Feature[] {
  return [
    { kind: 'number', values: Float64Array.from(rows, ({ months }) => months ?? Number.NaN) },
    { kind: 'number', values: Float64Array.from(rows, ({ usage }) => usage ?? Number.NaN) },
    { kind: 'category', codes: Int32Array.from(rows, ({ city }) => levels.indexOf(city ?? '')), levels: levels.length },
  ];
}

test('[PRE-20] the score as SQL agrees with the score in process to 1e-9, missing and unseen values included', async () => {
  await fc.assert(
    fc.asyncProperty(card, fc.array(row, { minLength: 1, maxLength: 12 }), async (drawn, rows) => {
      const data = features(rows);
      const scores = scoresOf(drawn, contributionsOf(drawn, data), rows.length);
      const values = valuesOf(drawn, scores);
      const drawnRows = rows.map(
        ({ months, usage, city }, index) =>
          sql`(${index}, CAST(${months} AS DOUBLE), CAST(${usage} AS DOUBLE), ${city ?? null})`,
      );
      const found = await engine.rows(sql`SELECT ${scoreExpression(drawn, columns)} AS score,
          ${valueExpression(drawn, columns)} AS value
        FROM (VALUES ${join(drawnRows)}) AS t (place, ${join(columns.map((column) => name(column.name)))})
        ORDER BY place NULLS LAST`);
      for (const [index, one] of found.entries()) {
        const score = scores[index] as number;
        expect(Math.abs(Number(one['score']) - score)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(score)));
        expect(Math.abs(Number(one['value']) - (values[index] as number))).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(score)),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('[PRE-21] a value stands in the class whose upper cut is the first that reaches it', () => {
  expect([-1, 0, 0.5, 1, 2, 9, Number.NaN].map((x) => stepOf([0, 1, 2], x))).toEqual([0, 0, 1, 1, 2, 3, 4]);
  expect([3, Number.NaN].map((x) => stepOf([], x))).toEqual([0, 1]);
  expect(stepOf([0, 1], Number.POSITIVE_INFINITY)).toBe(2);
});

test('[PRE-22] a rescaled card gives the rescaled score, and its contributions still add up to it', () => {
  fc.assert(
    fc.property(card, fc.array(row, { minLength: 1, maxLength: 8 }), fc.tuple(value, value), (drawn, rows, [a, b]) => {
      const data = features(rows);
      const plain = scoresOf(drawn, contributionsOf(drawn, data), rows.length);
      const moved = rescaled(drawn, a, b);
      const scores = scoresOf(moved, contributionsOf(moved, data), rows.length);
      scores.forEach((score, index) => {
        const wanted = a * (plain[index] as number) + b;
        expect(Math.abs(score - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
      });
    }),
  );
});

test('[PRE-22] a probability never leaves 0 to 1, however large the score', () => {
  const card: Scorecard = { link: 'logit', intercept: 0, terms: [] };
  expect([...valuesOf(card, Float64Array.from([0, 800, -800]))]).toEqual([0.5, 1, 0]);
});
