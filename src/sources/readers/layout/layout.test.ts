import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, name, openEngine, sql } from '#engine';
import { stageFiles } from '#sources';
import type { RawRow } from '../reader.ts';
import { splitSheet } from './split-sheet.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-layout-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

/** Stages one sheet drawn as text: cells between bars, figures as numbers; `merges` as Excel names them. */
async function stageDrawn(drawn: string, merges: readonly string[] = []) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Data');
  const lines = drawn.split('\n').slice(1, -1);
  for (const line of lines) {
    const cells = line.split('|').map((cell) => cell.trim());
    sheet.addRow(cells.map((cell) => (cell === '' ? null : /^\d+$/.test(cell) ? Number(cell) : cell)));
  }
  for (const merge of merges) sheet.mergeCells(merge);
  const path = join(folder, 'a.xlsx');
  await book.xlsx.writeFile(path);
  const tables = await stageFiles(engine, [path]);
  return Promise.all(
    tables.map(async ({ table, area, headers, headerRow }) => ({
      ...(area === undefined ? {} : { area }),
      headerRow,
      headers,
      rows: (await engine.rows(sql`SELECT * FROM ${name(table)} ORDER BY source_row NULLS LAST`)).map((row) =>
        Object.values(row).join(' '),
      ),
    })),
  );
}

test('[SRC-25] tables one below the other are told apart by their own names of columns', async () => {
  const drawn = `
Penjualan 2025
Pelanggan | Kota | Harga
PT A | Bandung | 5
PT B | Solo | 6
Total | | 11
|
Produk terlaris
Produk | Jumlah
P1 | 70
P2 | 80
`;
  expect(await stageDrawn(drawn)).toEqual([
    {
      area: 'A1:C5',
      headerRow: 2,
      headers: ['Pelanggan', 'Kota', 'Harga'],
      rows: ['PT A Bandung 5 3', 'PT B Solo 6 4'],
    },
    { area: 'A7:B10', headerRow: 8, headers: ['Produk', 'Jumlah'], rows: ['P1 70 9', 'P2 80 10'] },
  ]);
});

test('[SRC-25] tables side by side are told apart by the empty column between them', async () => {
  const drawn = `
Pelanggan | Harga | | Produk | Biaya
PT A | 5 | | P1 | 70
PT B | 6 | | P2 | 80
PT C | 7
PT D | 8
`;
  expect(await stageDrawn(drawn)).toMatchObject([
    { area: 'A1:B5', headers: ['Pelanggan', 'Harga'], rows: ['PT A 5 2', 'PT B 6 3', 'PT C 7 4', 'PT D 8 5'] },
    { area: 'D1:E3', headers: ['Produk', 'Biaya'], rows: ['P1 70 2', 'P2 80 3'] },
  ]);
});

test('[SRC-25] one table stays one: blank rows, repeated headers, notes, titles and an empty column do not part it', async () => {
  const drawn = `
Laporan penjualan
Periode: | Januari
|
Pelanggan | Kota | | Harga
PT A | Bandung | | 5
|
PT B | Solo | | 6
PT C | n/a | | n/a
|
Pelanggan | Kota | | Harga
PT D | Solo | | 7
|
Catatan: angka sementara
`;
  const tables = await stageDrawn(drawn);
  expect(tables).toHaveLength(1);
  expect(tables[0]?.area).toBeUndefined();
  expect(tables[0]?.rows.slice(0, 4)).toEqual([
    'PT A Bandung  5 5',
    'PT B Solo  6 7',
    'PT C n/a  n/a 8',
    'PT D Solo  7 11',
  ]);
});

test('[SRC-25] the same names of columns once more are the same table, under whatever title', async () => {
  const section = (title: string, name: string) => `${title}\nPelanggan | Kota | Harga\n${name} | Solo | 5\n|\n`;
  const tables = await stageDrawn(
    `\n${section('Januari', 'PT A')}${section('Februari', 'PT B')}${section('Maret', 'PT C')}\n`,
  );
  expect(tables).toMatchObject([{ headers: ['Pelanggan', 'Kota', 'Harga'] }]);
  expect(tables[0]?.rows.filter((row) => row.includes('Solo'))).toEqual([
    'PT A Solo 5 3',
    'PT B Solo 5 7',
    'PT C Solo 5 11',
  ]);
});

test('[SRC-25] any table of words and figures with blank rows anywhere in it is one table', () => {
  const word = fc.constantFrom('PT A', 'PT B', 'Bandung', 'Solo', 'x', 'n/a');
  const figure = fc.constantFrom('1', '2.500', '3,5', '2025-01-02');
  const data = fc.array(fc.tuple(word, fc.option(word, { nil: null }), fc.option(figure, { nil: null }), fc.nat(2)), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(data, (entries) => {
      const rows: RawRow[] = [{ row: 1, cells: ['Pelanggan', 'Kota', 'Harga'] }];
      for (const [a, b, c, gap] of entries) rows.push({ row: (rows.at(-1)?.row ?? 0) + 1 + gap, cells: [a, b, c] });
      expect(splitSheet(rows)).toHaveLength(1);
    }),
  );
});

test('[SRC-26] two rows of which the upper is merged name the columns together', async () => {
  const drawn = `
Penjualan per kuartal
Pelanggan | 2024 | | 2025 |
 | Q1 | Q2 | Q1 | Q2
PT A | 1 | 2 | 3 | 4
PT B | 5 | 6 | 7 | 8
`;
  expect(await stageDrawn(drawn, ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'])).toEqual([
    {
      headerRow: 3,
      headers: ['Pelanggan', '2024 Q1', '2024 Q2', '2025 Q1', '2025 Q2'],
      rows: ['PT A 1 2 3 4 4', 'PT B 5 6 7 8 5'],
    },
  ]);
});

test('[SRC-27] the export of a pivot table is read by its labels of rows, its grand total left out', async () => {
  const drawn = `
Sum of Harga | Column Labels | |
Row Labels | 2024 | 2025 | Grand Total
PT A | 5 | 6 | 11
PT B | 7 | 8 | 15
Grand Total | 12 | 14 | 26
`;
  expect(await stageDrawn(drawn)).toMatchObject([
    { headerRow: 2, headers: ['Row Labels', '2024', '2025', 'Grand Total'], rows: ['PT A 5 6 11 3', 'PT B 7 8 15 4'] },
  ]);
  const indonesian = drawn.replace('Row Labels', 'Label Baris').replaceAll('Grand Total', 'Total Keseluruhan');
  expect(await stageDrawn(indonesian)).toMatchObject([{ headerRow: 2, rows: ['PT A 5 6 11 3', 'PT B 7 8 15 4'] }]);
});
