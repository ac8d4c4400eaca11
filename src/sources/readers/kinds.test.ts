import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeOds } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, name, openEngine, sql } from '#engine';
import { stageFiles } from '#sources';
import { workbookOf, zipOf } from './xlsx/zip-for-test.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-kinds-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const oldWorkbook = join(import.meta.dirname, 'samples/old.xls');

async function stage(file: string, content: string | Uint8Array) {
  await writeFile(join(folder, file), content);
  return stageFiles(engine, [join(folder, file)]);
}

const rowsOf = async (table = 'doctor_1') =>
  (await engine.rows(sql`SELECT * FROM ${name(table)} ORDER BY source_row NULLS LAST`)).map((row) =>
    Object.values(row),
  );

const expected = [
  ['PT A', '2025-03-04', '1727273.5', 4],
  ['PT B, Tbk', '2025-03-05', '5', 5],
];

test('[SRC-21] an old .xls workbook is read like any other', async () => {
  const [table] = await stageFiles(engine, [oldWorkbook]);
  expect(table).toMatchObject({ headerRow: 3, headers: ['Nama', 'Tanggal', 'Harga'], rows: 2 });
  expect(await rowsOf()).toEqual(expected);
});

test('[SRC-21] an OpenDocument spreadsheet is read like any other', async () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const rows = [
    ['Laporan'],
    [],
    ['Nama', 'Tanggal', 'Harga'],
    ['PT A', day('2025-03-04'), 1727273.5],
    ['PT B, Tbk', day('2025-03-05'), 5],
  ];
  const content = await writeOds({
    sheets: [
      { name: 'Data', rows },
      { name: 'Kosong', rows: [] },
    ],
  });
  const tables = await stage('a.ods', content);
  expect(tables).toMatchObject([{ sheet: 'Data', headerRow: 3, rows: 2 }]);
  expect(await rowsOf()).toEqual(expected);
});

/** One record of a binary workbook: its number, the length of its content, and that. */
function record(id: number, content: Buffer): Buffer {
  const number = id < 128 ? [id] : [(id & 127) | 128, id >> 7];
  return Buffer.concat([Buffer.from([...number, content.length]), content]);
}

function wide(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, Buffer.from(text, 'utf16le')]);
}

function binaryWorkbook(): Buffer {
  const start = (column: number) => Buffer.from([column, 0, 0, 0, 0, 0, 0, 0]);
  const row = (number: number) => record(0, Buffer.concat([Buffer.from([number, 0, 0, 0]), Buffer.alloc(21)]));
  const text = (column: number, value: string) => record(6, Buffer.concat([start(column), wide(value)]));
  const figure = (column: number, value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    return record(5, Buffer.concat([start(column), bytes]));
  };
  const sheet = [row(0), text(0, 'Nama'), text(1, 'Harga'), row(1), text(0, 'PT A'), figure(1, 1727273.5)];
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (target: string, type: string) =>
    Buffer.from(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`,
    );
  const bundle = record(156, Buffer.concat([Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]), wide('rId1'), wide('Data')]));
  return zipOf([
    { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { name: '_rels/.rels', content: related('xl/workbook.bin', 'officeDocument') },
    {
      name: 'xl/workbook.bin',
      content: Buffer.concat([record(143, Buffer.alloc(0)), bundle, record(144, Buffer.alloc(0))]),
    },
    { name: 'xl/_rels/workbook.bin.rels', content: related('worksheets/sheet1.bin', 'worksheet') },
    {
      name: 'xl/worksheets/sheet1.bin',
      content: Buffer.concat([record(145, Buffer.alloc(0)), ...sheet, record(146, Buffer.alloc(0))]),
    },
  ]);
}

test('[SRC-21] a binary workbook (.xlsb) is read like any other', async () => {
  expect(await stage('a.xlsb', binaryWorkbook())).toMatchObject([{ sheet: 'Data', headerRow: 1, rows: 1 }]);
  expect(await rowsOf()).toEqual([['PT A', '1727273.5', 2]]);
});

test('[SRC-22] JSON: a list of objects, or an object that holds lists; what is nested gets names with dots', async () => {
  const records = [
    { nama: 'PT A', alamat: { kota: 'Bandung' }, id: 1 },
    { nama: 'PT B', tag: ['x', 'y'] },
  ];
  const [list] = await stage('a.json', JSON.stringify(records));
  expect(list).toMatchObject({ sheet: '', headers: ['nama', 'alamat.kota', 'id', 'tag'], rows: 2 });
  expect(await rowsOf()).toEqual([
    ['PT A', 'Bandung', '1', null, 1],
    ['PT B', null, null, 'x;y', 2],
  ]);
  const tables = await stage(
    'b.json',
    JSON.stringify({ ok: true, data: { lines: records, products: [{ sku: 'P1' }] } }),
  );
  expect(tables.map(({ sheet, rows }) => [sheet, rows])).toEqual([
    ['data.lines', 2],
    ['data.products', 1],
  ]);
  await stage('c.json', '[{"id": 12345678901234567890, "x": 0.1}]');
  expect(await rowsOf()).toEqual([['12345678901234567890', '0.1', 1]]);
  await stage('d.json', '{"nama":"PT A"}\n{"nama":"PT B"}\n');
  expect(await rowsOf()).toEqual([
    ['PT A', 1],
    ['PT B', 2],
  ]);
  await expect(stage('e.json', '[{"a":1}, 2]')).rejects.toMatchObject({
    code: 'source/not-readable',
    place: { row: 2 },
  });
});

test('[SRC-23] every table and view of an SQLite file is a table; numbers keep all their digits', async () => {
  const path = join(folder, 'a.db');
  const database = new DatabaseSync(path);
  database.exec(`CREATE TABLE "pelanggan" (id INTEGER, nama TEXT, nilai REAL);
    INSERT INTO pelanggan VALUES (9007199254740993, 'PT A', 0.5), (2, NULL, NULL);
    CREATE VIEW besar AS SELECT nama FROM pelanggan WHERE nilai > 0;
    CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n`);
  database.close();
  const tables = await stageFiles(engine, [path]);
  expect(tables.map(({ sheet, rows, headers }) => [sheet, rows, headers])).toEqual([
    ['pelanggan', 2, ['id', 'nama', 'nilai']],
    ['besar', 1, ['nama']],
  ]);
  expect(await rowsOf()).toEqual([
    ['9007199254740993', 'PT A', '0.5', 1],
    ['2', null, null, 2],
  ]);
});

test('[SRC-24] the content decides, not the ending of the name, and the difference is said', async () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Nama</v></c></row><row r="2"><c r="A2"><v>7</v></c></row></sheetData></worksheet>';
  const [book] = await stage('named.xls', workbookOf(sheet));
  expect(book?.remarks?.[0]?.en).toMatch(/ends in "\.xls".*\.xlsx/);
  const [text] = await stage('named.xlsx', 'Nama;Harga\nPT A;5\n');
  expect(text).toMatchObject({ headers: ['Nama', 'Harga'], remarks: [{ en: expect.stringMatching(/\.csv/) }] });
  await copyFile(oldWorkbook, join(folder, 'named.csv'));
  expect(await stageFiles(engine, [join(folder, 'named.csv')])).toMatchObject([{ rows: 2 }]);
  await expect(stage('page.xls', '<html><table><tr><td>1</td></tr></table></html>')).rejects.toMatchObject({
    code: 'source/not-a-workbook',
    message: expect.stringMatching(/web page/),
  });
});

test('[SRC-28] figures set apart by spaces are columns; without names they stay nameless and that is said', async () => {
  const [table] = await stage(
    'a.txt',
    ' 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n 00021 0002 19970802 12  114.96\n',
  );
  expect(table).toMatchObject({ headerRow: null, headers: [null, null, null, null, null], rows: 3 });
  expect(table?.remarks?.[1]?.en).toMatch(/A, B, C/);
  expect((await rowsOf())[2]).toEqual(['00021', '0002', '19970802', '12', '114.96', 3]);
  const [names] = await stage('b.txt', 'Pelanggan\nPT  Satu\nPT  Dua\nPT  Tiga\n');
  expect(names).toMatchObject({ headers: ['Pelanggan'], rows: 3 });
});
