import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerPage, openPublishedRun, type PublishedRun } from '#answers';
import { workbookColumns } from '#contract';
import { type OpenEngine, openEngine } from '#engine';
import { makeRun } from '../../../../test/support/make-run.ts';
import { csvLine } from './csv.ts';
import { dashboardData } from './dashboard-data.ts';
import { exportOutput } from './export-output.ts';
import { writeOutputs } from './write-outputs.ts';

const customers = 80;
let folder: string;
let outputs: string;
let engine: OpenEngine;
let run: PublishedRun;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-outputs-'));
  outputs = join(folder, 'written');
  await mkdir(outputs);
  await makeRun(folder, { customers });
  engine = await openEngine('duckdb', { memory: '500MB' });
  run = await openPublishedRun(engine, folder);
  await writeOutputs(run, outputs, { language: 'id' });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const files = [
  'consultant_recommendations.csv',
  'customer_predictions.csv',
  'cvo_dual_matrix.png',
  'dashboard_data.json',
  'executive-summary.md',
  'executive-summary.pdf',
  'nilai.xlsx',
  'top_opportunities.csv',
];
const text = (file: string) => readFile(join(outputs, file), 'utf8');

test('[REP-11] every output is written, and the same run writes the same bytes', async () => {
  expect((await readdir(outputs)).sort()).toEqual(files);
  const again = join(folder, 'again');
  await mkdir(again);
  const told: string[] = [];
  await writeOutputs(run, again, { language: 'id', onProgress: (file) => told.push(file) });
  expect([...told].sort()).toEqual(files);
  for (const file of files) {
    const [one, two] = [await readFile(join(outputs, file)), await readFile(join(again, file))];
    expect(one.equals(two), file).toBe(true);
  }
});

test('[REP-9] a text that would run as a formula gets an apostrophe, a number does not', () => {
  expect(csvLine(['=1+1', '+62', '-5,5', '@x', '\tx', '-', 'a,b', 'say "x"', null, -3, Number.NaN])).toBe(
    '\'=1+1,+62,"-5,5",\'@x,\'\tx,\'-,"a,b","say ""x""",,-3,\r\n',
  );
});

test('[REP-9] CSV files are marked as UTF-8', async () => {
  for (const file of files.filter((name) => name.endsWith('.csv'))) {
    expect((await readFile(join(outputs, file))).subarray(0, 3).toString('hex'), file).toBe('efbbbf');
  }
});

test('[REP-10] the predictions say RULE, and leave range and grade empty', async () => {
  const lines = (await text('customer_predictions.csv')).trimEnd().split('\r\n');
  expect(lines[0]).toBe('\ufeffcustomer_id,name,target,kind,value,low,high,grade');
  expect(lines).toHaveLength(customers + 1);
  for (const line of lines.slice(1)) expect(line).toMatch(/^NBO_[^,]+,[^,]+,offer_fit,RULE,\d+(\.\d+)?,,,$/);
});

test('[REP-3] recommendations and opportunities say RULE, with worth as a range', async () => {
  const recommendations = (await text('consultant_recommendations.csv')).trimEnd().split('\r\n').slice(1);
  expect(recommendations).toHaveLength(customers);
  for (const line of recommendations) expect(line).toMatch(/,RULE$/);
  const opportunities = (await text('top_opportunities.csv')).trimEnd().split('\r\n').slice(1);
  expect(new Set(opportunities.map((line) => line.split(',')[0]))).toEqual(new Set(['UPSELL', 'CROSS-SELL']));
});

test('[REP-1] the dashboard file holds every customer and the same figures', async () => {
  const written = JSON.parse(await text('dashboard_data.json'));
  const { total, revenue } = await customerPage(run, {}, { limit: 1 });
  expect(written.customers.rows).toHaveLength(total);
  expect(written.metrics['customers.count'].value).toBe(total);
  const column = written.customers.columns.indexOf('revenue');
  const sum = written.customers.rows.reduce((all: number, row: number[]) => all + (row[column] ?? 0), 0);
  expect(sum).toBeCloseTo(revenue, 2);
  let streamed = '';
  for await (const piece of dashboardData(run)) streamed += piece;
  expect(streamed).toBe(await text('dashboard_data.json'));
});

test('[REP-1] each output can be written by itself', async () => {
  for (const [kind, file] of [
    ['pdf', 'executive-summary.pdf'],
    ['summary', 'executive-summary.md'],
    ['json', 'dashboard_data.json'],
    ['png', 'cvo_dual_matrix.png'],
    ['workbook', 'nilai.xlsx'],
  ] as const) {
    const path = join(folder, `alone-${file}`);
    await exportOutput(run, kind, { path, language: 'id' });
    expect((await readFile(path)).equals(await readFile(join(outputs, file))), kind).toBe(true);
  }
  await exportOutput(run, 'csv', { path: join(folder, 'list.csv'), language: 'id' });
  const [heads] = (await readFile(join(folder, 'list.csv'), 'utf8')).split('\r\n');
  expect(heads).toBe(`\ufeff${workbookColumns.map((column) => column.header).join(',')}`);
});

test('[REP-13] an output that cannot be written is reported with its path', async () => {
  const path = join(folder, 'absent', 'list.csv');
  await expect(exportOutput(run, 'csv', { path, language: 'id' })).rejects.toMatchObject({
    code: 'output/not-writable',
    place: { file: path },
  });
});
