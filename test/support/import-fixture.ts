import type { DoubtResponse, ImportEntityResponse, ImportQuestionResponse, ImportTableResponse } from '#contract';
import { barsOf, figuresOf, monthsOf, portraitOf } from './portrait-fixture.ts';

const field = (name: string, id: string, en: string, isNeeded = false) => ({ name, meaning: { id, en }, isNeeded });

/** Kinds of table that the fixture knows. */
export const fixtureEntities: ImportEntityResponse[] = [
  {
    name: 'lines',
    meaning: { id: 'Layanan pelanggan, satu baris tiap layanan', en: 'Service lines of customers, one row each' },
    fields: [
      field('customer_id', 'Kode pelanggan', 'Customer id', true),
      field('customer_name', 'Nama pelanggan', 'Customer name', true),
      field('product', 'Produk', 'Product'),
      field('revenue', 'Pendapatan', 'Revenue', true),
      field('bandwidth', 'Bandwidth', 'Bandwidth'),
      field('region', 'Wilayah', 'Region'),
    ],
  },
  {
    name: 'invoices',
    meaning: { id: 'Faktur', en: 'Invoices' },
    fields: [
      field('customer_id', 'Kode pelanggan', 'Customer id', true),
      field('invoice_date', 'Tanggal faktur', 'Date of the invoice', true),
      field('amount', 'Nilai faktur', 'Amount of the invoice', true),
      field('status', 'Status', 'Status'),
    ],
  },
];

const rupiah = (amount: number): string => `${amount.toLocaleString('id-ID')},00`;

const linesRows = 1240;
const lines: ImportTableResponse = {
  id: 't1',
  portrait: portraitOf({ file: 'layanan-pelanggan.xlsx', sheet: 'Layanan', headerRow: 4, rows: linesRows }, [
    { header: 'Kode Pelanggan', role: 'customer-id', distinct: 410, frequent: [{ text: 'PLG-0007', rows: 12 }] },
    { header: 'Nama Pelanggan', role: 'customer-name', distinct: 408, filled: 1236 },
    {
      header: 'Produk',
      role: 'category',
      distinct: 9,
      frequent: [
        { text: 'Internet Korporat', rows: 610 },
        { text: 'IP VPN', rows: 332 },
        { text: 'Metro Ethernet', rows: 211 },
      ],
    },
    {
      header: 'Harga Bulanan',
      type: 'decimal',
      role: 'amount',
      notation: 'indonesian',
      currency: 'IDR',
      distinct: 804,
      numbers: figuresOf(150_000, 2_450_000, 96_000_000),
      bins: barsOf(0, 1_000_000, [40, 220, 380, 260, 150, 80, 44, 30, 18, 9, 5, 4]),
    },
    {
      header: 'Harga + PPN',
      type: 'decimal',
      role: 'amount',
      notation: 'indonesian',
      currency: 'IDR',
      distinct: 804,
      numbers: figuresOf(166_500, 2_719_500, 106_560_000),
      bins: barsOf(0, 1_110_000, [40, 220, 380, 260, 150, 80, 44, 30, 18, 9, 5, 4]),
    },
    {
      header: 'Kapasitas',
      type: 'whole',
      role: 'measure',
      unit: 'Mbps',
      filled: 980,
      distinct: 41,
      missingWords: [{ text: '-', rows: 214 }],
      numbers: figuresOf(2, 50, 10_000),
      bins: barsOf(0, 50, [510, 240, 120, 60, 30, 20]),
    },
    { header: 'Keterangan', type: 'empty', role: 'empty', filled: 0, distinct: 0 },
  ]),
  preview: Array.from({ length: 8 }, (_, row) => [
    `PLG-${String(row + 1).padStart(4, '0')}`,
    ['PT Sinar Laut Abadi', 'CV Bumi Hijau', 'PT Kelora Data', 'Dinas Contoh'][row % 4] ?? null,
    ['Internet Korporat', 'IP VPN'][row % 2] ?? null,
    rupiah((row + 1) * 1_250_000),
    rupiah((row + 1) * 1_387_500),
    row % 3 === 0 ? '-' : String((row + 1) * 10),
    null,
  ]),
  entity: {
    name: 'lines',
    reason: {
      id: 'Kode Pelanggan, Produk, dan Harga Bulanan adalah ciri layanan pelanggan',
      en: 'Kode Pelanggan, Produk and Harga Bulanan are those of service lines',
    },
    confidence: 0.94,
  },
  others: [{ name: 'invoices', confidence: 0.41 }],
  proposed: [
    {
      field: 'customer_id',
      header: 'Kode Pelanggan',
      reason: { id: 'judulnya berkata demikian; isinya kode', en: 'the header says so; its cells are codes' },
      confidence: 0.99,
    },
    {
      field: 'customer_name',
      header: 'Nama Pelanggan',
      reason: { id: 'judulnya berkata demikian', en: 'the header says so' },
      confidence: 0.99,
    },
    {
      field: 'product',
      header: 'Produk',
      reason: { id: 'judulnya berkata demikian', en: 'the header says so' },
      confidence: 0.97,
    },
    {
      field: 'bandwidth',
      header: 'Kapasitas',
      reason: { id: 'isinya bandwidth', en: 'its cells are bandwidths' },
      confidence: 0.72,
    },
  ],
  remarks: [
    {
      id: '3 baris di atas judul dilewati; 1 baris jumlah tidak dipakai.',
      en: '3 rows above the header skipped; 1 row of totals left out.',
    },
  ],
};

const invoices: ImportTableResponse = {
  id: 't2',
  portrait: portraitOf({ file: 'faktur-2025.csv', sheet: '', rows: 8312 }, [
    { header: 'cust_id', role: 'customer-id', distinct: 402 },
    {
      header: 'invoice_date',
      type: 'date',
      role: 'date',
      dateOrder: 'dmy',
      distinct: 210,
      dates: { first: '2025-06-01', last: '2025-12-31' },
      bins: monthsOf(2025, [0, 0, 0, 0, 0, 1180, 1201, 1190, 1199, 1170, 1188, 1184]),
    },
    {
      header: 'amount',
      type: 'decimal',
      role: 'amount',
      notation: 'plain',
      distinct: 4210,
      numbers: figuresOf(-500_000, 2_300_000, 88_000_000),
      bins: barsOf(-1_000_000, 1_500_000, [12, 3100, 2600, 1300, 700, 400, 120, 80]),
    },
    {
      header: 'status',
      role: 'category',
      distinct: 3,
      frequent: [
        { text: 'PAID', rows: 7100 },
        { text: 'UNPAID', rows: 1190 },
        { text: 'CANCELLED', rows: 22 },
      ],
    },
  ]),
  preview: Array.from({ length: 6 }, (_, row) => [
    `PLG-${1001 + row}`,
    `${row + 1}/06/2025`,
    `${(row + 3) * 750_000}`,
    'PAID',
  ]),
  entity: {
    name: 'invoices',
    reason: { id: 'invoice_date dan amount adalah ciri faktur', en: 'invoice_date and amount are those of invoices' },
    confidence: 0.97,
  },
  others: [],
  proposed: [
    {
      field: 'customer_id',
      header: 'cust_id',
      reason: { id: 'judulnya berarti demikian', en: 'the header means it' },
      confidence: 0.95,
    },
    {
      field: 'invoice_date',
      header: 'invoice_date',
      reason: { id: 'judulnya berkata demikian; isinya tanggal', en: 'the header says so; its cells are dates' },
      confidence: 0.99,
    },
    {
      field: 'amount',
      header: 'amount',
      reason: { id: 'judulnya berkata demikian', en: 'the header says so' },
      confidence: 0.96,
    },
    {
      field: 'status',
      header: 'status',
      reason: { id: 'isinya status', en: 'its cells are states' },
      confidence: 0.88,
    },
  ],
  remarks: [],
};

const notes: ImportTableResponse = {
  id: 't3',
  portrait: portraitOf({ file: 'layanan-pelanggan.xlsx', sheet: 'Catatan', rows: 14 }, [
    { header: 'Catatan rapat', distinct: 14 },
    { header: null, filled: 3, distinct: 3 },
  ]),
  preview: [
    ['Cek harga cabang timur', null],
    ['Tunggu konfirmasi keuangan', 'minggu depan'],
  ],
  entity: null,
  others: [],
  proposed: [],
  remarks: [],
};

/** The tables of the fixture. */
export const fixtureTables: ImportTableResponse[] = [lines, invoices, notes];

/** What the fixture asks: which of two columns is the revenue. */
export const fixtureQuestions: ImportQuestionResponse[] = [
  {
    table: 't1',
    field: 'revenue',
    code: 'mapping/ambiguous',
    message: 'Both "Harga Bulanan" and "Harga + PPN" may be the revenue.',
    hint: 'Choose one; the other is 1.11 times it.',
    candidates: ['Harga Bulanan', 'Harga + PPN'],
  },
];

const place = { file: 'layanan-pelanggan.xlsx', sheet: 'Layanan' };
const spelling = (from: string, to: string, rows: number): DoubtResponse => ({
  rule: 'DOC-21',
  severity: 'info',
  ...place,
  column: 'Produk',
  rows,
  firstRows: [18, 44, 90].slice(0, rows),
  before: from,
  after: to,
  money: null,
  message: {
    id: `"${from}" agaknya salah tulis dari "${to}".`,
    en: `"${from}" seems to be a misspelling of "${to}".`,
  },
  repairs: [{ kind: 'replace', column: 'Produk', from, to }],
});

/** What the fixture finds. */
export const fixtureFindings: DoubtResponse[] = [
  {
    rule: 'DOC-7',
    severity: 'error',
    ...place,
    column: 'Harga Bulanan',
    rows: 1,
    firstRows: [212],
    before: '17.272.730,00',
    after: '1.727.273,00',
    money: 15_545_457,
    message: {
      id: 'Harga ini sepuluh kali harga layanan yang sama pada pelanggan ini; agaknya ada angka yang kelebihan nol.',
      en: 'This price is ten times the price of the same service of this customer; it seems to have a zero too many.',
    },
    repairs: [
      {
        kind: 'replace-at',
        column: 'Harga Bulanan',
        key: { column: 'Kode Pelanggan', value: 'PLG-0088' },
        from: '17.272.730,00',
        to: '1.727.273,00',
      },
    ],
  },
  spelling('Internet Korprat', 'Internet Korporat', 3),
  spelling('IP-VPN', 'IP VPN', 2),
  {
    rule: 'DOC-31',
    severity: 'warning',
    ...place,
    column: null,
    rows: 4,
    firstRows: [301, 302, 303, 304],
    before: null,
    after: null,
    money: 9_200_000,
    message: {
      id: 'Empat baris mengulang baris sebelumnya di semua kolom.',
      en: 'Four rows repeat an earlier one in every column.',
    },
    repairs: [{ kind: 'set-aside-repeats' }],
  },
  {
    rule: 'DOC-44',
    severity: 'warning',
    file: 'faktur-2025.csv',
    sheet: '',
    column: 'cust_id',
    rows: 37,
    firstRows: [17, 60, 61, 404],
    before: null,
    after: null,
    money: 48_300_000,
    message: {
      id: '37 faktur menyebut pelanggan yang tidak ada di tabel layanan.',
      en: '37 invoices name customers that are not in the table of service lines.',
    },
    repairs: [],
  },
];
