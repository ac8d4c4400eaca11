import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Engine, name, openEngine, sql } from '#engine';
import { stageFiles } from '#sources';

let engine: Engine;
let folder: string;
beforeEach(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-stage-'));
});
afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function written(file: string, content: string): Promise<string> {
  await writeFile(join(folder, file), content);
  return join(folder, file);
}

const rowsOf = async (table: string) =>
  (await engine.rows(sql`SELECT * FROM ${name(table)} ORDER BY source_row NULLS LAST`)).map((row) =>
    Object.values(row),
  );

test('[SRC-20] a table is staged without titles, blank rows, totals, subtotals and repeated headers', async () => {
  const text =
    'Laporan,,\n\nNama,SBU,Harga\nPT A,X,5\nPT A Total,,5\n\nNama,SBU,Harga\nPT B,X,6\nTotal Jaya,Y,7\nGrand Total,,18\n';
  const [table] = await stageFiles(engine, [await written('a.csv', text)]);
  expect(table).toEqual({
    table: 'doctor_1',
    file: 'a.csv',
    sheet: '',
    headerRow: 3,
    headers: ['Nama', 'SBU', 'Harga'],
    remarks: [],
    rows: 3,
  });
  expect(await rowsOf('doctor_1')).toEqual([
    ['PT A', 'X', '5', 4],
    ['PT B', 'X', '6', 8],
    ['Total Jaya', 'Y', '7', 9],
  ]);
});

test('[SRC-20] csv, json lines and a workbook with the same rows give the same table', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => [`PT ${index}`, 'SBU Barat', String(index * 3)]);
  const header = ['nama', 'sbu', 'harga'];
  const csv = await written('a.csv', [header, ...rows].map((row) => row.join(',')).join('\n'));
  const objects = rows.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, at) => [header[at], cell]))));
  const json = await written('b.jsonl', objects.join('\n'));
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Data').addRows([header, ...rows]);
  await book.xlsx.writeFile(join(folder, 'c.xlsx'));
  const staged = await stageFiles(engine, [csv, json, join(folder, 'c.xlsx')]);
  expect(staged.map(({ sheet, rows: count }) => [sheet, count])).toEqual([
    ['', 300],
    ['', 300],
    ['Data', 300],
  ]);
  const [fromCsv, fromJson, fromBook] = await Promise.all(staged.map(({ table }) => rowsOf(table)));
  expect(fromBook).toEqual(fromCsv);
  expect(fromJson?.map((row) => row.slice(0, 3))).toEqual(rows);
});

test('[SRC-20] a table that no row names the columns of keeps every row and has no headers', async () => {
  const [table] = await stageFiles(engine, [await written('a.csv', '1,2\n3,4\n5,6\n')]);
  expect(table).toMatchObject({ headerRow: null, headers: [null, null], rows: 3 });
  expect(await rowsOf('doctor_1')).toEqual([
    ['1', '2', 1],
    ['3', '4', 2],
    ['5', '6', 3],
  ]);
});

test('[SRC-20] text merged over several rows holds for each of them, a number stays where it is', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Data');
  sheet.addRows([
    ['nama', 'layanan', 'harga'],
    ['PT A', 'x', 5],
    [null, 'y', null],
    ['PT B', 'z', 7],
  ]);
  sheet.mergeCells('A2:A3');
  sheet.mergeCells('C2:C3');
  await book.xlsx.writeFile(join(folder, 'c.xlsx'));
  await stageFiles(engine, [join(folder, 'c.xlsx')]);
  expect(await rowsOf('doctor_1')).toEqual([
    ['PT A', 'x', '5', 2],
    ['PT A', 'y', null, 3],
    ['PT B', 'z', '7', 4],
  ]);
});

test('[SRC-31] a folder of monthly files is one table with a column that says the file; other columns stay apart', async () => {
  await mkdir(join(folder, 'sales'));
  await written('sales/2025-01.csv', 'Nama,Harga\nPT A,5\nPT B,6\n');
  await written('sales/2025-02.csv', 'Penjualan\n\nHarga,Nama\n7,PT C\n');
  await written('sales/2025-03.csv', 'Nama,Harga,PPN\nPT D,8,1\n');
  const tables = await stageFiles(engine, [join(folder, 'sales')]);
  expect(tables).toMatchObject([
    { file: 'sales', sheet: '1 2025-01.csv', headers: ['Nama', 'Harga', 'file'], rows: 3 },
    { sheet: '2 2025-03.csv', headers: ['Nama', 'Harga', 'PPN', 'file'], rows: 1 },
  ]);
  expect(tables[1]?.remarks?.[1]?.en).toBe('Its columns differ from those of 2025-01.csv; only here: PPN.');
  expect(await rowsOf('doctor_1')).toEqual([
    ['PT A', '5', '2025-01.csv', 2],
    ['PT B', '6', '2025-01.csv', 3],
    ['PT C', '7', '2025-02.csv', 7],
  ]);
  const [some] = await stageFiles(engine, [join(folder, 'sales', '2025-0*.csv')], 'some');
  expect(some?.rows).toBe(3);
  await expect(stageFiles(engine, [join(folder, 'sales', '*.xlsx')])).rejects.toMatchObject({
    code: 'source/not-found',
  });
});
