import type { Random } from '#maths';
import type { Customer, Product, Table, World } from '../model.ts';
import { dayAfter, monthsAfter } from '../world.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Complaint {
  id: string;
  customer: Customer;
  opened: string;
  closed: string;
  topic: string;
  priority: string;
}

interface Usage {
  customer: Customer;
  product: Product;
  month: string;
  quantity: number;
}

const topics = ['Gangguan jaringan', 'Tagihan salah', 'Respons lambat', 'Instalasi'];

/** Complaints of customers, and what they used each month. */
export function supportTables(making: Making): Table[] {
  const { random, world } = making;
  const complaints = Array.from({ length: 40 + random.integer(120) }, (_, at) => complaint(random, world, at));
  return [complaintsTable(making, complaints), usageTable(making, usage(random, world))];
}

function complaint(random: Random, world: World, at: number): Complaint {
  const opened = dayAfter(world.today, -random.integer(400) - 20);
  return {
    id: `TKT${5001 + at}`,
    customer: random.choice(world.customers),
    opened,
    closed: dayAfter(opened, random.integer(15)),
    topic: random.choice(topics),
    priority: random.choice(['Low', 'Medium', 'High']),
  };
}

function usage(random: Random, world: World): Usage[] {
  return world.customers.slice(0, 20).flatMap((customer) => {
    const product = random.choice(world.products);
    const level = 50 + random.integer(900);
    return Array.from({ length: 6 }, (_, at) => ({
      customer,
      product,
      month: monthsAfter(world.today, at - 5).slice(0, 7),
      quantity: Math.round(level * (0.8 + random.uniform() * 0.4)),
    }));
  });
}

function complaintsTable(making: Making, facts: readonly Complaint[]): Table {
  return makeTable<Complaint>(
    {
      entity: 'complaints',
      sheets: 'Keluhan, Pengaduan, Complaints, Tickets, Komplain',
      facts,
      columns: complaintsColumns,
    },
    making,
  );
}

function usageTable(making: Making, facts: readonly Usage[]): Table {
  return makeTable<Usage>(
    {
      entity: 'usage',
      sheets: 'Pemakaian, Usage, Konsumsi, Utilisation',
      facts,
      columns: usageColumns,
    },
    making,
  );
}

const complaintsColumns: readonly ColumnPlan<Complaint>[] = [
  {
    field: 'complaint_id',
    kind: 'id',
    id: 'No Tiket, Nomor Pengaduan, No Keluhan, Kode Aduan',
    en: 'Ticket No, Complaint ID, Case Number, Ticket ID',
    cell: ({ id }) => id,
  },
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Pelanggan, Pelapor, Pelanggan, Nama Pelapor',
    en: 'Customer Name, Customer, Reported By, Client Name',
    cell: ({ customer }) => customer.name,
  },
  {
    field: 'date',
    kind: 'date',
    id: 'Tanggal Lapor, Tanggal Keluhan, Tgl Pengaduan, Tgl Masuk',
    en: 'Date Reported, Opened On, Complaint Date, Logged On',
    cell: ({ opened }) => ({ day: opened }),
  },
  {
    field: 'closed',
    kind: 'date',
    id: 'Tanggal Selesai, Tgl Penyelesaian, Tanggal Ditutup, Selesai Pada',
    en: 'Date Resolved, Closed On, Resolution Date, Resolved On',
    cell: ({ closed }) => ({ day: closed }),
    isOptional: true,
  },
  {
    field: 'category',
    kind: 'category',
    id: 'Jenis Keluhan, Kategori Gangguan, Kategori Keluhan, Topik Keluhan',
    en: 'Complaint Type, Issue Category, Topic, Type of Issue',
    cell: ({ topic }) => topic,
  },
  {
    field: 'priority',
    kind: 'category',
    id: 'Prioritas, Tingkat Urgensi, Tingkat Prioritas',
    en: 'Priority, Severity, Urgency, Priority Level',
    cell: ({ priority }) => priority,
    isOptional: true,
  },
];

const usageColumns: readonly ColumnPlan<Usage>[] = [
  {
    field: 'customer_id',
    kind: 'id',
    id: 'Kode Pelanggan, ID Pelanggan, No Pelanggan',
    en: 'Customer ID, Account Code, Client ID',
    cell: ({ customer }) => customer.id,
  },
  {
    field: 'product',
    kind: 'category',
    id: 'Layanan, Nama Layanan, Produk',
    en: 'Service, Product, Service Name',
    cell: ({ product }) => product.name,
  },
  {
    field: 'period',
    kind: 'category',
    id: 'Bulan, Bulan Pemakaian, Periode Pemakaian, Periode',
    en: 'Month, Usage Month, Period, Month of Use',
    cell: ({ month }) => month,
  },
  {
    field: 'quantity',
    kind: 'number',
    id: 'Pemakaian (GB), Volume Pemakaian, Jumlah Pemakaian, Total Pemakaian',
    en: 'Usage GB, Volume Used, Consumption, Usage, Total Usage',
    cell: ({ quantity }) => quantity,
  },
];
