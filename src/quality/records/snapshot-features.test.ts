import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine, sql } from '#engine';
import { cleanReceived, cleanRecords, qualitySettings } from '#quality';
import { receive } from '../../../test/support/received.ts';
import { safeNames } from './safe-names.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(() => engine.close());

const header = ['Customer', 'Churn', 'pdays', 'Tech Support', 'Joined', 'Segment', 'Fee (Rp)', 'Tech-Support', null];
const rows = [
  ['A', 'Yes', '3', 'No', '31/01/2024', 'x', '1.500.000,25', '1', ''],
  ['B', 'No', '999', 'Yes', '01/02/2024', 'y', '', '0', ''],
  ['C', 'No', '12', '', '', 'unknown', '2.000.000,00', '1', ''],
  ['C', 'No', '12', '', '', 'unknown', '2.000.000,00', '1', ''],
  ['D', 'No', '999', 'No', '05/02/2024', '', '(null)', '', ''],
];

async function make(): Promise<void> {
  const received = rows.map(([customer_id = '', outcome = '']) => ({ customer_id, outcome }));
  await receive(engine, { account_snapshot: received });
  const loader = await engine.loader('kept', [...header.map((_, index) => `c${index}`), 'row']);
  for (const [index, row] of rows.entries()) loader.append([...row.map((cell) => cell), String(index + 2)]);
  await loader.finish();
  await engine.createTable('kept_rows', sql`SELECT *, CAST(row AS DECIMAL(18,0)) AS source_row FROM kept`);
  const snapshot = { table: 'kept_rows', file: 'a.csv', sheet: '', headers: header };
  const request = { engine, settings: qualitySettings.parse({}), asOf: '2026-01-31' };
  await cleanReceived(request);
  await cleanRecords({
    ...request,
    snapshots: [{ ...snapshot, columns: { customer_id: 'Customer', outcome: 'Churn' } }],
  });
}

test('[QUA-79] every column of a snapshot is kept with a safe name, a type and what it holds', async () => {
  await make();
  expect(await engine.rows(sql`SELECT * FROM snapshot_columns`)).toEqual([
    { column: 'customer', header: 'Customer', source: 'a.csv', kind: 'id', field: 'customer_id' },
    { column: 'churn', header: 'Churn', source: 'a.csv', kind: 'flag', field: 'outcome' },
    { column: 'pdays', header: 'pdays', source: 'a.csv', kind: 'number', field: null },
    { column: 'tech_support', header: 'Tech Support', source: 'a.csv', kind: 'flag', field: null },
    { column: 'joined', header: 'Joined', source: 'a.csv', kind: 'date', field: null },
    { column: 'segment', header: 'Segment', source: 'a.csv', kind: 'category', field: null },
    { column: 'fee_rp', header: 'Fee (Rp)', source: 'a.csv', kind: 'number', field: null },
    { column: 'tech_support_2', header: 'Tech-Support', source: 'a.csv', kind: 'flag', field: null },
    { column: 'column_9', header: 'column_9', source: 'a.csv', kind: 'category', field: null },
  ]);
  const found = await engine.rows(sql`SELECT * FROM snapshot_features ORDER BY customer_id NULLS LAST`);
  expect(found.map((row) => Object.values(row))).toEqual([
    ['A', 'A', 1, 3, 0, 19753, 'x', 1500000.25, 1, null],
    ['B', 'B', 0, null, 1, 19754, 'y', null, 0, null],
    ['C', 'C', 0, 12, null, null, 'unknown', 2000000, 1, null],
    ['D', 'D', 0, null, 0, 19758, null, null, null, null],
  ]);
  const types = (await engine.shapeOf('snapshot_features')).map((one) => one.type);
  expect(new Set(types)).toEqual(new Set(['VARCHAR', 'DOUBLE']));
});

test('[QUA-67] a figure for "never" in a column without a meaning is reported with its header', async () => {
  await make();
  const found = await engine.rows(sql`SELECT "column", before FROM findings WHERE rule = 'QUA-67'`);
  expect(found).toEqual([{ column: 'pdays', before: '999 × 2' }]);
});

test('[QUA-79] without a snapshot both tables are there and empty', async () => {
  await receive(engine, {});
  const request = { engine, settings: qualitySettings.parse({}), asOf: '2026-01-31' };
  await cleanReceived(request);
  await cleanRecords(request);
  expect(await engine.rows(sql`SELECT * FROM snapshot_features`)).toEqual([]);
  expect(await engine.rows(sql`SELECT * FROM snapshot_columns`)).toEqual([]);
});

test('[QUA-79] names of columns are plain words and differ, whatever the headers', () => {
  expect(safeNames(['MonthlyCharges', '% Diskon', '2024', 'Été', 'customer_id', '', null])).toEqual([
    ...['monthly_charges', 'pct_diskon', 'c_2024', 'ete', 'customer_id_2', 'column_6', 'column_7'],
  ]);
  fc.assert(
    fc.property(fc.array(fc.option(fc.string())), (headers) => {
      const names = safeNames(headers);
      expect(new Set(names).size).toBe(headers.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    }),
  );
});
