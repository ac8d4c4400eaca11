import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine, sql } from '#engine';
import { datasets, stageDataset } from '../../../test/support/staged-tables.ts';
import { portrayTables } from '../columns/portray-tables.ts';
import { judgePurposes } from '../purposes/judge-purposes.ts';
import { linkCustomers } from './customers/link-customers.ts';
import { findRelations } from './find-relations.ts';
import { findAcrossTables } from './findings/find-across-tables.ts';

const there = existsSync(datasets);
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function examine(...paths: string[]) {
  const tables = [];
  for (const path of paths) tables.push(...(await stageDataset(engine, path)));
  const portraits = await portrayTables(engine, tables);
  const relations = await findRelations(engine, tables, portraits);
  const findings = await findAcrossTables(engine, tables, { portraits, relations });
  const links = await linkCustomers(engine, tables, portraits);
  return { relations, findings, links, verdicts: judgePurposes(portraits, relations, links) };
}

const crm = ['accounts', 'products', 'sales_pipeline', 'sales_teams'].map((name) => `crm-pipeline/${name}.csv`);

test.skipIf(!there)(
  '[DOC-50] crm-pipeline: GTXPro is proposed as GTX Pro, 1,425 open rows have no account',
  async () => {
    const { relations, findings, verdicts } = await examine(...crm);
    expect(
      relations.joins.map(({ from, to, fromMatched }) => `${from.header} > ${to.file}.${to.header} ${fromMatched}`),
    ).toEqual([
      'sales_agent > sales_teams.csv.sales_agent 8800',
      'account > accounts.csv.account 7375',
      'subsidiary_of > accounts.csv.account 15',
      'product > products.csv.product 7320',
    ]);
    const [product] = findings.filter(({ rule }) => rule === 'DOC-50');
    expect(product).toMatchObject({ rows: 1480, before: 'GTXPro', after: 'GTX Pro', money: 3510578 });
    const [blank] = findings.filter(({ rule }) => rule === 'DOC-51');
    expect(blank).toMatchObject({ column: 'account', rows: 1425, firstRows: expect.arrayContaining([11]) });
    expect(blank?.message.en).toContain('All of them have "deal_stage" "Engaging" or "Prospecting".');
    expect(findings.filter(({ severity }) => severity !== 'info')).toHaveLength(2);
    expect(verdicts.map(({ purpose, isUsable }) => `${purpose} ${isUsable}`)).toEqual([
      'segments yes',
      'offers yes',
      'churn yes',
      'lifetime-value yes',
      'leakage partly',
      'account-plays partly',
      'rfm yes',
    ]);
  },
);

const onelead = 'onelead/onelead_consolidated_data_new.xlsx';

test.skipIf(!there)('[DOC-65] onelead: 25 customers of which 3 + 2 + 21 share one, 847 projects without', async () => {
  const { links, findings, relations, verdicts } = await examine(onelead);
  expect(links.customers).toBe(25);
  const told = links.tables.map(({ sheet, customers, ways, unmatchedRows }) => {
    return [sheet, customers, ways.map(({ way, rows }) => `${way} ${rows}`).join(', '), unmatchedRows];
  });
  expect(told).toEqual([
    ['Raw_install_base', 3, 'rule 2554, alone 3124', 0],
    ['Raw_opportunities', 2, 'rule 96, alone 1', 0],
    ['Raw_service_credits', 0, '', 537],
    ['Raw_projects', 21, 'alone 1393', 847],
    ['Raw_services', 0, '', 286],
  ]);
  expect(links.tables[2]?.remarks[0]?.en).toBe('No column tells the customer, so its rows are attached to nobody.');
  expect(findings.filter(({ rule }) => rule === 'DOC-53')).toMatchObject([
    { sheet: 'Raw_projects', column: 'prj_customer_id', rows: 847 },
  ]);
  const [credits] = relations.identities;
  expect(credits).toMatchObject({ kind: 'sum', rows: 537, holds: 537, totals: [13331, 1858.5, 11472.5] });
  expect([credits?.result.header, ...(credits?.terms ?? []).map(({ header }) => header)]).toEqual([
    'purchasedcredits',
    'convertedcredits',
    'activecredits',
  ]);
  expect(verdicts.find(({ purpose }) => purpose === 'churn')?.isUsable).toBe('no');
  const kept = await engine.rows(sql`SELECT count(DISTINCT customer_key) AS customers FROM link_customers`);
  expect(kept).toEqual([{ customers: 25 }]);
});

test.skipIf(!there)('[DOC-44] telco-churn: the total is nearly tenure times the monthly charge', async () => {
  const { relations, verdicts } = await examine('telco-churn/WA_Fn-UseC_-Telco-Customer-Churn.csv');
  expect(relations.joins).toEqual([]);
  const [near, ...others] = relations.identities;
  expect(others).toEqual([]);
  expect(near).toMatchObject({ kind: 'near-product', result: { header: 'TotalCharges' }, rows: 7032 });
  expect(near?.medianGap).toBeCloseTo(0.02, 3);
  expect(verdicts.find(({ purpose }) => purpose === 'churn')?.has.en).toContain(
    '"Churn" (1869 rows of the rarer answer)',
  );
});

test.skipIf(!there)('[DOC-45] saas-sales: Date Key repeats Order Date, 99 customers by id', async () => {
  const { relations, links } = await examine('saas-sales/SaaS-Sales.csv');
  expect(
    relations.twins.map(({ kind, columns, rows }) => [kind, ...columns.map(({ header }) => header), rows]),
  ).toEqual([
    ['same-day', 'Order Date', 'Date Key', 9994],
    ['one-to-one', 'Customer', 'Customer ID', 9994],
  ]);
  expect(links.tables).toMatchObject([
    { idColumn: 'Customer ID', nameColumn: 'Customer', customers: 99, unmatchedRows: 0 },
  ]);
});

test.skipIf(!there)('[DOC-41] tables of different companies have no join', { timeout: 240_000 }, async () => {
  const { relations, findings } = await examine(
    'saas-sales/SaaS-Sales.csv',
    'telco-churn/WA_Fn-UseC_-Telco-Customer-Churn.csv',
    'bank-campaign/bank-additional-full.csv',
    'renewal-offers/WA_Fn-UseC_-Marketing-Customer-Value-Analysis.csv',
    'telecom-accounts/customers.csv',
    onelead,
    ...crm,
  );
  const between = relations.joins.filter(({ from, to }) => from.file !== to.file);
  expect(between.map(({ from, to }) => `${from.file}.${from.header} > ${to.file}.${to.header}`)).toEqual([
    'sales_pipeline.csv.sales_agent > sales_teams.csv.sales_agent',
    'sales_pipeline.csv.account > accounts.csv.account',
    'sales_pipeline.csv.product > products.csv.product',
  ]);
  expect(findings.filter(({ severity }) => severity !== 'info')).toHaveLength(3);
});
