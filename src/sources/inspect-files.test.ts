import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, fn, openEngine, sql } from '#engine';
import { type Hints, inspectFiles, loadReceived, proposeMapping } from '#sources';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-inspect-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const datasets = process.env['NILAI_DATASETS'] ?? resolve(import.meta.dirname, '../../../shared/datasets');

test.skipIf(!existsSync(datasets))(
  '[SRC-5] the telecom customers map by themselves and arrive whole (skipped without NILAI_DATASETS)',
  async () => {
    const path = join(datasets, 'telecom-accounts', 'customers.csv');
    const { mapping, questions } = proposeMapping(await inspectFiles(engine, [path]));
    expect(questions).toEqual([]);
    const { tables, notes } = await loadReceived({ engine, folder: join(datasets, 'telecom-accounts'), mapping });
    expect([tables.lines, notes]).toEqual([5648, []]);
    const sums = await engine.rows(
      sql`SELECT ${fn.sumMoney(fn.readDecimal(sql`amount`, 2))} AS revenue, max(source_row) AS last_row FROM received_lines`,
    );
    expect(sums).toEqual([{ revenue: 443613660869, last_row: 5649 }]);
  },
);

/** What the files of a folder are read as, by file: the field of each header that has one. */
async function readingsOf(...path: string[]) {
  const [file] = await inspectFiles(engine, [join(datasets, ...path)]);
  return (file?.tables ?? []).map(({ entity, mapping, problems }) => ({
    entity: entity?.name ?? 'none',
    columns: Object.fromEntries(mapping.map(({ field, header }) => [field, header])),
    questions: problems.map(({ candidates }) => candidates),
  }));
}

const entitiesIn = async (...path: string[]) => (await readingsOf(...path)).map(({ entity }) => entity);

test.skipIf(!existsSync(datasets))(
  '[SRC-45] the tables of the five businesses are understood by themselves (skipped without NILAI_DATASETS)',
  async () => {
    expect(await entitiesIn('onelead', 'onelead_consolidated_data_new.xlsx')).toEqual([
      'install_base',
      'opportunities',
      'service_credits',
      'projects',
      'services',
    ]);
    const found: Record<string, string[]> = {};
    for (const name of (await readdir(datasets)).filter((one) => !one.includes('.') && one !== 'onelead')) {
      for (const file of await readdir(join(datasets, name))) found[file] = await entitiesIn(name, file);
    }
    expect(found).toMatchObject({
      'accounts.csv': ['customers'],
      'products.csv': ['products'],
      'sales_pipeline.csv': ['opportunities'],
      'sales_teams.csv': ['owners'],
      'data_dictionary.csv': ['none'],
      'SaaS-Sales.csv': ['transactions'],
      'WA_Fn-UseC_-Telco-Customer-Churn.csv': ['account_snapshot'],
      'WA_Fn-UseC_-Marketing-Customer-Value-Analysis.csv': ['account_snapshot'],
      'bank-additional-full.csv': ['account_snapshot'],
      'customers.csv': ['lines'],
      'CDNOW_sample.txt': ['none'],
      'cdnow_customers_summary.csv': ['none'],
      'donations.csv': ['none'],
    });
  },
  60_000,
);

test.skipIf(!existsSync(datasets))(
  '[SRC-45] their columns mean what they mean, and what has no meaning gets none (skipped without NILAI_DATASETS)',
  async () => {
    const [accounts] = await readingsOf('crm-pipeline', 'accounts.csv');
    expect(accounts).toEqual({
      entity: 'customers',
      columns: {
        customer_name: 'account',
        parent: 'subsidiary_of',
        industry: 'sector',
        country: 'office_location',
        founded: 'year_established',
        employees: 'employees',
        revenue: 'revenue',
      },
      questions: [],
    });
    const [offers] = await readingsOf('renewal-offers', 'WA_Fn-UseC_-Marketing-Customer-Value-Analysis.csv');
    expect(offers?.columns).toMatchObject({
      customer_id: 'Customer',
      outcome: 'Response',
      tenure: 'Months_Since_Policy_Inception',
    });
    const [bank] = await readingsOf('bank-campaign', 'bank-additional-full.csv');
    expect(Object.values(bank?.columns ?? {}).sort()).toEqual(['age', 'contact', 'education', 'job', 'marital', 'y']);
    const [, , , projects] = await readingsOf('onelead', 'onelead_consolidated_data_new.xlsx');
    expect(projects?.columns).toMatchObject({
      project_id: 'project',
      customer_id: 'prj_customer_id',
      customer_name: 'prj_customer',
      start: 'prj_start_date',
      end: 'prj_end_date',
      status: 'prj_status_description',
    });
  },
  60_000,
);

test.skipIf(!existsSync(datasets))(
  '[SRC-46] for a company of service lines the same tables are read as before (skipped without NILAI_DATASETS)',
  async () => {
    const proposed = async (...path: string[]) => {
      const { mapping, questions } = proposeMapping(await inspectFiles(engine, [join(datasets, ...path)]));
      return [mapping.map(({ entity, columns }) => [entity, columns]), questions.map(({ code }) => code)];
    };
    expect(await proposed('crm-pipeline', 'accounts.csv')).toEqual([
      [['lines', { customer_name: 'account', amount: 'revenue', industry: 'sector' }]],
      [],
    ]);
    expect(await proposed('crm-pipeline', 'sales_teams.csv')).toEqual([[], ['mapping/missing-column']]);
    expect(await proposed('renewal-offers', 'WA_Fn-UseC_-Marketing-Customer-Value-Analysis.csv')).toEqual([
      [['lines', { customer_name: 'Customer', region: 'State' }]],
      [],
    ]);
  },
);

test('[SRC-46] a mapping is proposed for the entities that are wanted, and asks only for the one demanded', async () => {
  await writeFile(
    join(folder, 'faktur.csv'),
    'No Faktur,Tgl Faktur,Nilai Faktur\nF1,2025-01-02,100\nF2,2025-02-02,150\n',
  );
  const files = await inspectFiles(engine, [join(folder, 'faktur.csv')]);
  expect(files[0]?.tables[0]?.entity?.name).toBe('invoices');
  const { mapping, questions } = proposeMapping(files, { entities: ['invoices'] });
  expect(questions).toEqual([]);
  expect(mapping).toMatchObject([{ entity: 'invoices', columns: { invoice_id: 'No Faktur', amount: 'Nilai Faktur' } }]);
  const { tables } = await loadReceived({ engine, folder, mapping });
  expect(tables.invoices).toBe(2);
  expect(proposeMapping(files)).toMatchObject({ mapping: [], questions: [{ code: 'mapping/missing-column' }] });
  expect(proposeMapping(files, { entities: ['invoices', 'customers'], demanded: 'customers' }).questions).toMatchObject(
    [{ code: 'mapping/missing-column' }],
  );
});

test('[SRC-47] words of the user and the choices of last time reach the mapping', async () => {
  await writeFile(join(folder, 'duit.csv'), 'Pelanggan,Duit,Harga\nPT A,1,2\nPT B,3,4\n');
  const path = join(folder, 'duit.csv');
  const columnsBy = async (hints: Hints) =>
    proposeMapping(await inspectFiles(engine, [path], hints)).mapping[0]?.columns;
  expect(await columnsBy({})).toMatchObject({ amount: 'Harga' });
  const synonyms = { 'lines.amount': ['duit'] };
  expect(await columnsBy({ synonyms })).toMatchObject({ amount: 'Duit' });
  const kept = {
    file: 'old.csv',
    headerRow: 1,
    entity: 'lines',
    columns: { customer_name: 'Pelanggan', amount: 'Harga' },
  } as const;
  expect(await columnsBy({ synonyms, remembered: [kept] })).toMatchObject({ amount: 'Harga' });
});

test('[SRC-49] the unit that a header states stands with its column', async () => {
  await writeFile(join(folder, 'juta.csv'), 'Pelanggan,Pendapatan (Rp juta)\nPT A,1\nPT B,3\n');
  const [file] = await inspectFiles(engine, [join(folder, 'juta.csv')]);
  const [name, amount] = file?.tables[0]?.columns ?? [];
  expect(name).not.toHaveProperty('unit');
  expect(amount?.unit).toEqual({
    scale: 1_000_000,
    currency: 'IDR',
    reason: { id: 'judulnya menyebut "juta" dan "Rp"', en: 'the header says "juta" and "Rp"' },
  });
});

/** Three workbooks as messy as a company exports them. */
async function writeCompany(): Promise<string[]> {
  const paths = ['Data Penuh.xlsx', 'List Pelanggan Aktif.xlsx', 'Mapping Produk.xlsx'].map((file) =>
    join(folder, file),
  );
  const [data = '', list = '', mapping = ''] = paths;
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Info').addRow(['Dibuat oleh SBU']);
  const sheet = book.addWorksheet('Data Penuh');
  sheet.addRows([['DATA PENUH PELANGGAN AKTIF'], [], ['Per Januari 2026']]);
  sheet.mergeCells('A1:E1');
  sheet.addRow(['Row Labels', 'hargaPelanggan', 'Bandwidth Fix', 'Lama_Langganan', 'segmenCustomer']);
  for (let n = 1; n <= 150; n++)
    sheet.addRow([`PT KASTU ${n}`, n * 1000, '10 MBPS', `${n % 20} Tahun`, 'BANKING & FINANCIAL']);
  sheet.addRow(['Grand Total', 11325000]);
  await book.xlsx.writeFile(data);
  const names = new ExcelJS.Workbook();
  names
    .addWorksheet('Sheet1')
    .addRows([['Pelanggan'], ...Array.from({ length: 150 }, (_, n) => [`PT KASTU ${n + 1}`])]);
  await names.xlsx.writeFile(list);
  const products = new ExcelJS.Workbook();
  products.addWorksheet('Katalog').addRows([
    ['Produk', 'Kategori Produk', 'Nomenklatur Baru', 'Kode'],
    ['ICON A', 'TS', 'DI-TS', 'K1'],
    ['ICON B', 'DI', 'DI', 'K2'],
  ]);
  products.addWorksheet('Segmen').addRows([
    ['Produk', 'Segmen Target', 'Min Bandwidth', 'SBU Tidak Tersedia'],
    ['ICON A', 'RETAIL;BANKING', 10, 'BALI'],
    ['ICON B', 'RETAIL', 0, null],
  ]);
  await products.xlsx.writeFile(mapping);
  return paths;
}

test("[SRC-6] a company's three workbooks are understood without a question, titles and totals aside", async () => {
  const files = await inspectFiles(engine, await writeCompany());
  const tables = files
    .flatMap((file) => file.tables)
    .map((table) => [table.sheet, table.headerRow, table.rows, table.entity?.name ?? 'none']);
  expect(tables.slice(1)).toEqual([
    ['Data Penuh', 4, 150, 'lines'],
    ['Sheet1', 1, 150, 'valid_customers'],
    ['Katalog', 1, 2, 'products'],
    ['Segmen', 1, 2, 'product_fit'],
  ]);
  expect(files[0]?.tables[1]?.notes).toMatchObject([{ en: 'Rows of totals, left out: 1.' }]);
  const { mapping, questions } = proposeMapping(files);
  expect(questions).toEqual([]);
  const received = await loadReceived({ engine, folder, mapping });
  expect(received.tables).toMatchObject({
    lines: 150,
    products: 2,
    product_fit: 2,
    valid_customers: 150,
    customers: 0,
  });
  expect(received.notes).toMatchObject([
    { rule: 'SRC-7', source: 'Data Penuh.xlsx', sheet: 'Data Penuh', row: 155, before: 'Grand Total' },
  ]);
});

test('[SRC-15] two tables that list the same customers are a question', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `PT KASTU ${n},${n}`).join('\n');
  await writeFile(join(folder, 'a.csv'), `Pelanggan,Harga\n${names}\n`);
  await writeFile(join(folder, 'b.csv'), `Nama Pelanggan,Revenue\n${names}\n`);
  const { questions } = proposeMapping(await inspectFiles(engine, [join(folder, 'a.csv'), join(folder, 'b.csv')]));
  expect(questions).toMatchObject([
    { code: 'mapping/ambiguous', place: { file: 'b.csv' }, candidates: ['a.csv', 'b.csv'] },
  ]);
});

test('[SRC-5] files without any customers ask for them, naming the nearest headers', async () => {
  await writeFile(join(folder, 'c.csv'), 'kastomer,tgl\nA,2020-01-01\n');
  const { mapping, questions } = proposeMapping(await inspectFiles(engine, [join(folder, 'c.csv')]));
  expect(mapping).toEqual([]);
  expect(questions).toMatchObject([
    { code: 'mapping/missing-column', candidates: ['kastomer'], place: { file: 'c.csv' } },
  ]);
});
