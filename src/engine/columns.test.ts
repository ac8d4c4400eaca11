import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoadedColumn, numbersOf, type OpenEngine, openEngine, sql, textsOf } from '#engine';
import { codePointOrder } from './columns.ts';
import { answerColumn, columnsCases } from './conformance/columns-cases.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

test.each(columnsCases.map((one) => [one.title, one] as const))('[ENG-10] %s', async (_, { query, expected }) => {
  expect(await answerColumn(engine, query)).toEqual(expected);
});

test('[ENG-10] rows come in the order of the ORDER BY, across chunk borders, twice alike', async () => {
  const rows = 10_000;
  await engine.loadColumns(
    'many',
    new Map([
      ['k', { kind: 'number', values: Float64Array.from({ length: rows }, (_, row) => (row * 7919) % rows) }],
      ['id', { kind: 'texts', texts: Array.from({ length: rows }, (_, row) => `C${(row * 7919) % rows}`) }],
      ['t', { kind: 'texts', texts: Array.from({ length: rows }, (_, row) => `level ${row % 97} of a long text`) }],
    ] satisfies [string, LoadedColumn][]),
  );
  const query = sql`SELECT k, id, t FROM many ORDER BY k DESC NULLS LAST`;
  const columns = await engine.columns(query);
  expect(numbersOf(columns, 'k')).toEqual(Float64Array.from({ length: rows }, (_, row) => rows - 1 - row));
  expect(textsOf(columns, 't').levels).toHaveLength(97);
  const { codes, levels } = textsOf(columns, 'id');
  expect(Array.from(codes, (code) => levels[code])).toEqual(
    Array.from({ length: rows }, (_, row) => `C${rows - 1 - row}`),
  );
  expect(await engine.columns(query)).toEqual(columns);
});

test('[ENG-10] a query without an ORDER BY of its own is refused', async () => {
  const inner = sql`SELECT k FROM (SELECT k FROM (SELECT 1 AS k) AS a ORDER BY k NULLS LAST) AS t`;
  await expect(engine.columns(inner)).rejects.toMatchObject({ code: 'engine/not-portable' });
  const quoted = sql`SELECT ${'order by'} AS k`;
  await expect(engine.columns(quoted)).rejects.toMatchObject({ code: 'engine/not-portable' });
});

const number = fc.oneof(
  fc.constant(Number.NaN),
  fc.double({ noNaN: true }).map((value) => value + 0),
);
const text = fc.option(fc.string({ unit: 'binary', maxLength: 20 }).map((value) => value.replaceAll('\0', '')));

test('[ENG-11] what is loaded is read back alike, NULL and infinities too', async () => {
  const row = fc.record({
    x: number,
    d: fc.option(fc.integer({ min: -100_000, max: 100_000 })),
    t: text,
    f: fc.constantFrom(0, 1, Number.NaN),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 200 }), async (rows) => {
      await engine.loadColumns(
        'loaded',
        new Map<string, LoadedColumn>([
          ['k', { kind: 'number', values: Float64Array.from(rows.keys()) }],
          ['x', { kind: 'number', values: Float64Array.from(rows, (one) => one.x) }],
          ['d', { kind: 'date', values: Float64Array.from(rows, (one) => one.d ?? Number.NaN) }],
          ['f', { kind: 'flag', values: Float64Array.from(rows, (one) => one.f) }],
          ['t', { kind: 'texts', texts: rows.map((one) => one.t) }],
        ]),
      );
      const read = await engine.columns(sql`SELECT * FROM loaded ORDER BY k NULLS LAST`);
      expect(numbersOf(read, 'x')).toEqual(Float64Array.from(rows, (one) => one.x));
      expect(numbersOf(read, 'd')).toEqual(Float64Array.from(rows, (one) => one.d ?? Number.NaN));
      expect(numbersOf(read, 'f')).toEqual(Float64Array.from(rows, (one) => one.f));
      const { codes, levels } = textsOf(read, 't');
      expect(Array.from(codes, (code) => levels[code] ?? null)).toEqual(rows.map((one) => one.t));
      expect(await engine.loadColumns('again', read)).toBe(rows.length);
      expect(await engine.columns(sql`SELECT * FROM again ORDER BY k NULLS LAST`)).toEqual(read);
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('[ENG-11] the types of the table are those of the columns', async () => {
  await engine.loadColumns(
    'typed',
    new Map<string, LoadedColumn>([
      ['x', { kind: 'number', values: new Float64Array(1) }],
      ['d', { kind: 'date', values: new Float64Array(1) }],
      ['f', { kind: 'flag', values: new Float64Array(1) }],
      ['t', { kind: 'text', codes: Int32Array.of(-1), levels: [] }],
    ]),
  );
  expect((await engine.shapeOf('typed')).map(({ type }) => type)).toEqual(['DOUBLE', 'DATE', 'BOOLEAN', 'VARCHAR']);
});

test.each<[string, [string, LoadedColumn][]]>([
  [
    'lengths differ',
    [
      ['a', { kind: 'number', values: new Float64Array(2) }],
      ['b', { kind: 'texts', texts: ['x'] }],
    ],
  ],
  ['a code without a level', [['a', { kind: 'text', codes: Int32Array.of(1), levels: ['x'] }]]],
  ['half a day', [['a', { kind: 'date', values: Float64Array.of(0.5) }]]],
  ['an infinite day', [['a', { kind: 'date', values: Float64Array.of(Number.POSITIVE_INFINITY) }]]],
])('[ENG-11] refused before a table is made: %s', async (_, columns) => {
  await expect(engine.loadColumns('refused', new Map(columns))).rejects.toThrow(RangeError);
  expect(await engine.hasTable('refused')).toBe(false);
});

test('levels are in the order of code points for any texts', () => {
  const points = (one: string) => Array.from(one, (character) => character.codePointAt(0) ?? 0);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), (texts) => {
      const sorted = Array.from(codePointOrder(texts), (place) => points(texts[place] as string));
      for (const [place, one] of sorted.slice(1).entries()) {
        const before = sorted[place] as number[];
        const at = one.findIndex((point, index) => point !== before[index]);
        expect(at >= 0 && (before[at] ?? -1) < (one[at] as number)).toBe(true);
      }
    }),
    { seed: 1 },
  );
});
