import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine } from '#engine';
import { stageRows, type WrittenTable } from '../../../../test/support/staged-tables.ts';
import { portrayTables } from '../../columns/portray-tables.ts';
import type { DoctorFinding } from '../../finding.ts';
import { findRelations } from '../find-relations.ts';
import { findAcrossTables } from './find-across-tables.ts';
import { knownTexts, nearestKnown } from './nearest-known.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function examine(...written: WrittenTable[]): Promise<DoctorFinding[]> {
  const tables = [];
  for (const table of written) tables.push(await stageRows(engine, table));
  const portraits = await portrayTables(engine, tables);
  return findAcrossTables(engine, tables, { portraits, relations: await findRelations(engine, tables, portraits) });
}

const of = (rule: string, findings: readonly DoctorFinding[]) => findings.filter((finding) => finding.rule === rule);

function count(rows: number): number[] {
  return Array.from({ length: rows }, (_, index) => index);
}

const productNames = ['Metro Link', 'Cloud Base', 'Web Hosting', 'Voice Line', 'Data Vault', 'Smart Desk'];
const products: WrittenTable = {
  file: 'products.csv',
  headers: ['product', 'series', 'price'],
  rows: productNames.map((product, index) => [product, ['A', 'B', 'C'][index % 3] ?? '', 100 + index * 50]),
};

function sales(spell: (product: string, row: number) => string | null): WrittenTable {
  return {
    file: 'sales.csv',
    headers: ['sale', 'product', 'stage', 'amount'],
    rows: count(40).map((row) => [
      `S-${row}`,
      spell(productNames[row % 5] ?? '', row),
      row < 10 ? 'Open' : (['Won', 'Lost'][row % 2] ?? ''),
      row + 1,
    ]),
  };
}

test('[DOC-50] a spelling that differs in nothing else is proposed, with its rows, money and repair', async () => {
  const [finding, ...others] = of(
    'DOC-50',
    await examine(
      products,
      sales((product, row) => (row % 5 === 0 ? 'METROLINK' : product)),
    ),
  );
  expect(others).toEqual([]);
  expect(finding).toEqual({
    rule: 'DOC-50',
    severity: 'warning',
    file: 'sales.csv',
    sheet: '',
    column: 'product',
    rows: 8,
    firstRows: [2, 7, 12, 17, 22, 27, 32, 37],
    before: 'METROLINK',
    after: 'Metro Link',
    money: 148,
    message: {
      id: '"METROLINK" tidak ada di "product" (products.csv); di sana tertulis "Metro Link". Usul: ganti menjadi "Metro Link".',
      en: '"METROLINK" is not in "product" (products.csv), which spells it "Metro Link". Proposal: replace it by "Metro Link".',
    },
    repairs: [{ kind: 'replace', column: 'product', from: 'METROLINK', to: 'Metro Link' }],
  });
});

test('[DOC-50] values that nothing known resembles are counted and not repaired', async () => {
  const found = of(
    'DOC-50',
    await examine(
      products,
      sales((product, row) => (row < 3 ? 'Satellite Dish' : product)),
    ),
  );
  expect(found).toMatchObject([{ rows: 3, before: 'Satellite Dish', after: null, money: 6, repairs: [] }]);
});

test.each([
  ['GTXPro', ['GTX Pro', 'GTX Plus Pro'], 'GTX Pro'],
  ['technolgy', ['technology', 'telecommunications'], 'technology'],
  ['tehcnology', ['technology'], 'technology'],
  ['C-1001', ['C-1002', 'C-1003'], undefined],
  ['CUST-1001', ['CUST-1002'], undefined],
  ['CUSTA-1001', ['CUSTB-1001'], undefined],
  ['c1001', ['C-1001'], 'C-1001'],
  ['PT Maju Jaya', ['CV Maju Jaya'], undefined],
  ['PT. Maju Jaya', ['PT Maju Jaya'], 'PT Maju Jaya'],
  ['Paket 10 Mbps', ['Paket 100 Mbps'], undefined],
  ['Gold', ['Bold'], undefined],
  ['Garuda', ['Garudo', 'Garude'], undefined],
])('[DOC-50] %s among %j is read as %s', (text, known, expected) => {
  expect(nearestKnown(text, knownTexts(known))).toBe(expected);
});

test('[DOC-51] blank references are counted, with what only they have in common', async () => {
  const [finding] = of(
    'DOC-51',
    await examine(
      products,
      sales((product, row) => (row < 10 ? null : product)),
    ),
  );
  expect(finding).toMatchObject({
    severity: 'warning',
    column: 'product',
    rows: 10,
    money: 55,
    before: null,
    repairs: [],
  });
  expect(finding?.message).toEqual({
    id: '10 baris tidak menyebut "product" (products.csv): selnya kosong. Semuanya ber-"stage" "Open".',
    en: '10 rows name no "product" (products.csv): the cell is blank. All of them have "stage" "Open".',
  });
});

test('[DOC-52] what no row uses is told, but for what a proposed spelling would use', async () => {
  const plain = of(
    'DOC-52',
    await examine(
      products,
      sales((product) => product),
    ),
  );
  expect(plain).toMatchObject([{ severity: 'info', file: 'products.csv', rows: 1, firstRows: [7] }]);
  expect(plain[0]?.message.en).toBe('No row of "product" (sales.csv) uses 1 row of this table: "Smart Desk".');
  const spelled = of(
    'DOC-52',
    await examine(
      products,
      sales((product, row) => (row % 5 === 0 ? 'MetroLink' : product)),
    ),
  );
  expect(spelled).toMatchObject([{ rows: 1, firstRows: [7] }]);
});

test('[DOC-53] rows without customer are counted', async () => {
  const rows = count(40).map((row) => [`P-${row}`, row % 4 === 0 ? null : `K${1000 + (row % 9)}`, row + 0.5]);
  const found = of('DOC-53', await examine({ file: 'p.csv', headers: ['project', 'customer_id', 'amount'], rows }));
  expect(found).toMatchObject([
    { column: 'customer_id', rows: 10, firstRows: [2, 6, 10, 14, 18, 22, 26, 30, 34, 38], money: 185 },
  ]);
  expect(found[0]?.message.en).toBe('10 of 40 rows name no customer.');
});

test('[DOC-54] ids that are numbers in one file and text in the other are told, with the other spelling as proposal', async () => {
  const customers: WrittenTable = {
    file: 'customers.csv',
    headers: ['customer_id', 'city'],
    rows: count(6).map((row) => [`000${101 + row}`, ['Solo', 'Medan'][row % 2] ?? '']),
  };
  const rows = count(12).map((row) => [`N${row}`, `${101 + (row % 6)}.0`, row]);
  const found = of(
    'DOC-54',
    await examine(customers, { file: 's.csv', headers: ['no', 'customer_id', 'quantity'], rows }),
  );
  expect(found).toMatchObject([{ severity: 'warning', file: 's.csv', column: 'customer_id', rows: 12 }]);
  expect(found[0]?.repairs).toContainEqual({ kind: 'replace', column: 'customer_id', from: '101.0', to: '000101' });
  expect(found[0]?.message.en).toContain('"101.0" here, "000101" there');
});

const invoiced = (rows: number) => count(rows).map((row) => [`I-${row}`, `C-${row % 10}`, 100 + row]);
const summary = (amountOf: (customer: number, sum: number) => number): WrittenTable => ({
  file: 'summary.csv',
  headers: ['customer_id', 'revenue'],
  rows: count(10).map((customer) => [`C-${customer}`, amountOf(customer, 330 + 3 * customer)]),
});
const invoices: WrittenTable = {
  file: 'invoices.csv',
  headers: ['invoice', 'customer_id', 'revenue'],
  rows: invoiced(30),
};

test('[DOC-55] totals that two files hold and that differ are told', async () => {
  const found = of(
    'DOC-55',
    await examine(
      summary((customer, sum) => (customer === 4 ? sum + 50 : sum)),
      invoices,
    ),
  );
  expect(found).toMatchObject([
    {
      severity: 'warning',
      file: 'invoices.csv',
      column: 'revenue',
      rows: 3,
      firstRows: [6],
      before: '342',
      after: null,
      money: 50,
    },
  ]);
  expect(found[0]?.message.en).toContain('differ from "revenue" (summary.csv) for 1 of 10 values: 3,435 against 3,485');
});

test('[DOC-55] totals that agree, or that never do, are nothing to tell', async () => {
  expect(
    of(
      'DOC-55',
      await examine(
        summary((_, sum) => sum),
        invoices,
      ),
    ),
  ).toEqual([]);
  expect(
    of(
      'DOC-55',
      await examine(
        summary((customer) => 7000 + customer * 13),
        invoices,
      ),
    ),
  ).toEqual([]);
});

test('[DOC-56] a calculation is told with its totals where it holds, and with rows and money where it does not', async () => {
  const table = (wrong: number): WrittenTable => ({
    file: 'credits.csv',
    headers: ['id', 'bought cost', 'used cost', 'left cost'],
    rows: count(30).map((row) => [
      `R${row}`,
      ((row * 17) % 23) + ((row * 5) % 13) + (row === wrong ? 8 : 0),
      (row * 17) % 23,
      (row * 5) % 13,
    ]),
  });
  const [holds] = of('DOC-56', await examine(table(-1)));
  expect(holds?.severity).toBe('info');
  expect(holds?.message.en).toBe('bought cost = used cost + left cost holds in all 30 rows (507 = 334 + 173).');
  const [broken] = of('DOC-56', await examine(table(9)));
  expect(broken).toMatchObject({ severity: 'warning', rows: 1, firstRows: [11], money: 8, repairs: [] });
  expect(broken?.message.en).toContain('holds in 29 rows, but not in 1');
});

test('[DOC-57] a column that repeats another is told, a code beside its name is not', async () => {
  const rows = count(20).map((row) => [
    ['DE', 'ID', 'US'][row % 3] ?? '',
    ['Jerman', 'Indonesia', 'Amerika'][row % 3] ?? '',
    ['DE', 'ID', 'US'][row % 3] ?? '',
  ]);
  const found = of('DOC-57', await examine({ file: 't.csv', headers: ['code', 'land', 'again'], rows }));
  expect(found.map(({ column, message }) => [column, message.en])).toEqual([
    ['again', '"again" says the same value as "code" in 20 rows.'],
  ]);
});

test('[DOC-52] two stretches of one table owe each other nothing', async () => {
  const month = (file: string, first: number): WrittenTable => ({
    ...invoices,
    file,
    rows: invoiced(60).slice(first, first + 40),
  });
  expect(await examine(month('jan.csv', 0), month('feb.csv', 20))).toEqual([]);
});

test('[DOC-50] invoices of every month are one list to the payments that name them, and their customers one to another', async () => {
  const month = (file: string, first: number): WrittenTable => ({
    ...invoices,
    file,
    rows: invoiced(60).slice(first, first + 15),
  });
  const months = [month('jan.csv', 0), month('feb.csv', 15), month('mar.csv', 30), month('apr.csv', 45)];
  const paid = (last: string) => count(40).map((row) => [`P${row}x`, row === 39 ? last : `I-${row + 10}`]);
  const payments = (last: string): WrittenTable => ({
    file: 'payments.csv',
    headers: ['payment', 'invoice'],
    rows: paid(last),
  });
  const customers = summary((_, sum) => sum * 9.7);
  const clean = await examine(...months, payments('I-9'), customers);
  expect(clean.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const found = of('DOC-50', await examine(...months, payments('I-777'), customers));
  expect(found.map(({ rows, firstRows, message }) => [rows, firstRows, message.en])).toEqual([
    [1, [41], '1 row with a value that "invoice" (jan.csv, feb.csv, mar.csv, ...) does not hold: "I-777".'],
  ]);
});

test('[DOC-50] clean tables have no orphans, blanks or differences', async () => {
  const clean = await examine(
    { ...products, rows: products.rows.slice(0, 5) },
    sales((product) => product),
  );
  expect(clean).toEqual([]);
});

test('[DOC-50] a list with one repeated id still says which ids are unknown', async () => {
  const ids = count(40).map((row) => `C-${100 + (row === 39 ? 0 : row)}`);
  const customers = { file: 'customers.csv', headers: ['customer_id', 'city'], rows: ids.map((id) => [id, 'Kota']) };
  const rows = count(80).map((row) => [`INV/${row}`, row === 7 ? 'C-900' : `C-${100 + (row % 39)}`]);
  const found = await examine(customers, { file: 'invoices.csv', headers: ['invoice', 'customer_id'], rows });
  expect(of('DOC-50', found)).toMatchObject([{ rows: 1, before: 'C-900' }]);
});

test('[DOC-50] a number of things is no reference to the row numbers of its own table', async () => {
  const rows = count(60).map((row) => [row + 1, (row * 7) % 101, 'open']);
  expect(of('DOC-50', await examine({ file: 'credits.csv', headers: ['No', 'credits', 'state'], rows }))).toEqual([]);
});

test('[DOC-50] nothing is left behind', async () => {
  await examine(
    products,
    sales((product) => product.toUpperCase()),
  );
  for (const table of ['doctor_missing', 'doctor_spelled', 'doctor_concerned']) {
    expect(await engine.hasTable(table)).toBe(false);
  }
});
