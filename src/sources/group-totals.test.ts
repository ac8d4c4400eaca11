import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Engine, name, openEngine, sql } from '#engine';
import { loadReceived, stageFiles } from '#sources';

let engine: Engine;
let folder: string;
beforeEach(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-totals-'));
});
afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const names = async (table: string, column: string) =>
  (await engine.rows(sql`SELECT * FROM ${name(table)} ORDER BY source_row NULLS LAST`)).map((row) => row[column]);

const grouped = [
  'Kode,Wilayah,Nama Pelanggan,Harga',
  '1,Jawa,PT A,5',
  '2,Jawa,PT B,6',
  ',Total Jawa,,11',
  '3,Bali,PT C,7',
  ',Subtotal Bali,,7',
  '4,Total Jaya,PT Total Jaya,8',
  '5,Bali,KOMISI PEMILIHAN UMUM,9',
  ',,Grand Total,35',
].join('\n');

test('[SRC-20] a subtotal "Total X" below the rows of X is no data; a name that only begins so is', async () => {
  await writeFile(join(folder, 'a.csv'), grouped);
  const [table] = await stageFiles(engine, [join(folder, 'a.csv')]);
  expect(table?.rows).toBe(5);
  expect(await names('doctor_1', 'c2')).toEqual(['PT A', 'PT B', 'PT C', 'PT Total Jaya', 'KOMISI PEMILIHAN UMUM']);
});

test('[SRC-20] a total whose label is not in the first column is no data; a company called Total among others is', async () => {
  const text =
    'No,Tanggal,Nama Pelanggan,Harga\n1,2024-01-02,PT A,5\n2,2024-01-03,Total,6\n3,,Total,8\n4,2024-01-04,PT B,7\n26,,Total,26\n';
  await writeFile(join(folder, 'a.csv'), text);
  await stageFiles(engine, [join(folder, 'a.csv')]);
  expect(await names('doctor_1', 'c2')).toEqual(['PT A', 'Total', 'Total', 'PT B']);
});

test('[SRC-7] a subtotal "Total X" below customer X is left out of what is received, and noted', async () => {
  const text =
    'Nama Pelanggan,Wilayah,Harga\nPT A,Jawa,5\nPT A,Bali,6\nTotal PT A,,11\nTotal Jaya,Jawa,7\nJaya,Jawa,1\n';
  await writeFile(join(folder, 'a.csv'), text);
  const columns = { customer_name: 'Nama Pelanggan', region: 'Wilayah', amount: 'Harga' };
  const mapping = [{ file: 'a.csv', headerRow: 1, entity: 'lines' as const, columns }];
  const { notes } = await loadReceived({ engine, folder, mapping });
  expect(await names('received_lines', 'customer_name')).toEqual(['PT A', 'PT A', 'Total Jaya', 'Jaya']);
  expect(notes).toMatchObject([{ rule: 'SRC-7', row: 4 }]);
});
