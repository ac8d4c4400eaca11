import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerRowBatches, findingSummary, openPublishedRun, type PublishedRun } from '#answers';
import { workbookColumns } from '#contract';
import { type OpenEngine, openEngine, sql } from '#engine';
import { makeRun } from '../../../test/support/make-run.ts';
import { writeWorkbook } from './write-workbook.ts';
import { readZip } from './zip.ts';

const customers = 120;
let folder: string;
let engine: OpenEngine;
let run: PublishedRun;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-workbook-'));
  await makeRun(folder, { customers });
  engine = await openEngine('duckdb', { memory: '500MB' });
  run = await openPublishedRun(engine, folder);
  path = join(folder, 'nilai.xlsx');
  await writeWorkbook(run, path, { language: 'id' });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const read = async (file: string) => (await readXlsx(await readFile(file))).sheets;
const headers = workbookColumns.map((column) => column.header);

test('[WBK-1] the first sheet has the 26 columns in order and one row for each customer', async () => {
  const [list] = await read(path);
  expect(headers).toHaveLength(26);
  expect(list?.rows[0]).toEqual(headers);
  const ids = (list?.rows ?? []).slice(1).map((row) => row[0]);
  const expected: string[] = [];
  for await (const rows of customerRowBatches(run, {})) expected.push(...rows.map((row) => row.customerId));
  expect(ids).toEqual(expected);
  expect(ids).toHaveLength(customers);
});

test('[WBK-2] what is not known is an empty cell, never 0', async () => {
  const [list] = await read(path);
  const unknown = await engine.rows(sql`SELECT customer_id FROM customers WHERE revenue IS NULL`);
  const bundled = await engine.rows(sql`SELECT customer_id FROM customers WHERE revenue = 0`);
  const revenueOf = new Map((list?.rows ?? []).map((row) => [row[0], row[2] ?? null]));
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.map((row) => revenueOf.get(String(row['customer_id'])))).toEqual(unknown.map(() => null));
  expect(bundled.map((row) => revenueOf.get(String(row['customer_id'])))).toEqual(bundled.map(() => 0));
});

test('[WBK-3] heads are frozen, columns can be filtered, words and scores are coloured', async () => {
  const parts = readZip(await readFile(path));
  const sheet = parts.find((part) => part.name === 'xl/worksheets/sheet1.xml')?.content.toString() ?? '';
  const withoutRows = sheet.replace(/<row r="([2-9]|\d\d+)".*<\/row>/s, '').replaceAll('><', '>\n<');
  await expect(withoutRows).toMatchFileSnapshot('expected/customer-sheet.xml');
  const styles = parts.find((part) => part.name === 'xl/styles.xml')?.content.toString() ?? '';
  for (const format of ['#,##0', 'General&quot; Mbps&quot;', '0.00'])
    expect(styles).toContain(`formatCode="${format}"`);
});

test('[WBK-6] the same run gives the same bytes', async () => {
  const again = join(folder, 'again.xlsx');
  await writeWorkbook(run, again, { language: 'id' });
  const [one, two] = [await readFile(path), await readFile(again)];
  expect(one.equals(two)).toBe(true);
  expect(one.subarray(10, 14).toString('hex'), 'no clock in the archive').toBe('00002100');
  const properties = readZip(one)
    .find((part) => part.name === 'docProps/core.xml')
    ?.content.toString();
  expect(properties).toContain(`>${run.manifest.asOf}T00:00:00Z<`);
});

test('[WBK-7] the last sheet explains every column', async () => {
  const sheets = await read(path);
  const explained = (sheets.at(-1)?.rows ?? []).filter((row) => headers.includes(String(row[0])));
  expect(explained.map((row) => row[0])).toEqual(headers);
  for (const row of explained) {
    expect(row[1], String(row[0])).toBeTruthy();
    expect(['FACT', 'RULE']).toContain(row[3]);
    expect(row[4], String(row[0])).toBeTruthy();
  }
});

test('[WBK-8] findings stand by rule with rows and money', async () => {
  const findings = (await read(path)).find((sheet) => sheet.name === 'Temuan');
  for (const rule of await findingSummary(run)) {
    const line = findings?.rows.find((row) => row[0] === rule.rule);
    expect(line?.[4]).toBe(rule.rows);
    expect(line?.[5]).toBe(rule.money);
  }
});

test('[WBK-9] the summary begins with money in doubt and says that scores are rules', async () => {
  const summary = (await read(path)).find((sheet) => sheet.name === 'Ringkasan');
  const opening = (summary?.rows ?? []).slice(0, 5).map((row) => String(row[0] ?? ''));
  expect(opening.findIndex((text) => text.includes('QUA-20'))).toBe(2);
  expect(opening.join(' ')).toContain('ATURAN (RULE)');
  const quadrant = (summary?.rows ?? []).filter((row) =>
    ['Star', 'Risk', 'Sniper', 'Incubator'].includes(String(row[0])),
  );
  expect(quadrant).toHaveLength(4);
});

test('[WBK-1] every sheet is there in both languages', async () => {
  const english = join(folder, 'english.xlsx');
  await writeWorkbook(run, english, { language: 'en' });
  expect((await read(path)).map((sheet) => sheet.name)).toEqual([
    'Pelanggan',
    'Ringkasan',
    'Peluang',
    'Skenario',
    'Produk',
    'Faktor',
    'Batas',
    'Temuan',
    'Mutu data',
    'Kolom',
  ]);
  const sheets = await read(english);
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Customers',
    'Summary',
    'Opportunities',
    'Scenarios',
    'Products',
    'Factors',
    'Borders',
    'Findings',
    'Data quality',
    'Columns',
  ]);
  const reasoning = headers.indexOf('NBO_1_Reasoning');
  expect(sheets[0]?.rows[1]?.[reasoning]).toMatch(/^Fits the industry/);
});

test('[WBK-10] nothing is left where the workbook cannot be written', async () => {
  await expect(writeWorkbook(run, join(folder, 'absent', 'nilai.xlsx'), { language: 'id' })).rejects.toThrow('ENOENT');
  expect((await readdir(folder)).filter((file) => file.endsWith('.tmp'))).toEqual([]);
});

test('[WBK-11] a run that predicts has its predictions and their cards, another has neither', async () => {
  const own = await mkdtemp(join(tmpdir(), 'nilai-workbook-predictions-'));
  try {
    await makeRun(own, { customers: 30, predictions: true });
    const predicted = await openEngine('duckdb', { memory: '300MB' });
    const file = join(own, 'nilai.xlsx');
    await writeWorkbook(await openPublishedRun(predicted, own), file, { language: 'en' });
    await predicted.close();
    const sheets = new Map((await read(file)).map((sheet) => [sheet.name, sheet.rows]));
    const cards = sheets.get('Proof cards') ?? [];
    expect(cards.filter((row) => row[1] === 'PREDICTION').map((row) => row[2])).toEqual(['C', 'B']);
    const listed = (sheets.get('Predictions') ?? []).filter((row) => row[1] === 'PREDICTION' || row[1] === 'ESTIMATE');
    expect(listed).toHaveLength(15 + 30 + 30);
    expect((await read(path)).map((sheet) => sheet.name)).not.toContain('Rapor');
  } finally {
    await rm(own, { recursive: true });
  }
});
