import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entityNamed } from '#entities';
import { kinds } from './kinds/index.ts';
import { makeWorkbook } from './make-workbook.ts';
import { messes } from './mess/index.ts';
import { asRead } from './score/matching.ts';
import { rulesFor } from './score/rules.ts';
import type { Workbook } from './truth.ts';

const seeds = Array.from({ length: 60 }, (_, at) => at + 1001);
let folder: string;
let books: Workbook[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-messy-generator-'));
  books = [];
  for (const seed of seeds) books.push(await makeWorkbook({ seed, folder: join(folder, String(seed)) }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function hashes({ paths }: Workbook): Promise<string[]> {
  const bytes = await Promise.all(paths.map((path) => readFile(path)));
  return bytes.map((one) => createHash('sha256').update(one).digest('hex'));
}

describe('the generator of messy workbooks', () => {
  test('gives the same bytes and the same truth for the same seed', async () => {
    for (const book of books.slice(0, 18)) {
      const again = await makeWorkbook({ seed: book.seed, folder: join(folder, `again-${book.seed}`) });
      expect(await hashes(again)).toEqual(await hashes(book));
      expect(again.tables).toEqual(book.tables);
    }
  });

  test('tells the truth about cells, as another reader of workbooks sees them', async () => {
    for (const book of books.slice(0, 30)) {
      for (const path of book.paths.filter((one) => one.endsWith('.xlsx'))) await compareWithExceljs(book, path);
    }
  });

  test('says of every planted mess what stands in its cell', () => {
    for (const { planted, columns, rows } of books.flatMap(({ tables }) => tables)) {
      const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells]));
      for (const { row, column, before } of planted.filter((one) => one.row !== null && one.column !== null)) {
        const at = columns.findIndex(({ header }) => header === column);
        expect(cellsOf.get(row ?? 0)?.[at] ?? null).toEqual(before);
      }
    }
  });

  test('plants every kind of mess, and each in a cell that differs from the right one', async () => {
    const planted = books.flatMap(({ tables }) => tables.flatMap((table) => table.planted));
    expect(planted.length).toBeGreaterThan(150);
    for (const { before, after } of planted) if (after !== undefined) expect(before).not.toEqual(after);
    for (const { mess } of messes)
      expect(rulesFor(mess.name === 'lost decimal point' ? 'x10 break' : mess.name)).not.toEqual([]);
  });

  test('knows only fields that the entities have', () => {
    for (const { entity, columns } of books.flatMap(({ tables }) => tables)) {
      const fields = entity === null ? [] : entityNamed(entity).fields.map(({ name }) => name);
      for (const { field } of columns) if (field !== null) expect(fields, String(entity)).toContain(field);
    }
  });

  test('leaves four in ten workbooks clean, and makes every kind of table', () => {
    const clean = books.filter(({ isClean }) => isClean).length;
    expect(clean).toBeGreaterThan(15);
    expect(clean).toBeLessThan(36);
    expect(new Set(books.map(({ kind }) => kind)).size).toBe(kinds.length);
  });

  test('plants what is asked for, and nothing else', async () => {
    const request = { seed: 7, folder: join(folder, 'asked'), kind: 'orders', mess: ['x100 break (same product)'] };
    const { tables, isClean } = await makeWorkbook(request);
    const planted = tables.flatMap((table) => table.planted);
    expect(isClean).toBe(false);
    expect(new Set(planted.map(({ mess }) => mess))).toEqual(new Set(request.mess));
    expect((await makeWorkbook({ ...request, mess: [] })).isClean).toBe(true);
  });
});

/** Every written cell of a file stands where the truth says. */
async function compareWithExceljs(book: Workbook, path: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  for (const table of book.tables.filter(({ file }) => file === basename(path))) {
    const sheet = workbook.getWorksheet(table.sheet);
    const header = table.columns.map((_, at) => sheet?.getCell(table.headerRow, table.firstColumn + at + 1).value);
    expect(header, path).toEqual(table.columns.map((column) => column.header));
    for (const { row, cells } of table.rows) {
      const said = cells.map((_, at) =>
        asRead((sheet?.getCell(row, table.firstColumn + at + 1).value ?? null) as string | null),
      );
      expect(said, `${path} row ${row}`).toEqual(cells.map(asRead));
    }
  }
}
