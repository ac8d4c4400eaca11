import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspect } from '#pipeline';
import { makeWorld, writeWorld } from './index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'nilai-world-inspect-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const kinds: Readonly<Record<string, string>> = {
  'customers.csv': 'customers',
  'products.csv': 'products',
  'product fit.csv': 'product_fit',
  'subscriptions.csv': 'subscriptions',
  'contracts.csv': 'contracts',
  'contracts of promotions.csv': 'contracts',
  'invoices.csv': 'invoices',
  'usage.csv': 'usage',
  'complaints.csv': 'complaints',
  'transactions.csv': 'transactions',
  'campaign.csv': 'account_snapshot',
};

test('[WLD-10] every file is recognised and every column mapped', async () => {
  const paths = writeWorld(makeWorld({ customers: 120, seed: 5 }), scratch);
  const { files } = await inspect(paths);
  const tables = files.flatMap(({ path, tables }) => tables.map((table) => ({ name: basename(path), table })));
  expect(Object.fromEntries(tables.map(({ name, table }) => [name, table.entity?.name]))).toEqual(kinds);
  for (const { name, table } of tables) {
    const used = new Set(table.mapping.map(({ header }) => header));
    const spare = table.columns.map(({ header }) => header).filter((header) => header === null || !used.has(header));
    expect(spare, name).toEqual([]);
    expect(table.problems, name).toEqual([]);
  }
});
