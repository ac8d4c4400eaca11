import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../support/command.ts';

const blueprint = join(import.meta.dirname, '..', '..', 'blueprints', 'telecom');
const sample = join(blueprint, 'sample', 'xlsx');
const expected = join(blueprint, 'expected');
const files = ['Data Pelanggan Aktif.xlsx', 'Katalog Produk.xlsx', 'Pemetaan Produk Segmen.xlsx'].map((file) =>
  join(sample, file),
);

/** What the sample company must give, one file a question; UPDATE_EXPECTED=1 writes them, and a person reads the change. */
const questions: Readonly<Record<string, string>> = {
  'customers.csv':
    'SELECT customer_id, name, industry, owner, status, revenue, revenue_state, bandwidth_mbps, bandwidth_type, tenure_years, tenure_state, tier, product_count, arpu_category, strategy, action, tenure_strategy, priority FROM customers ORDER BY name',
  'offers.csv':
    'SELECT customer_id, rank, product, score, reasoning, worth_low, worth, worth_high FROM offers ORDER BY customer_id, rank',
  'findings.csv':
    'SELECT rule, severity, source, sheet, "row", "column", before, after, money, action FROM findings ORDER BY ALL',
  'metrics.csv': 'SELECT metric, value, unit, kind, as_of FROM metrics ORDER BY metric',
  'factor-audit.csv': 'SELECT * FROM factor_audit ORDER BY factor',
};

let folder: string;
let workspace: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-acceptance-'));
  workspace = join(folder, 'workspace');
  const made = await command('init', workspace, '--blueprint', 'telecom', '--as-of', '2026-01-31', ...files);
  expect(made).toMatchObject({ code: 0 });
  expect(await command('run', workspace, '--no-outputs')).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(Object.entries(questions))('[TEL-10] the sample company gives the expected %s', async (file, question) => {
  const { out } = await command('query', workspace, question, '--format', 'csv');
  const path = join(expected, file);
  if (process.env['UPDATE_EXPECTED'] === '1' || !existsSync(path)) {
    await mkdir(expected, { recursive: true });
    await writeFile(path, out);
  }
  expect(out).toBe(await readFile(path, 'utf8'));
});

test('[TEL-10] what was planted is what was found', async () => {
  const truth = JSON.parse(await readFile(join(sample, 'truth', 'truth.json'), 'utf8')) as Truth;
  const { out } = await command('run', workspace, '--no-outputs', '--json');
  const { metrics, isRepeat } = JSON.parse(out) as { metrics: Record<string, { value: number }>; isRepeat: boolean };
  expect(isRepeat).toBe(true);
  expect(metrics['customers.count']?.value).toBe(truth.expected.customers);
  expect(metrics['revenue.total']?.value).toBe(Number(truth.expected.revenue));
  expect(metrics['lines.kept']?.value).toBe(truth.expected.rows);
  for (const [segment, customers] of Object.entries(truth.expected.quadrant)) {
    expect(metrics[`quadrant.${segment.toLowerCase()}.customers`]?.value, segment).toBe(customers);
  }
});

interface Truth {
  expected: { customers: number; revenue: string; rows: number; quadrant: Record<string, number> };
}
