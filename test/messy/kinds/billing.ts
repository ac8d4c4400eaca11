import type { Random } from '#maths';
import { type Customer, rounded, type Table, type World } from '../model.ts';
import { dayAfter, money, monthsAfter } from '../world.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Invoice {
  number: string;
  reference: string;
  customer: Customer;
  period: string;
  issued: string;
  due: string;
  paid: string;
  amount: number;
  method: string;
}

const methods = ['Transfer', 'Giro', 'Virtual Account', 'Autodebit'];

/** Monthly invoices of each customer, and the payments that settle nine in ten of them. */
export function billingTables(making: Making): Table[] {
  const { random, world } = making;
  const months = 6 + random.integer(8);
  const billed = world.customers.slice(0, 8 + random.integer(16));
  const invoices = billed
    .flatMap((customer) => monthly(random, world, { customer, months }))
    .map((one, at) => ({ ...one, number: `INV-${20_001 + at}`, reference: `PAY-${70_001 + at * 3}` }));
  const paid = invoices.filter(() => random.chance(0.9));
  return [invoicesTable(making, invoices), paymentsTable(making, paid)];
}

/** The invoices of one customer: about the same each month, with now and then a lasting change of the contract. */
function monthly(
  random: Random,
  world: World,
  { customer, months }: { customer: Customer; months: number },
): Omit<Invoice, 'number' | 'reference'>[] {
  let level = money(random, 4e6, 1000);
  const day = String(1 + random.integer(28)).padStart(2, '0');
  return Array.from({ length: months }, (_, at) => {
    if (random.chance(0.04)) level = Math.round((level * (0.6 + random.uniform())) / 1000) * 1000;
    const issued = `${monthsAfter(world.today.slice(0, 8).concat('01'), at - months + 1).slice(0, 8)}${day}`;
    return {
      customer,
      period: issued.slice(0, 7),
      issued,
      due: dayAfter(issued, 30),
      paid: paidOn(issued, world.today, random),
      amount: rounded(level * (0.98 + random.uniform() * 0.04)),
      method: random.choice(methods),
    };
  });
}

/** Ten to forty days after the invoice, and never after the files were made. */
function paidOn(issued: string, today: string, random: Random): string {
  const day = dayAfter(issued, 10 + random.integer(30));
  return day < today ? day : today;
}

function invoicesTable(making: Making, facts: readonly Invoice[]): Table {
  const hasTax = making.random.chance(0.5);
  return makeTable<Invoice>(
    {
      entity: 'invoices',
      sheets: 'Faktur, Tagihan, Invoices, Billing, Invoice Register',
      facts,
      columns: hasTax ? [...invoicesColumns, taxColumn] : invoicesColumns,
    },
    making,
  );
}

const taxColumn = {
  field: 'tax',
  kind: 'amount',
  id: 'PPN, Pajak, Nilai PPN, Pajak Pertambahan Nilai',
  en: 'VAT, Tax, Tax Amount, Sales Tax',
  cell: ({ amount }: Invoice) => rounded(amount * 0.11),
} as const;

function paymentsTable(making: Making, facts: readonly Invoice[]): Table {
  return makeTable<Invoice>(
    {
      entity: 'payments',
      sheets: 'Pembayaran, Pelunasan, Payments, Receipts, Penerimaan Kas',
      facts,
      columns: paymentsColumns,
    },
    making,
  );
}

const invoicesColumns: readonly ColumnPlan<Invoice>[] = [
  {
    field: 'invoice_id',
    kind: 'id',
    id: 'No Faktur, Nomor Tagihan, No Invoice, Nomor Faktur, Kode Faktur',
    en: 'Invoice No, Invoice Number, Bill Number, Document No, Invoice Ref',
    cell: ({ number }) => number,
  },
  {
    field: 'customer_id',
    kind: 'id',
    id: 'Kode Pelanggan, ID Pelanggan, No Pelanggan, Nomor Pelanggan',
    en: 'Customer ID, Customer Code, Account Code, Client Number',
    cell: ({ customer }) => customer.id,
  },
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Pelanggan, Kepada, Pelanggan, Ditagihkan Kepada',
    en: 'Customer, Billed To, Customer Name, Bill To Name',
    cell: ({ customer }) => customer.name,
    isOptional: true,
  },
  {
    field: 'period',
    kind: 'category',
    id: 'Periode Tagihan, Bulan Tagihan, Periode, Masa Tagihan',
    en: 'Billing Period, Billing Month, Period, Invoice Month',
    cell: ({ period }) => period,
    isOptional: true,
  },
  {
    field: 'issued',
    kind: 'date',
    id: 'Tanggal Faktur, Tanggal Terbit, Tanggal Tagihan, Tgl Diterbitkan',
    en: 'Invoice Date, Issue Date, Billed On, Date of Invoice',
    cell: ({ issued }) => ({ day: issued }),
  },
  {
    field: 'due',
    kind: 'date',
    id: 'Jatuh Tempo, Tanggal Jatuh Tempo, Tempo Bayar, Batas Waktu Bayar',
    en: 'Due Date, Payment Due, Due On, Pay By Date',
    cell: ({ due }) => ({ day: due }),
    isOptional: true,
  },
  {
    field: 'amount',
    kind: 'amount',
    id: 'Nilai Faktur, Nilai Tagihan, Jumlah Tagihan, DPP',
    en: 'Invoice Amount, Billed Amount, Net Amount, Invoice Value',
    cell: ({ amount }) => amount,
  },
];

const paymentsColumns: readonly ColumnPlan<Invoice>[] = [
  {
    field: 'payment_id',
    kind: 'id',
    id: 'No Pembayaran, No Bukti Bayar, No Kuitansi, Kode Pembayaran',
    en: 'Payment No, Receipt Number, Payment Reference, Payment ID',
    cell: ({ reference }) => reference,
  },
  {
    field: 'invoice_id',
    kind: 'id',
    id: 'No Faktur, No Tagihan, Untuk Faktur',
    en: 'Invoice No, Invoice Number, Applied To Invoice',
    cell: ({ number }) => number,
  },
  {
    field: 'date',
    kind: 'date',
    id: 'Tanggal Bayar, Tgl Pelunasan, Tanggal Terima, Tanggal Pembayaran, Dibayar Tanggal',
    en: 'Payment Date, Paid On, Date Received, Received On, Date of Payment',
    cell: ({ paid }) => ({ day: paid }),
  },
  {
    field: 'amount',
    kind: 'amount',
    id: 'Jumlah Bayar, Nilai Pembayaran, Jumlah Diterima',
    en: 'Amount Paid, Payment Amount, Received Amount',
    cell: ({ amount }) => amount,
  },
  {
    field: 'method',
    kind: 'category',
    id: 'Cara Bayar, Metode Pembayaran, Jenis Pembayaran, Cara Pembayaran',
    en: 'Payment Method, Paid By, Means of Payment, Payment Type',
    cell: ({ method }) => method,
    isOptional: true,
  },
];
