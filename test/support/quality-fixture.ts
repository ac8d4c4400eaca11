import type { PurposeResponse, QualityResponse, TableLinksResponse, TableQualityResponse } from '#contract';
import { fixtureFindings, fixtureTables } from './import-fixture.ts';

/** What the fixture is good for. */
export const fixturePurposes: PurposeResponse[] = [
  {
    purpose: 'segments',
    usable: 'yes',
    needs: { id: 'Pendapatan dan bandwidth per layanan', en: 'Revenue and bandwidth of each line' },
    has: { id: '1.240 layanan, 98 % berharga', en: '1,240 lines, 98% with a price' },
  },
  {
    purpose: 'churn',
    usable: 'partly',
    needs: { id: 'Faktur 12 bulan', en: '12 months of invoices' },
    has: { id: 'Anda punya 7 (Juni–Desember 2025)', en: 'You have 7 (June–December 2025)' },
  },
  {
    purpose: 'leakage',
    usable: 'no',
    needs: { id: 'Tanggal bayar tiap faktur', en: 'The day each invoice was paid' },
    has: { id: 'Tidak ada kolom tanggal bayar', en: 'No column of days of payment' },
  },
];

/** How the fixture's tables were attached to customers. */
export const fixtureLinks: TableLinksResponse[] = [
  {
    file: 'layanan-pelanggan.xlsx',
    sheet: 'Layanan',
    headerRow: 4,
    idColumn: 'Kode Pelanggan',
    nameColumn: 'Nama Pelanggan',
    rows: 1240,
    customers: 410,
    byId: 1190,
    byName: 32,
    byRule: 0,
    alone: 14,
    unmatched: 4,
    note: null,
  },
  {
    file: 'faktur-2025.csv',
    sheet: '',
    headerRow: 1,
    idColumn: 'cust_id',
    nameColumn: null,
    rows: 8312,
    customers: 402,
    byId: 8275,
    byName: 0,
    byRule: 0,
    alone: 37,
    unmatched: 0,
    note: { id: 'Kode di sini berupa angka, di tempat lain teks.', en: 'Ids are numbers here and text elsewhere.' },
  },
];

function tableQuality(index: number, correlations: TableQualityResponse['correlations']): TableQualityResponse {
  const portrait = fixtureTables[index]?.portrait;
  if (portrait === undefined) throw new Error('no such table in the fixture');
  const filled = portrait.columns.reduce((sum, column) => sum + column.filled, 0);
  return {
    ...portrait,
    filledShare: filled / (portrait.rows * portrait.columns.length),
    useless: portrait.columns.filter(({ distinct }) => distinct < 2).length,
    correlations,
  };
}

/** What the data-quality page shows of the fixture. */
export const fixtureQuality: QualityResponse = {
  tables: [
    tableQuality(0, {
      columns: [
        { index: 3, header: 'Harga Bulanan' },
        { index: 4, header: 'Harga + PPN' },
        { index: 5, header: 'Kapasitas' },
      ],
      values: [
        [1, 0.999, 0.63],
        [0.999, 1, 0.62],
        [0.63, 0.62, 1],
      ],
    }),
    tableQuality(1, null),
  ],
  doubts: fixtureFindings,
  purposes: fixturePurposes,
  links: fixtureLinks,
  repairs: [
    {
      number: 1,
      rule: 'DOC-21',
      file: 'layanan-pelanggan.xlsx',
      sheet: 'Layanan',
      kind: 'replace',
      column: 'Produk',
      before: 'Internet Korprat',
      after: 'Internet Korporat',
      state: 'applied',
      cells: 3,
      rows: 0,
    },
    {
      number: 2,
      rule: 'DOC-31',
      file: 'layanan-pelanggan.xlsx',
      sheet: 'Layanan',
      kind: 'set-aside-repeats',
      column: null,
      before: null,
      after: null,
      state: 'applied',
      cells: 0,
      rows: 4,
    },
    {
      number: 3,
      rule: 'DOC-12',
      file: 'faktur-2025.csv',
      sheet: '',
      kind: 'replace',
      column: 'status',
      before: 'PIAD',
      after: 'PAID',
      state: 'nothing',
      cells: 0,
      rows: 0,
    },
  ],
  quarantined: {
    total: 4,
    money: 9_200_000,
    rows: [301, 302, 303, 304].map((row) => ({
      file: 'layanan-pelanggan.xlsx',
      sheet: 'Layanan',
      row,
      rule: 'DOC-31',
      reason: null,
      customer: 'PLG-0031',
      amount: 2_300_000,
    })),
  },
  drift: {
    against: '2025-12-31-a1b2c3d4',
    changes: [
      {
        severity: 'warning',
        file: 'layanan-pelanggan.xlsx',
        sheet: 'Layanan',
        column: null,
        message: { id: 'Jumlah baris turun 18 % dari run lalu.', en: '18% fewer rows than in the run before.' },
        before: '1512',
        after: '1240',
      },
    ],
  },
};
