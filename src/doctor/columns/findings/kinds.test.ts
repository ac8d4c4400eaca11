import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { examine, oneColumn, times, type Written } from '../columns.fixture.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function found(rule: string, tables: readonly Written[], context = {}) {
  const { found: all } = await examine(engine, tables, context);
  return all.filter((finding) => finding.rule === rule);
}

async function pairs(rule: string, header: string, cells: readonly (string | null)[]) {
  return (await found(rule, [oneColumn(header, cells)])).map(({ before, after, rows }) => [before, after, rows]);
}

describe('[DOC-25] spellings of one kind', () => {
  test.each([
    ['Retail', 'RETAIL'],
    ['GTX Pro', 'GTXPro'],
    ['Premium Plus', 'Premum Plus'],
    ['Enterprise', 'Entreprise'],
    ['Pelanggan Bisnis', 'Pelangan Bisnis'],
    ['Store Lite', 'Stor Lite'],
  ])('%s and %s', async (usual, slip) => {
    expect(await pairs('DOC-25', 'paket', [...times(12, usual), ...times(12, 'Lain'), ...times(2, slip)])).toEqual([
      [slip, usual, 2],
    ]);
  });

  test.each([
    ['Offer1', 'Offer2'],
    ['Personal L1', 'Personal L3'],
    ['Tahap II', 'Tahap III'],
    ['Q1', 'Q2'],
    ['S', 'M'],
    ['Kategori A', 'Kategori B'],
    ['Employed', 'Unemployed'],
    ['Paket 1.5', 'Paket 15'],
    ['Iceland', 'Ireland'],
    ['Jawa Barat', 'Jawa Timur'],
    ['Router17 Pro', 'Router18 Pro'],
  ])('but not %s and %s', async (usual, other) => {
    expect(await pairs('DOC-25', 'paket', [...times(12, usual), ...times(12, 'Lain'), ...times(2, other)])).toEqual([]);
  });

  test('nor where another column says that they are two', async () => {
    const row = (city: string, country: string) => [city, country, 'x'];
    const rows = [
      ...times(9, '').map(() => row('San José', 'CR')),
      ...times(3, '').map(() => row('San Jose', 'US')),
      row('Lima', 'PE'),
    ];
    expect(await found('DOC-25', [{ headers: ['city', 'country', 'note'], rows }])).toEqual([]);
  });
});

test('[DOC-26] a misspelt word of industries', async () => {
  const cells = [
    ...times(5, 'technolgy'),
    ...times(5, 'medical'),
    ...times(5, 'retail'),
    ...times(5, 'Telekomunikasi'),
  ];
  expect(await pairs('DOC-26', 'sector', cells)).toEqual([['technolgy', 'technology', 5]]);
  expect(
    await pairs('DOC-26', 'paket', [...times(5, 'financed'), ...times(5, 'b'), ...times(5, 'c'), ...times(5, 'd')]),
  ).toEqual([]);
});

test('[DOC-28] spellings of a company are proposed, other legal forms are asked about', async () => {
  const names = ['PT Sinar Abadi', 'PT Sinar Abadi', 'PT. SINAR ABADI', 'Sinar Abadi, PT', 'CV Sinar Abadi', 'PT Lain'];
  const findings = await found('DOC-28', [oneColumn('Nama Pelanggan', names)]);
  expect(findings.map(({ severity, rows, after, repairs }) => [severity, rows, after, repairs.length])).toEqual([
    ['warning', 2, 'PT Sinar Abadi', 2],
    ['info', 5, null, 0],
  ]);
  expect(findings.flatMap(({ repairs }) => repairs.map((repair) => 'from' in repair && repair.from)).sort()).toEqual([
    'PT. SINAR ABADI',
    'Sinar Abadi, PT',
  ]);
});

describe('rows', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`OPP-${100 + at}`, `PT Nama ${at % 9}`, String(at % 7)]);
  const headers = ['Opportunity ID', 'Customer', 'Score'];

  test('[DOC-29] repeats of whole rows; the first stays', async () => {
    const [finding] = await found('DOC-29', [{ headers, rows: [...rows, rows[3] ?? [], rows[5] ?? []] }]);
    expect(finding).toMatchObject({ rows: 2, firstRows: [42, 43], column: null, severity: 'warning' });
    expect(finding?.repairs).toEqual([{ kind: 'set-aside-repeats' }]);
    expect(await found('DOC-29', [{ headers, rows }])).toEqual([]);
    const flags = Array.from({ length: 40 }, (_, at) => [String(at % 2), String(at % 3)]);
    expect((await found('DOC-29', [{ headers: ['a', 'b'], rows: flags }]))[0]).toMatchObject({
      severity: 'info',
      repairs: [],
    });
  });

  test('[DOC-30] an id on several rows', async () => {
    const repeated = [...rows, ['OPP-103', 'PT Lain', '1'], ['OPP-103', 'PT Lain Lagi', '1']];
    const [finding] = await found('DOC-30', [{ headers, rows: repeated }]);
    expect(finding).toMatchObject({ rows: 3, firstRows: [5, 42, 43], before: 'OPP-103', column: 'Opportunity ID' });
    expect(finding?.message.en).toContain('2 too many');
    const lines = rows.flatMap((row) => [row, row]).map((row, at) => [...row, `L-${at}`]);
    expect(await found('DOC-30', [{ headers: [...headers, 'Line ID'], rows: lines }])).toEqual([]);
  });

  test('[DOC-31] rows of the own company under another form', async () => {
    const own = [...rows, ['OPP-900', 'Contoh Telekomunikasi Tbk, PT', '1']];
    const [finding] = await found('DOC-31', [{ headers, rows: own }], { ownNames: ['PT Contoh Telekomunikasi'] });
    expect(finding).toMatchObject({ rows: 1, firstRows: [42] });
    expect(finding?.repairs).toEqual([
      { kind: 'set-aside', column: 'Customer', value: 'Contoh Telekomunikasi Tbk, PT' },
    ]);
  });

  test.each(['TEST - please delete', 'Dummy Customer', 'Akun Contoh, jangan dipakai', 'test'])(
    '[DOC-32] %s',
    async (name) => {
      const [finding] = await found('DOC-32', [{ headers, rows: [...rows, ['OPP-900', name, '1']] }]);
      expect(finding?.repairs).toEqual([{ kind: 'set-aside', column: 'Customer', value: name }]);
    },
  );

  test.each(['PT Testindo Utama', 'Tester Nusantara', 'PT Hapsari', 'Kontes Jaya'])(
    '[DOC-32] but not %s',
    async (name) => {
      expect(await found('DOC-32', [{ headers, rows: [...rows, ['OPP-900', name, '1']] }])).toEqual([]);
    },
  );

  test('[DOC-33] a note is told and left out of every other rule', async () => {
    const noted = [...rows, [null, null, 'Catatan: angka belum diaudit']];
    const { found: all, portraits } = await examine(engine, [{ headers, rows: noted }]);
    expect(all.map(({ rule, firstRows, severity }) => [rule, firstRows, severity])).toEqual([['DOC-33', [42], 'info']]);
    expect(portraits[0]?.rows).toBe(40);
    const { found: incomplete } = await examine(engine, [
      { headers, rows: [...rows, [null, 'PT Nama Perusahaan Tanpa Nomor', null]] },
    ]);
    expect(incomplete.map(({ rule }) => rule)).not.toContain('DOC-33');
  });

  test('[DOC-33] a row that lacks most of the others is told once, not in each column', async () => {
    const wide = rows.map((row, at) => [...row, String(at * 3), `2025-01-1${at % 9}`]);
    const { found: all } = await examine(engine, [
      { headers: [...headers, 'Nilai', 'Tanggal'], rows: [...wide, [null, null, null, '4321', null]] },
    ]);
    expect(all.map(({ rule, firstRows, severity }) => [rule, firstRows, severity])).toEqual([['DOC-33', [42], 'info']]);
  });
});
