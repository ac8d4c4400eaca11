import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine } from '#engine';
import { stageRows, type WrittenTable } from '../../../test/support/staged-tables.ts';
import { portrayTables } from '../columns/portray-tables.ts';
import { linkCustomers } from '../relations/customers/link-customers.ts';
import { findRelations } from '../relations/find-relations.ts';
import { completenessOf } from './completeness.ts';
import { judgePurposes } from './judge-purposes.ts';
import { purposes } from './purpose.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function judge(...written: WrittenTable[]) {
  const tables = [];
  for (const table of written) tables.push(await stageRows(engine, table));
  const portraits = await portrayTables(engine, tables);
  const relations = await findRelations(engine, tables, portraits);
  const verdicts = judgePurposes(portraits, relations, await linkCustomers(engine, tables, portraits));
  return {
    portraits,
    verdicts,
    usable: Object.fromEntries(verdicts.map(({ purpose, isUsable }) => [purpose, isUsable])),
  };
}

function count(rows: number): number[] {
  return Array.from({ length: rows }, (_, index) => index);
}

const catalogue: WrittenTable = {
  file: 'products.csv',
  headers: ['product', 'price'],
  rows: ['Metro Link', 'Cloud Base', 'Web Hosting', 'Voice Line'].map((product, index) => [
    product,
    100.5 + index * 50,
  ]),
};

/** Invoices of 40 customers over some months of 2024 and 2025. */
function invoices(months: number): WrittenTable {
  return {
    file: 'invoices.csv',
    headers: ['invoice', 'customer_id', 'invoice_date', 'product', 'amount', 'discount', 'quantity'],
    rows: count(40 * months).map((row) => {
      const month = row % months;
      const day = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
      const product = String(catalogue.rows[row % 4]?.[0]);
      return [
        `I-${row}`,
        `K-${1000 + Math.floor(row / months)}`,
        day,
        product,
        100 + ((row * 37) % 91) / 2,
        (row % 3) / 10,
        (row % 5) + 1,
      ];
    }),
  };
}

test('[DOC-70] twelve months of invoices are enough for churn, seven are not', async () => {
  const enough = await judge(invoices(12), catalogue);
  expect(enough.usable).toEqual({
    segments: 'yes',
    offers: 'yes',
    churn: 'yes',
    'lifetime-value': 'yes',
    leakage: 'yes',
    'account-plays': 'no',
    rfm: 'yes',
  });
  const seven = (await judge(invoices(7))).verdicts.find(({ purpose }) => purpose === 'churn');
  expect(seven).toEqual({
    purpose: 'churn',
    isUsable: 'partly',
    needs: {
      id: 'Kolom yang mengatakan siapa yang berhenti (paling sedikit 50 di tiap jawaban), atau 12 bulan tagihan per pelanggan.',
      en: 'A column that says who left (at least 50 of each answer), or 12 months of invoices by customer.',
    },
    has: {
      id: 'Kolom berhenti: tidak ada; 7 bulan nilai uang bertanggal.',
      en: 'Column of who left: none; 7 months of dated amounts.',
    },
  });
});

test('[DOC-70] a column of who left is enough for churn if both answers are many', async () => {
  const left = (every: number): WrittenTable => ({
    file: 'customers.csv',
    headers: ['customerID', 'tenure', 'MonthlyCharges', 'Churn'],
    rows: count(600).map((row) => [`K-${row}X`, row % 60, 20 + (row % 77) / 4, row % every === 0 ? 'Yes' : 'No']),
  });
  const many = await judge(left(4));
  expect([many.usable['churn'], many.usable['segments'], many.usable['lifetime-value'], many.usable['rfm']]).toEqual([
    'yes',
    'yes',
    'partly',
    'no',
  ]);
  expect((await judge(left(60))).usable['churn']).toBe('partly');
});

test('[DOC-70] end dates and stages are what account plays need, and files without customers serve nothing', async () => {
  const contracts: WrittenTable = {
    file: 'contracts.csv',
    headers: ['contract', 'customer_id', 'contract_end_date', 'stage'],
    rows: count(30).map((row) => [
      `X${row}`,
      `K-${row % 20}`,
      `2026-0${(row % 9) + 1}-15`,
      ['Open', 'Won', 'Lost'][row % 3] ?? '',
    ]),
  };
  expect((await judge(contracts)).usable['account-plays']).toBe('yes');
  const nobodys = await judge({
    file: 'weather.csv',
    headers: ['place', 'rain'],
    rows: count(30).map((row) => [`P${row % 7}`, row / 3]),
  });
  expect(nobodys.verdicts.map(({ purpose, isUsable }) => [purpose, isUsable])).toEqual(
    purposes.map((purpose) => [purpose, 'no']),
  );
});

test('[DOC-71] completeness counts cells that say something, and names columns of no use', async () => {
  const rows = count(40).map((row) => [`R${row}`, row === 0 ? 'x' : null, 'same', null, row % 2 === 0 ? row : '-']);
  const { portraits } = await judge({ file: 't.csv', headers: ['key', 'rare', 'constant', 'empty', 'half'], rows });
  const [table] = completenessOf(portraits);
  expect(table).toMatchObject({
    rows: 40,
    columns: 5,
    useless: [
      { column: 'constant', why: 'constant' },
      { column: 'empty', why: 'empty' },
    ],
    sparse: ['rare'],
  });
  expect(table?.filled).toBeCloseTo((40 + 1 + 40 + 0 + 20) / 200, 6);
});
