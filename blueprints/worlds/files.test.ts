import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  churnFrame,
  makeWorld,
  type TransactionsSummary,
  transactionsSummary,
  type WorldFrame,
  writeWorld,
} from './index.ts';

type Row = Record<string, string>;

const scratch = mkdtempSync(join(tmpdir(), 'nilai-world-'));
const world = makeWorld({ customers: 1500, seed: 11 });
const read = (path: string): Row[] => {
  const [header = '', ...lines] = readFileSync(join(scratch, path), 'utf8').trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, column) => [names[column] ?? '', cell])));
};
const byCustomer = (rows: Row[]) => Map.groupBy(rows, (row) => row['Customer ID'] ?? row['customer_id'] ?? '');
const numberIn = (row: Row | undefined, column: string) => Number(row?.[column] || Number.NaN);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

let customers: Map<string, Row[]>;
let tables: Record<'invoices' | 'usage' | 'complaints' | 'contracts' | 'subscriptions', Map<string, Row[]>>;

beforeAll(() => {
  writeWorld(world, scratch);
  const table = (name: string) => byCustomer(read(`${name}.csv`));
  customers = table('customers');
  tables = {
    invoices: table('invoices'),
    usage: table('usage'),
    complaints: table('complaints'),
    contracts: table('contracts'),
    subscriptions: table('subscriptions'),
  };
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** Days on which a window and the six and three months before it begin, and the day before the window. */
const calendars = {
  1: { from: '2024-01-01', middle: '2024-04-01', start: '2024-07-01', end: '2025-01-01' },
  2: { from: '2024-07-01', middle: '2024-10-01', start: '2025-01-01', end: '2025-07-01' },
  3: { from: '2025-01-01', middle: '2025-04-01', start: '2025-07-01', end: '2026-01-01' },
  4: { from: '2025-07-01', middle: '2025-10-01', start: '2026-01-01', end: '2026-07-01' },
} as const;
type Days = { from: string; middle: string; start: string; end: string };

const inside = (rows: Row[] | undefined, column: string, from: string, to: string) =>
  (rows ?? []).filter((row) => (row[column] ?? '') >= from && (row[column] ?? '') < to);
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The features of a customer at the start of a window, from the rows of the files alone. */
function rebuilt(id: string, { from, middle, start }: Days): Record<string, number> {
  const invoices = inside(tables.invoices.get(id), 'Billing Period', from, start);
  const usage = (first: string, last: string) =>
    mean(inside(tables.usage.get(id), 'Usage Month', first, last).map((row) => numberIn(row, 'Utilization')));
  const trend = usage(middle, start) - usage(from, middle);
  const contract = (tables.contracts.get(id) ?? []).find(
    (row) => (row['Start Date'] ?? '') < start && dayAfter(row['End Date'] ?? '') >= start,
  );
  const held = (tables.subscriptions.get(id) ?? []).filter(
    (row) => (row['Start Date'] ?? '') < start && (row['End Date'] === '' || dayAfter(row['End Date'] ?? '') >= start),
  );
  const line = held.find((row) => /Internet|Broadband|Ethernet/.test(row['Product'] ?? ''));
  return {
    complaints_6m: inside(tables.complaints.get(id), 'Complaint Date', from, start).length,
    late_share_6m: invoices.filter((row) => numberIn(row, 'Days Late') > 15).length / invoices.length,
    usage_mean_6m: usage(from, start),
    usage_trend_6m: Number.isNaN(trend) ? 0 : trend,
    billing_errors_6m: invoices.filter((row) => row['Invoice Status'] === 'Disputed').length,
    months_to_contract_end: monthNumber(dayAfter(contract?.['End Date'] ?? '')) - monthNumber(start),
    tenure_years: (monthNumber(start) - monthNumber(customers.get(id)?.[0]?.['Customer Since'] ?? '')) / 12,
    products: held.length,
    bandwidth_mbps: line === undefined ? Number.NaN : numberIn(line, 'Quantity'),
  };
}

function featureOf({ columns }: WorldFrame, name: string): Float64Array {
  const feature = columns.find((column) => column.name === name)?.feature;
  if (feature?.kind !== 'number') throw new Error(name);
  return feature.values;
}

test('[WLD-5] every feature of every customer and window is found again in the files, and so is who left', () => {
  for (const window of [1, 2, 3, 4] as const) {
    const frame = churnFrame(world, window);
    const days = calendars[window];
    const present = [...customers.keys()].filter((id) => isThere(id, days.start));
    expect(frame.ids).toEqual(present);
    frame.ids.forEach((id, row) => {
      expectFeatures(frame, row, rebuilt(id, days));
      if (window < 4) expect(frame.outcome[row]).toBe(isThere(id, days.end) ? 0 : 1);
    });
  }
});

function expectFeatures(frame: WorldFrame, row: number, found: Record<string, number>): void {
  for (const [name, value] of Object.entries(found)) {
    const own = featureOf(frame, name)[row] as number;
    if (Number.isNaN(own) && Number.isNaN(value)) continue;
    if (!(Math.abs(own - value) < 1e-9))
      throw new Error(
        `${frame.ids[row]}, window ${frame.window}, ${name}: ${own} in the world, ${value} from the files`,
      );
  }
}

/** Had the customer an invoice before the day, and a subscription still running on it or ended on a later one? */
function isThere(id: string, day: string): boolean {
  const came = tables.invoices.get(id)?.[0]?.['Billing Period'] ?? '9999';
  return (
    came < day &&
    (tables.subscriptions.get(id) ?? []).some((row) => row['End Date'] === '' || (row['End Date'] ?? '') >= day)
  );
}

/** Fall of the discount from the last right invoice before `end` to the first from it on; NaN where one is missing. */
function fallOfDiscount(id: string, end: string, start: string): number {
  const share = (row: Row | undefined) =>
    numberIn(row, 'Discount Amount') / (numberIn(row, 'Invoice Amount') + numberIn(row, 'Discount Amount'));
  const right = (tables.invoices.get(id) ?? []).filter((invoice) => invoice['Invoice Status'] !== 'Disputed');
  const before = inside(right, 'Billing Period', '2000', end).at(-1);
  const [after] = inside(right, 'Billing Period', end, start);
  return share(before) - share(after);
}

/** Each customer whose agreed promotion ended before a window: what the world says of it, and the fall of the discount. */
function endedPromotions(window: 1 | 2 | 3 | 4): { cliff: number; fall: number }[] {
  const promotions = byCustomer(read('contracts of promotions.csv'));
  const frame = churnFrame(world, window);
  const { from, start } = calendars[window];
  const cliffs = featureOf(frame, 'promo_cliff_6m');
  return frame.ids.flatMap((id, row) => {
    const end = dayAfter(promotions.get(id)?.[0]?.['End Date'] ?? '2000-01-01');
    const cliff = cliffs[row] as number;
    if (end >= from && end < start) return [{ cliff, fall: fallOfDiscount(id, end, start) }];
    expect(cliff).toBe(0);
    return [];
  });
}

test('[WLD-5] a promotion that really ended shows as a fall of the discount', () => {
  const ended = ([1, 2, 3, 4] as const).flatMap(endedPromotions);
  const compared = ended.filter(({ fall }) => !Number.isNaN(fall));
  expect(compared.length).toBeGreaterThan(200);
  expect(compared.length).toBeGreaterThan(0.9 * ended.length);
  expect(compared.filter(({ fall, cliff }) => (fall > 0.1 ? 1 : 0) !== cliff)).toEqual([]);
});

test('[WLD-6] the files show nothing hidden and nothing after their last month', () => {
  const files = readdirSync(scratch).filter((name) => name.endsWith('.csv'));
  expect(files).toHaveLength(11);
  for (const file of files) {
    const text = readFileSync(join(scratch, file), 'utf8');
    const header = text.slice(0, text.indexOf('\n'));
    expect(header).not.toMatch(/bayes|oracle|frailty|expected|leak|rogue|stuck|unbilled|truth|size/i);
    const late = [...text.matchAll(/20(2[6-9]|3\d)-\d\d-\d\d/g)];
    if (!file.startsWith('contracts')) expect(late, file).toEqual([]);
  }
  const future = [...world.accounts.churnMonth.entries()].filter(([, month]) => month >= 24 && month < 30);
  expect(future.length).toBeGreaterThan(40);
  for (const [customer] of future) {
    const id = `C${String(customer + 1).padStart(7, '0')}`;
    expect(customers.get(id)?.[0]?.['Customer Status']).toBe('Aktif');
    expect((tables.contracts.get(id) ?? []).every((row) => (row['Start Date'] ?? '') < '2026-01-01')).toBe(true);
  }
});

test('[WLD-7] the truth of each invoice closes with the invoice that the files show', () => {
  const leaks = new Map(read('truth/leakage.csv').map((row) => [row['invoice_id'], row]));
  for (const invoice of [...tables.invoices.values()].flat()) {
    const leak = leaks.get(invoice['Invoice ID']);
    const lost = ['unbilled_products', 'missed_escalator', 'discount_above_authority', 'promo_never_removed'];
    const billed = lost.reduce((rest, cause) => rest - numberIn(leak, cause), numberIn(leak, 'expected'));
    const [amount, paid] = [numberIn(invoice, 'Invoice Amount'), numberIn(invoice, 'Paid')];
    const isLate = numberIn(invoice, 'Days Late') > 0 && paid === amount;
    const isClosed =
      billed - numberIn(leak, 'billing_error') === amount && amount - numberIn(leak, 'bad_debt') === paid;
    if (!isClosed || (leak?.['late_but_paid'] === '1') !== isLate)
      throw new Error(`${invoice['Invoice ID']} does not close`);
  }
});

test('[WLD-9] purchases summed up equal a count over the written file', () => {
  const summary = transactionsSummary(world, { until: 18, holdout: 6 });
  const orders = byCustomer(read('transactions.csv'));
  expect(summary.ids.length).toBeGreaterThan(1200);
  summary.ids.forEach((id, row) => {
    const days = [...new Set(orders.get(id)?.map((order) => order['Order Date'] ?? ''))];
    expectSummary(summary, row, { rows: orders.get(id) ?? [], days });
  });
});

function expectSummary(
  summary: TransactionsSummary,
  row: number,
  { rows, days }: { rows: Row[]; days: string[] },
): void {
  const day = (text: string | undefined) => Date.parse(text ?? '') / 86_400_000;
  const known = days.filter((one) => one < '2025-07-01');
  const later = rows.filter((order) => (order['Order Date'] ?? '') >= '2025-07-01');
  expect(summary.x[row]).toBe(known.length - 1);
  expect(summary.tx[row]).toBe(day(known.at(-1)) - day(known[0]));
  expect(summary.T[row]).toBe(day('2025-07-01') - day(known[0]));
  expect(summary.holdout[row]).toBe(days.length - known.length);
  expect(summary.holdoutSpend[row]).toBe(later.reduce((sum, order) => sum + numberIn(order, 'Sales'), 0));
  const repeats = rows.filter(
    (order) => (order['Order Date'] ?? '') < '2025-07-01' && order['Order Date'] !== known[0],
  );
  if (repeats.length > 0)
    expect(summary.spend[row]).toBeCloseTo(
      repeats.reduce((sum, order) => sum + numberIn(order, 'Sales'), 0) / (known.length - 1),
      6,
    );
}

test('[WLD-1] the same request writes the same bytes', () => {
  const [one, other] = ['one', 'other'].map((name) => {
    const folder = join(scratch, name);
    writeWorld(makeWorld({ customers: 60, seed: 3 }), folder);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.csv'))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  });
  expect(one).toEqual(other);
  expect(one).toHaveLength(20);
});

test('[WLD-11] the drivers of the truth add up to the log-odds that its chances come from', () => {
  const hidden = byCustomer(read('truth/customers.csv'));
  for (const row of read('truth/window4.csv')) {
    const drivers = Object.keys(row).filter((name) => name.startsWith('c_'));
    const eta = drivers.reduce((sum, name) => sum + numberIn(row, name), -5.05);
    const z = numberIn(hidden.get(row['customer_id'] ?? '')?.[0], 'frailty');
    const stay = (1 / (1 + Math.exp(eta + 0.5 * z))) ** 6;
    expect(numberIn(row, 'p_oracle')).toBeCloseTo(1 - stay, 9);
  }
});
