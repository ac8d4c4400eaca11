import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookColumns } from '#contract';
import { columnLetters, type SheetCell, sheetText } from './sheet-rows.ts';
import { customersFrame } from './sheets/customers.ts';
import { stretchSheet } from './stretch-sheet.ts';
import { readZip, writeZip } from './zip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

const columns = workbookColumns.length;

async function* batchesOf(rows: SheetCell[][]): AsyncGenerator<SheetCell[][]> {
  for (let start = 0; start < rows.length; start += 2) yield rows.slice(start, start + 2);
}

/** Writes rows into the customer list and reads them back with another library. */
async function writtenAndRead(rows: SheetCell[][]) {
  const frame = Buffer.from(await writeXlsx({ stringMode: 'inline', sheets: [customersFrame('List', rows.length)] }));
  const path = join(folder, 'rows.xlsx');
  const parts = readZip(frame).map(({ name, content }) =>
    name === 'xl/worksheets/sheet1.xml'
      ? { name, content: stretchSheet(content.toString(), { columns, rows: rows.length, batches: batchesOf(rows) }) }
      : { name, content },
  );
  await writeZip(path, parts);
  const [sheet] = (await readXlsx(await readFile(path))).sheets;
  return sheet;
}

test('[WBK-4] what looks like a formula stays a text', async () => {
  const names = ['=1+1', '+62 811', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1'];
  const sheet = await writtenAndRead(names.map((name) => ['id', name]));
  expect(sheet?.rows.slice(1).map((row) => row[1])).toEqual(names);
  const formulas = [...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined);
  expect(formulas).toEqual([]);
});

test('[WBK-5] control characters, markup and ill-formed text are written so that the file opens', async () => {
  const names = [
    'a\u0000b\u0007c',
    '<b>&amp;</b> "x"',
    'literal _x0041_ stays',
    ' spaces  kept ',
    'line\nbreak',
    'emoji 😀',
  ];
  const sheet = await writtenAndRead(names.map((name) => ['id', name]));
  expect(sheet?.rows.slice(1).map((row) => row[1])).toEqual(names);
  expect((await writtenAndRead([['id', 'broken \ud800 pair']]))?.rows[1]?.[1]).toBe('broken \ufffd pair');
});

test('[WBK-5] a text longer than a cell can hold ends with an ellipsis', () => {
  const cut = sheetText('a'.repeat(40_000));
  expect(cut).toHaveLength(32_767);
  expect(cut.endsWith('a…')).toBe(true);
  expect(sheetText('a'.repeat(32_767))).toBe('a'.repeat(32_767));
});

test('[WBK-2] any text and number comes back as it was, and null stays empty', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 30 })
    .filter((value) => value !== '' && !/[\ufffe\uffff]/.test(value));
  const cell = fc.oneof(fc.constant(null), text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const rows = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const sheet = await writtenAndRead(written);
      const back = written.map((row, index) => row.map((_, column) => sheet?.rows[index + 1]?.[column] ?? null));
      expect(back).toEqual(written.map((row) => row.map((value) => (Object.is(value, -0) ? 0 : value))));
    }),
    { numRuns: 40, seed: 3 },
  );
});

test('[WBK-1] columns are lettered as a workbook letters them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
