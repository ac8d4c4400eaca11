import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#engine';
import type { RawRow } from '../reader.ts';
import { readerOf } from '../registry.ts';
import { xlsxReader } from './xlsx-reader.ts';
import { withPart, zipOf } from './zip-for-test.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

const noEngine = {} as Engine;

async function fileWith(content: string | Buffer) {
  const path = join(folder, 'a.xlsx');
  await writeFile(path, content);
  return { path, name: 'a.xlsx' };
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function rowsOf(content: Buffer, sheet = 0): Promise<RawRow[]> {
  const file = await fileWith(content);
  const shapes = await xlsxReader.tables(file);
  const rows: RawRow[] = [];
  for await (const row of xlsxReader.rows(file, shapes[sheet] as never, noEngine)) rows.push(row);
  return rows;
}

test('[SRC-3] cells become text: numbers plain, dates as days, formulas by their stored value, errors as shown', async () => {
  const content = await workbook((book) => {
    const sheet = book.addWorksheet('Data');
    sheet.addRow(['a', 'b', 'c', 'd', 'e', 'f']);
    sheet.addRow([0.1 + 0.2, new Date('2021-03-04T00:00:00Z'), true, '  x ', null, 1e15]);
    sheet.addRow([
      { formula: 'A2*2', result: 0.6 },
      { formula: 'X', result: { error: '#REF!' } },
      { richText: [{ text: 'P' }, { text: 'T' }] },
    ]);
    sheet.addRow([new Date('2021-03-04T06:30:00Z')]);
  });
  const rows = await rowsOf(content);
  expect(rows.slice(1).map((row) => row.cells)).toEqual([
    ['0.3', '2021-03-04', 'TRUE', '  x ', null, '1000000000000000'],
    ['0.6', '#REF!', 'PT'],
    ['2021-03-04 06:30:00'],
  ]);
});

test('[SRC-1] sheets are listed in order with what is hidden, and rows keep the numbers Excel shows', async () => {
  const content = await workbook((book) => {
    book.addWorksheet('Satu & "Dua"').getCell('B3').value = 'x';
    book.addWorksheet('Tersembunyi', { state: 'hidden' }).getCell('A1').value = 'y';
  });
  const shapes = await xlsxReader.tables(await fileWith(content));
  expect(shapes.map((shape) => shape.sheet)).toEqual(['Satu & "Dua"', 'Tersembunyi']);
  expect(shapes[1]?.remarks).toEqual([{ id: 'Lembar ini tersembunyi.', en: 'The sheet is hidden.' }]);
  expect(await rowsOf(content)).toEqual([{ row: 3, cells: [null, 'x'] }]);
  expect(await rowsOf(content, 1)).toEqual([{ row: 1, cells: ['y'] }]);
});

test('[SRC-10] areas merged over several rows are found, those within one row are not', async () => {
  const content = await workbook((book) => {
    const sheet = book.addWorksheet('Data');
    sheet.mergeCells('A1:F1');
    sheet.mergeCells('B3:B5');
  });
  const [shape] = await xlsxReader.tables(await fileWith(content));
  expect(shape?.mergedDown).toEqual([{ firstColumn: 1, lastColumn: 1, firstRow: 3, lastRow: 5 }]);
});

test('[SRC-11] what is not a workbook is refused with what it is instead', async () => {
  const good = await workbook((book) => book.addWorksheet('Data').addRow(['a']));
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  const cases: [string | Buffer, string, RegExp][] = [
    ['nama,harga\nPT A,1\n', 'source/not-a-workbook', /content is not that/],
    ['<html><table></table></html>', 'source/not-a-workbook', /web page/],
    [good.subarray(0, good.length - 400), 'source/not-a-workbook', /damaged or cut off/],
    [compound, 'source/not-a-workbook', /old \.xls/],
    [encrypted, 'source/password', /password/],
    [zipOf([{ name: 'word/document.xml', content: Buffer.from('x') }]), 'source/not-a-workbook', /Word/],
  ];
  for (const [content, code, message] of cases) {
    const failure = xlsxReader.tables(await fileWith(content));
    await expect(failure).rejects.toMatchObject({
      code,
      place: { file: 'a.xlsx' },
      message: expect.stringMatching(message),
    });
    await expect(failure).rejects.toMatchObject({ hint: expect.stringMatching(/\w/) });
  }
  expect(() => readerOf({ path: '/x/page.xls', name: 'page.xls', kind: 'html' })).toThrow(/web page/);
});

test('[SRC-11] a workbook whose content is damaged inside is refused', async () => {
  const good = Buffer.from(await workbook((book) => book.addWorksheet('Data').addRow(['a', 'b', 'c'])));
  const at = good.indexOf('xl/worksheets/sheet1.xml') + 40;
  good.fill(0xff, at, at + 60);
  await expect(rowsOf(good)).rejects.toMatchObject({ code: 'source/not-a-workbook' });
});

/** About two gigabytes of spaces in two megabytes: one packed block that ends on a byte border, many times over. */
function packedBomb(): { content: Buffer; size: number } {
  const block = Buffer.alloc(1 << 20, ' ');
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const times = 2048;
  const content = Buffer.concat([...Array.from({ length: times }, () => packed), deflateRawSync(Buffer.alloc(0))]);
  return { content, size: times * block.length };
}

test('[SRC-12] a bomb of two gigabytes is refused by what its directory says, without unpacking it', async () => {
  const { content, size } = packedBomb();
  const bomb = await withPart({ packed: content, size });
  const before = process.memoryUsage().rss;
  await expect(rowsOf(bomb)).rejects.toMatchObject({ code: 'source/too-large', place: { file: 'a.xlsx' } });
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 ** 2);
});

test('[SRC-12] a bomb that lies about its size is refused as soon as the lie shows', async () => {
  const { content } = packedBomb();
  const bomb = await withPart({ packed: content, size: 5000 });
  await expect(rowsOf(bomb)).rejects.toMatchObject({ code: 'source/too-large' });
});

test('[SRC-12] shared texts that lie about their size are refused as well', async () => {
  const { content } = packedBomb();
  const bomb = await withPart({ packed: content, size: 5000 }, 'xl/sharedStrings.xml');
  await expect(rowsOf(bomb)).rejects.toMatchObject({ code: 'source/too-large' });
});

test('a workbook put together by hand is sound until a part of it is replaced', async () => {
  const sheet = Buffer.from('<worksheet><sheetData><row r="2"><c r="A2"><v>7</v></c></row></sheetData></worksheet>');
  const sound = await withPart({ packed: deflateRawSync(sheet), size: sheet.length });
  expect(await rowsOf(sound)).toEqual([{ row: 2, cells: ['7'] }]);
  expect((await readFile(join(folder, 'a.xlsx'))).length).toBe(sound.length);
});
