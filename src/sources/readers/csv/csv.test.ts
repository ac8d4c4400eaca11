import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine, sql } from '#engine';
import type { RawRow } from '../reader.ts';
import { csvReader } from './csv-reader.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { CsvParser } from './parse-csv.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(joinPath(tmpdir(), 'nilai-csv-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function fileWith(content: string | Buffer) {
  const path = joinPath(folder, 'a.csv');
  await writeFile(path, content);
  return { path, name: 'a.csv' };
}

async function rowsOf(content: string | Buffer): Promise<RawRow[]> {
  const file = await fileWith(content);
  const [shape] = await csvReader.tables(file);
  const rows: RawRow[] = [];
  for await (const row of csvReader.rows(file, shape as never, engine)) rows.push(row);
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '1'), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('[SRC-1] any table written with quotes is read back, however the text is cut into pieces', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 9 }), (rows, end, size) => {
      const text = rows.map((cells) => cells.map(quoted).join(',')).join(end);
      const parser = new CsvParser(',');
      const read: RawRow[] = [];
      for (let at = 0; at < text.length; at += size) read.push(...parser.push(text.slice(at, at + size)));
      const last = parser.end();
      expect(last.isOpenQuote).toBe(false);
      const expected = rows.map((cells, index) => ({
        row: index + 1,
        cells: cells.map((one) => (one === '' ? null : one)),
      }));
      expect([...read, ...last.rows]).toEqual(expected);
    }),
  );
});

test('[SRC-1] blank lines count as rows, as they do in Excel', async () => {
  expect(await rowsOf('a,b\n\n1,2\n\n\n3,4\n')).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 3, cells: ['1', '2'] },
    { row: 6, cells: ['3', '4'] },
  ]);
});

test('[SRC-1] a regular file gives the same rows through the engine as through the parser', async () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ' ', '1', "'"), maxLength: 5 });
  const regular = fc.array(fc.tuple(plain, plain, plain), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(regular, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (rows, end, hasMark) => {
      const lines = [['x', 'y', 'z'], ...rows].map((cells) => cells.map(quoted).join(','));
      const content = (hasMark ? '\uFEFF' : '') + lines.join(end);
      const parsed = (await rowsOf(content)).slice(1);
      const load = { engine, table: 't', columns: ['c0', 'c1', 'c2'], rowColumn: 'r', headerRow: 1 };
      expect(
        await csvReader.loadBulk?.(await fileWith(content), { sheet: '', delimiter: ',', remarks: [] }, load),
      ).toBe(true);
      const loaded = await engine.rows(sql`SELECT c0, c1, c2, r FROM t ORDER BY r NULLS LAST`);
      expect(loaded.map(({ c0, c1, c2, r }) => ({ row: r, cells: [c0, c1, c2] }))).toEqual(parsed);
    }),
    { numRuns: 60 },
  );
});

test('[SRC-1] what the engine would drop, refuse or renumber is left to the parser', async () => {
  const load = { engine, table: 't', columns: ['c0', 'c1'], rowColumn: 'r', headerRow: 1 };
  const irregular = [
    'a,b\n1,2\n\n3,4',
    'a,b\n1\n',
    'a,b\n1,2,3\n',
    'a,b\n1,"2\n3"\n',
    'a,b\n1,2\r\n3,4\n',
    'a,b\n1,x"y\n',
    'a,b\n"1"x,2',
  ];
  for (const content of irregular) {
    const file = await fileWith(content);
    expect(
      await csvReader.loadBulk?.(file, { sheet: '', delimiter: ',', encoding: 'utf-8', remarks: [] }, load),
      content,
    ).toBe(false);
  }
});

test('[SRC-2] the delimiter is found, also below a title and beside decimal commas', () => {
  expect(detectDelimiter('a,b,c\n1,2,3\n')).toBe(',');
  expect(detectDelimiter('nama;harga\nPT A;1.000,50\nPT B;2.000,75\n')).toBe(';');
  expect(detectDelimiter('nama\tharga\nPT A, Tbk\t1,5\n')).toBe('\t');
  expect(detectDelimiter('Laporan\n\nnama|harga|sbu\nA|1|x\nB|2|y\n')).toBe('|');
  expect(detectDelimiter('Pelanggan\nPT A\nPT B\n')).toBe(',');
});

test('[SRC-2] UTF-8 with and without mark, UTF-16 and Windows-1252 give the same text', async () => {
  const text = 'nama,harga\nCafé Ünion,5\n';
  const expected = [
    ['nama', 'harga'],
    ['Café Ünion', '5'],
  ];
  const bigEndian = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  const contents = [
    text,
    `\uFEFF${text}`,
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(text, 'utf16le'),
    bigEndian,
  ];
  for (const content of [...contents, Buffer.from(text, 'latin1')]) {
    expect((await rowsOf(content)).map((row) => row.cells)).toEqual(expected);
  }
  expect((await rowsOf(Buffer.from('a,b\n\x80 5,\x93x\x94\n', 'latin1')))[1]?.cells).toEqual(['€ 5', '“x”']);
});

test('[SRC-11] a quotation mark that is never closed is refused with its row', async () => {
  const failure = rowsOf('a,b\n1,2\n3,"4\n5,6\n');
  await expect(failure).rejects.toMatchObject({ code: 'source/not-readable', place: { file: 'a.csv', row: 3 } });
});
