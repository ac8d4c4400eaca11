import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { CellTrace } from '#answers';
import { command } from '../../../../test/support/command.ts';

const customers = `customer_name,revenue,bandwidth_mbps,tenure_years,product
PT A,"Rp 1.500.000,50",10,3,Metro
PT A,17272730,100,5,Metro
PT A,17272730,100,5,Metro
PT A,(null),2,1,Cloud
PT B,700000,5,1,Cloud
PT A,99,5,1,Test
`;

let folder: string;
let workspace: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-trace-'));
  workspace = join(folder, 'w');
  await writeFile(join(folder, 'a.csv'), customers);
  const made = await command(
    'init',
    workspace,
    '--blueprint',
    'telecom',
    '--as-of',
    '2026-01-31',
    join(folder, 'a.csv'),
  );
  expect(made).toMatchObject({ code: 0 });
  const key = { column: 'bandwidth_mbps', value: '10' };
  const repairs = [
    {
      rule: 'DOC-9',
      file: 'a.csv',
      decision: 'accept',
      repair: { kind: 'set-aside', column: 'product', value: 'Test' },
    },
    {
      rule: 'DOC-8',
      file: 'a.csv',
      decision: 'accept',
      repair: { kind: 'replace-at', column: 'revenue', key, from: 'Rp 1.500.000,50', to: '1500000.25' },
    },
  ];
  const choices = join(workspace, 'nilai.yaml');
  await writeFile(
    choices,
    `${await readFile(choices, 'utf8')}${stringify({ repairs, quality: { duplicates: 'exclude' } })}`,
  );
  expect(await command('run', workspace, '--no-outputs')).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function trace(customer: string, ...options: string[]): Promise<CellTrace> {
  const { out, err } = await command('trace', workspace, customer, '--json', ...options);
  expect(err).toBe('');
  return JSON.parse(out) as CellTrace;
}

test('[ANS-20] the cells of a revenue add up to it, with what each said, what was repaired, and what was set aside', async () => {
  const found = await trace('PT A');
  expect(found.value).toBe(18_772_730.25);
  expect(found.cells.reduce((sum, { read }) => sum + (read ?? 0), 0)).toBe(found.value);
  expect(
    found.cells.map(({ row, column, received, repaired, read }) => [row, column, received, repaired, read]),
  ).toEqual([
    [2, 'revenue', 'Rp 1.500.000,50', '1500000.25', 1_500_000.25],
    [3, 'revenue', '17272730', null, 17_272_730],
    [5, 'revenue', '(null)', null, null],
  ]);
  expect(found.setAside.map(({ row, excludedBy, read }) => [row, excludedBy, read])).toEqual([
    [4, 'QUA-32', 17_272_730],
  ]);
  expect(found.quarantined).toEqual([
    { source: 'a.csv', sheet: '', row: 7, rule: 'DOC-9', reason: 'product = "Test"', amount: '99' },
  ]);
});

test('[ANS-20] every customer of a run is the sum, or the largest, of its cells', async () => {
  const { out } = await command('query', workspace, 'SELECT customer_id FROM customers', '--format', 'json');
  for (const { customer_id } of JSON.parse(out) as { customer_id: string }[]) {
    const revenue = await trace(customer_id);
    expect(revenue.cells.reduce((sum, { read }) => sum + (read ?? 0), 0)).toBe(revenue.value);
    const bandwidth = await trace(customer_id, '--figure', 'bandwidth');
    expect(Math.max(...bandwidth.cells.map(({ read }) => read ?? 0))).toBe(bandwidth.value);
  }
});

test('[CLI-9] trace prints the cells in words, and refuses what it cannot trace', async () => {
  const { out } = await command('trace', workspace, 'PT A', '--lang', 'en');
  expect(out).toContain('Revenue: 18,772,730.25, sum of these cells:');
  expect(out).toContain('a.csv, row 2, revenue, the file says "Rp 1.500.000,50", repaired to "1500000.25" [REP-1]');
  expect(await command('trace', workspace, 'PT A', '--figure', 'profit')).toMatchObject({ code: 2 });
  expect(await command('trace', workspace, 'PT Z')).toMatchObject({ code: 2 });
});

test('[ANS-20] a run is traced to the files that it was made from, also when others have taken their place', async () => {
  const { run } = JSON.parse((await command('trace', workspace, 'PT B', '--json')).out) as { run: string };
  const [folderOfNew, path] = [join(folder, 'new'), join(folder, 'new', 'a.csv')];
  await mkdir(folderOfNew);
  await writeFile(path, customers.replace('700000', '800000'));
  expect(await command('refresh', workspace, path)).toMatchObject({ code: 0 });
  const texts = async () => (await trace('PT B', '--run', run)).cells.map(({ received }) => received);
  expect(await texts()).toEqual(['700000']);
  await rm(join(workspace, 'files', 'before'), { recursive: true });
  expect(await texts()).toEqual([null]);
});
