import { type Customer, rounded, type Table } from '../model.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Snapshot {
  customer: Customer;
  months: number;
  monthly: number;
  total: number;
  plan: string;
  contract: string;
  complaints: number;
  /** Whether it left, in the words of the file. */
  outcome: string;
}

const outcomes = { id: ['Ya', 'Tidak'], en: ['Yes', 'No'] } as const;
const plans = ['Starter', 'Business', 'Enterprise'];
const contracts = ['Monthly', 'Yearly', 'Two years'];

/** One row per customer with what is known of it today, and whether it left. */
export function snapshotTables(making: Making): Table[] {
  const { random, world } = making;
  const facts = Array.from({ length: 80 + random.integer(240) }, (_, at) => snapshot(making, world.customers, at));
  const table = makeTable<Snapshot>(
    {
      entity: 'account_snapshot',
      sheets: 'Snapshot, Churn, Customer Base, Data Churn, Basis Pelanggan',
      facts,
      columns: accountSnapshotColumns,
    },
    making,
  );
  return [table];
}

function snapshot({ random, language }: Making, customers: readonly Customer[], at: number): Snapshot {
  const known = customers[at % customers.length] as Customer;
  const months = 1 + random.integer(71);
  const monthly = rounded((100_000 + random.integer(1_400_000)) / 500) * 500;
  return {
    customer: { ...known, id: `${known.id}-${at}` },
    months,
    monthly,
    total: rounded(months * monthly * (0.98 + random.uniform() * 0.04)),
    plan: random.choice(plans),
    contract: random.choice(contracts),
    complaints: random.poisson(0.8),
    outcome: random.chance(0.25) ? outcomes[language][0] : outcomes[language][1],
  };
}

const accountSnapshotColumns: readonly ColumnPlan<Snapshot>[] = [
  {
    field: 'customer_id',
    kind: 'id',
    id: 'ID Pelanggan, Kode Pelanggan, No Akun, Nomor Pelanggan',
    en: 'customerID, Subscriber ID, Account Number, Client ID',
    cell: ({ customer }) => customer.id,
  },
  {
    field: 'tenure',
    kind: 'number',
    id: 'Lama Berlangganan, Lama Langganan (bulan), Usia Akun, Masa Berlangganan',
    en: 'Tenure, Months Active, Account Age, Tenure in Months, Months as Customer',
    cell: ({ months }) => months,
  },
  {
    field: 'plan',
    kind: 'category',
    id: 'Paket, Paket Langganan, Jenis Paket, Nama Paket',
    en: 'Plan, Subscription Plan, Package, Service Plan',
    cell: ({ plan }) => plan,
    isOptional: true,
  },
  {
    field: 'contract',
    kind: 'category',
    id: 'Jenis Kontrak, Tipe Kontrak, Bentuk Kontrak',
    en: 'Contract Type, Contract Term, Type of Contract, Kind of Contract',
    cell: ({ contract }) => contract,
    isOptional: true,
  },
  {
    field: 'monthly_charges',
    kind: 'amount',
    id: 'Biaya Bulanan, Tagihan per Bulan, Tagihan Bulanan, Iuran Bulanan',
    en: 'Monthly Charges, Monthly Bill, Charge per Month, Monthly Amount',
    cell: ({ monthly }) => monthly,
  },
  {
    field: 'total_charges',
    kind: 'amount',
    id: 'Total Tagihan, Total Biaya, Akumulasi Tagihan, Total Pembayaran',
    en: 'Total Charges, Charges to Date, Total Billed, Lifetime Charges',
    cell: ({ total }) => total,
  },
  {
    field: 'complaints',
    kind: 'number',
    id: 'Jumlah Keluhan, Banyak Komplain, Jumlah Pengaduan, Frekuensi Keluhan',
    en: 'Complaints, Number of Complaints, Complaint Count, Complaints Filed',
    cell: ({ complaints }) => complaints,
    isOptional: true,
  },
  {
    field: 'outcome',
    kind: 'category',
    id: 'Berhenti, Berhenti Berlangganan, Churn, Sudah Berhenti',
    en: 'Churn, Churned, Has Left, Left Us, Cancelled',
    cell: ({ outcome }) => outcome,
  },
];
