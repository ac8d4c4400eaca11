import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCatalogue } from './catalogue.ts';
import { demo } from './demo.ts';
import { readCsv } from './read-demo.ts';

interface Totals {
  received: { rows: number; revenue: string };
  expected: {
    customers: number;
    rows: number;
    revenue: string;
    quadrant: Record<string, number>;
    industry: Record<string, number>;
  };
  excluded: Record<string, { rows: number; revenue: string }>;
  planted: Record<string, { rows: number; keptRows: number }>;
  ownCompany: string;
}

const scratch = mkdtempSync(join(tmpdir(), 'nilai-demo-'));
const full = join(scratch, 'full');
const sample = join(import.meta.dirname, '..', 'sample');
let totals: Totals;
let services: Record<string, string>[];
let customers: Record<string, string>[];
let planted: Record<string, string>[];

beforeAll(async () => {
  await demo({ out: full, customers: 5663, seed: 1, format: 'csv' });
  totals = JSON.parse(readFileSync(join(full, 'truth', 'truth.json'), 'utf8')) as Totals;
  services = readCsv(full, 'Data Pelanggan Aktif.csv');
  customers = readCsv(full, 'truth/customers.csv');
  planted = readCsv(full, 'truth/planted.csv');
});
afterAll(() => rmSync(scratch, { recursive: true }));

function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'base64')];
    }),
  );
}

/** A second, independent reading of an amount, in hundredths of a rupiah; null where there is none. */
function centsOf(text: string): number | null {
  const isIndonesian = text.startsWith('Rp');
  const plain = isIndonesian ? text.slice(3).replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

function keyOf(name: string): string {
  return name
    .toUpperCase()
    .replace(/^(PT|CV)\.? /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const inRupiah = (cents: number) => (cents / 100).toFixed(2);
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;

describe('determinism', () => {
  test.each(['csv', 'xlsx'] as const)('[TEL-1] the same request gives the same bytes, as %s', async (format) => {
    const request = { customers: 60, seed: 9, catalogue: 31, format };
    for (const name of ['a', 'b']) await demo({ ...request, out: join(scratch, format, name) });
    await demo({ ...request, seed: 10, out: join(scratch, format, 'c') });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => filesIn(join(scratch, format, name)));
    expect(a).toEqual(b);
    expect(c?.get(`Data Pelanggan Aktif.${format}`)).not.toBe(a?.get(`Data Pelanggan Aktif.${format}`));
  });

  test('[TEL-1] workbooks and CSV files tell the same', async () => {
    const request = { customers: 30, seed: 4 };
    const folder = join(scratch, 'both');
    const { inputs } = await demo({ ...request, format: 'xlsx', out: join(folder, 'xlsx') });
    await demo({ ...request, format: 'csv', out: join(folder, 'csv') });
    expect(inputs).toHaveLength(3);
    const { sheets } = await readXlsx(readFileSync(inputs[0] ?? ''));
    expect(sheets.map(({ name }) => name)).toEqual(['Data', 'Pelanggan Valid', 'Catatan']);
    const records = readCsv(join(folder, 'csv'), 'Data Pelanggan Aktif.csv').map((record) => Object.values(record));
    const rows = sheets[0]?.rows.slice(3).map((row) => Array.from({ length: 10 }, (_, i) => String(row[i] ?? '')));
    expect(rows).toEqual(records);
  });
});

describe('truth', () => {
  test('[TEL-2] exactly the customers asked for are on the list and in the data', () => {
    const valid = new Set(readCsv(full, 'Pelanggan Valid.csv').map((row) => keyOf(row['Nama Pelanggan'] ?? '')));
    const kept = new Set(services.map((row) => keyOf(row['Row Labels'] ?? '')).filter((key) => valid.has(key)));
    expect(kept.size).toBe(5663);
    expect(totals.expected.customers).toBe(5663);
    expect(customers).toHaveLength(5663);
    expect(valid.size).toBeGreaterThan(5663);
    expect(valid.has(keyOf(totals.ownCompany))).toBe(false);
  });

  test('[TEL-2] what is expected, excluded and received adds up, rows and money', () => {
    const parts = [totals.expected, ...Object.values(totals.excluded)];
    expect(sumOf(parts.map(({ rows }) => rows))).toBe(totals.received.rows);
    expect(services).toHaveLength(totals.received.rows);
    expect(inRupiah(sumOf(parts.map(({ revenue }) => Number(revenue) * 100)))).toBe(totals.received.revenue);
    const cents = services.slice(0, -1).map((row) => centsOf(row['hargaPelanggan'] ?? '') ?? 0);
    expect(inRupiah(sumOf(cents))).toBe(totals.received.revenue);
    expect(Number(services.at(-1)?.['hargaPelanggan']).toFixed(2)).toBe(totals.received.revenue);
    expect(inRupiah(sumOf(customers.map((row) => Number(row['revenue']) * 100)))).toBe(totals.expected.revenue);
    expect(sumOf(customers.map((row) => Number(row['lines'])))).toBe(totals.expected.rows);
  });

  test('[TEL-3] every oddity is where the truth says', () => {
    const wrong = planted.filter(({ row, column, cell }) => {
      const found = services[Number(row) - 2];
      return found?.[column === '' ? 'Row Labels' : (column ?? '')] !== cell;
    });
    expect(wrong).toEqual([]);
    for (const [kind, counts] of Object.entries(totals.planted)) {
      const listed = planted.filter((one) => one['kind'] === kind);
      if (kind !== 'bandwidth/none') expect(listed.length, kind).toBe(counts.rows);
      if (kind !== 'bandwidth/none')
        expect(listed.filter((one) => one['kept'] === 'true')).toHaveLength(counts.keptRows);
    }
  });

  test('[TEL-3] row numbers of a workbook are those of the spreadsheet program', async () => {
    const workbook = readFileSync(join(sample, 'xlsx', 'Data Pelanggan Aktif.xlsx'));
    const rows = (await readXlsx(workbook)).sheets[0]?.rows ?? [];
    const oddities = readCsv(join(sample, 'xlsx'), 'truth/planted.csv').filter(({ column }) => column !== '');
    const header = rows[2]?.map(String) ?? [];
    for (const { row, column, cell } of oddities) {
      expect(String(rows[Number(row) - 1]?.[header.indexOf(column ?? '')] ?? '')).toBe(cell);
    }
    expect(oddities.length).toBeGreaterThan(50);
  });

  test('[TEL-3] the sample shows each kind of bandwidth, amount, tenure, name and row', () => {
    const { planted: shown } = JSON.parse(readFileSync(join(sample, 'csv', 'truth', 'truth.json'), 'utf8')) as Totals;
    const kinds = [
      ...['kbps', 'decimal-mbps', 'gbps', 'decimal-gbps', 'bare-digits', 'e1', 'ip-only', 'none', 'blank'].map(
        (kind) => `bandwidth/${kind}`,
      ),
      ...['indonesian', 'english', 'indonesian-cents', 'zero', 'blank', 'unreadable'].map((kind) => `amount/${kind}`),
      ...['duplicate', 'own-company', 'test-account', 'not-valid', 'total'].map((kind) => `row/${kind}`),
      ...['renewal', 'quoted', 'text', 'invalid', 'blank'].map((kind) => `tenure/${kind}`),
      ...['mojibake', 'legal-dot', 'trailing-space', 'upper-case', 'double-space'].map((kind) => `name/${kind}`),
    ];
    expect(kinds.filter((kind) => shown[kind] === undefined)).toEqual([]);
  });
});

describe('shape', () => {
  const share = (counts: Record<string, number>, key: string) => (counts[key] ?? 0) / 5663;

  test('[TEL-4] revenue, quadrants and rows are near the real case', () => {
    const { quadrant, revenue, rows } = totals.expected;
    expect(Math.abs(Number(revenue) / 120.8e9 - 1)).toBeLessThan(0.02);
    expect(Math.abs(share(quadrant, 'Star') - 0.47)).toBeLessThan(0.03);
    expect(Math.abs(share(quadrant, 'Sniper') - 0.38)).toBeLessThan(0.03);
    expect(Math.abs(share(quadrant, 'Incubator') - 0.1)).toBeLessThan(0.03);
    expect(Math.abs(share(quadrant, 'Risk') - 0.05)).toBeLessThan(0.03);
    expect(rows / 5663).toBeCloseTo(2.9, 1);
    const amounts = services.slice(0, -1).map((row) => (centsOf(row['hargaPelanggan'] ?? '') ?? 0) / 100);
    expect(Math.abs(quantile(amounts, 0.5) / 975_000 - 1)).toBeLessThan(0.2);
    expect(Math.abs(quantile(amounts, 0.75) / 3_500_000 - 1)).toBeLessThan(0.3);
    expect(amounts.filter((amount) => amount === 0).length / amounts.length).toBeCloseTo(0.05, 1.7);
  });

  test('[TEL-4] government leads the industries', () => {
    const { industry } = totals.expected;
    expect(share(industry, 'GOVERNMENT')).toBeCloseTo(0.288, 1.7);
    expect(Object.keys(industry)).toHaveLength(12);
    expect(Math.max(...Object.values(industry))).toBe(industry['GOVERNMENT']);
  });

  test('[TEL-7] home industries and complements are held more often', () => {
    const holds = (row: Record<string, string>, family: string) => (row['products'] ?? '').includes(family);
    const rate = (among: readonly Record<string, string>[], family: string) =>
      among.filter((row) => holds(row, family)).length / among.length;
    const [home, others] = [true, false].map((isHome) =>
      customers.filter(({ industry }) => ['MANUFACTURE', 'ENERGY & UTILITY'].includes(industry ?? '') === isHome),
    );
    expect(rate(home ?? [], 'Energy Dashboard')).toBeGreaterThan(2 * rate(others ?? [], 'Energy Dashboard'));
    const [withOne, without] = [true, false].map((isHolder) =>
      customers.filter((row) => Number(row['lines']) > 2 && holds(row, 'Virtual Machine') === isHolder),
    );
    expect(rate(withOne ?? [], 'Backup Vault')).toBeGreaterThan(1.2 * rate(without ?? [], 'Backup Vault'));
  });

  test('[TEL-8] nobody holds what its unit cannot offer', () => {
    const withoutBy = new Map(makeCatalogue(247).map(({ name, ownersWithout }) => [name, ownersWithout]));
    const wrong = services.slice(0, -1).filter(({ ProdukBaru = '', SBUOwner = '' }) => {
      return withoutBy.get(ProdukBaru)?.includes(SBUOwner) !== false;
    });
    expect(wrong).toEqual([]);
  });

  test('[TEL-8] rows of a customer are alike only where one was entered twice', () => {
    const duplicates = new Set(planted.filter(({ kind }) => kind?.startsWith('row/')).map(({ row }) => Number(row)));
    const seen = new Set<string>();
    services.forEach(({ 'Row Labels': name = '', ProdukBaru, hargaPelanggan = '' }, index) => {
      if (duplicates.has(index + 2)) return;
      const key = [keyOf(name), ProdukBaru, centsOf(hargaPelanggan)].join('|');
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    });
  });
});

describe('requests', () => {
  test.each([
    [{ customers: 1, catalogue: 1 }, 1],
    [{ customers: 2, catalogue: 3 }, 2],
    [{ customers: 7, catalogue: 600 }, 7],
  ])('[TEL-2] %o gives that many customers', async (request, count) => {
    const out = join(scratch, `tiny-${count}`);
    await demo({ ...request, seed: 3, out });
    expect(existsSync(join(out, 'Data Pelanggan Aktif.xlsx'))).toBe(true);
    expect(readCsv(out, 'truth/customers.csv')).toHaveLength(count);
  });

  test('[TEL-2] nothing is made of an impossible request', async () => {
    const out = join(scratch, 'none');
    await expect(demo({ customers: 0, seed: 1, out })).rejects.toMatchObject({ code: 'command/usage' });
    await expect(demo({ customers: 1, seed: 1, out, catalogue: 0 })).rejects.toMatchObject({ code: 'command/usage' });
    expect(existsSync(out)).toBe(false);
    const file = join(full, 'Katalog Produk.csv');
    await expect(demo({ customers: 1, seed: 1, out: file })).rejects.toMatchObject({ code: 'output/not-writable' });
  });
});

describe('sample', () => {
  const request = { customers: 40, seed: 33, catalogue: 25 };

  test('[TEL-9] the CSV sample is what the generator writes', async () => {
    await demo({ ...request, format: 'csv', out: join(scratch, 'sample-csv') });
    expect(filesIn(join(sample, 'csv'))).toEqual(filesIn(join(scratch, 'sample-csv')));
  });

  // Compressed bytes may differ between releases of zlib, so the cells are compared.
  test('[TEL-9] the workbooks of the sample hold what the generator writes', async () => {
    const { inputs } = await demo({ ...request, format: 'xlsx', out: join(scratch, 'sample-xlsx') });
    for (const input of inputs) {
      const committed = await readXlsx(readFileSync(input.replace(join(scratch, 'sample-xlsx'), join(sample, 'xlsx'))));
      const written = await readXlsx(readFileSync(input));
      expect(committed.sheets.map(({ name, rows }) => ({ name, rows }))).toEqual(
        written.sheets.map(({ name, rows }) => ({ name, rows })),
      );
    }
  });
});
