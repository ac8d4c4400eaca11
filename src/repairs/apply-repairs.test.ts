import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, name, type OpenEngine, openEngine, type Row, sql } from '#engine';
import { applyRepairs, type Decision, makeRecord, quarantinedRows, type Repair, repairedCells } from '#repairs';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
});
afterAll(() => engine.close());

type Cells = (string | null)[];
const headers = ['id', 'kota', 'harga'];
const sheet = { file: 'a.xlsx', sheet: 'Data' };
const accept = (repair: Repair, decision: Decision['decision'] = 'accept'): Decision => ({
  rule: 'DOC-12',
  ...sheet,
  decision,
  repair,
});
const replace = (column: string, from: string, to: string | null) => accept({ kind: 'replace', column, from, to });
const replaceAt = (key: string, column: string, from: string, to: string | null) =>
  accept({ kind: 'replace-at', column, key: { column: 'id', value: key }, from, to });
const setAside = (column: string, value: string) => accept({ kind: 'set-aside', column, value });
const setAsideAt = (key: string, column: string, value: string) =>
  accept({ kind: 'set-aside-at', key: { column: 'id', value: key }, column, value });
const setAsideRepeats = accept({ kind: 'set-aside-repeats' });

/** Repairs rows, numbered from 2 unless numbers are given, and gives everything that came of it. */
async function repaired(rows: readonly Cells[], decisions: readonly Decision[], numbers?: readonly number[]) {
  await makeRecord(engine);
  const loader = await engine.loader('received', ['c0', 'c1', 'c2', 'source_row']);
  for (const [index, row] of rows.entries()) loader.append([...row, String(numbers?.[index] ?? index + 2)]);
  await loader.finish();
  const outcome = await applyRepairs(
    engine,
    { ...sheet, headers, rows: sql`received`, customer: 'id', amount: 'harga' },
    decisions,
  );
  const data = await engine.rows(
    sql`SELECT c0, c1, c2, ${rowOf} AS "row" FROM ${outcome.rows} ORDER BY "row" NULLS LAST`,
  );
  const cells = await engine.rows(
    sql`SELECT * FROM ${name(repairedCells)} ORDER BY "row" NULLS LAST, "column" NULLS LAST`,
  );
  const gone = await engine.rows(sql`SELECT * FROM ${name(quarantinedRows)} ORDER BY "row" NULLS LAST`);
  return { outcome, data, cells, gone };
}
const rowOf = sql`CAST(source_row AS DECIMAL(18,0))`;
const asRows = (rows: readonly Cells[]): Row[] =>
  rows.map(([c0 = null, c1 = null, c2 = null], index) => ({ c0, c1, c2, row: index + 2 }));

const table: Cells[] = [
  ['1', 'Bandung', '17272730'],
  ['2', 'bandung', '500000'],
  ['3', 'Test', '1'],
  ['4', null, '500000'],
  ['5', 'Medan', '(null)'],
];

test('[REP-1] cells are changed where they say the text, and each one is recorded', async () => {
  const { data, cells, outcome } = await repaired(table, [
    replace('kota', 'bandung', 'Bandung'),
    replaceAt('1', 'harga', '17272730', '1727273'),
    replace('harga', '(null)', null),
    replace('kota', '', 'Surabaya'),
  ]);
  expect(data.map(({ c1, c2 }) => [c1, c2])).toEqual([
    ['Bandung', '1727273'],
    ['Bandung', '500000'],
    ['Test', '1'],
    ['Surabaya', '500000'],
    ['Medan', null],
  ]);
  expect(cells.map((cell) => [cell['row'], cell['column'], cell['before'], cell['after'], cell['decision']])).toEqual([
    [2, 'harga', '17272730', '1727273', 2],
    [3, 'kota', 'bandung', 'Bandung', 1],
    [5, 'kota', null, 'Surabaya', 4],
    [6, 'harga', '(null)', null, 3],
  ]);
  expect(cells[0]).toMatchObject({ rule: 'DOC-12', source: 'a.xlsx', sheet: 'Data', is_amount: true });
  expect(outcome.decisions.map(({ state, cells: count }) => [state, count])).toEqual(Array(4).fill(['applied', 1]));
});

test('[REP-2] rows set aside are kept whole and are in the data no more', async () => {
  const rows = [...table, ['1', 'Bandung', '17272730'], ['1', 'Bandung', '17272730']];
  const { data, gone, cells } = await repaired(rows, [
    setAside('kota', 'Test'),
    setAsideAt('5', 'harga', '(null)'),
    setAsideRepeats,
  ]);
  expect(data.map((row) => row['row'])).toEqual([2, 3, 5]);
  expect(cells).toEqual([]);
  expect(gone.map((row) => [row['row'], row['reason'], row['customer'], row['amount']])).toEqual([
    [4, 'kota = "Test"', '3', '1'],
    [6, 'id = "5", harga = "(null)"', '5', '(null)'],
    [7, 'repeats an earlier row', '1', '17272730'],
    [8, 'repeats an earlier row', '1', '17272730'],
  ]);
  expect(JSON.parse(String(gone[0]?.['cells']))).toEqual({ id: '3', kota: 'Test', harga: '1' });
});

test('[REP-3] a decision that finds nothing names the nearest texts, headers or keys', async () => {
  const { outcome, data } = await repaired(table, [
    replace('kota', 'Bandumg', 'Bandung'),
    replace('kotaa', 'Bandung', 'Jakarta'),
    replaceAt('4', 'harga', '600000', '1'),
    replaceAt('77', 'harga', '1', '2'),
    replace('kota', 'Medan', 'Medan'),
  ]);
  expect(outcome.decisions.map(({ state, nearest }) => [state, nearest[0]])).toEqual([
    ['nothing', 'Bandung'],
    ['no-column', 'kota'],
    ['nothing', '500000'],
    ['nothing', undefined],
    ['nothing', undefined],
  ]);
  expect(outcome.table).toBeNull();
  expect(data).toEqual(asRows(table));
});

test('[REP-4] decisions read the table as received; the earliest holds and the others are overruled', async () => {
  const swap = [replace('kota', 'Bandung', 'Medan'), replace('kota', 'Medan', 'Bandung')];
  expect((await repaired(table, swap)).data.map((row) => row['c1'])).toEqual([
    'Medan',
    'bandung',
    'Test',
    null,
    'Bandung',
  ]);
  const twice = await repaired(table, [replaceAt('1', 'kota', 'Bandung', 'Solo'), replace('kota', 'Bandung', 'Medan')]);
  expect(twice.data[0]?.['c1']).toBe('Solo');
  expect(twice.outcome.decisions.map(({ state, overruled }) => [state, overruled])).toEqual([
    ['applied', 0],
    ['overruled', 1],
  ]);
  const gone = await repaired(table, [replace('kota', 'Test', 'Tes'), setAside('kota', 'Test')]);
  expect([gone.cells.length, gone.gone.length]).toEqual([0, 1]);
  expect(gone.outcome.decisions.map(({ state }) => state)).toEqual(['overruled', 'applied']);
});

test('[REP-5] a key that two rows answer to changes neither', async () => {
  const rows: Cells[] = [
    ['1', 'A', '5'],
    ['1', 'A', '5'],
    ['2', 'A', '5'],
  ];
  const both = await repaired(rows, [replaceAt('1', 'harga', '5', '6'), setAsideAt('1', 'kota', 'A')]);
  expect(both.outcome.decisions.map(({ state }) => state)).toEqual(['ambiguous', 'ambiguous']);
  expect(both.data).toEqual(asRows(rows));
  const single = await repaired(rows, [replaceAt('1', 'harga', '5', '6'), setAsideRepeats]);
  expect(single.data.map((row) => row['c2'])).toEqual(['6', '5']);
});

test('[REP-6] a rejected decision leaves the rows as received', async () => {
  const { outcome, data } = await repaired(table, [
    accept({ kind: 'set-aside', column: 'kota', value: 'Test' }, 'reject'),
  ]);
  expect(outcome).toMatchObject({ table: null, decisions: [{ number: 1, state: 'rejected' }] });
  expect(data).toEqual(asRows(table));
});

test('[REP-6] decisions about other files and sheets do not concern a table; one without a sheet does', async () => {
  const elsewhere = { ...setAside('kota', 'Test'), sheet: 'Other' };
  expect((await repaired(table, [elsewhere])).outcome.decisions).toEqual([]);
  const { sheet: _, ...anywhere } = setAside('kota', 'Test');
  expect((await repaired(table, [elsewhere, anywhere])).outcome.decisions).toMatchObject([{ number: 2, rows: 1 }]);
});

const word = fc.constantFrom('a', 'b', 'c', "it's", 'a "b"', ' ', 'é');
const key = fc.constantFrom('1', '2', '3', '4');
const column = fc.constantFrom(...headers);
const anyRow = fc.tuple(fc.option(key), fc.option(word), fc.option(word));
const anyDecision = fc.oneof(
  fc.tuple(column, fc.oneof(word, key, fc.constant('')), fc.option(word)).map((given) => replace(...given)),
  fc.tuple(key, column, word, fc.option(word)).map((given) => replaceAt(...given)),
  fc.tuple(column, fc.oneof(word, key)).map((given) => setAside(...given)),
  fc.tuple(key, column, word).map((given) => setAsideAt(...given)),
  fc.constant(setAsideRepeats),
);

test('[REP-1] [REP-2] what was received minus what is read is exactly the record', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { maxLength: 12 }),
      fc.array(anyDecision, { maxLength: 6 }),
      async (rows, decisions) => {
        const { data, cells, gone, outcome } = await repaired(rows, decisions);
        const rebuilt = new Map(data.map((row) => [row['row'], row]));
        for (const cell of cells) {
          const row = rebuilt.get(cell['row'] ?? null);
          const place = `c${headers.indexOf(String(cell['column']))}`;
          expect(row?.[place]).toBe(cell['after']);
          expect(cell['before']).not.toBe(cell['after']);
          if (row !== undefined) row[place] = cell['before'] ?? null;
        }
        for (const one of gone) {
          expect(rebuilt.has(one['row'] ?? null)).toBe(false);
          const { id, kota, harga } = JSON.parse(String(one['cells'])) as Record<string, string | null>;
          rebuilt.set(one['row'] ?? null, {
            c0: id ?? null,
            c1: kota ?? null,
            c2: harga ?? null,
            row: one['row'] ?? null,
          });
        }
        expect([...rebuilt.values()].sort((a, b) => Number(a['row']) - Number(b['row']))).toEqual(asRows(rows));
        const counted = outcome.decisions.reduce((sum, one) => sum + one.cells + one.rows, 0);
        expect(counted).toBe(cells.length + gone.length);
      },
    ),
    { numRuns: 40 },
  );
});

test('[REP-7] the rows in another order are repaired the same', async () => {
  const some = fc.array(anyDecision, { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 10 }), some, async (rows, decisions) => {
      const numbers = rows.map((_, index) => index + 2);
      const there = await repaired(rows, decisions, numbers);
      const back = await repaired(rows.toReversed(), decisions, numbers.toReversed());
      expect(back).toEqual(there);
    }),
    { numRuns: 15 },
  );
});

test('decisions in their hundreds are applied as sets', async () => {
  const rows: Cells[] = Array.from({ length: 3000 }, (_, index) => [String(index), `kota ${index % 600}`, '1']);
  const decisions = Array.from({ length: 500 }, (_, index) => replace('kota', `kota ${index}`, `Kota ${index}`));
  const { cells, outcome } = await repaired(rows, decisions);
  expect(cells).toHaveLength(2500);
  expect(outcome.decisions.every(({ cells: count }) => count === 5)).toBe(true);
  const [last] = await engine.rows(sql`SELECT count(*) AS n FROM ${join([outcome.rows])} AS result`);
  expect(last).toEqual({ n: 3000 });
});
