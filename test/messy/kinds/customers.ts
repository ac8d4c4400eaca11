import type { Customer, Table } from '../model.ts';
import { money } from '../world.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Registered {
  customer: Customer;
  employees: number;
  revenue: number;
  team: string;
}

/** The register of customers, one row each. */
export function customersTable(making: Making): Table {
  const { random, world } = making;
  const facts = world.customers.map((customer): Registered => {
    const employees = Math.round(20 * Math.exp(random.normal(2, 1)));
    return { customer, employees, revenue: money(random, 5e9, 1e6), team: random.choice(world.teams) };
  });
  return makeTable<Registered>(
    {
      entity: 'customers',
      sheets: 'Pelanggan, Master Pelanggan, Accounts, Customers, Clients, Daftar Pelanggan',
      facts,
      columns: customersColumns,
    },
    making,
  );
}

const customersColumns: readonly ColumnPlan<Registered>[] = [
  {
    field: 'customer_id',
    kind: 'id',
    id: 'ID Pelanggan, Kode Pelanggan, Nomor Pelanggan, Kode Klien, No Akun',
    en: 'Customer ID, Account ID, Client Number, Customer Code, Client Ref',
    cell: ({ customer }) => customer.id,
  },
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Pelanggan, Nama Perusahaan, Nama Akun, Nama Badan Usaha, Nama Klien',
    en: 'Account Name, Customer, Company, Client Name, Organisation Name, Business Name',
    cell: ({ customer }) => customer.name,
  },
  {
    field: 'industry',
    kind: 'category',
    id: 'Sektor, Industri, Jenis Usaha, Bidang Industri, Segmen Industri',
    en: 'Industry, Sector, Line of Business, Vertical, Industry Type',
    cell: ({ customer }) => customer.industry,
  },
  {
    field: 'region',
    kind: 'category',
    id: 'Wilayah, Area, Provinsi, Daerah Pemasaran, Kawasan',
    en: 'Region, Area, Sales Region, Province, Geography',
    cell: ({ customer }) => customer.region,
    isOptional: true,
  },
  {
    field: 'since',
    kind: 'date',
    id: 'Pelanggan Sejak, Tgl Bergabung, Tanggal Menjadi Pelanggan, Tanggal Registrasi, Mulai Berlangganan',
    en: 'Customer Since, Joined On, Onboarded, First Contract Date, Client Since',
    cell: ({ customer }) => ({ day: customer.since }),
    isOptional: true,
  },
  {
    field: 'employees',
    kind: 'number',
    id: 'Jumlah Karyawan, Banyak Pegawai, Jumlah Tenaga Kerja, Total Pegawai',
    en: 'Employees, Staff Count, No of Employees, Workforce, Headcount Total',
    cell: ({ employees }) => employees,
    isOptional: true,
  },
  {
    field: 'revenue',
    kind: 'amount',
    id: 'Omzet Tahunan, Pendapatan Setahun, Omset, Pendapatan per Tahun',
    en: 'Annual Revenue, Yearly Turnover, Company Revenue, Turnover per Year',
    cell: ({ revenue }) => revenue,
    isOptional: true,
  },
  {
    field: 'owner',
    kind: 'category',
    id: 'Pengelola Akun, Tim Penanggung Jawab, Manajer Akun, PIC Akun',
    en: 'Account Manager, Account Owner, Responsible Team, Sales Owner',
    cell: ({ team: responsible }) => responsible,
    isOptional: true,
  },
];
