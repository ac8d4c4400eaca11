import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { currencyField, customerIdField, namedCustomerField, soldProductField } from './shared-fields.ts';

/** What was billed: one row per invoice, or per line of one. */
export const invoices: Entity = {
  name: 'invoices',
  meaning: { id: 'Faktur: satu baris per tagihan', en: 'Invoices: one row per bill' },
  needs: [['amount'], ['invoice_id', 'issued', 'period', 'due']],
  identity: ['invoice_id', 'customer_name', 'customer_id', 'period'],
  signs: ['invoice_id', 'due', 'issued', 'tax', 'period'],
  called: [
    'invoices',
    'invoice',
    'faktur',
    'tagihan',
    'billing',
    'bills',
    'bill',
    'penagihan',
    'receivables',
    'piutang',
  ],
  fields: [
    field('invoice_id', 'id', {
      id: 'Nomor faktur',
      en: 'Number of the invoice',
      headers: `Invoice Number, Invoice No, Invoice ID, No Faktur, Nomor Faktur, No Invoice, Nomor Invoice, No Tagihan,
        Nomor Tagihan, Bill No, Billing Document, Kode Faktur, Bill Number > Invoice, Faktur, Number, Nomor,
        Document Number, No Dokumen`,
    }),
    customerIdField,
    namedCustomerField,
    field('contract_id', 'id', {
      id: 'Nomor kontrak',
      en: 'Number of the contract',
      headers: 'Contract ID, Contract No, Contract Number, No Kontrak, Nomor Kontrak > Contract, Kontrak',
    }),
    field('subscription_id', 'id', {
      id: 'Nomor langganan',
      en: 'Number of the subscription',
      headers: 'Subscription ID, Subscription No, No Langganan, ID Langganan, Service ID, SID',
    }),
    soldProductField,
    field('period', 'date', {
      id: 'Masa tagihan',
      en: 'Period billed',
      headers: `Billing Period, Period, Periode, Periode Tagihan, Masa Tagihan, Bulan Tagihan, Billing Month,
        Invoice Month > Month, Bulan, Service Period, Usage Month`,
    }),
    field('issued', 'date', {
      id: 'Tanggal faktur',
      en: 'Date of the invoice',
      headers: `Invoice Date, Issue Date, Tanggal Faktur, Tanggal Invoice, Tgl Faktur, Tanggal Tagihan, Bill Date,
        Billing Date, Issued, Date of Issue, Tanggal Terbit, Tgl Invoice > Date, Tanggal, Tgl, Document Date,
        Posting Date`,
    }),
    field('due', 'date', {
      id: 'Jatuh tempo',
      en: 'Due date',
      headers: 'Due Date, Jatuh Tempo, Tanggal Jatuh Tempo, Tgl Jatuh Tempo, Payment Due, Due, Net Due Date, Due On',
    }),
    field('amount', 'amount', {
      id: 'Jumlah tagihan',
      en: 'Amount billed',
      headers: `Invoice Amount, Jumlah Tagihan, Nilai Faktur, Nilai Tagihan, Billed Amount, Billed, Amount Billed,
        Total Tagihan, Invoice Total, Invoice Value > Amount, Total, Jumlah, Nilai, Tagihan, Total Amount, Amount Due,
        Subtotal, Net Amount, Gross Amount, DPP, Dasar Pengenaan Pajak, Grand Total, Total Due`,
    }),
    field('tax', 'amount', {
      id: 'Pajak',
      en: 'Tax',
      headers: 'Tax, PPN, Pajak, VAT, Tax Amount, VAT Amount, Nilai PPN, GST, Sales Tax, Pajak Pertambahan Nilai',
    }),
    field('discount', 'amount', {
      id: 'Potongan',
      en: 'Discount',
      headers: 'Discount, Diskon, Potongan, Discount Amount, Nilai Diskon, Discount Pct, Discount %',
    }),
    field('paid', 'amount', {
      id: 'Sudah dibayar',
      en: 'Paid so far',
      headers: 'Paid, Amount Paid, Paid Amount, Dibayar, Jumlah Dibayar, Terbayar, Collected',
    }),
    field('open', 'amount', {
      id: 'Sisa tagihan',
      en: 'Still open',
      headers: 'Balance, Outstanding, Sisa Tagihan, Balance Due, Open Amount, Outstanding Amount, Sisa, Saldo',
    }),
    field('paid_on', 'date', {
      id: 'Tanggal bayar',
      en: 'Paid on',
      headers: 'Payment Date, Paid Date, Paid On, Tanggal Bayar, Tgl Bayar, Tanggal Pembayaran, Date Paid',
    }),
    field('days_late', 'number', {
      id: 'Hari terlambat',
      en: 'Days late',
      headers: 'Days Late, Days Overdue, Hari Terlambat, Keterlambatan, Aging, Umur Piutang, Days Past Due',
    }),
    field('status', 'text', {
      id: 'Status faktur',
      en: 'Status of the invoice',
      headers: 'Invoice Status, Status Faktur, Status Tagihan, Payment Status, Status Pembayaran > Status',
    }),
    currencyField,
  ],
};
