import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { currencyField, customerIdField, namedCustomerField } from './shared-fields.ts';

/** What was paid: one row per payment. */
export const payments: Entity = {
  name: 'payments',
  meaning: { id: 'Pembayaran: satu baris per pembayaran', en: 'Payments: one row per payment received' },
  needs: [['amount'], ['date', 'payment_id']],
  identity: ['payment_id', 'invoice_id', 'customer_name', 'customer_id', 'date'],
  signs: ['payment_id', 'method', 'bank'],
  called: ['payments', 'payment', 'pembayaran', 'receipts', 'receipt', 'penerimaan', 'collections', 'pelunasan'],
  fields: [
    field('payment_id', 'id', {
      id: 'Nomor pembayaran',
      en: 'Reference of the payment',
      headers: `Payment ID, Payment Number, Payment No, Payment Reference, No Pembayaran, Nomor Pembayaran,
        ID Pembayaran, Receipt Number, Receipt No, No Kwitansi, Nomor Kwitansi, No Bukti, Bukti Bayar
        > Reference, Referensi, Ref No, Transaction ID, No Referensi, Nomor Bukti, Transaction Reference`,
    }),
    field('invoice_id', 'id', {
      id: 'Nomor faktur',
      en: 'Number of the invoice paid',
      headers: `Invoice Number, Invoice No, Invoice ID, No Faktur, Nomor Faktur, No Invoice, Nomor Invoice,
        Invoice Ref, Applied To Invoice > Invoice, Faktur, Bill No, No Tagihan`,
    }),
    customerIdField,
    namedCustomerField,
    field('date', 'date', {
      id: 'Tanggal bayar',
      en: 'Date of the payment',
      headers: `Payment Date, Tanggal Bayar, Tanggal Pembayaran, Tgl Bayar, Paid Date, Date Paid, Receipt Date,
        Paid On > Date, Tanggal, Tgl, Value Date, Posting Date, Transaction Date, Tanggal Transaksi`,
    }),
    field('amount', 'amount', {
      id: 'Jumlah dibayar',
      en: 'Amount paid',
      headers: `Payment Amount, Amount Paid, Paid Amount, Jumlah Bayar, Jumlah Dibayar, Jumlah Pembayaran,
        Nilai Pembayaran, Amount Received, Nilai Bayar > Amount, Jumlah, Nilai, Total, Paid, Received, Nominal`,
    }),
    field('method', 'text', {
      id: 'Cara bayar',
      en: 'How it was paid',
      headers: `Payment Method, Metode Pembayaran, Cara Bayar, Metode Bayar, Payment Type, Jenis Pembayaran
        > Method, Metode, Payment Channel, Tender Type`,
    }),
    field('bank', 'text', {
      id: 'Bank',
      en: 'Bank',
      headers: 'Bank, Bank Name, Nama Bank, Bank Account, Rekening, No Rekening',
    }),
    field('status', 'text', {
      id: 'Status pembayaran',
      en: 'Status of the payment',
      headers: 'Payment Status, Status Pembayaran > Status',
    }),
    currencyField,
  ],
};
