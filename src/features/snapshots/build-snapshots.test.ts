import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine, type Row, sql } from '#engine';
import { type CleanRecord, makeRecords } from '../../../test/support/records.ts';
import { buildSnapshots } from './build-snapshots.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(() => engine.close());

const customers: CleanRecord[] = [
  { customer_id: 'A', industry: 'Bank', region: 'Java', since: '2020-03-31' },
  { customer_id: 'B', industry: 'School', region: 'Bali', since: '2025-09-01' },
];
const invoices: CleanRecord[] = [
  { customer_id: 'A', issued: '2025-01-15', due: '2025-02-14', paid_on: '2025-02-10', amount: 100 },
  { customer_id: 'A', issued: '2025-05-15', due: '2025-06-14', paid_on: '2025-08-20', amount: 300, days_late: 67 },
  { customer_id: 'A', issued: '2025-06-15', due: '2025-07-15', amount: 350.5 },
  { customer_id: 'A', issued: '2025-07-15', due: '2025-08-14', amount: 999 },
];
const subscriptions: CleanRecord[] = [
  { customer_id: 'A', product: 'Metro', start: '2024-01-01', end: '2025-08-01', price: 70 },
  { customer_id: 'A', product: 'Cloud', start: '2025-06-01', price: 30, quantity: 2 },
  { customer_id: 'B', product: 'Metro', start: '2025-09-01', price: 70 },
];

async function snapshotsOf(records: Parameters<typeof makeRecords>[1], days: readonly string[]): Promise<Row[]> {
  await makeRecords(engine, records);
  await buildSnapshots({ engine, days });
  return engine.rows(sql`SELECT * FROM snapshots ORDER BY as_of NULLS LAST, customer_id NULLS LAST`);
}

test('[FEA-20] a snapshot counts what was known on its day, to the day', async () => {
  const [june, december, late] = await snapshotsOf({ customers, invoices, subscriptions }, [
    '2025-06-30',
    '2025-12-31',
  ]);
  expect(june).toMatchObject({
    customer_id: 'A',
    as_of: '2025-06-30',
    industry: 'Bank',
    invoiced_3m: 650.5,
    invoiced_12m: 750.5,
    invoices_6m: 3,
    products_active: 2,
    price_active: 130,
    subscriptions_ended: 0,
    started_6m: 1,
  });
  expect(june?.['customer_months']).toBeCloseTo(1917 / 30.4375, 9);
  expect(december).toMatchObject({ customer_id: 'A', products_active: 1, price_active: 60, subscriptions_ended: 1 });
  expect(late).toMatchObject({ customer_id: 'B', products_active: 1 });
});

test('[FEA-21] a payment after the day is not known: the invoice counts as late so far', async () => {
  const [june] = await snapshotsOf({ customers, invoices }, ['2025-06-30']);
  // Due 14 February, paid 10 February: -4; due 14 June, unpaid on 30 June: 16 of the 67 days; due 15 July: not due yet.
  expect(june).toMatchObject({ late_days_6m: 6, late_share_6m: 0.5 });
});

test('[FEA-22] a customer is not known before its first record; a kind of record without rows has no columns', async () => {
  const rows = await snapshotsOf({ customers, subscriptions }, ['2023-06-30', '2025-06-30']);
  expect(rows.map((row) => [row['as_of'], row['customer_id']])).toEqual([
    ['2023-06-30', 'A'],
    ['2025-06-30', 'A'],
  ]);
  expect(rows[0]).toMatchObject({ products_active: null });
  expect(Object.keys(rows[0] ?? {})).not.toContain('invoiced_3m');
});

const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2024, 6, 1 + n)).toISOString().slice(0, 10));
const after = fc
  .integer({ min: 1, max: 700 })
  .map((n) => new Date(Date.UTC(2025, 5, 30 + n)).toISOString().slice(0, 10));
const amount = fc.integer({ min: -500, max: 5000 });
const id = fc.constantFrom('A', 'B', 'C');
const of = <Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) =>
  fc.array(fc.record(shape) as fc.Arbitrary<CleanRecord>, { minLength: 1, maxLength: 12 });
const past = {
  invoices: of({ customer_id: id, issued: day, due: day, paid_on: fc.option(day), amount, discount: amount }),
  transactions: of({ customer_id: id, date: day, order_id: fc.constantFrom('1', '2', '3'), amount, profit: amount }),
  usage: of({ customer_id: id, period: day, rate: fc.double({ min: 0, max: 1, noNaN: true }) }),
  complaints: of({ customer_id: id, date: day }),
};
const future = {
  invoices: of({ customer_id: id, issued: after, due: after, amount }),
  transactions: of({ customer_id: id, date: after, order_id: fc.constantFrom('1', '4'), amount }),
  usage: of({ customer_id: id, period: after, rate: fc.double({ min: 0, max: 1, noNaN: true }) }),
  complaints: of({ customer_id: id, date: after }),
};

test('[FEA-20] whatever is dated after the day changes nothing in the snapshot of the day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(past), fc.record(future), async (known, later) => {
      const before = await snapshotsOf({ customers, ...known }, ['2025-06-30']);
      const merged = Object.fromEntries(
        Object.entries(known).map(([entity, rows]) => [entity, [...rows, ...later[entity as keyof typeof later]]]),
      );
      expect(await snapshotsOf({ customers, ...merged }, ['2025-06-30'])).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('[FEA-23] the order of the rows changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(past), async (known) => {
      const turned = Object.fromEntries(Object.entries(known).map(([entity, rows]) => [entity, [...rows].reverse()]));
      const days = ['2025-03-31', '2025-06-30'];
      expect(await snapshotsOf({ customers, ...turned }, days)).toEqual(
        await snapshotsOf({ customers, ...known }, days),
      );
    }),
    { numRuns: 15 },
  );
});

test('[FEA-24] a price is for each unit, unless the invoices are nearer to the prices alone', async () => {
  const lines: CleanRecord[] = [{ customer_id: 'A', product: 'Line', start: '2025-01-01', price: 500, quantity: 100 }];
  const invoiced = (amount: number): CleanRecord[] =>
    ['2025-04-15', '2025-05-15', '2025-06-15'].map((issued) => ({ customer_id: 'A', issued, amount }));
  const priceWhen = async (invoices: CleanRecord[]) => {
    const [june] = await snapshotsOf({ customers, invoices, subscriptions: lines }, ['2025-06-30']);
    return june?.['price_active'];
  };
  expect(await priceWhen([])).toBe(50_000);
  expect(await priceWhen(invoiced(450))).toBe(500);
  expect(await priceWhen(invoiced(47_000))).toBe(50_000);
});
