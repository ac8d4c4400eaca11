import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine, sql } from '#engine';
import { buildAccounts } from '#features';
import { cleanReceived, cleanRecords, qualitySettings } from '#quality';
import { receive } from '../../../test/support/received.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(() => engine.close());

const asOf = '2024-06-30';

async function accountsOf(rows: Parameters<typeof receive>[1]) {
  await receive(engine, rows);
  const request = { engine, settings: qualitySettings.parse({}), asOf };
  await cleanReceived(request);
  await cleanRecords(request);
  const { absent } = await buildAccounts({ engine, asOf });
  return {
    said: absent.map(({ en }) => en),
    base: await engine.rows(sql`SELECT * FROM account_base ORDER BY customer_id NULLS LAST`),
    holdings: await engine.rows(
      sql`SELECT * FROM account_holdings ORDER BY customer_id NULLS LAST, product NULLS LAST`,
    ),
  };
}

const invoice = (customer_id: string, issued: string, amount: string | null) => ({
  ...{ customer_id, issued, amount },
  invoice_id: `${customer_id} ${issued} ${amount ?? ''}`,
});

test('[FEA-11] [FEA-13] invoices make customers, and revenue is that of the 12 months to the day, to the cent', async () => {
  const { base, said } = await accountsOf({
    invoices: [
      invoice('A', '2024-06-30', '100.10'),
      invoice('A', '2023-07-01', '0.2'),
      invoice('A', '2023-06-30', '5000'),
      invoice('A', '2024-07-01', '7000'),
      invoice('A', '2024-01-01', '-50.05'),
      invoice('B', '2020-01-01', '9'),
      invoice('C', '2024-01-01', 'gratis'),
      invoice('D', '2024-02-01', ''),
      invoice('D', '2024-01-01', '0.333'),
    ],
    complaints: [{ complaint_id: 'T', customer_id: 'E', date: '2024-01-01' }],
  });
  expect(base.map((row) => [row['customer_id'], row['name'], row['revenue'], row['revenue_state']])).toEqual([
    ['A', 'A', 50.25, 'known'],
    ['B', 'B', 0, 'known'],
    ['C', 'C', null, 'missing'],
    ['D', 'D', 0.33, 'partial'],
    ['E', 'E', null, 'missing'],
  ]);
  expect(said[0]).toContain('sum of the invoices of the 12 months up to 2024-06-30');
});

test('[FEA-11] one received line is enough for accounts of lines', async () => {
  const { base, said } = await accountsOf({
    lines: [{ customer_name: 'PT A', amount: '5' }],
    invoices: [invoice('B', '2024-01-01', '10')],
  });
  expect(base).toMatchObject([{ name: 'PT A', revenue: 5, line_count: 1 }]);
  expect(said).toEqual([]);
});

test('[FEA-12] the register tells who a customer is, other records what it lacks', async () => {
  const sale = { order_id: 'O', date: '2024-01-01', amount: '1', status: 'Delivered' };
  const { base } = await accountsOf({
    customers: [
      {
        customer_id: 'A',
        customer_name: 'PT A',
        industry: 'Energi',
        status: 'aktif',
        since: '2022-06-30',
        owner: 'Utara',
      },
    ],
    transactions: [
      { ...sale, line: '1', customer_id: 'A', customer_name: 'A Lama', industry: 'Lain', region: 'Timur' },
      { ...sale, line: '2', customer_id: 'B', customer_name: 'B satu', industry: 'Ritel', region: '' },
      { ...sale, line: '3', customer_id: 'B', customer_name: 'B dua', industry: 'Ritel', region: 'Barat' },
      { ...sale, line: '4', customer_id: 'B', customer_name: 'B dua', industry: 'Bank', region: 'Barat' },
    ],
  });
  expect(base).toMatchObject([
    {
      name: 'PT A',
      industry: 'Energi',
      region: 'Timur',
      status: 'aktif',
      owner: 'Utara',
      since: '2022-06-30',
      tenure_years: 2,
    },
    { name: 'B dua', industry: 'Ritel', region: 'Barat', status: null, owner: null, since: null, revenue: 3 },
  ]);
});

test('[FEA-13] a transaction without amount is price times quantity less its discount', async () => {
  const { base, said } = await accountsOf({
    transactions: [
      { order_id: '1', customer_id: 'A', date: '2024-01-01', price: '10.50', quantity: '3', discount: '0.1' },
      { order_id: '2', customer_id: 'A', date: '2024-01-01', price: '2', quantity: '1', discount: '0' },
    ],
  });
  expect(base).toMatchObject([{ revenue: 30.35, revenue_state: 'known' }]);
  expect(said[0]).toContain('sum of the transactions');
});

test('[FEA-14] [FEA-15] a snapshot gives its base revenue or twelve monthly charges, and the run says which', async () => {
  const row = { customer_id: 'A', outcome: 'no', monthly_charges: '29.85' };
  const monthly = await accountsOf({ account_snapshot: [row] });
  expect(monthly.base).toMatchObject([{ revenue: 358.2, revenue_state: 'known' }]);
  expect(monthly.said[0]).toContain('monthly charges in the account snapshot times 12');
  expect(monthly.said[1]).toContain('There are no service lines');
  const based = await accountsOf({
    account_snapshot: [
      { ...row, base_revenue: '1000.01' },
      { ...row, customer_id: 'B' },
    ],
  });
  expect(based.base).toMatchObject([{ revenue: 1000.01 }, { revenue: null, revenue_state: 'missing' }]);
  const none = await accountsOf({ complaints: [{ complaint_id: 'T', customer_id: 'E', date: '2024-01-01' }] });
  expect(none.said[0]).toContain('Revenue is unknown');
});

test('[FEA-16] holdings are what runs on the day and what was bought in the 12 months before it', async () => {
  const held = { customer_id: 'A', start: '2020-01-01' };
  const { base, holdings } = await accountsOf({
    subscriptions: [
      { ...held, subscription_id: '1', product: 'Cloud', end: '2024-07-01' },
      { ...held, subscription_id: '2', product: 'Fax', end: '2024-06-30' },
    ],
    transactions: [
      { order_id: '1', customer_id: 'A', date: '2024-01-01', product: 'CLOUD ', amount: '5' },
      { order_id: '2', customer_id: 'A', date: '2022-01-01', product: 'Link', amount: '5' },
    ],
  });
  expect(holdings).toEqual([{ customer_id: 'A', product_id: null, product: 'CLOUD', lines: 2, revenue: 5 }]);
  expect(base).toMatchObject([{ products: 'CLOUD', product_count: 1, line_count: 0 }]);
});

test('[FEA-17] a tenure above sixty means months, a smaller one without a unit is unknown', async () => {
  const rows = (...tenures: string[]) =>
    tenures.map((tenure, index) => ({ customer_id: `C${index}`, outcome: 'no', tenure }));
  const { base } = await accountsOf({ account_snapshot: rows('72', '6') });
  expect(base).toMatchObject([{ tenure_years: 6, tenure_state: 'known' }, { tenure_years: 0.5 }]);
  const doubtful = await accountsOf({ account_snapshot: rows('24', '6') });
  expect(doubtful.base).toMatchObject([{ tenure_years: null, tenure_state: 'missing' }, { tenure_years: null }]);
});

test('[FEA-18] an amount that no sum can keep exactly is refused by file and row', async () => {
  await expect(accountsOf({ invoices: [invoice('A', '2024-01-01', '10000000000000')] })).rejects.toMatchObject({
    code: 'features/amount-too-large',
    place: { file: 'a.csv', row: 2 },
  });
});

test('[FEA-11] the tables have the columns and types of those made from lines', async () => {
  await accountsOf({ lines: [{ customer_name: 'PT A', amount: '5' }] });
  const shapes = async () => ({
    base: await engine.shapeOf('account_base'),
    holdings: await engine.shapeOf('account_holdings'),
  });
  const ofLines = await shapes();
  await accountsOf({ invoices: [invoice('A', '2024-01-01', '10')] });
  const ofRecords = await shapes();
  const sorted = (columns: typeof ofLines.base) => columns.map(({ name, type }) => `${name} ${type}`).sort();
  expect(sorted(ofRecords.holdings)).toEqual(sorted(ofLines.holdings));
  expect(sorted(ofRecords.base)).toEqual(sorted(ofLines.base));
});
