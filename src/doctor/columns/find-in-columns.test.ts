import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { name, type OpenEngine, openEngine, sql } from '#engine';
import { Random } from '#maths';
import { findInColumns, portrayTables } from '../index.ts';
import { examine, stage, type Written } from './columns.fixture.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const headers = [
  'Contract ID',
  'Nama Pelanggan',
  'Paket',
  'Kota',
  'Mulai',
  'Berakhir',
  'Bandwidth',
  'Tenure',
  'Nilai',
  'Aktif',
  'Catatan',
];

function day(random: Random, year: number): string {
  return `${year + random.integer(3)}-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`;
}

/** A table with nothing wrong in it: heavy-tailed money, few kinds, dates, a note on some rows. */
function cleanTable(seed: number, rows: number): Written {
  const random = Random.fromSeed(seed, 9);
  const row = (at: number) => [
    `K-${10_000 + at}`,
    `PT Nama ${random.integer(rows)}`,
    random.choice(['Lite', 'Bisnis 1', 'Bisnis 2', 'Enterprise']),
    random.choice(['Bandung', 'Semarang', 'Surabaya', 'Sorong']),
    day(random, 2021),
    day(random, 2026),
    `${random.choice([10, 20, 50, 100])} Mbps`,
    String(random.integer(60)),
    String(Math.round(Math.exp(random.normal(15, 1.5)))),
    random.choice(['Ya', 'Tidak']),
    random.uniform() < 0.4 ? `sesuai surat ${random.integer(900)}` : null,
  ];
  return { headers, rows: upTo(rows).map(row) };
}

test('[DOC-7] clean tables give no warning', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 5, max: 250 }), async (seed, rows) => {
      const { found } = await examine(engine, [cleanTable(seed, rows)]);
      expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

/** A clean table with one of each kind of mess on rows that are told apart by their key. */
function messyTable(): Written {
  const { rows } = cleanTable(3, 120);
  const put = (at: number, header: string, text: string | null) => {
    const row = [...(rows[at] ?? [])];
    row[headers.indexOf(header)] = text;
    return row;
  };
  const planted: readonly [number, string, string | null][] = [
    [5, 'Nilai', 'Rp 1.500.000'],
    [9, 'Nilai', 'gratis'],
    [11, 'Nilai', null],
    [17, 'Kota', 'BANDUNG'],
    [19, 'Kota', 'Sura\u00a0baya'],
    [23, 'Mulai', '1900-01-01'],
    [29, 'Mulai', '0000-00-00'],
    [31, 'Tenure', '999'],
    [37, 'Tenure', '999'],
    [38, 'Tenure', '999'],
    [41, 'Paket', '(null)'],
    [43, 'Nama Pelanggan', 'TEST - please delete'],
  ];
  const changed = new Map(planted.map(([at, header, text]) => [at, put(at, header, text)]));
  return { headers, rows: rows.map((row, at) => changed.get(at) ?? row) };
}

test('[DOC-7] each finding names its rows, and their order does not matter', async () => {
  const table = messyTable();
  const { found } = await examine(engine, [table]);
  const warnings = found.filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ rule, column, firstRows }) => [rule, column, firstRows])).toEqual([
    ['DOC-10', 'Paket', [43]],
    ['DOC-11', 'Nilai', [13]],
    ['DOC-12', 'Tenure', [33, 39, 40]],
    ['DOC-13', 'Mulai', [25]],
    ['DOC-14', 'Mulai', [31]],
    ['DOC-18', 'Nilai', [7]],
    ['DOC-20', 'Nilai', [11]],
    ['DOC-23', 'Kota', [21]],
    ['DOC-25', 'Kota', [19]],
    ['DOC-32', 'Nama Pelanggan', [45]],
  ]);
  const { found: again } = await examine(engine, [{ headers, rows: [...table.rows].reverse() }]);
  const withoutRows = (findings: typeof found) =>
    findings.map(({ firstRows, ...rest }) => ({ ...rest, count: firstRows.length }));
  expect(withoutRows(again)).toEqual(withoutRows(found));
});

test('[DOC-7] the money of a finding is that of its rows', async () => {
  const table = messyTable();
  const { found } = await examine(engine, [table]);
  const amount = (at: number) => Number(table.rows[at]?.[headers.indexOf('Nilai')]);
  const of = (rule: string) => found.find((finding) => finding.rule === rule)?.money;
  expect(of('DOC-32')).toBe(amount(43));
  expect(of('DOC-12')).toBe(amount(31) + amount(37) + amount(38));
  expect(of('DOC-18')).toBe(1_500_000);
  expect(of('DOC-20')).toBeNull();
});

test('[DOC-7] no repair where a header is missing or stands twice', async () => {
  const rows = upTo(30).map((at) => [`K-${at}A`, at === 3 ? '(null)' : 'x', at === 4 ? '(null)' : `y${at % 3}`]);
  for (const pair of [
    [null, 'c'],
    ['c', 'c'],
  ] as const) {
    const { found } = await examine(engine, [{ headers: ['id', ...pair], rows }]);
    const repairs = found.filter(({ rule, column }) => rule === 'DOC-10' && (column === null || pair[0] === pair[1]));
    expect(repairs.length).toBeGreaterThan(0);
    for (const finding of repairs) expect(finding.repairs).toEqual([]);
  }
});

test('[DOC-7] portraits that come from elsewhere give the same findings, the tables stay, and nothing is left behind', async () => {
  const table = await stage(engine, messyTable());
  const [portrait] = await portrayTables(engine, [table]);
  if (portrait === undefined) throw new Error('no portrait');
  const context = { asOf: '2026-01-31', ownNames: [] };
  const found = await findInColumns(engine, [table], [portrait], context);
  expect(await findInColumns(engine, [table], [structuredClone(portrait)], context)).toEqual(found);
  expect(await engine.rows(sql`SELECT count(*) AS n FROM ${name(table.table)}`)).toEqual([{ n: 120 }]);
  for (const left of [
    `${table.table}_values`,
    `${table.table}_data`,
    'doctor_texts',
    'doctor_repeats',
    'doctor_signs',
  ]) {
    expect(await engine.hasTable(left)).toBe(false);
  }
});

test('[DOC-1] empty and headless tables are portrayed without complaint', async () => {
  const tables = [
    { headers: ['a', 'b'], rows: [] },
    {
      headers: [null, null],
      rows: [
        ['1', 'x'],
        ['2', 'y'],
      ],
    },
    { headers: ['a'], rows: [['x']] },
  ];
  const { portraits, found } = await examine(engine, tables);
  expect(portraits.map(({ rows, columns }) => [rows, columns.length])).toEqual([
    [0, 2],
    [2, 2],
    [1, 1],
  ]);
  expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('[DOC-7] the money of a finding is exact, whatever the order of its rows', async () => {
  const amounts = Array.from({ length: 300 }, (_, at) => `${9_000_000_000 + at}.${String(at % 100).padStart(2, '0')}`);
  const rows = amounts.map((amount, at) => [`K${1000 + at}X`, amount, at < 200 ? ' Retail' : 'Retail']);
  const { found } = await examine(engine, [{ headers: ['code', 'amount', 'segment'], rows }]);
  const cents = amounts.slice(0, 200).reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n);
  expect(found.find(({ rule }) => rule === 'DOC-23')?.money).toBe(Math.round(Number(cents) / 100));
});
