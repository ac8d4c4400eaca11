import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Fragment, type OpenEngine, openEngine, sql } from '#engine';
import { type CleanRecord, makeRecords } from '../../../test/support/records.ts';
import { predictionsSettings } from '../settings.ts';
import { moneyAtStake } from '../targets/money-at-stake.ts';
import { churnOutcomes } from './churn.ts';
import { adoptedProducts, crossSellOutcomes, heldProducts } from './products.ts';
import { amountOutcomes, revenueRiskOutcomes, upsellOutcomes } from './revenue.ts';
import { makeWindows } from './windows.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '300MB', threads: 2 });
});
afterAll(() => engine.close());
beforeEach(() => makeWindows(engine, [{ asOf: '2025-06-30', until: '2025-12-31' }]));

/** Outcome of each customer, by id. */
async function outcomes(query: Fragment): Promise<Record<string, unknown>> {
  const rows = await engine.rows(sql`SELECT * FROM (${query}) AS o ORDER BY customer_id NULLS LAST`);
  return Object.fromEntries(rows.map((row) => [String(row['customer_id']), row['outcome']]));
}

const subscription = (customer_id: string, product: string, start: string, end: string | null = null): CleanRecord => ({
  customer_id,
  product,
  start,
  end,
});

test('[PRE-40] subscription churn: all that ran on the day are over, and nothing else runs at the end of the window', async () => {
  await makeRecords(engine, {
    subscriptions: [
      subscription('stays', 'P', '2024-01-01'),
      subscription('leaves', 'P', '2024-01-01', '2025-09-30'),
      subscription('leaves', 'Q', '2024-01-01', '2025-12-31'),
      subscription('changes', 'P', '2024-01-01', '2025-09-30'),
      subscription('changes', 'Q', '2025-10-01'),
      subscription('keeps one', 'P', '2024-01-01', '2025-09-30'),
      subscription('keeps one', 'Q', '2024-01-01'),
      subscription('had left', 'P', '2023-01-01', '2025-06-30'),
      subscription('comes later', 'P', '2025-08-01'),
      subscription('leaves after', 'P', '2024-01-01', '2026-01-01'),
    ],
  });
  expect(await outcomes(churnOutcomes('subscription'))).toEqual({
    changes: 0,
    'keeps one': 0,
    leaves: 1,
    'leaves after': 0,
    stays: 0,
  });
  const [row] = await engine.rows(sql`SELECT happened_on FROM (${churnOutcomes('subscription')}) AS o
    WHERE outcome = 1 ORDER BY customer_id NULLS LAST`);
  expect(row?.['happened_on']).toBe('2025-12-31');
});

const invoice = (customer_id: string, issued: string, amount = 100): CleanRecord => ({ customer_id, issued, amount });

test('[PRE-41] invoice churn: invoiced shortly before the day, no longer at the end of the window', async () => {
  await makeRecords(engine, {
    invoices: [
      invoice('stays', '2025-06-01'),
      invoice('stays', '2025-11-01'),
      invoice('leaves', '2025-06-01'),
      invoice('leaves', '2025-09-30'),
      invoice('had left', '2025-03-30'),
      invoice('comes later', '2025-11-01'),
    ],
  });
  expect(await outcomes(churnOutcomes('invoice'))).toEqual({ leaves: 1, stays: 0 });
});

const purchase = (customer_id: string, date: string, amount = 100, product = 'P'): CleanRecord => ({
  customer_id,
  date,
  amount,
  product,
});

test('[PRE-42] transaction churn: bought in the year before the day, nothing within the window', async () => {
  await makeRecords(engine, {
    transactions: [
      purchase('stays', '2024-12-01'),
      purchase('stays', '2025-12-31'),
      purchase('leaves', '2024-07-01'),
      purchase('leaves', '2026-01-01'),
      purchase('had left', '2024-06-30'),
      purchase('had left', '2025-08-01'),
    ],
  });
  expect(await outcomes(churnOutcomes('transaction'))).toEqual({ leaves: 1, stays: 0 });
});

test('[PRE-43] contract-end churn: a contract that ends within the window and is not followed by another', async () => {
  const contract = (customer_id: string, start: string, end: string | null): CleanRecord => ({
    customer_id,
    start,
    end,
  });
  await makeRecords(engine, {
    contracts: [
      contract('renews', '2024-01-01', '2025-09-30'),
      contract('renews', '2025-10-01', '2026-09-30'),
      contract('leaves', '2024-01-01', '2025-09-30'),
      contract('runs on', '2024-01-01', '2026-09-30'),
      contract('open', '2024-01-01', null),
    ],
  });
  expect(await outcomes(churnOutcomes('contract-end'))).toEqual({ leaves: 1, renews: 0 });
});

test('[PRE-44] revenue risk and up-sell compare the same lengths of time, to the cent', async () => {
  await makeRecords(engine, {
    invoices: [
      ...['2025-01-15', '2025-04-15', '2025-05-15', '2025-06-15'].map((day) => invoice('falls', day, 100.01)),
      invoice('falls', '2025-10-15', 320.03),
      ...['2025-05-15', '2025-06-15'].map((day) => invoice('rises', day)),
      ...['2025-07-15', '2025-11-15', '2025-12-31'].map((day) => invoice('rises', day, 110)),
      invoice('new', '2025-08-15'),
      invoice('bundled', '2025-06-15', 0),
      invoice('bundled', '2025-11-15', 50),
    ],
  });
  // falls: 320.03 of 400.04 is .79999; at .7999 it would not be below.
  expect(await outcomes(revenueRiskOutcomes('invoices', 6, 0.8))).toEqual({ falls: 1, rises: 0 });
  expect(await outcomes(revenueRiskOutcomes('invoices', 6, 0.7999))).toEqual({ falls: 0, rises: 0 });
  // rises: 220 in the last three months of the window against 200 before.
  expect(await outcomes(upsellOutcomes('invoices', 1.1))).toEqual({ falls: 0, rises: 1 });
  expect(await outcomes(upsellOutcomes('invoices', 1.11))).toEqual({ falls: 0, rises: 0 });
  expect(await outcomes(amountOutcomes('invoices'))).toEqual({ bundled: 50, falls: 320.03, rises: 330 });
});

test('[PRE-45] cross-sell: a product not held on the day, begun within the window; each such pair once', async () => {
  await makeRecords(engine, {
    subscriptions: [
      subscription('buys', 'P', '2024-01-01'),
      subscription('buys', 'Q', '2025-07-01'),
      subscription('buys', 'Q', '2025-08-01'),
      subscription('second site', 'P', '2024-01-01'),
      subscription('second site', 'P', '2025-08-01'),
      subscription('too late', 'P', '2024-01-01'),
      subscription('too late', 'Q', '2026-01-01'),
      subscription('comes later', 'P', '2025-08-01'),
    ],
  });
  expect(await outcomes(crossSellOutcomes('subscriptions'))).toEqual({ buys: 1, 'second site': 0, 'too late': 0 });
  const pairs = async (query: Fragment) =>
    (await engine.rows(sql`SELECT * FROM (${query}) AS p ORDER BY customer_id NULLS LAST, product NULLS LAST`)).map(
      (row) => `${row['customer_id']}: ${row['product']}`,
    );
  expect(await pairs(adoptedProducts('subscriptions'))).toEqual(['buys: Q', 'comes later: P']);
  expect(await pairs(heldProducts('subscriptions'))).toEqual(['buys: P', 'second site: P', 'too late: P']);
});

test('[PRE-49] a fall is worth what falls took, a rise what rises brought, as a share of the revenue of a year', async () => {
  await makeRecords(engine, {
    invoices: [
      invoice('falls', '2025-05-01', 300),
      invoice('falls', '2025-12-01', 60),
      invoice('gone', '2025-05-01', 100),
      invoice('rises', '2025-05-01', 100),
      invoice('rises', '2025-12-01', 150),
      invoice('steady', '2025-05-01', 900),
      invoice('steady', '2025-12-01', 900),
    ],
  });
  const settings = predictionsSettings.parse({});
  const revenue = new Map([['steady', 1000]]);
  const brought = { record: 'invoices' as const, asOf: '2026-06-30', revenue, settings };
  expect((await moneyAtStake(engine, 'revenue_risk', brought)).get('steady')).toBeCloseTo((1000 * 340) / 400, 9);
  expect((await moneyAtStake(engine, 'upsell', brought)).get('steady')).toBeCloseTo(500, 9);
  expect((await moneyAtStake(engine, 'churn', brought)).get('steady')).toBe(1000);
  expect(await moneyAtStake(engine, 'upsell', { ...brought, asOf: '2025-06-30' })).toEqual(new Map());
});
