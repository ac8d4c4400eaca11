import { afterAll, beforeAll, expect, test } from 'vitest';
import { name, type OpenEngine, openEngine, sql } from '#engine';
import { cleanReceived, cleanRecords, qualitySettings } from '#quality';
import { receive } from '../../../test/support/received.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(() => engine.close());

type Received = Parameters<typeof receive>[1];

let isWithoutLines = false;

/** Cleans lines only where there are some, or where the last had some. */
async function clean(rows: Received, settings = {}): Promise<void> {
  await receive(engine, rows);
  const request = { engine, settings: qualitySettings.parse(settings), asOf: '2026-01-31' };
  if (rows.lines !== undefined || !isWithoutLines) await cleanReceived(request);
  else await engine.execute(sql`DELETE FROM findings`);
  isWithoutLines = rows.lines === undefined;
  await cleanRecords(request);
}

/** One column of a clean table, in the order of the rows of its files. */
async function column(entity: string, field: string): Promise<unknown[]> {
  const rows = await engine.rows(
    sql`SELECT ${name(field)} AS value FROM ${name(`clean_${entity}`)} ORDER BY source NULLS LAST, source_row NULLS LAST`,
  );
  return rows.map((row) => row['value']);
}

async function findingsOf(rule: string): Promise<unknown[][]> {
  const rows = await engine.rows(
    sql`SELECT "row", "column", before, after, money, action FROM findings WHERE rule = ${rule}
      ORDER BY "row" NULLS FIRST, "column" NULLS LAST, before NULLS LAST`,
  );
  return rows.map((row) => Object.values(row));
}

const invoices = (field: string, cells: readonly (string | null)[]) => ({
  invoices: cells.map((cell, index) => ({ invoice_id: `F-${index}`, customer_id: 'A', amount: '1', [field]: cell })),
});

test('[QUA-62] every entity has its table, empty where nothing was received, each field with its type', async () => {
  await clean({});
  const shape = new Map((await engine.shapeOf('clean_invoices')).map((one) => [one.name, one.type]));
  expect([...shape.keys()].slice(0, 4)).toEqual(['customer_id', 'source', 'sheet', 'source_row']);
  expect([shape.get('amount'), shape.get('due'), shape.get('status')]).toEqual(['DOUBLE', 'DATE', 'VARCHAR']);
  const snapshot = new Map((await engine.shapeOf('clean_account_snapshot')).map((one) => [one.name, one.type]));
  expect([snapshot.get('outcome'), snapshot.get('discount'), snapshot.get('tenure')]).toEqual([
    'BOOLEAN',
    'DOUBLE',
    'DOUBLE',
  ]);
  for (const entity of ['services', 'owners', 'price_book']) expect(await column(entity, 'customer_id')).toEqual([]);
  expect((await engine.shapeOf('clean_payments')).map((one) => one.type)).not.toContain('INTEGER');
});

test('[QUA-62] every received row is there once with the same types, and what no file says stays unknown', async () => {
  const given = ['10', '', null, '1.250.000,50', 'banyak'];
  await clean(invoices('paid', given));
  expect(await column('invoices', 'source_row')).toEqual([2, 3, 4, 5, 6]);
  expect(await column('invoices', 'paid')).toEqual([10, null, null, 1250000.5, null]);
  expect(await column('invoices', 'tax')).toEqual([null, null, null, null, null]);
  const shape = await engine.shapeOf('clean_invoices');
  expect(shape.map(({ name: field, type }) => [field, type])).toContainEqual(['paid', 'DOUBLE']);
});

test('[QUA-63] amounts, units and dates are read by the notation of their column, reported once', async () => {
  await clean(invoices('paid', ['Rp 1.500.000', '2,5 juta', '1.500', '750']));
  expect(await column('invoices', 'paid')).toEqual([1_500_000, 2_500_000, 1500, 750]);
  expect(await findingsOf('QUA-63')).toEqual([[null, 'kolom paid', '1.500 × 3', '1500.0000', null, 'interpreted']]);
  await clean({
    contracts: ['24 bulan', '36', '12 months'].map((term) => ({ customer_id: 'A', start: '2024-01-01', term })),
  });
  expect(await column('contracts', 'term')).toEqual([24, 36, 12]);
});

test.each([
  [
    ['31/01/2024', '02/03/2024'],
    ['2024-01-31', '2024-03-02'],
  ],
  [
    ['1/31/2024', '2/3/2024'],
    ['2024-01-31', '2024-02-03'],
  ],
  [
    ['2024-01', 'Februari 2024', '03/2024', '202404'],
    ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'],
  ],
  [
    ['20240131', '31-Jan-24', 'Des-23', '31.1.24'],
    ['2024-01-31', '2024-01-31', '2023-12-01', '2024-01-31'],
  ],
  [
    ['2024-01-31 13:45:00', '2024', 'kemarin'],
    ['2024-01-31', '2024-01-01', null],
  ],
])('[QUA-63] dates %j are %j', async (cells, days) => {
  await clean(invoices('due', cells));
  expect(await column('invoices', 'due')).toEqual(days);
});

test('[QUA-63] a column of dates that settles no order follows the other columns of its table, or else is asked about', async () => {
  const row = { invoice_id: 'F', customer_id: 'A', amount: '1', due: '02/03/2024' };
  await clean({ invoices: [{ ...row, issued: '31/01/2024' }] });
  expect(await column('invoices', 'due')).toEqual(['2024-03-02']);
  await expect(clean({ invoices: [row] })).rejects.toMatchObject({
    code: 'quality/ambiguous-date',
    place: { file: 'a.csv', row: 2, column: 'kolom due' },
  });
  await clean({ invoices: [row] }, { dateOrder: 'month-first' });
  expect(await column('invoices', 'due')).toEqual(['2024-02-03']);
});

test('[QUA-64] what can be read two ways stays unknown and is asked about', async () => {
  await clean(invoices('paid', ['1.500', '2,5 M', '300']));
  expect(await column('invoices', 'paid')).toEqual([null, null, 300]);
  expect(await findingsOf('QUA-64')).toEqual([
    [2, 'kolom paid', '1.500', null, 1, 'question'],
    [3, 'kolom paid', '2,5 M', null, 1, 'question'],
  ]);
});

test('[QUA-65] what cannot be read stays unknown, by row with its money', async () => {
  await clean({
    invoices: [
      { invoice_id: 'F-1', customer_id: 'A', amount: '125.50', due: '31 Feb 2024', days_late: 'lama' },
      { invoice_id: 'F-2', customer_id: 'A', amount: 'gratis', due: '2024-02-01', days_late: '3' },
    ],
  });
  expect(await findingsOf('QUA-65')).toEqual([
    [2, 'kolom days_late', 'lama', null, 125.5, 'question'],
    [2, 'kolom due', '31 Feb 2024', null, 125.5, 'question'],
    [3, 'kolom amount', 'gratis', null, null, 'question'],
  ]);
});

test('[QUA-65] more than a thousand such cells of a column are one finding', async () => {
  const rows = Array.from({ length: 1001 }, (_, index) => ({
    customer_id: 'A',
    amount: '1.50',
    due: `tgl ${index + 1000}`,
  }));
  await clean({ invoices: rows });
  expect(await findingsOf('QUA-65')).toEqual([
    [2, 'kolom due', 'tgl 1000 … tgl 2000 × 1001', null, 1501.5, 'question'],
  ]);
});

test('[QUA-66] words that only stand for emptiness are unknown', async () => {
  await clean({
    install_base: [
      { serial: 'S1', customer_id: '#', product: '(null)', end_of_life: '(null)' },
      { serial: 'S2', customer_id: '5', product: ' Router ', end_of_life: '' },
    ],
  });
  expect(await column('install_base', 'product')).toEqual([null, 'Router']);
  expect(await column('install_base', 'customer_id')).toEqual([null, '5']);
  expect((await findingsOf('QUA-66')).map((one) => one.slice(0, 3))).toEqual([
    [2, 'kolom customer_id', '#'],
    [2, 'kolom end_of_life', '(null)'],
    [2, 'kolom product', '(null)'],
  ]);
});

test('[QUA-67] 999 far above the rest of a column of counts, and days of 1900 or 2099, stand for never', async () => {
  await clean(invoices('days_late', ['3', '999', '14', '999']));
  expect(await column('invoices', 'days_late')).toEqual([3, null, 14, null]);
  expect((await findingsOf('QUA-67')).map((one) => one.slice(0, 3))).toEqual([
    [3, 'kolom days_late', '999'],
    [5, 'kolom days_late', '999'],
  ]);
  await clean(invoices('days_late', ['600', '999', '998', '999']));
  expect(await column('invoices', 'days_late')).toEqual([600, 999, 998, 999]);
  await clean(invoices('due', ['2099-12-31', '1900-01-01', '2024-01-31']));
  expect(await column('invoices', 'due')).toEqual([null, null, '2024-01-31']);
  await clean({ customers: [{ customer_id: 'A', founded: '1887' }] });
  expect(await column('customers', 'founded')).toEqual(['1887-01-01']);
});

test('[QUA-68] negative amounts are kept and reported with their money', async () => {
  await clean({ invoices: [{ invoice_id: 'CN-1', customer_id: 'A', amount: '(250.75)' }] });
  expect(await column('invoices', 'amount')).toEqual([-250.75]);
  expect(await findingsOf('QUA-68')).toEqual([[2, 'kolom amount', '-250.75', '-250.75', -250.75, 'kept']]);
});

test('[QUA-69] [QUA-70] an identical row with the same number counts once; one that differs counts too', async () => {
  const row = { invoice_id: 'F-1', customer_id: 'A', amount: '100' };
  await clean({
    invoices: [row, row, { ...row, amount: '40' }, { ...row, invoice_id: '' }, { ...row, invoice_id: '' }],
  });
  expect(await column('invoices', 'amount')).toEqual([100, 40, 100, 100]);
  expect(await findingsOf('QUA-69')).toEqual([[3, 'kolom invoice_id', 'F-1', null, 100, 'excluded']]);
  expect(await findingsOf('QUA-70')).toEqual([[2, 'kolom invoice_id', 'F-1 × 3', null, null, 'kept']]);
});

test('[QUA-69] rows of a table without numbers of their own are all kept', async () => {
  const row = { customer_id: 'A', period: '2024-01', quantity: '5' };
  await clean({ usage: [row, row] });
  expect(await column('usage', 'quantity')).toEqual([5, 5]);
});

test('[QUA-71] rows without a customer are kept, counted, and their money said', async () => {
  await clean({
    invoices: [
      { customer_name: ' - ', amount: '70.25', due: '2024-01-31' },
      { customer_name: 'PT A', amount: '1.00' },
    ],
  });
  expect((await column('invoices', 'customer_id'))[0]).toBeNull();
  expect(await findingsOf('QUA-71')).toEqual([[null, 'customer_id', '1', null, 70.25, 'kept']]);
});

test('[QUA-72] an id stays as written unless the other tables write the bare number', async () => {
  const payments = [{ payment_id: 'P', customer_id: '123', date: '2024-01-31', amount: '1' }];
  await clean({ customers: [{ customer_id: '00123' }, { customer_id: '0077' }, { customer_id: 'X-9' }], payments });
  expect(await column('customers', 'customer_id')).toEqual(['123', '0077', 'X-9']);
  expect(await findingsOf('QUA-72')).toEqual([[2, 'kolom customer_id', '00123', '123', null, 'interpreted']]);
  await clean({ customers: [{ customer_id: '00123' }, { customer_id: '123' }], payments });
  expect(await column('customers', 'customer_id')).toEqual(['00123', '123']);
  await clean({ customers: [{ customer_id: '00123' }], payments: [{ ...payments[0], customer_id: '123.0' }] });
  expect(await column('payments', 'customer_id')).toEqual(['123.0']);
});

test('[QUA-73] [QUA-74] a name takes the id that stands beside it elsewhere, but not one of several', async () => {
  await clean({
    customers: [
      { customer_id: '1', customer_name: 'PT. Maju' },
      { customer_id: '2', customer_name: 'CV Kembar' },
      { customer_id: '3', customer_name: 'CV KEMBAR' },
    ],
    payments: ['PT MAJU', 'CV Kembar', 'PT Baru', 'PT. BARU'].map((customer_name, index) => ({
      payment_id: `P${index}`,
      customer_name,
      date: '2024-01-31',
      amount: '10',
    })),
  });
  const [first, second, third, fourth] = await column('payments', 'customer_id');
  expect(first).toBe('1');
  expect(second).toMatch(/^NBO_[0-9A-F]{14}$/);
  expect(third).toMatch(/^NBO_[0-9A-F]{14}$/);
  expect(fourth).toBe(third);
  expect(await findingsOf('QUA-73')).toEqual([[2, 'kolom customer_name', 'PT MAJU', '1', null, 'interpreted']]);
  expect(await findingsOf('QUA-74')).toEqual([[3, 'kolom customer_name', 'CV Kembar', '2 | 3', null, 'question']]);
});

test('[QUA-73] records take the ids of the lines: the same key for a name, and a register that gives the name its number', async () => {
  await clean({
    lines: [{ customer_name: 'PT Maju', amount: '5' }],
    customers: [{ customer_id: '1', customer_name: 'PT. MAJU' }],
    invoices: [{ invoice_id: 'F', customer_id: '1', amount: '10' }],
    payments: [{ payment_id: 'P', customer_name: 'pt maju', date: '2024-01-31', amount: '10' }],
  });
  const [line] = await engine.rows(sql`SELECT customer_id FROM clean_lines`);
  const expected = [line?.['customer_id']];
  for (const entity of ['customers', 'invoices', 'payments'])
    expect(await column(entity, 'customer_id')).toEqual(expected);
});

test('[QUA-75] a row without customer takes that of the record it refers to', async () => {
  await clean({
    invoices: [{ invoice_id: 'F-1', customer_id: 'A', amount: '10' }],
    payments: [
      { payment_id: 'P-1', invoice_id: 'F-1', date: '2024-01-31', amount: '10' },
      { payment_id: 'P-2', invoice_id: 'F-9', date: '2024-01-31', amount: '4' },
    ],
  });
  expect(await column('payments', 'customer_id')).toEqual(['A', null]);
  expect(await findingsOf('QUA-75')).toEqual([[null, 'customer_id', '1', null, 10, 'interpreted']]);
  expect(await findingsOf('QUA-71')).toEqual([[null, 'customer_id', '1', null, 4, 'kept']]);
});

test('[QUA-76] a snapshot that names no customer has one in each row', async () => {
  await clean({
    account_snapshot: [
      { outcome: 'no', age: '30' },
      { outcome: 'no', age: '30' },
    ],
  });
  expect(await column('account_snapshot', 'customer_id')).toEqual(['ROW_000000002', 'ROW_000000003']);
  expect(await findingsOf('QUA-76')).toEqual([[null, 'customer_id', '2', null, null, 'interpreted']]);
});

test.each([
  [
    ['10%', '2,5 %', '0'],
    [0.1, 0.025, 0],
  ],
  [
    ['10', '25', '0', '5'],
    [0.1, 0.25, 0, 0.05],
  ],
  [
    ['0.1', '0.25', '0', '1.1'],
    [0.1, 0.25, 0, 1.1],
  ],
  [
    ['0.1', '0.2', '0.3', '15'],
    [0.1, 0.2, 0.3, null],
  ],
])('[QUA-77] shares %j are the fractions %j', async (cells, shares) => {
  await clean({ contracts: cells.map((discount) => ({ customer_id: 'A', start: '2024-01-01', discount })) });
  expect(await column('contracts', 'discount')).toEqual(shares);
});

test.each([
  [
    ['Yes', 'no', 'Ya', 'TIDAK', '1', '0', 'true', 'False', '', 'mungkin'],
    [true, false, true, false, true, false, true, false, null, null],
  ],
  [
    ['Churned', 'Stayed', 'berhenti', 'bertahan'],
    [true, false, true, false],
  ],
])('[QUA-78] flags %j are %j', async (cells, flags) => {
  await clean({ account_snapshot: cells.map((outcome, index) => ({ customer_id: `C${index}`, outcome })) });
  expect(await column('account_snapshot', 'outcome')).toEqual(flags);
});
