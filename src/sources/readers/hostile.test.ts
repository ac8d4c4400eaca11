import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { writeOds, writeXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, name, openEngine, sql } from '#engine';
import { stageFiles } from '#sources';
import { ProductError } from '#values';
import { workbookOf, zipOf } from './xlsx/zip-for-test.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-hostile-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function stage(file: string, content: string | Uint8Array) {
  await writeFile(join(folder, file), content);
  return stageFiles(engine, [join(folder, file)]);
}

const rowsOf = async (table = 'doctor_1') =>
  (await engine.rows(sql`SELECT * FROM ${name(table)} ORDER BY source_row NULLS LAST`)).map((row) =>
    Object.values(row),
  );

const inSheet = (rows: string) => workbookOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${text('A1', 'Nama')}${text('B1', 'Harga')}</row>`;

test('[SRC-30] entities that a workbook declares are refused, never expanded', async () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  const sheet = `${laughs}<worksheet><sheetData>${header}<row r="2">${text('A2', '&b;')}</row></sheetData></worksheet>`;
  await expect(stage('a.xlsx', workbookOf(sheet))).rejects.toMatchObject({
    code: 'source/not-a-workbook',
    message: expect.stringMatching(/entities/),
  });
});

test('[SRC-30] formulas in text stay text, and formulas that refer to each other are read by their stored value', async () => {
  const cyclic = '<c r="B2"><f>B3</f><v>5</v></c>';
  const rows = `${header}<row r="2">${text('A2', '=cmd|&apos;/C calc&apos;!A0')}${cyclic}</row><row r="3">${text('A3', '@SUM(1)')}<c r="B3"><f>B2</f></c></row>`;
  await stage('a.xlsx', inSheet(rows));
  expect(await rowsOf()).toEqual([
    ["=cmd|'/C calc'!A0", '5', 2],
    ['@SUM(1)', null, 3],
  ]);
});

test('[SRC-30] cells of 32,767 characters, control characters and NUL come through or become visible', async () => {
  const long = 'x'.repeat(32_767);
  const rows = `${header}<row r="2">${text('A2', long)}<c r="B2"><v>1</v></c></row><row r="3">${text('A3', 'a_x0000_b_x0007_c&#10;d')}<c r="B3"><v>2</v></c></row>`;
  await stage('a.xlsx', inSheet(rows));
  expect(await rowsOf()).toEqual([
    [long, '1', 2],
    ['a\uFFFDb\u0007c\nd', '2', 3],
  ]);
  await stage('a.csv', 'Nama,Harga\na\0b,5\nc\u0007d,6\n');
  expect(await rowsOf()).toEqual([
    ['a\uFFFDb', '5', 2],
    ['c\u0007d', '6', 3],
  ]);
});

test('[SRC-30] a cell right of the last column, and more sheets than anyone reads, are refused', async () => {
  await expect(stage('a.xlsx', inSheet(`${header}<row r="2">${text('XFE2', 'x')}</row>`))).rejects.toMatchObject({
    code: 'source/not-a-workbook',
  });
  const sheets = Array.from(
    { length: 10_000 },
    (_, index) => `<sheet name="S${index}" sheetId="${index}" r:id="r${index}"/>`,
  );
  const related = Array.from(
    { length: 10_000 },
    (_, index) => `<Relationship Id="r${index}" Target="worksheets/s${index}.xml"/>`,
  );
  const parts = Array.from({ length: 10_000 }, (_, index) => ({
    name: `xl/worksheets/s${index}.xml`,
    content: Buffer.from('<worksheet><sheetData/></worksheet>'),
  }));
  const many = zipOf([
    { name: 'xl/workbook.xml', content: Buffer.from(`<workbook><sheets>${sheets.join('')}</sheets></workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from(`<Relationships>${related.join('')}</Relationships>`) },
    ...parts,
  ]);
  await expect(stage('a.xlsx', many)).rejects.toMatchObject({
    code: 'source/too-large',
    message: expect.stringMatching(/10000 sheets/),
  });
});

test('[SRC-30] paths in the names of parts are only names: nothing is written, what they hold is not read', async () => {
  const evil = zipOf([
    { name: '../../evil.xml', content: Buffer.from('x') },
    {
      name: 'xl/workbook.xml',
      content: Buffer.from('<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: Buffer.from('<Relationships><Relationship Id="r1" Target="../../evil.xml"/></Relationships>'),
    },
  ]);
  await expect(stage('a.xlsx', evil)).rejects.toMatchObject({ code: 'source/not-a-workbook' });
});

test('[SRC-30] a text of a million columns and a line without end are refused', async () => {
  await expect(stage('a.csv', `${'a,'.repeat(1_000_000)}b\n${'1,'.repeat(1_000_000)}2\n`)).rejects.toMatchObject({
    code: 'source/too-large',
    message: expect.stringMatching(/columns/),
  });
  await expect(stage('a.jsonl', `{"a":"${'x'.repeat(70 * 1024 ** 2)}"}\n`)).rejects.toMatchObject({
    code: 'source/too-large',
  });
});

test('[SRC-30] JSON nested a hundred thousand deep is read or refused', async () => {
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
  await expect(stage('a.json', `[{"a":${deep('[', ']')}}]`)).rejects.toThrow(ProductError);
  await expect(stage('a.json', deep('{"a":', '}').replace('{}', '{"a":1}'))).rejects.toThrow(ProductError);
  await expect(stage('a.jsonl', `{"a":${deep('[', ']')}}\n`)).rejects.toThrow(ProductError);
});

const rows = [['Nama', 'Harga'], ...Array.from({ length: 20 }, (_, index) => [`PT ${index} é`, index * 1.5])];

/** A sound file of each kind, small. */
async function sound(): Promise<Record<string, Buffer>> {
  const path = join(folder, 'sound.db');
  const database = new DatabaseSync(path);
  database.exec("CREATE TABLE IF NOT EXISTS t (a TEXT, b REAL); INSERT INTO t VALUES ('PT A', 1), ('PT B', 2)");
  database.close();
  const csv = rows.map((row) => row.join(',')).join('\n');
  const objects = rows.slice(1).map(([nama, harga]) => ({ nama, harga, x: { y: [1, 'z'] } }));
  const parquet = join(folder, 'sound.parquet');
  await engine.writeParquet(sql`SELECT 1 AS a, 'x' AS b ORDER BY a NULLS LAST`, parquet);
  return {
    'a.xlsx': Buffer.from(await writeXlsx({ sheets: [{ name: 'Data', rows }] })),
    'a.ods': Buffer.from(await writeOds({ sheets: [{ name: 'Data', rows }] })),
    'a.xls': await readFile(join(import.meta.dirname, 'samples/old.xls')),
    'a.db': await readFile(path),
    'a.parquet': await readFile(parquet),
    'a.csv': Buffer.from(csv),
    'b.csv': Buffer.from(`\uFEFF${csv}`, 'utf16le'),
    'a.json': Buffer.from(JSON.stringify(objects)),
    'a.jsonl': Buffer.from(objects.map((one) => JSON.stringify(one)).join('\n')),
  };
}

/** Rows, or a refusal that says what to do: nothing else may come of any file. */
async function readsOrRefuses(file: string, content: Buffer): Promise<void> {
  try {
    const tables = await stage(file, content);
    for (const table of tables) expect(table.rows).toBeGreaterThanOrEqual(0);
  } catch (failure) {
    if (!(failure instanceof ProductError)) throw failure;
    expect(failure.hint).not.toBe('');
  }
}

test('[SRC-30] any bytes under any name give rows or a refusal', async () => {
  const endings = ['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'txt', 'json', 'jsonl', 'parquet', 'db'];
  const starts = ['', 'PK\u0003\u0004', 'PAR1', 'SQLite format 3\0', '[{', '{"a":', 'a,b\n'];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...endings),
      fc.constantFrom(...starts),
      fc.uint8Array({ minLength: 0, maxLength: 200 }),
      (ending, start, bytes) => readsOrRefuses(`r.${ending}`, Buffer.concat([Buffer.from(start, 'latin1'), bytes])),
    ),
    { numRuns: 150 },
  );
}, 60_000);

const change = fc.record({
  flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 255 })), {
    maxLength: 4,
  }),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1 }),
});

test.each(['a.xlsx', 'a.ods', 'a.xls', 'a.db', 'a.parquet', 'a.csv', 'b.csv', 'a.json', 'a.jsonl'])(
  '[SRC-30] %s, sound but for bits that are turned or an end that is cut off, gives rows or a refusal',
  async (file) => {
    const sane = (await sound())[file] as Buffer;
    await fc.assert(
      fc.asyncProperty(change, async ({ flips, cut }) => {
        const content = Buffer.from(sane);
        for (const [where, mask] of flips) {
          const at = Math.min(content.length - 1, Math.floor(where * content.length));
          content[at] = (content[at] as number) ^ mask;
        }
        await readsOrRefuses(file, content.subarray(0, Math.ceil(cut * content.length)));
      }),
      { numRuns: file.endsWith('.csv') ? 15 : 60 },
    );
  },
  60_000,
);
