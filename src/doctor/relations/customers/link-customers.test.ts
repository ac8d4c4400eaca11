import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine, sql } from '#engine';
import { stageRows, type WrittenTable } from '../../../../test/support/staged-tables.ts';
import { portrayTables } from '../../columns/portray-tables.ts';
import { nameKey } from './customer-name.ts';
import { linkCustomers } from './link-customers.ts';
import type { LinkReport } from './link-report.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function link(...written: WrittenTable[]): Promise<LinkReport> {
  const tables = [];
  for (const table of written) tables.push(await stageRows(engine, table));
  return linkCustomers(engine, tables, await portrayTables(engine, tables));
}

const ways = ({ tables }: LinkReport) =>
  tables.map((table) => [table.customers, ...table.ways.map(({ way, rows }) => `${way} ${rows}`), table.unmatchedRows]);

const companies = [
  'PT Andalas Raya',
  'PT Bintang Timur',
  'CV Cendana',
  'PT Delima Mas',
  'UD Eboni',
  'PT Flamboyan Indah',
];
const register: WrittenTable = {
  file: 'customers.csv',
  headers: ['customer_id', 'customer_name'],
  rows: companies.map((name, index) => [`K-${10_001 + index}`, name]),
};
const ledger = (...rows: (readonly (string | number | null)[])[]): WrittenTable => ({
  file: 'invoices.csv',
  headers: ['invoice', 'customer_id', 'amount'],
  rows,
});

test('[DOC-60] ids tell the customer before names, and a table without either is said to have none', async () => {
  const report = await link(
    register,
    ledger(['I-1', 'K-10001', 5], ['I-2', 'K-10002', 6], ['I-3', 'K-10001', 7.5], ['I-4', null, 8.25]),
    {
      file: 'practices.csv',
      headers: ['practice', 'hours'],
      rows: [
        ['Cloud', 3],
        ['Network', 4],
        ['Data', 9],
      ],
    },
  );
  expect(report.tables.map(({ idColumn, nameColumn }) => [idColumn, nameColumn])).toEqual([
    ['customer_id', 'customer_name'],
    ['customer_id', null],
    [null, null],
  ]);
  expect(ways(report)).toEqual([
    [6, 'id 2', 'alone 4', 0],
    [2, 'id 3', 1],
    [0, 3],
  ]);
  expect(report.tables.map(({ unmatchedMoney }) => unmatchedMoney)).toEqual([null, 8.25, null]);
  expect(report.tables[2]?.remarks).toHaveLength(1);
  expect(report.customers).toBe(6);
});

test('[DOC-60] a sales territory stands for the customer by a rule that is stated', async () => {
  const part = (file: string, territories: readonly number[]): WrittenTable => ({
    file,
    headers: ['serial', 'sales_territory_id'],
    rows: Array.from({ length: 12 }, (_, row) => [`${file}-${row}`, territories[row % territories.length] ?? 0]),
  });
  const report = await link(part('installed.csv', [50001, 50002, 50003]), part('offered.csv', [50001, 50004]));
  expect(report.customers).toBe(4);
  expect(ways(report)).toEqual([
    [3, 'rule 4', 'alone 8', 0],
    [2, 'rule 6', 'alone 6', 0],
  ]);
  expect(report.tables[0]?.remarks[0]?.en).toBe(
    'The sales territory in "sales_territory_id" stands for the customer, because this table has no other id of one.',
  );
});

test('[DOC-61] one id is one customer however its number is written, unless one column keeps both apart', async () => {
  const numbered = (file: string, ids: readonly string[]): WrittenTable => ({
    file,
    headers: ['customer_id', 'city'],
    rows: ids.map((id, index) => [id, ['Solo', 'Medan'][index % 2] ?? '']),
  });
  const plain = numbered('a.csv', ['1017', '1018', '1019', '1020']);
  expect((await link(plain, numbered('b.csv', ['001017', '001018', '001019', '001020']))).customers).toBe(4);
  expect((await link(plain, numbered('b.csv', ['1017.0', '1018.0', '1019.0', '1021.0']))).customers).toBe(5);
  expect((await link(plain, numbered('b.csv', ['001017', '1017', '1018', '1019']))).customers).toBe(5);
});

test('[DOC-61] columns of other headers share a numbering by their values, and two numberings stay apart where names contradict', async () => {
  const other = { ...register, file: 'crm.csv', headers: ['account_no', 'account_name'] };
  const shared = await link(register, other);
  expect([shared.customers, ...ways(shared)]).toEqual([6, [6, 'rule 6', 0], [6, 'rule 6', 0]]);
  expect(shared.tables.flatMap(({ remarks }) => remarks.map(({ en }) => en))).toEqual([
    '"customer_id" is taken for the same numbering as "account_no" in crm.csv, because most of its values stand there.',
  ]);
  const strangers = register.rows.map(([id], index) => [id ?? '', `Toko Lain ${'ABCDEF'[index]}`]);
  const apart = await link(register, { ...register, file: 'other.csv', rows: strangers });
  expect(apart.customers).toBe(12);
  expect(apart.tables.flatMap(({ remarks }) => remarks)).toHaveLength(1);
});

test.each([
  ['PT. Maju Jaya', 'pt maju  jaya', true],
  ['PT MAJU JAYA, Tbk.', 'PT Maju Jaya Tbk', true],
  ['Caf\u00e9 Ria', 'CAFE RIA', true],
  ['Andi & Co', 'Andi and Co.', true],
  ['PT Maju', 'CV Maju', false],
  ['Maju', 'PT Maju', false],
  ['Toko 1', 'Toko 2', false],
])('[DOC-62] "%s" and "%s" being one name is %s', (one, other, isOne) => {
  expect(nameKey(one) === nameKey(other)).toBe(isOne);
});

const visits = (...names: (string | null)[]): WrittenTable => ({
  file: 'visits.csv',
  headers: ['visit', 'customer_name', 'amount'],
  rows: names.map((name, index) => [`V-${index}`, name, 10 + index]),
});

test('[DOC-63] a name is attached where one customer bears it, and makes a customer where none does', async () => {
  const report = await link(register, visits('PT. ANDALAS RAYA', 'pt bintang timur', 'Yayasan Baru', null));
  expect(ways(report)).toEqual([
    [6, 'name 2', 'alone 4', 0],
    [3, 'name 2', 'alone 1', 1],
  ]);
  expect([report.customers, report.tables[1]?.unmatchedMoney]).toEqual([7, 13]);
  const kept = await engine.rows(sql`SELECT customer_key, file, "column", value, way, "rows" FROM link_customers
    WHERE file = 'visits.csv' ORDER BY customer_key NULLS LAST`);
  expect(kept).toEqual([
    {
      customer_key: 'customerid:k-10001',
      file: 'visits.csv',
      column: 'customer_name',
      value: 'PT. ANDALAS RAYA',
      way: 'name',
      rows: 1,
    },
    {
      customer_key: 'customerid:k-10002',
      file: 'visits.csv',
      column: 'customer_name',
      value: 'pt bintang timur',
      way: 'name',
      rows: 1,
    },
    {
      customer_key: 'name:yayasan baru',
      file: 'visits.csv',
      column: 'customer_name',
      value: 'Yayasan Baru',
      way: 'alone',
      rows: 1,
    },
  ]);
});

test('[DOC-63] a name that several customers bear attaches nothing', async () => {
  const twice = { ...register, rows: [...register.rows, ['K-20000', 'PT Andalas Raya']] };
  const report = await link(twice, visits('PT Andalas Raya', 'PT Bintang Timur'));
  expect([report.customers, report.tables[1]?.unmatchedRows, report.tables[1]?.unmatchedMoney]).toEqual([7, 1, 10]);
  expect(report.tables[1]?.remarks[0]?.en).toBe(
    '1 row without id and with a name that several customers bear ("PT Andalas Raya"): attached to nobody.',
  );
});

test('[DOC-63] two numberings meet by a name only where it is one to one', async () => {
  const other: WrittenTable = {
    file: 'legacy.csv',
    headers: ['client_code', 'client_name'],
    rows: companies.map((name, index) => [`Z${900 + index}`, name.toUpperCase()]),
  };
  expect((await link(register, other)).customers).toBe(6);
  const doubled = { ...other, rows: [...other.rows, ['Z999', 'PT Andalas Raya']] };
  expect((await link(register, doubled)).customers).toBe(8);
});

test('[DOC-64] PT and CV of one name, a letter apart, and one name of two ids are suggestions and stay two', async () => {
  const rows = [
    ['K-1', 'PT Maju Jaya'],
    ['K-2', 'CV Maju Jaya'],
    ['K-3', 'Sinar Harapan'],
    ['K-4', 'Sinar Harapam'],
    ['K-5', 'Toko Rejeki'],
    ['K-6', 'Toko Rejeki'],
    ['K-7', 'Cabang 1 Surabaya'],
    ['K-8', 'Cabang 2 Surabaya'],
    ['K-9', 'SMA Pelita'],
    ['K-10', 'SMP Pelita'],
  ];
  const report = await link({ ...register, rows });
  expect(report.customers).toBe(10);
  expect(report.suggestions.map(({ names, reason, rows: of }) => [...names, reason, of])).toEqual([
    ['Toko Rejeki', 'Toko Rejeki', 'same-name', 2],
    ['CV Maju Jaya', 'PT Maju Jaya', 'legal-form', 1],
    ['Sinar Harapam', 'Sinar Harapan', 'spelling', 1],
  ]);
});

test('[DOC-65] every row is accounted for once, and no order of rows or tables changes the universe', async () => {
  const id = fc.option(fc.constantFrom('K-10001', 'K-10002', 'K-10003', 'K-30000'), { nil: null, freq: 4 });
  const named = fc.option(fc.constantFrom('PT Andalas Raya', 'pt. andalas raya', 'CV Cendana', 'Baru', 'Lain'), {
    nil: null,
  });
  const lines = fc.array(fc.tuple(id, named, fc.integer({ min: 1, max: 99 })), { minLength: 6, maxLength: 25 });
  const table = (file: string, rows: readonly (readonly (string | number | null)[])[]): WrittenTable => ({
    file,
    headers: ['customer_id', 'customer_name', 'amount'],
    rows: rows.map((row) => [...row]),
  });
  await fc.assert(
    fc.asyncProperty(lines, lines, async (one, other) => {
      const straight = await link(register, table('one.csv', one), table('two.csv', other));
      for (const told of straight.tables) {
        expect(told.ways.reduce((sum, { rows }) => sum + rows, told.unmatchedRows)).toBe(told.rows);
      }
      const turned = await link(table('two.csv', [...other].reverse()), register, table('one.csv', [...one].reverse()));
      expect(turned.customers).toBe(straight.customers);
      expect([turned.tables[1], turned.tables[2], turned.tables[0]]).toEqual(straight.tables);
      expect(turned.suggestions).toEqual(straight.suggestions);
    }),
    { numRuns: 15, seed: 65 },
  );
});

test('[DOC-61] ids of four figures share a numbering under another header only if nearly all of them meet', async () => {
  const ids = (header: string, first: number, file: string): WrittenTable => ({
    file,
    headers: ['row', header],
    rows: Array.from({ length: 20 }, (_, row) => [`${file}${row}`, first + (row % 10)]),
  });
  const linked = await link(ids('ID Pelanggan', 1001, 'a.csv'), ids('Kode Pelanggan', 1002, 'b.csv'));
  expect([linked.customers, ...ways(linked)]).toEqual([
    11,
    [10, 'rule 18', 'alone 2', 0],
    [10, 'rule 18', 'alone 2', 0],
  ]);
  expect((await link(ids('ID Pelanggan', 1001, 'a.csv'), ids('Kode Pelanggan', 1006, 'b.csv'))).customers).toBe(20);
  expect((await link(ids('ID Pelanggan', 1, 'a.csv'), ids('Kode Pelanggan', 1, 'b.csv'))).customers).toBe(20);
});

test('[DOC-66] payments take the customers of the invoices that they name, but of none that two customers have', async () => {
  const month = (file: string, first: number): WrittenTable => ({
    file,
    headers: ['invoice_no', 'customer_id', 'amount'],
    rows: Array.from({ length: 10 }, (_, row) => [`F-${first + row}`, `K-${10_001 + (row % 5)}`, 100 + row]),
  });
  const payments: WrittenTable = {
    file: 'payments.csv',
    headers: ['payment', 'invoice_no', 'paid amount'],
    rows: Array.from({ length: 14 }, (_, row) => [`B${row}x`, row === 13 ? 'F-999' : `f-${103 + row}`, 50 + row]),
  };
  const february = month('feb.csv', 110);
  const reused = { ...february, rows: [...february.rows, ['F-105', 'K-10003', 1]] };
  const report = await link(register, month('jan.csv', 100), reused, payments);
  expect(report.customers).toBe(6);
  expect(report.tables[3]).toMatchObject({
    idColumn: null,
    throughColumn: 'invoice_no',
    customers: 5,
    ways: [{ way: 'rule', rows: 12, customers: 5 }],
    unmatchedRows: 2,
    unmatchedMoney: 115,
    remarks: [
      {
        id: '"invoice_no" menunjuk baris di jan.csv, feb.csv; pelanggan baris itu dipakai.',
        en: '"invoice_no" names rows of jan.csv, feb.csv; the customers of those rows are taken.',
      },
    ],
  });
  const kept = await engine.rows(sql`SELECT customer_key, "column", value, way FROM link_customers
    WHERE file = 'payments.csv' ORDER BY value NULLS LAST LIMIT 2`);
  expect(kept).toEqual([
    { customer_key: 'customerid:k-10004', column: 'invoice_no', value: 'f-103', way: 'rule' },
    { customer_key: 'customerid:k-10005', column: 'invoice_no', value: 'f-104', way: 'rule' },
  ]);
});
