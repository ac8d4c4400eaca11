import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Engine, name, openEngine, sql } from '#engine';
import { entities } from '#entities';
import { inspectFiles, loadReceived, proposeMapping, type SourceMapping, sourceRules, sourcesSettings } from '#sources';

let engine: Engine;
let folder: string;
beforeEach(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-sources-'));
});
afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const lines = (file: string, columns: Record<string, string>, headerRow = 1): SourceMapping => ({
  file,
  headerRow,
  entity: 'lines',
  columns,
});
const load = (...mapping: SourceMapping[]) => loadReceived({ engine, folder, mapping });
const write = (file: string, content: string | Buffer) => writeFile(join(folder, file), content);
const received = () =>
  engine.rows(sql`SELECT source_row, customer_name, amount FROM received_lines ORDER BY source_row NULLS LAST`);

async function writeWorkbook(file: string, fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Data'), book);
  await book.xlsx.writeFile(join(folder, file));
}

test('[SRC-16] all received tables exist with their columns, whatever the files hold', async () => {
  await write('a.csv', 'nama,harga\nPT A,5\n');
  const { tables } = await load(lines('a.csv', { customer_name: 'nama', amount: 'harga' }));
  const others = entities.map(({ name }) => name).filter((name) => name !== 'lines');
  expect(tables).toEqual({ lines: 1, ...Object.fromEntries(others.map((name) => [name, 0])) });
  for (const entity of entities) {
    const shape = await engine.shapeOf(`received_${entity.name}`);
    expect(shape.map((column) => column.name)).toEqual([
      'source',
      'sheet',
      'source_row',
      ...entity.fields.map((field) => field.name),
    ]);
    expect(shape.map((column) => column.type)).toEqual(
      shape.map(({ name: column }) => (column === 'source_row' ? 'BIGINT' : 'VARCHAR')),
    );
  }
  expect(await engine.rows(sql`SELECT * FROM received_columns ORDER BY field NULLS LAST`)).toEqual([
    { entity: 'lines', field: 'amount', source: 'a.csv', sheet: '', header: 'harga' },
    { entity: 'lines', field: 'customer_name', source: 'a.csv', sheet: '', header: 'nama' },
  ]);
  const notes = await engine.shapeOf('received_notes');
  expect(notes.map((column) => column.name)).toEqual(
    'rule severity source sheet row column before after money action'.split(' '),
  );
  expect(notes.filter((column) => column.type !== 'VARCHAR').map((column) => column.type)).toEqual([
    'BIGINT',
    'DECIMAL(18,2)',
  ]);
});

test('[SRC-7] totals and subtotals are left out and noted with their rows; a company called Total is kept', async () => {
  const rows = [
    'No,Nama,SBU,Harga',
    '1,PT A,X,5',
    '2,PT A,X,6',
    ',PT A Total,,11',
    '3,PT B,X,7',
    '4,PT B TOTAL,Y,8',
    ',Grand Total,,26',
    'Jumlah,,,26',
  ];
  await write('a.csv', `${rows.join('\n')}\n`);
  const { tables, notes } = await load(lines('a.csv', { customer_name: 'Nama', amount: 'Harga', owner: 'SBU' }));
  expect(tables.lines).toBe(4);
  expect((await received()).map((row) => row['source_row'])).toEqual([2, 3, 5, 6]);
  expect(notes.map((note) => [note.rule, note.row, note.before])).toEqual([
    ['SRC-7', 4, 'PT A Total'],
    ['SRC-7', 7, 'Grand Total'],
    ['SRC-7', 8, 'Jumlah'],
  ]);
});

test('[SRC-8] a header that stands in the middle again is left out and noted', async () => {
  await write('a.csv', 'nama,harga\nPT A,5\nnama,harga\nPT B,6\n');
  const { tables, notes } = await load(lines('a.csv', { customer_name: 'nama', amount: 'harga' }));
  expect(tables.lines).toBe(2);
  expect(notes).toMatchObject([{ rule: 'SRC-8', row: 3, before: 'nama' }]);
});

test('[SRC-9] rows shorter or longer than the header are kept and noted', async () => {
  await write('a.csv', 'nama,sbu,harga\nPT A,X,5\nPT B, Tbk,X,6\nPT C,X\n\n');
  const { tables, notes } = await load(lines('a.csv', { customer_name: 'nama', amount: 'harga' }));
  expect(tables.lines).toBe(3);
  expect(notes.map((note) => [note.rule, note.row, note.column, note.before])).toEqual([
    ['SRC-9', 3, 'after harga', '6'],
    ['SRC-9', 4, 'harga', null],
  ]);
  expect((await received()).map((row) => row['amount'])).toEqual(['5', 'X', null]);
});

test('[SRC-10] the text of a merged cell holds for each of its rows, its amount only once', async () => {
  await writeWorkbook('a.xlsx', (sheet) => {
    sheet.addRow(['Laporan']);
    sheet.mergeCells('A1:C1');
    sheet.addRow(['Nama Pelanggan', 'Produk', 'hargaPelanggan']);
    sheet.addRow(['PT A', 'X', 5]);
    sheet.addRow([null, 'Y', null]);
    sheet.addRow(['PT B', 'X', 7]);
    sheet.mergeCells('A3:A4');
    sheet.mergeCells('C3:C4');
  });
  const [file] = await inspectFiles(engine, [join(folder, 'a.xlsx')]);
  const { notes } = await load(file?.tables[0]?.proposal as SourceMapping);
  expect(await received()).toEqual([
    { source_row: 3, customer_name: 'PT A', amount: '5' },
    { source_row: 4, customer_name: 'PT A', amount: null },
    { source_row: 5, customer_name: 'PT B', amount: '7' },
  ]);
  expect(notes).toMatchObject([{ rule: 'SRC-10', row: 3, column: 'Nama Pelanggan', before: 'PT A' }]);
});

test('[SRC-14] a formula error in a mapped column is refused with its place; in another column it does not matter', async () => {
  await writeWorkbook('a.xlsx', (sheet) => {
    sheet.addRow(['Nama', 'Harga', 'Lain']);
    sheet.addRow(['PT A', 5, { formula: 'X', result: { error: '#N/A' } }]);
    sheet.addRow(['PT B', { formula: 'X', result: { error: '#REF!' } }]);
    sheet.addRow(['PT C', { formula: 'X', result: { error: '#DIV/0!' } }]);
  });
  const mapping = { ...lines('a.xlsx', { customer_name: 'Nama', amount: 'Harga' }), sheet: 'Data' };
  await expect(load(mapping)).rejects.toMatchObject({
    code: 'source/formula-error',
    message: 'The cell holds the formula error #REF!. So do 1 more.',
    place: { file: 'a.xlsx', sheet: 'Data', row: 3, column: 'Harga' },
  });
  expect((await load({ ...mapping, columns: { customer_name: 'Nama' } })).tables.lines).toBe(3);
});

test('[SRC-13] a mapping that does not fit the file is refused, naming the nearest', async () => {
  await write('a.csv', 'Nama,Harga,Harga\nPT A,5,6\n');
  const cases: [Partial<SourceMapping>, object][] = [
    [
      { columns: { customer_name: 'Nma' } },
      {
        code: 'mapping/unknown-column',
        message: expect.stringContaining('"Nama"'),
        place: { file: 'a.csv', row: 1, column: 'Nma' },
      },
    ],
    [
      { columns: { customer_name: 'Nama', amount: 'Harga' } },
      { code: 'mapping/duplicate-meaning', hint: expect.stringContaining('"Harga (1)" or "Harga (2)"') },
    ],
    [
      { columns: { customer_name: 'Nama', product: 'Nama' } },
      { code: 'mapping/duplicate-meaning', message: expect.stringContaining('customer_name and product') },
    ],
    [
      { columns: { amount: 'Harga (1)' } },
      { code: 'mapping/missing-column', message: expect.stringContaining('customer_name or customer_id') },
    ],
    [
      { columns: { customer_nam: 'Nama' } },
      { code: 'settings/unknown', hint: expect.stringContaining('customer_name') },
    ],
    [{ headerRow: 9 }, { code: 'source/no-header', place: { file: 'a.csv', row: 9 } }],
    [{ file: 'b.csv' }, { code: 'source/not-found' }],
  ];
  for (const [change, error] of cases) {
    await expect(load({ ...lines('a.csv', { customer_name: 'Nama' }), ...change })).rejects.toMatchObject(error);
  }
  const twice = lines('a.csv', { customer_name: 'Nama' });
  await expect(load(twice, twice)).rejects.toMatchObject({ code: 'mapping/duplicate-meaning' });
  expect((await load(lines('a.csv', { customer_name: 'Nama', amount: 'Harga (2)' }))).tables.lines).toBe(1);
  await writeWorkbook('a.xlsx', (sheet, book) => {
    sheet.addRow(['Nama']);
    book.addWorksheet('Lain').addRow(['Nama']);
  });
  const sheets = lines('a.xlsx', { customer_name: 'Nama' });
  await expect(load(sheets)).rejects.toMatchObject({
    code: 'source/not-found',
    hint: expect.stringContaining('"Data", "Lain"'),
  });
  await expect(load({ ...sheets, sheet: 'Dta' })).rejects.toMatchObject({ hint: expect.stringContaining('"Data"') });
});

test('[SRC-11] a file that is empty, absent, a folder or of an unknown kind is refused', async () => {
  await write('empty.csv', '');
  await write('blank.csv', '\n \n');
  await write('header.csv', 'Nama,Harga\n');
  await write('a.pdf', 'x');
  await write('a.jsonl', '{"nama":"A"}\n[1]\n');
  await write('a.parquet', 'nothing');
  const look = (file: string) => inspectFiles(engine, [join(folder, file)]);
  await expect(look('empty.csv')).rejects.toMatchObject({ code: 'source/empty', place: { file: 'empty.csv' } });
  await expect(look('blank.csv')).rejects.toMatchObject({ code: 'source/empty' });
  await expect(look('absent.csv')).rejects.toMatchObject({ code: 'source/not-found' });
  await mkdir(join(folder, 'nothing'));
  await expect(look('nothing')).rejects.toMatchObject({
    code: 'source/not-found',
    message: expect.stringMatching(/holds no files/),
  });
  await expect(look('a.pdf')).rejects.toMatchObject({ code: 'source/not-readable' });
  await expect(look('a.jsonl')).rejects.toMatchObject({ code: 'source/not-readable', place: { row: 2 } });
  await expect(look('a.parquet')).rejects.toMatchObject({ code: 'source/not-readable' });
  await expect(load(lines('header.csv', { customer_name: 'Nama' }))).rejects.toMatchObject({ code: 'source/empty' });
  await writeWorkbook('empty.xlsx', () => undefined);
  await expect(look('empty.xlsx')).rejects.toMatchObject({ code: 'source/empty' });
});

test('[SRC-1] CSV, a workbook, Parquet and JSON lines of one table give the same rows', async () => {
  await write('a.csv', 'customer_name,revenue\nPT A,5.5\nPT B,\n');
  await write('a.jsonl', '{"customer_name":"PT A","revenue":5.5}\n\n{"revenue":null,"customer_name":"PT B"}\n');
  await engine.createTable(
    'p',
    sql`SELECT 1 AS n, 'PT A' AS customer_name, 5.5e0 AS revenue UNION ALL SELECT 2, 'PT B', NULL`,
  );
  await engine.writeParquet(sql`SELECT customer_name, revenue FROM p ORDER BY n NULLS LAST`, join(folder, 'a.parquet'));
  await writeWorkbook('a.xlsx', (sheet) => {
    sheet.addRow(['customer_name', 'revenue']);
    sheet.addRow(['PT A', 5.5]);
    sheet.addRow(['PT B', null]);
  });
  for (const file of ['a.csv', 'a.xlsx', 'a.parquet', 'a.jsonl']) {
    const found = await inspectFiles(engine, [join(folder, file)]);
    const { mapping, questions } = proposeMapping(found);
    expect(questions, file).toEqual([]);
    await loadReceived({ engine, folder, mapping: sourcesSettings.parse(JSON.parse(JSON.stringify(mapping))) });
    const rows = (await received()).map((row) => [row['customer_name'], row['amount']]);
    expect(rows, file).toEqual([
      ['PT A', '5.5'],
      ['PT B', null],
    ]);
  }
});

test('[SRC-1] ids of more digits than a double holds stay exact', async () => {
  await write('a.jsonl', '{"customer_id": 12345678901234567890, "revenue": 1}\n');
  await load({ ...lines('a.jsonl', { customer_id: 'customer_id' }), headerRow: 0 });
  expect(await engine.rows(sql`SELECT customer_id FROM received_lines`)).toEqual([
    { customer_id: '12345678901234567890' },
  ]);
  await engine.createTable('p', sql`SELECT 1234567890123456789 AS customer_id`);
  await engine.writeParquet(sql`SELECT customer_id FROM p ORDER BY customer_id NULLS LAST`, join(folder, 'a.parquet'));
  await load({ ...lines('a.parquet', { customer_id: 'customer_id' }), headerRow: 0 });
  expect(await engine.rows(sql`SELECT customer_id FROM ${name('received_lines')}`)).toEqual([
    { customer_id: '1234567890123456789' },
  ]);
});

test('every rule that leaves notes has a title in both languages', () => {
  for (const rule of sourceRules) expect(rule.title.id.length * rule.title.en.length).toBeGreaterThan(0);
});

test('[SRC-25] a mapping names one of the tables of a sheet, and finds it again when it has grown', async () => {
  const two = (rows: unknown[][]) => (sheet: ExcelJS.Worksheet) =>
    sheet.addRows([['nama', 'harga', null, 'Produk', 'Biaya'], ['PT A', 5, null, 'P1', 70], ...rows]);
  await writeWorkbook('a.xlsx', two([['PT B', 6]]));
  const { mapping } = proposeMapping(await inspectFiles(engine, [join(folder, 'a.xlsx')]));
  expect(mapping[0]).toMatchObject({ area: 'A1:B3' });
  const columns = { customer_name: 'nama', amount: 'harga' };
  const one = { ...lines('a.xlsx', columns), sheet: 'Data', area: 'A1:B3' };
  await load(one);
  expect((await received()).map((row) => row['customer_name'])).toEqual(['PT A', 'PT B']);
  await writeWorkbook(
    'a.xlsx',
    two([
      ['PT B', 6],
      ['PT C', 7],
    ]),
  );
  await load(one);
  expect((await received()).map((row) => row['customer_name'])).toEqual(['PT A', 'PT B', 'PT C']);
  await expect(load(lines('a.xlsx', columns))).rejects.toMatchObject({
    code: 'source/not-found',
    hint: expect.stringMatching(/"A1:B4", "D1:E2"/),
  });
});
