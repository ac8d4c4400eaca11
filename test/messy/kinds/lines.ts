import type { Random } from '#maths';
import { rounded, type Table } from '../model.ts';
import { type ColumnPlan, type Making, makeTable, type TablePlan } from './plan.ts';

/** Service lines of a telecom: what each customer uses, its bandwidth, its monthly bill. */
export function linesTables(making: Making): Table[] {
  return [makeTable(linesPlan(making), making)];
}

function linesPlan({ random, world }: Making): TablePlan<Line> {
  const facts = world.customers.flatMap((customer) =>
    Array.from({ length: 2 + random.integer(7) }, () => {
      const product = random.choice(world.products);
      const bandwidth = random.choice([product.bandwidth, product.bandwidth * 2]);
      const years = 1 + random.integer(14);
      const team = random.choice(world.teams);
      return { customer, product, bandwidth, years, amount: bill(random, product.price), team };
    }),
  );
  return {
    entity: 'lines',
    sheets: 'Data, Layanan Aktif, Pelanggan Aktif, Service Lines, Active Services, Sheet1',
    facts,
    columns: linesColumns,
  };
}

interface Line {
  customer: Making['world']['customers'][number];
  product: Making['world']['products'][number];
  bandwidth: number;
  years: number;
  amount: number;
  team: string;
}

/** A bill near the list price; half the customers pay a round price, half a round price net of 11 % tax. */
function bill(random: Random, price: number): number {
  const gross = Math.round((price * random.choice([0.8, 0.9, 1, 1, 1.1])) / 50_000) * 50_000 || 50_000;
  return random.chance(0.5) ? gross : rounded(gross / 1.11);
}

const linesColumns: readonly ColumnPlan<Line>[] = [
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Pelanggan, namaPelanggan, Pelanggan, Nama Perusahaan, Nama Klien, Row Labels, Nama Instansi',
    en: 'Customer Name, Client, Company Name, Subscriber Name, Row Labels, Account Name',
    cell: ({ customer }) => customer.name,
  },
  {
    field: 'customer_id',
    kind: 'id',
    id: 'ID Pelanggan, Kode Pelanggan, No Pelanggan, Nomor Klien, Kode Akun',
    en: 'Customer ID, Client Code, Account No, Customer Number, Cust Ref',
    cell: ({ customer }) => customer.id,
    isOptional: true,
  },
  {
    field: 'amount',
    kind: 'amount',
    id: 'hargaPelanggan, Harga Langganan, Tagihan Bulanan, Nilai Berlangganan, Biaya Bulanan, Abonemen, Tarif per Bulan',
    en: 'Monthly Charge, Monthly Fee, MRC, Monthly Revenue, Billed Amount, Subscription Fee, Recurring Charge',
    cell: ({ amount }) => amount,
  },
  {
    field: 'bandwidth',
    kind: 'number',
    id: 'Bandwidth Fix, Kapasitas, Kecepatan Mbps, Lebar Pita, Bandwidth Layanan, Kapasitas Link',
    en: 'Bandwidth, Speed Mbps, Capacity Mbps, Link Speed, Bandwidth (Mbps), Port Speed',
    cell: ({ bandwidth }) => bandwidth,
  },
  {
    field: 'tenure',
    kind: 'number',
    id: 'Lama_Langganan, Lama Berlangganan, Masa Langganan Tahun, Usia Pelanggan, Lama Menjadi Pelanggan',
    en: 'Tenure, Years With Us, Years Subscribed, Length of Subscription, Subscription Years',
    cell: ({ years }) => years,
  },
  {
    field: 'industry',
    kind: 'category',
    id: 'segmenIndustri, Industri, Sektor Usaha, Bidang Usaha, Kategori Industri',
    en: 'Industry, Sector, Business Sector, Vertical, Industry Segment',
    cell: ({ customer }) => customer.industry,
  },
  {
    field: 'product',
    kind: 'category',
    id: 'ProdukBaru, Nama Produk, Layanan, Nama Layanan, Jenis Layanan, Paket Layanan',
    en: 'Product, Service Name, Service, Product Name, Subscribed Service',
    cell: ({ product }) => product.name,
  },
  {
    field: 'region',
    kind: 'category',
    id: 'WILAYAH, Provinsi, Area, Daerah, Wilayah Kerja',
    en: 'Region, Area, Province, Territory, Service Area',
    cell: ({ customer }) => customer.region,
    isOptional: true,
  },
  {
    field: 'owner',
    kind: 'category',
    id: 'Unit Pengelola, Tim Penjualan, Pengelola Akun, Unit Bisnis, Divisi Pengelola',
    en: 'Account Owner, Sales Team, Managing Unit, Business Unit, Account Team',
    cell: ({ team }) => team,
    isOptional: true,
  },
];
