import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cellText } from '../cell-text.ts';
import type { RawRow } from '../reader.ts';
import { cellReading } from './cell-reading.ts';
import { RowParser } from './row-parser.ts';
import { SharedTextScan, SharedTexts } from './shared-texts.ts';
import { loadWorkbook, sheetRows } from './sheet-rows.ts';

function parsed(xml: string, size = xml.length): RawRow[] {
  const parser = new RowParser(cellReading({ texts: new SharedTexts(), dates: [], is1904: false }));
  const rows: RawRow[] = [];
  for (let at = 0; at < xml.length; at += size) rows.push(...parser.push(xml.slice(at, at + size)));
  return rows;
}

const drawn = `<?xml version="1.0"?><x:worksheet><x:cols><x:col min="1"/></x:cols><x:sheetData>
  <x:row r="2" spans="1:3"><x:c r='B2' t = "str" s="1"><x:f>A1&lt;2</x:f><x:v xml:space="preserve"> a&amp;b </x:v></x:c><x:c r="D2"/></x:row>
  <x:row r="3"/><!-- <x:row r="9"><x:c r="A9"><x:v>9</x:v></x:c></x:row> -->
  <x:row><x:c t="inlineStr"><x:is><x:r><x:t>P</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh><x:r><x:t>T</x:t></x:r></x:is></x:c><x:c><x:v>1727273.0</x:v></x:c></x:row>
  <x:row r="7"><x:c r="A7" t="str"><x:v><![CDATA[<b> & c]]></x:v></x:c></x:row>
  </x:sheetData><x:mergeCells/></x:worksheet>`;

test('[SRC-32] a sheet reads the same however its XML is written and cut into pieces', () => {
  const expected = [
    { row: 2, cells: [null, ' a&b ', null, null] },
    { row: 4, cells: ['PT', '1727273'] },
    { row: 7, cells: ['<b> & c'] },
  ];
  for (const size of [1, 2, 3, 5, 7, 11, 64, 300, 5000]) expect(parsed(drawn, size), String(size)).toEqual(expected);
});

test('[SRC-32] shared texts keep their numbers, at hand or packed, however their XML is cut', () => {
  const texts = Array.from({ length: 300 }, (_, index) => (index % 7 === 0 ? '' : `teks ${index} é&<`));
  const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const items = texts.map((text, index) =>
    text === ''
      ? '<si/>'
      : index % 2 === 0
        ? `<si><t>${written(text)}</t></si>`
        : `<si><r><t xml:space="preserve">${written(text)}</t></r></si>`,
  );
  const xml = `<sst>${items.join('')}</sst>`;
  for (const size of [5, 100, 10_000]) {
    const scan = new SharedTextScan();
    for (let at = 0; at < xml.length; at += size) scan.push(xml.slice(at, at + size));
    expect(texts.map((_, index) => scan.texts.at(index))).toEqual(texts);
    expect([scan.texts.at(300), scan.texts.at(-1), scan.texts.at(Number.NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test('[SRC-32] texts beyond those at hand are packed and come back whole', () => {
  const store = new SharedTexts();
  const long = 'y'.repeat(1 << 20);
  for (let index = 0; index < 26; index++) store.add(`${index} ${long}`);
  store.add('é');
  expect(store.size).toBe(27);
  expect(store.at(25)?.slice(0, 4)).toBe('25 y');
  expect(store.at(26)).toBe('é');
});

test('[SRC-32] any workbook reads as an independent reader reads it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-rows-'));
  const cell = fc.oneof(
    fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => [...text].every((sign) => sign >= ' ' && sign < '\ufffe') && !text.includes('_x')),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.date({ min: new Date('1901-01-01'), max: new Date('2999-01-01'), noInvalidDate: true }),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (values) => {
      const content = await writeXlsx({ sheets: [{ name: 'Data', rows: values }] });
      const file = { path: join(folder, 'a.xlsx'), name: 'a.xlsx' };
      await writeFile(file.path, content);
      const { workbook, context } = await loadWorkbook(file);
      const own: RawRow[] = [];
      for (const sheet of workbook.sheets) for await (const row of sheetRows(file, sheet, context)) own.push(row);
      const other: RawRow[] = [];
      for await (const { index, values: read } of streamXlsxRows(content)) {
        const cells = read.map(cellText);
        if (cells.some((one) => one !== null)) other.push({ row: index + 1, cells });
      }
      expect(own).toEqual(other);
    }),
    { numRuns: 60 },
  );
  await rm(folder, { recursive: true });
}, 60_000);
