import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, fn, openEngine, sql } from '#engine';
import { inspectFiles, loadReceived, proposeMapping } from '#sources';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-inspect-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const datasets = process.env['NILAI_DATASETS'] ?? resolve(import.meta.dirname, '../../../shared/datasets');

test.skipIf(!existsSync(datasets))(
  '[SRC-5] the telecom customers map by themselves and arrive whole (skipped without NILAI_DATASETS)',
  async () => {
    const path = join(datasets, 'telecom-accounts', 'customers.csv');
    const { mapping, questions } = proposeMapping(await inspectFiles(engine, [path]));
    expect(questions).toEqual([]);
    const { tables, notes } = await loadReceived({ engine, folder: join(datasets, 'telecom-accounts'), mapping });
    expect([tables.lines, notes]).toEqual([5648, []]);
    const sums = await engine.rows(
      sql`SELECT ${fn.sumMoney(fn.readDecimal(sql`amount`, 2))} AS revenue, max(source_row) AS last_row FROM received_lines`,
    );
    expect(sums).toEqual([{ revenue: 443613660869, last_row: 5649 }]);
  },
);

test.skipIf(!existsSync(datasets))(
  '[SRC-6] any other table is described, also where no entity is recognised (skipped without NILAI_DATASETS)',
  async () => {
    const entity: Record<string, string[]> = {};
    for (const name of await readdir(datasets)) {
      if (name.includes('.')) continue;
      for (const file of await readdir(join(datasets, name))) {
        const [found] = await inspectFiles(engine, [join(datasets, name, file)]);
        entity[file] = (found?.tables ?? []).map((table) => table.entity?.name ?? 'none');
      }
    }
    expect(entity).toMatchObject({
      'accounts.csv': ['lines'],
      'products.csv': ['products'],
      'sales_teams.csv': ['none'],
      'CDNOW_sample.txt': ['none'],
      'bank-additional-full.csv': ['none'],
      'onelead_consolidated_data_new.xlsx': ['none', 'none', 'none', 'none', 'none'],
      'SaaS-Sales.csv': ['lines'],
    });
  },
);

/** Three workbooks as messy as a company exports them. */
async function writeCompany(): Promise<string[]> {
  const paths = ['Data Penuh.xlsx', 'List Pelanggan Aktif.xlsx', 'Mapping Produk.xlsx'].map((file) =>
    join(folder, file),
  );
  const [data = '', list = '', mapping = ''] = paths;
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Info').addRow(['Dibuat oleh SBU']);
  const sheet = book.addWorksheet('Data Penuh');
  sheet.addRows([['DATA PENUH PELANGGAN AKTIF'], [], ['Per Januari 2026']]);
  sheet.mergeCells('A1:E1');
  sheet.addRow(['Row Labels', 'hargaPelanggan', 'Bandwidth Fix', 'Lama_Langganan', 'segmenCustomer']);
  for (let n = 1; n <= 150; n++)
    sheet.addRow([`PT KASTU ${n}`, n * 1000, '10 MBPS', `${n % 20} Tahun`, 'BANKING & FINANCIAL']);
  sheet.addRow(['Grand Total', 11325000]);
  await book.xlsx.writeFile(data);
  const names = new ExcelJS.Workbook();
  names
    .addWorksheet('Sheet1')
    .addRows([['Pelanggan'], ...Array.from({ length: 150 }, (_, n) => [`PT KASTU ${n + 1}`])]);
  await names.xlsx.writeFile(list);
  const products = new ExcelJS.Workbook();
  products.addWorksheet('Katalog').addRows([
    ['Produk', 'Kategori Produk', 'Nomenklatur Baru', 'Kode'],
    ['ICON A', 'TS', 'DI-TS', 'K1'],
    ['ICON B', 'DI', 'DI', 'K2'],
  ]);
  products.addWorksheet('Segmen').addRows([
    ['Produk', 'Segmen Target', 'Min Bandwidth', 'SBU Tidak Tersedia'],
    ['ICON A', 'RETAIL;BANKING', 10, 'BALI'],
    ['ICON B', 'RETAIL', 0, null],
  ]);
  await products.xlsx.writeFile(mapping);
  return paths;
}

test("[SRC-6] a company's three workbooks are understood without a question, titles and totals aside", async () => {
  const files = await inspectFiles(engine, await writeCompany());
  const tables = files
    .flatMap((file) => file.tables)
    .map((table) => [table.sheet, table.headerRow, table.rows, table.entity?.name ?? 'none']);
  expect(tables.slice(1)).toEqual([
    ['Data Penuh', 4, 150, 'lines'],
    ['Sheet1', 1, 150, 'valid_customers'],
    ['Katalog', 1, 2, 'products'],
    ['Segmen', 1, 2, 'product_fit'],
  ]);
  expect(files[0]?.tables[1]?.notes).toEqual(['Rows of totals, left out: 1.']);
  const { mapping, questions } = proposeMapping(files);
  expect(questions).toEqual([]);
  const received = await loadReceived({ engine, folder, mapping });
  expect(received.tables).toEqual({ lines: 150, products: 2, product_fit: 2, valid_customers: 150 });
  expect(received.notes).toMatchObject([
    { rule: 'SRC-7', source: 'Data Penuh.xlsx', sheet: 'Data Penuh', row: 155, before: 'Grand Total' },
  ]);
});

test('[SRC-15] two tables that list the same customers are a question', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `PT KASTU ${n},${n}`).join('\n');
  await writeFile(join(folder, 'a.csv'), `Pelanggan,Harga\n${names}\n`);
  await writeFile(join(folder, 'b.csv'), `Nama Pelanggan,Revenue\n${names}\n`);
  const { questions } = proposeMapping(await inspectFiles(engine, [join(folder, 'a.csv'), join(folder, 'b.csv')]));
  expect(questions).toMatchObject([
    { code: 'mapping/ambiguous', place: { file: 'b.csv' }, candidates: ['a.csv', 'b.csv'] },
  ]);
});

test('[SRC-5] files without any customers ask for them, naming the nearest headers', async () => {
  await writeFile(join(folder, 'c.csv'), 'kastomer,tgl\nA,2020-01-01\n');
  const { mapping, questions } = proposeMapping(await inspectFiles(engine, [join(folder, 'c.csv')]));
  expect(mapping).toEqual([]);
  expect(questions).toMatchObject([
    { code: 'mapping/missing-column', candidates: ['kastomer'], place: { file: 'c.csv' } },
  ]);
});
