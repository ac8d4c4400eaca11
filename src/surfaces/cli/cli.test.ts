import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../../../test/support/command.ts';

const customers =
  'customer_name,revenue,bandwidth_mbps,tenure_years,product\nPT A,1000000,10,3,Metro\nPT B,5000000,100,5,Metro\nCV A,0,5,1,Cloud\n';
const catalogue =
  'Produk,Kategori Produk,Nomenklatur Baru,Harga Daftar\nMetro,Digital Infrastructure,DI-TS,2000000\nCloud,Technology Services,DI-TS,900000\nSecurity,Technology Services,DI-SDS-TS,4000000\n';

let folder: string;
let file: string;
let products: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-cli-'));
  file = join(folder, 'customers.csv');
  products = join(folder, 'catalogue.csv');
  await writeFile(file, customers);
  await writeFile(products, catalogue);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let workspaces = 0;
async function workspace(...files: string[]): Promise<string> {
  const path = join(folder, `workspace-${workspaces++}`);
  expect(await command('init', path, '--blueprint', 'telecom', '--as-of', '2026-01-31', ...files)).toMatchObject({
    code: 0,
    err: '',
  });
  return path;
}

async function written(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('[CLI-1] init, run, query, tables, explain and export work on a plain file', async () => {
  const path = await workspace(file, products);
  const run = await command('run', path);
  expect(run).toMatchObject({ code: 0 });
  expect(run.out).toContain('3 customers, revenue IDR 6,000,000 a month');
  const query = await command('query', path, 'SELECT name, strategy FROM customers ORDER BY name', '--format', 'csv');
  expect(query.out).toBe('name,strategy\nCV A,Incubator\nPT A,Sniper\nPT B,Star\n');
  const json = await command('query', path, 'SELECT count(*) AS n FROM offers', '--format', 'json');
  expect(JSON.parse(json.out)).toEqual([{ n: 6 }]);
  expect((await command('tables', path)).out).toContain('offer_factors');
  const explain = JSON.parse((await command('explain', path, 'pt a', '--json')).out) as {
    offers: { score: number; factors: { points: number }[] }[];
  };
  for (const offer of explain.offers) {
    expect(offer.factors).toHaveLength(8);
    expect(offer.factors.reduce((sum, factor) => sum + factor.points, 0)).toBeCloseTo(offer.score, 9);
  }
  expect((await command('explain', path, 'PT A', '--lang', 'en')).out).toContain('Offers (RULE)');
  const workbook = join(folder, 'list.xlsx');
  expect(await command('export', path, 'workbook', '-o', workbook)).toMatchObject({ code: 0 });
  expect((await readFile(workbook)).subarray(0, 2).toString()).toBe('PK');
});

test('[CLI-2] run --json is one object with the parts that others rely on', async () => {
  const path = await workspace(file, products);
  const { out } = await command('run', path, '--json', '--no-outputs');
  const result = JSON.parse(out) as Record<string, Record<string, unknown>>;
  expect(Object.keys(result)).toEqual(
    expect.arrayContaining(['run', 'asOf', 'metrics', 'tables', 'findings', 'cards', 'outputs', 'seconds']),
  );
  expect(result['metrics']?.['customers.count']).toEqual({ value: 3, unit: 'rows', kind: 'FACT' });
  expect(result['tables']?.['customers']).toBe(3);
  expect(result['findings']?.['QUA-5']).toMatchObject({ rows: 1, money: 0 });
});

test('[PIP-4] the same inputs and choices give the same run and byte-identical tables', async () => {
  const [first, second] = [await workspace(file, products), await workspace(file, products)];
  const hashes = async (path: string) => {
    const { out } = await command('run', path, '--json', '--no-outputs');
    const { run } = JSON.parse(out) as { run: string };
    const manifest = await readFile(join(path, 'runs', run, 'outputs', 'manifest.json'), 'utf8');
    return { run, tables: (JSON.parse(manifest) as { tables: unknown }).tables };
  };
  expect(await hashes(first)).toEqual(await hashes(second));
  const again = JSON.parse((await command('run', first, '--json', '--no-outputs')).out) as { isRepeat: boolean };
  expect(again.isRepeat).toBe(true);
  const other = JSON.parse((await command('run', first, '--json', '--no-outputs', '--as-of', '2026-02-28')).out) as {
    run: string;
  };
  expect(other.run).toMatch(/^2026-02-28-/);
  expect((await readdir(join(first, 'runs'))).filter((entry) => entry.startsWith('2026'))).toHaveLength(2);
});

test('[PIP-9] a run published with tables only gets its outputs when they are asked for', async () => {
  const path = await workspace(file, products);
  const first = JSON.parse((await command('run', path, '--json', '--no-outputs')).out) as {
    run: string;
    outputs: object;
  };
  expect(Object.keys(first.outputs)).toEqual(['manifest.json']);
  const second = JSON.parse((await command('run', path, '--json')).out) as { run: string; outputs: object };
  expect(second.run).toBe(first.run);
  expect(Object.keys(second.outputs)).toEqual(
    expect.arrayContaining(['nilai.xlsx', 'executive-summary.pdf', 'manifest.json']),
  );
});

test('[PIP-3] a refused run publishes nothing, and what a killed run left is removed', async () => {
  const path = await workspace(file);
  await mkdir(join(path, 'runs', '.partial-old-1'), { recursive: true });
  const refused = await command('run', path, '--set', 'offers.weights.tier=20');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(existsSync(join(path, 'runs', 'latest.json'))).toBe(false);
  expect(await command('run', path, '--no-outputs')).toMatchObject({ code: 0 });
  expect((await readdir(join(path, 'runs'))).filter((entry) => entry.startsWith('.'))).toEqual([]);
});

test('[PIP-5] a second run at the same time is told to wait; a dead lock is taken over', async () => {
  const path = await workspace(file);
  await mkdir(join(path, 'runs'), { recursive: true });
  await writeFile(join(path, 'runs', '.lock'), String(process.pid));
  expect(await command('run', path, '--no-outputs')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Another run is working'),
  });
  await writeFile(join(path, 'runs', '.lock'), '999999999');
  expect(await command('run', path, '--no-outputs')).toMatchObject({ code: 0 });
});

test('[PIP-6] [PIP-7] tables have the columns of the contract, and the key figures are what they add up to', async () => {
  const path = await workspace(file, products);
  const { metrics } = JSON.parse((await command('run', path, '--json', '--no-outputs')).out) as {
    metrics: Record<string, { value: number }>;
  };
  const tables = JSON.parse((await command('tables', path, '--json')).out) as {
    name: string;
    columns: { name: string }[];
  }[];
  for (const { name, columns } of tables) {
    const { out } = await command('query', path, `SELECT * FROM ${name} LIMIT 0`, '--format', 'csv');
    expect(out.trim().split(','), name).toEqual(columns.map((column) => column.name));
  }
  const sums = JSON.parse(
    (await command('query', path, 'SELECT count(*) AS n, sum(revenue) AS r FROM customers', '--format', 'json')).out,
  ) as { n: number; r: number }[];
  expect([metrics['customers.count']?.value, metrics['revenue.total']?.value]).toEqual([sums[0]?.n, sums[0]?.r]);
});

test('[PIP-8] init copies the files unchanged and never overwrites', async () => {
  const path = await workspace(file);
  expect(await readFile(join(path, 'files', 'customers.csv'), 'utf8')).toBe(customers);
  const again = await command('init', path, '--blueprint', 'telecom', file);
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('exists already') });
  expect(await readFile(join(path, 'nilai.yaml'), 'utf8')).toContain('blueprint: telecom');
});

test.each([
  ['an unknown command', ['rum'], 'unknown command'],
  ['a workspace that is none', ['run', '/nowhere'], 'There is no workspace in /nowhere.'],
  ['an unknown blueprint', ['init', '/tmp/never', '--blueprint', 'telekom', 'x.csv'], 'Did you mean telecom?'],
  ['a file that is not there', ['init', '/tmp/never', '--blueprint', 'telecom', '/nowhere/x.csv'], 'x.csv'],
  [
    'too many customers',
    ['demo', 'telecom', '--out', '/tmp/never', '--customers', 'many'],
    '--customers must be a whole number',
  ],
])('[CLI-3] %s is one clear line and exit code 2', async (_, args, message) => {
  const { code, err, out } = await command(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(3);
});

test('[CLI-3] unknown settings, bad values and unreadable choices name the setting and the nearest', async () => {
  const path = await workspace(file);
  const tries: [string, string][] = [
    ['segments.quadrant.border=median', 'Did you mean segments.quadrant.borders'],
    ['segments.quadrant.borders=middle', 'segments.quadrant.borders'],
    ['offers.weights.tier=20', 'add up to 105'],
    ['engine.name=duckbd', 'duckdb'],
  ];
  for (const [set, message] of tries) {
    expect(await command('run', path, '--set', set)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  }
  await writeFile(join(path, 'nilai.yaml'), 'blueprint: [telecom\n');
  expect(await command('run', path)).toMatchObject({ code: 2, err: expect.stringContaining('nilai.yaml, row') });
});

test('[CLI-3] bad files are refused with file and place, and no workspace is left', async () => {
  const tries: [string, string][] = [
    [await written('fake.xlsx', 'this is no workbook'), 'fake.xlsx'],
    [await written('empty.csv', ''), 'empty.csv'],
    [await written('headless.csv', '1,2\n3,4\n'), 'headless.csv'],
    [await written('nameless.csv', 'revenue,bandwidth_mbps\n1,2\n3,4\n'), 'nameless.csv'],
    [await written('double.csv', 'customer_name,revenue,hargaPelanggan\nPT A,1,2\nPT B,3,4\n'), 'double.csv'],
  ];
  for (const [path, message] of tries) {
    const target = join(folder, 'never');
    expect(await command('init', target, '--blueprint', 'telecom', path), path).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    });
    expect(existsSync(target)).toBe(false);
  }
});

test('[CLI-4] queries read only the published tables', async () => {
  const path = await workspace(file);
  await command('run', path, '--no-outputs');
  for (const text of [
    'DROP VIEW customers',
    "SELECT * FROM read_csv('/etc/passwd')",
    'SELECT 1; SELECT 2',
    'SELEC 1',
  ]) {
    expect(await command('query', path, text), text).toMatchObject({ code: 2 });
  }
});

test('[CLI-5] a card of what is not predicted is refused', async () => {
  const path = await workspace(file);
  await command('run', path, '--no-outputs');
  expect(await command('card', path, 'weather')).toMatchObject({
    code: 2,
    err: expect.stringContaining('This run does not predict "weather".'),
  });
  expect(await command('card', path, 'weather', '--lang', 'id')).toMatchObject({
    err: expect.stringContaining('Run ini tidak memperkirakan "weather".'),
  });
});
