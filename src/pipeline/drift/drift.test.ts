import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedTables, sqlType } from '#contract';
import { Fragment, fn, join, name, type OpenEngine, openEngine, sql } from '#engine';
import { type DriftFinding, driftOfRun, initWorkspace, realEffects, runWorkspace } from '#pipeline';
import { findColumnDrift } from './column-drift.ts';
import { compareRuns } from './compare-runs.ts';
import { driftSettings } from './drift.ts';

type Customer = { name: string; revenue: number; region: string; tenure_years: number | null };

let engine: OpenEngine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
  folder = await mkdtemp(joinPath(tmpdir(), 'nilai-drift-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

const customers = (count: number, change: (place: number) => Partial<Customer> = () => ({})): Customer[] =>
  Array.from({ length: count }, (_, place) => ({
    name: `PT ${place}`,
    revenue: 1_000_000 + place,
    region: place % 2 === 0 ? 'Bali' : 'Jawa',
    tenure_years: 3,
    ...change(place),
  }));

/** Writes the tables of a run of these customers, one line each, every other column not known. */
async function published(run: string, rows: readonly Customer[]): Promise<string> {
  const tables = joinPath(folder, run);
  await mkdir(tables, { recursive: true });
  const cells = rows.map(
    (one, place) =>
      sql`(${`C${place}`}, ${one.name}, ${one.revenue}, ${one.region}, ${fn.text(one.tenure_years?.toString() ?? null)})`,
  );
  const given = sql`(VALUES ${join(cells)}) AS c (customer_id, name, revenue, region, tenure_years)`;
  await writeTable(tables, 'customers', { given, known: ['customer_id', 'name', 'revenue', 'region', 'tenure_years'] });
  await writeTable(tables, 'lines', {
    given: sql`(SELECT 'a.csv' AS source, '' AS sheet, customer_id FROM ${given}) AS l`,
    known: ['source', 'sheet', 'customer_id'],
  });
  const product = sql`(VALUES ('P1')) AS p (product_id)`;
  await writeTable(tables, 'products', { given: product, known: ['product_id'] });
  return tables;
}

async function writeTable(folder: string, table: string, { given, known }: { given: Fragment; known: string[] }) {
  const columns = publishedTables.find((one) => one.name === table)?.columns ?? [];
  const cells = columns.map((column) => {
    const type = new Fragment([{ kind: 'text', text: sqlType(column.type) }]);
    if (!known.includes(column.name)) return sql`NULL AS ${name(column.name)}`;
    return column.type === 'text'
      ? name(column.name)
      : sql`CAST(${name(column.name)} AS ${type}) AS ${name(column.name)}`;
  });
  await engine.writeParquet(sql`SELECT ${join(cells)} FROM ${given}`, joinPath(folder, `${table}.parquet`));
}

const sources = [{ file: 'a.csv', entity: 'lines', columns: { customer_name: 'nama' } }];

/** What drifted from a run of the first customers to one of the second. */
async function drift(before: readonly Customer[], after: readonly Customer[]): Promise<DriftFinding[]> {
  const report = await compareRuns({
    engine,
    settings: driftSettings.parse({}),
    before: { run: 'before', tables: await published('before', before), sources },
    after: { run: 'after', tables: await published('after', after), sources },
  });
  return report.findings;
}
const rulesOf = (findings: readonly DriftFinding[]) => findings.map(({ rule }) => rule);

test('[DRI-1] [DRI-2] [DRI-3] rows, customers and money that went are told with their figures', async () => {
  const findings = await drift(customers(100), customers(60));
  expect(rulesOf(findings)).toEqual(['DRI-2', 'DRI-3', 'DRI-1']);
  expect(findings[0]).toMatchObject({ before: 100, after: 60, change: 0.4, money: 40_003_180 });
  expect(findings[0]?.examples[0]).toBe('PT 99');
  expect(findings[0]?.message.en).toBe('40 customers are gone (40 %), their revenue 40,003,180.');
  expect(findings[1]).toMatchObject({ before: 100_004_950, after: 60_001_770, money: -40_003_180 });
  expect(findings[1]?.message.id).toContain('(-40 %)');
  expect(findings[2]).toMatchObject({ table: 'lines', before: 100, after: 60, change: -0.4 });
});

test('[DRI-2] customers that are new are told; nothing that changed less than allowed is', async () => {
  const found = await drift(customers(20), customers(23));
  expect(rulesOf(found)).toEqual(['DRI-2', 'DRI-3']);
  expect(found[0]).toMatchObject({ change: 0.15, examples: ['PT 22', 'PT 21', 'PT 20'] });
  expect(await drift(customers(20), customers(21))).toEqual([]);
});

test('[DRI-1] [DRI-2] [DRI-3] the same again has no drift', async () => {
  expect(await drift(customers(50), customers(50))).toEqual([]);
});

test('[DRI-4] revenue that is ten times, or a hundredth of, what it was is told by customer', async () => {
  const factor = (place: number) => (place < 3 ? 10 : place === 3 ? 0.01 : 1.3);
  const grown = customers(200, (place) => ({ revenue: (1_000_000 + place) * factor(place) }));
  const breaks = (await drift(customers(200), grown)).filter(({ rule }) => rule === 'DRI-4');
  expect(breaks.map(({ change, before, examples }) => [change, before, examples.length])).toEqual([
    [10, 3_000_003, 3],
    [0.01, 1_000_003, 1],
  ]);
  expect(breaks[0]).toMatchObject({ severity: 'error', money: 27_000_027 });
});

test('[DRI-5] a category column of another make-up is told; the same one by chance is not', async () => {
  const moved = customers(200, (place) => ({ region: place % 10 === 0 ? 'Jawa' : 'Bali' }));
  expect(await drift(customers(200), moved)).toMatchObject([
    { rule: 'DRI-5', severity: 'error', column: 'region', examples: ['Bali'], before: 0.5, after: 0.9 },
  ]);
  const few = customers(12, (place) => ({ region: place < 8 ? 'Bali' : 'Jawa' }));
  expect(await drift(customers(12), few)).toEqual([]);
});

test('[DRI-6] a column that is known less than before is told, in points', async () => {
  const lost = customers(50, (place) => ({ tenure_years: place < 20 ? null : 3 }));
  expect(await drift(customers(50), lost)).toMatchObject([
    { rule: 'DRI-6', table: 'customers', column: 'tenure_years', before: 0, after: 0.4 },
  ]);
});

test('[DRI-7] a field that no column gives any more is told, and one that a column gives now', () => {
  const source = (columns: Record<string, string>) => ({ sources: [{ file: 'a.csv', entity: 'lines', columns }] });
  const findings = findColumnDrift({
    before: source({ customer_name: 'nama', region: 'kota' }),
    after: source({ customer_name: 'pelanggan', tenure: 'lama' }),
  });
  expect(findings).toMatchObject([
    { rule: 'DRI-7', severity: 'warning', table: 'lines', column: 'region', before: 'kota', after: null },
    { rule: 'DRI-7', severity: 'info', table: 'lines', column: 'tenure', before: null, after: 'lama' },
  ]);
});

test('[DRI-8] drift belongs to two named runs: tables do not depend on it, and a replay keeps it', async () => {
  const effects = realEffects(() => undefined, new AbortController().signal);
  const workspace = joinPath(folder, 'w');
  const text = (count: number) =>
    `customer_name,revenue\n${customers(count)
      .map((one) => `${one.name},${one.revenue}\n`)
      .join('')}`;
  const run = async (count: number) => {
    await writeFile(joinPath(workspace, 'files', 'a.csv'), text(count));
    return runWorkspace({ folder: workspace, set: ['examine=false'] }, effects);
  };
  const given = joinPath(folder, 'a.csv');
  await writeFile(given, text(100));
  await initWorkspace({ folder: workspace, blueprint: 'telecom', files: [given], asOf: '2026-01-31' }, effects);
  const first = await run(100);
  await expect(driftOfRun({ folder: workspace })).rejects.toMatchObject({ code: 'workspace/no-run' });
  const second = await run(60);
  const report = await driftOfRun({ folder: workspace });
  expect([report.run, report.against]).toEqual([second.run, first.run]);
  expect(rulesOf(report.findings)).toEqual(['DRI-2', 'DRI-3', 'DRI-1']);
  const [firstAgain, secondAgain] = [await run(100), await run(60)];
  expect([firstAgain, secondAgain].map(({ run: id, isRepeat }) => [id, isRepeat])).toEqual([
    [first.run, true],
    [second.run, true],
  ]);
  expect(await driftOfRun({ folder: workspace })).toEqual(report);
  const back = await driftOfRun({ folder: workspace, run: first.run, against: second.run });
  expect(back.findings.find(({ rule }) => rule === 'DRI-1')).toMatchObject({ before: 60, after: 100 });
});
