import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../support/command.ts';

const datasets = process.env['NILAI_DATASETS'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'datasets');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-records-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes lines of cells as CSV and gives the path. */
async function csv(name: string, lines: readonly (readonly (string | number)[])[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.map((cells) => cells.join(';')).join('\n')}\n`);
  return path;
}

/** Makes a workspace and runs it; gives what both said, the key figures and what is absent. */
async function made(name: string, blueprint: string, ...files: string[]) {
  const workspace = join(folder, name);
  const init = await command('init', workspace, '--blueprint', blueprint, ...files);
  expect(init).toMatchObject({ code: 0, err: '' });
  const run = await command('run', workspace, '--json', '--set', 'predictions.targets=[]');
  expect(run.code, run.err).toBe(0);
  const result = JSON.parse(run.out) as { run: string; metrics: Record<string, { value: number | null }> };
  const manifest = JSON.parse(await readFile(join(workspace, 'runs', result.run, 'outputs', 'manifest.json'), 'utf8'));
  const metric = (one: string) => result.metrics[one]?.value;
  const query = async (question: string) =>
    (await command('query', workspace, question, '--format', 'csv')).out.trim().split('\n').slice(1);
  return { init: init.out, manifest, metric, query };
}

const money = (cents: number) => (cents / 100).toFixed(2);
const indonesian = (cents: number) =>
  `Rp ${Math.floor(cents / 100).toLocaleString('id-ID')},${String(cents % 100).padStart(2, '0')}`;

test('[FEA-13] invoices, customers and payments run whole without service lines, to the cent', async () => {
  const customers = Array.from({ length: 12 }, (_, index) => [
    `00${index + 1}`,
    `PT Contoh ${index + 1}`,
    index % 2 === 0 ? 'Energi' : 'Ritel',
    `${(index % 9) + 15}/03/2020`,
  ]);
  const invoices: (string | number)[][] = [];
  const payments: (string | number)[][] = [];
  const perCustomer = new Map<string, number>();
  for (const [index, [, name = '']] of customers.slice(0, 10).entries()) {
    for (let month = 1; month <= 18; month++) {
      const [year, ofYear] = month <= 6 ? [2023, month + 6] : [2024, month - 6];
      const cents = 1_000_001 * (index + 1) + month * 37;
      const id = `F-${index}-${month}`;
      invoices.push([id, String(index + 1), name, `15/${String(ofYear).padStart(2, '0')}/${year}`, indonesian(cents)]);
      payments.push([`B-${id}`, id, `20/${String(ofYear).padStart(2, '0')}/${year}`, money(cents).replace('.', ',')]);
      if (month > 6) perCustomer.set(name, (perCustomer.get(name) ?? 0) + cents);
    }
  }
  const twice = invoices[17] ?? [];
  const files = [
    await csv('Faktur.csv', [
      ['No Faktur', 'Kode Pelanggan', 'Nama Pelanggan', 'Tanggal Faktur', 'Jumlah Tagihan'],
      ...invoices,
      twice,
    ]),
    await csv('Pelanggan.csv', [['Kode Pelanggan', 'Nama Pelanggan', 'Industri', 'Pelanggan Sejak'], ...customers]),
    await csv('Pembayaran.csv', [['No Pembayaran', 'No Faktur', 'Tanggal Bayar', 'Jumlah Bayar'], ...payments]),
  ];
  const { init, metric, manifest, query } = await made('bocor', 'leakage', ...files);
  expect(init).toContain('As of 2024-12-20: the last day in the data.');
  expect(manifest).toMatchObject({ asOf: '2024-12-20', revenuePeriod: 'year', blueprint: 'leakage' });
  const total = [...perCustomer.values()].reduce((sum, cents) => sum + cents, 0);
  expect(metric('customers.count')).toBe(12);
  expect(metric('revenue.known_customers')).toBe(10);
  expect(metric('revenue.total')).toBe(Number(money(total)));
  expect(metric('offers.count')).toBe(0);
  expect(manifest.absent.map(({ en }: { en: string }) => en).join(' ')).toContain(
    'sum of the invoices of the 12 months up to 2024-12-20',
  );
  const rows = await query('SELECT name, revenue, industry FROM customers WHERE revenue IS NOT NULL ORDER BY name');
  expect(rows).toEqual(
    [...perCustomer]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, cents], index) => `${name},${Number(money(cents))},${rows[index]?.split(',')[2]}`),
  );
  expect(await query("SELECT before, money FROM findings WHERE rule = 'QUA-69'")).toEqual([
    `${twice[0]},${money(1_000_001 + 18 * 37)}`,
  ]);
  expect(await query("SELECT count(*) FROM findings WHERE rule = 'QUA-72'")).toEqual(['10']);
}, 60_000);

test('[FEA-13] sales like those of software run whole; the last day is that of the data', async () => {
  let recent = 0;
  const last = '2023-12-26';
  const rows = Array.from({ length: 300 }, (_, index) => {
    const month = (index % 24) + 1;
    const [year, ofYear] = month <= 12 ? [2022, month] : [2023, month - 12];
    const cents = 1999 + index * 7;
    const day = 15 + (index % 13);
    const isWithin = year === 2023 || (ofYear === 12 && day > 26);
    if (isWithin) recent += cents;
    const place = ['EMEA', 'AMER', 'APJ'][index % 3] ?? '';
    return [
      index + 1,
      `O-${index}`,
      `${ofYear}/${day}/${year}`,
      `Client ${index % 20}`,
      1000 + (index % 20),
      'Tech',
      place,
      ['Suite', 'Hub'][index % 2] ?? '',
      money(cents),
      2,
    ];
  });
  const header = [
    'Row ID',
    'Order ID',
    'Order Date',
    'Customer',
    'Customer ID',
    'Industry',
    'Region',
    'Product',
    'Sales',
    'Quantity',
  ];
  const { metric, query, init } = await made('penjualan', 'saas', await csv('sales.csv', [header, ...rows]));
  expect(init).toContain(`As of ${last}: the last day in the data`);
  expect(metric('customers.count')).toBe(20);
  expect(metric('revenue.total')).toBe(Number(money(recent)));
  expect(await query('SELECT sum(revenue) FROM holdings')).toEqual([money(recent)]);
}, 60_000);

test.skipIf(!existsSync(datasets))(
  '[QUA-62] the SaaS sales of four years',
  async () => {
    const { metric } = await made('saas', 'saas', join(datasets, 'saas-sales', 'SaaS-Sales.csv'));
    expect(metric('customers.count')).toBe(99);
    expect(metric('revenue.total')).toBe(733_947.08);
  },
  60_000,
);

test.skipIf(!existsSync(datasets))(
  '[QUA-76] snapshots: who left, and who accepted in a file that names nobody',
  async () => {
    const churn = await made('telco', 'saas', join(datasets, 'telco-churn', 'WA_Fn-UseC_-Telco-Customer-Churn.csv'));
    expect(churn.metric('customers.count')).toBe(7043);
    const bank = await made('bank', 'saas', join(datasets, 'bank-campaign', 'bank-additional-full.csv'));
    expect(bank.metric('customers.count')).toBe(41_188);
    expect(await bank.query("SELECT before FROM findings WHERE rule = 'QUA-67'")).toEqual(['999 × 39673']);
  },
  120_000,
);

test.skipIf(!existsSync(datasets))(
  '[QUA-71] [QUA-75] five sheets of an account: what names no customer is counted',
  async () => {
    const { metric, query } = await made(
      'akun',
      'accounts',
      join(datasets, 'onelead', 'onelead_consolidated_data_new.xlsx'),
    );
    expect(metric('customers.count')).toBe(26);
    expect(await query("SELECT sheet, before FROM findings WHERE rule = 'QUA-71' ORDER BY sheet")).toEqual([
      'Raw_projects,657',
      'Raw_service_credits,537',
    ]);
    expect(await query("SELECT sheet, before FROM findings WHERE rule = 'QUA-75'")).toEqual(['Raw_projects,188']);
  },
  60_000,
);
