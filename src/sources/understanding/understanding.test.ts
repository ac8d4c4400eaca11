import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawRow } from '../readers/reader.ts';
import { contentOf } from './cell-content.ts';
import { findHeader, headerAt } from './find-header.ts';
import { ColumnProfiler } from './profile-columns.ts';
import { recogniseEntity } from './recognise-entity.ts';
import { saysTotal } from './total-rows.ts';

const rowsOf = (...rows: (string | null)[][]): RawRow[] => rows.map((cells, index) => ({ row: index + 1, cells }));

function recognise(...rows: (string | null)[][]) {
  const [top, ...below] = rowsOf(...rows);
  if (top === undefined) throw new Error('no rows');
  const profiler = new ColumnProfiler(headerAt(top));
  for (const row of below) profiler.add(row);
  return recogniseEntity(profiler.profiles());
}

const mapped = (found: ReturnType<typeof recognise>) =>
  Object.fromEntries((found?.matches ?? []).map((match) => [match.field, match.header]));

test('[SRC-4] the header is found below any titles and blank rows, and above any rows', () => {
  const title = fc.array(fc.constantFrom('Laporan Pelanggan', 'Per Januari 2026', 'PLN', 'Dicetak: 2026-01-31'), {
    minLength: 1,
    maxLength: 2,
  });
  const line = fc.tuple(
    fc.constantFrom('PT ABADI', 'CV JAYA', 'Bank Hemal'),
    fc.nat(),
    fc.constantFrom('10 MBPS', 'Tidak Ada'),
    fc.constantFrom('JAKARTA', 'BALI'),
  );
  const headers = fc.constantFrom<string[][]>(
    ['Nama Pelanggan', 'hargaPelanggan', 'Bandwidth Fix', 'SBUOwner'],
    ['Row Labels', 'Sum of hargaPelanggan', 'Bandwidth', 'Region'],
    ['Firma', 'Uang', 'Lebar', 'Tempat'],
  );
  fc.assert(
    fc.property(
      fc.array(title, { maxLength: 6 }),
      headers,
      fc.array(line, { minLength: 2, maxLength: 30 }),
      (titles, header, lines) => {
        const below = lines.map(([name, amount, bandwidth, place]) => [name, String(amount), bandwidth, place]);
        const found = findHeader(rowsOf(...titles, header, ...below));
        expect(found?.names).toEqual(header);
        expect(found?.row).toBe(titles.length + 1);
      },
    ),
  );
});

test('[SRC-4] a table of figures alone has no header', () => {
  expect(
    findHeader(rowsOf(['1', '2.5', '2026-01-01'], ['2', '3.5', '2026-01-02'], ['3', '4.5', '2026-01-03'])),
  ).toBeUndefined();
});

test('[SRC-4] columns of one name are told apart', () => {
  expect(headerAt({ row: 1, cells: ['Harga', ' Nama\nPelanggan ', 'Harga', null] }).names).toEqual([
    'Harga (1)',
    'Nama Pelanggan',
    'Harga (2)',
  ]);
});

const seed000 =
  'Row Labels,hargaPelanggan,Bandwidth Fix,Lama_Langganan,segmenCustomer,Kategori_Baru,Kelompok Tier,ProdukBaru,SBUOwner,statusLayanan';
const seed001 =
  'namaPelanggan,hargaPelanggan,hargaPelangganLalu,bandwidth,Lama_Langganan,segmenIcon,terminatingProvinsi,WILAYAH,Kategori_Baru,namaLayanan,statusLayanan,tanggalAktivasi,hargaInstalasi,Margin,sid,idPelanggan';

test("[SRC-5] the seed's headers map by themselves, with no question", () => {
  const first = recognise(seed000.split(','), 'PT A,100,10 MBPS,3,BANKING,TS,DI-TS,ICON,JAKARTA,AKTIF'.split(','));
  expect(first?.entity).toBe('lines');
  expect(first?.questions).toEqual([]);
  expect(Object.keys(mapped(first))).toHaveLength(10);
  const second = recognise(seed001.split(','), 'PT A,1,2,3,4,5,6,7,8,9,AKTIF,2020-01-01,0,0,1,2'.split(','));
  expect(second?.questions).toEqual([]);
  expect(mapped(second)).toEqual({
    customer_id: 'idPelanggan',
    customer_name: 'namaPelanggan',
    amount: 'hargaPelanggan',
    bandwidth: 'bandwidth',
    tenure: 'Lama_Langganan',
    industry: 'segmenIcon',
    category: 'Kategori_Baru',
    product: 'namaLayanan',
    region: 'WILAYAH',
    status: 'statusLayanan',
    since: 'tanggalAktivasi',
  });
  const spelled = recognise(
    ['Nama Pelanggan', 'Harga Pelanggan (Rp)', 'Lama Langganan', 'Segmen Customer', 'SBU Owner'],
    ['A', '1', '2', '3', '4'],
  );
  expect(Object.keys(mapped(spelled))).toEqual(['customer_name', 'amount', 'tenure', 'industry', 'owner']);
});

test('[SRC-6] a catalogue, a mapping, a list of customers and plain English tables are told apart', () => {
  const catalogue =
    'Produk,Kategori Produk,Nomenklatur Baru,Kode,Kompleksitas,Harga Daftar,Level Harga,Bandwidth Minimum,Status';
  const products = recognise(catalogue.split(','), 'ICON,TS,DI,K1,Simple,100,1,10,Aktif'.split(','));
  expect([products?.entity, Object.keys(mapped(products)).length, products?.questions]).toEqual(['products', 9, []]);
  const fit = recognise(
    ['Produk', 'Segmen Target', 'Min Bandwidth', 'SBU Tidak Tersedia'],
    ['ICON', 'BANKING;RETAIL', '10', 'BALI'],
  );
  expect([fit?.entity, mapped(fit)['owners_without'], fit?.questions]).toEqual([
    'product_fit',
    'SBU Tidak Tersedia',
    [],
  ]);
  for (const header of ['Pelanggan', 'Nama Pelanggan Aktif', 'Daftar Pelanggan']) {
    expect(recognise([header], ['PT A'], ['PT B'])?.entity, header).toBe('valid_customers');
    expect(recognise(['No', header], ['1', 'PT A'], ['2', 'PT B'])?.entity, header).toBe('valid_customers');
  }
  expect(recognise(['Instansi Kami'], ['PT A Tbk'], ['CV B'])?.entity).toBe('valid_customers');
  expect(recognise(['account', 'monthly revenue', 'seats'], ['A', '1', '2'])?.matches.map((one) => one.header)).toEqual(
    ['account', 'monthly revenue'],
  );
  expect(recognise(['day', 'temperature'], ['monday', '12'])).toBeUndefined();
  expect(recognise(['Account Name', 'Stage', 'Comment'], ['A', 'x', 'y'])).toBeUndefined();
  expect(recognise(['product_name', 'serial'], ['A', 'x'], ['A', 'y'], ['A', 'z'])).toBeUndefined();
});

test('[SRC-5] two headers that mean one field equally well are a question, a more specific one is not', () => {
  const equal = recognise(['Pelanggan', 'Harga', 'Revenue'], ['A', '1', '2']);
  expect(equal?.questions).toMatchObject([
    { code: 'mapping/ambiguous', field: 'amount', candidates: ['Harga', 'Revenue'] },
  ]);
  const twice = recognise(['Pelanggan', 'hargaPelanggan', 'Harga Pelanggan'], ['A', '1', '2']);
  expect(twice?.questions).toMatchObject([
    { code: 'mapping/duplicate-meaning', candidates: ['hargaPelanggan', 'Harga Pelanggan'] },
  ]);
  const same = recognise(['Pelanggan', 'Harga', 'Harga'], ['A', '1', '2']);
  expect(same?.questions).toMatchObject([
    { code: 'mapping/duplicate-meaning', candidates: ['Harga (1)', 'Harga (2)'] },
  ]);
  const specific = recognise(['Pelanggan', 'hargaPelanggan', 'segmenCustomer', 'Industry'], ['A', '1', 'x', 'y']);
  expect([mapped(specific)['industry'], specific?.questions]).toEqual(['segmenCustomer', []]);
  const money = recognise(['Pelanggan', 'hargaPelanggan', 'Revenue'], ['A', '1', '2']);
  expect(money?.questions).toMatchObject([{ field: 'amount', candidates: ['hargaPelanggan', 'Revenue'] }]);
  const empty = recognise(['Pelanggan', 'Harga', 'Revenue'], ['A', '1', null], ['B', '2', '']);
  expect([mapped(empty)['amount'], empty?.questions]).toEqual(['Harga', []]);
});

test('[SRC-5] what no header says, the content may: most cells like 100 MBPS are a bandwidth', () => {
  const found = recognise(['Pelanggan', 'Ukuran'], ['A', '100 MBPS'], ['B', '512 kbps'], ['C', 'Tidak Ada']);
  expect(found?.matches[1]).toMatchObject({ field: 'bandwidth', header: 'Ukuran', confidence: 0.6 });
  expect(found?.matches[1]?.reason).toEqual({
    id: 'isinya tampak seperti bandwidth layanan: 67% sel serupa dengan "100 MBPS"',
    en: 'content looks like bandwidth: 67 % of cells are like "100 MBPS"',
  });
  const wrong = recognise(['Pelanggan', 'Harga'], ['A', 'mahal'], ['B', 'murah']);
  expect(wrong?.matches[1]?.confidence).toBeLessThan(0.5);
});

test('[SRC-6] lines without a customer name the nearest headers', () => {
  const found = recognise(['Pelengkap', 'hargaPelanggan', 'Bandwidth Fix'], ['A', '1', '10 MBPS']);
  expect(found?.questions).toMatchObject([{ code: 'mapping/missing-column', field: 'customer_name' }]);
  expect(found?.questions[0]?.candidates).toContain('Pelengkap');
});

test('[SRC-7] rows of totals are known by their words alone', () => {
  for (const cell of ['Grand Total', ' TOTAL', 'Jumlah:', 'Sub Total', 'Total Keseluruhan'])
    expect(saysTotal(cell)).toBe(true);
  for (const cell of ['PT Total Jaya', 'Totalindo', null, '']) expect(saysTotal(cell)).toBe(false);
});

test('what a cell looks like', () => {
  const cells = {
    '1.000,50': 'number',
    'Rp 5.000': 'number',
    '(12)': 'number',
    '100 MBPS': 'bandwidth',
    '5 IP': 'bandwidth',
    E1: 'bandwidth',
    '2021-03-04': 'date',
    '4/3/2021': 'date',
    'Berkontrak di Tahun 2026': 'tenure',
    '3 Tahun': 'tenure',
    'PT ABADI': 'company',
    halo: 'text',
  };
  for (const [cell, content] of Object.entries(cells)) expect(contentOf(cell), cell).toBe(content);
});
