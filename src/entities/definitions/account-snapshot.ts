import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import {
  channelField,
  countryField,
  customerIdField,
  industryField,
  namedCustomerField,
  regionField,
} from './shared-fields.ts';

/** One row per customer with what was known of it and what then became of it. */
export const accountSnapshot: Entity = {
  name: 'account_snapshot',
  meaning: {
    id: 'Potret pelanggan: satu baris per pelanggan dengan ciri dan hasil akhirnya',
    en: 'Account snapshot: one row per customer with attributes and an outcome',
  },
  needs: [['outcome', 'leakage']],
  identity: ['customer_name', 'customer_id'],
  signs: ['outcome', 'leakage', 'billing_error', 'late_payment', 'lifetime_value', 'total_charges', 'age', 'education'],
  called: ['snapshot', 'churn', 'potret', 'campaign', 'kampanye', 'leakage', 'kebocoran', 'customer value'],
  holdsAnything: true,
  fields: [
    customerIdField,
    namedCustomerField,
    field('outcome', 'flag', {
      id: 'Hasil: berhenti, menerima tawaran',
      en: 'Outcome: left, accepted the offer',
      headers: `Churn, Churned, Churn Flag, Is Churn, Berhenti, Berhenti Berlangganan, Response, Respon, Outcome, Hasil,
        Attrition, Exited, Subscribed, Cancelled, Churn Label, Status Churn > Y, Target, Label, Accepted, Left, Converted`,
    }),
    field('tenure', 'number', {
      id: 'Lama berlangganan',
      en: 'How long the customer has been one',
      headers: `Tenure, Tenure Months, Lama Berlangganan, Lama Langganan, Tenure Years, Months Since Policy Inception,
        Masa Langganan, Customer Tenure, Months as Customer, Account Age`,
    }),
    field('monthly_charges', 'amount', {
      id: 'Biaya bulanan',
      en: 'Monthly charges',
      headers: `Monthly Charges, Monthly Charge, Biaya Bulanan, Tagihan Bulanan, Monthly Premium Auto, Monthly Fee,
        Monthly Premium, Monthly Bill, ARPU, Monthly Revenue`,
    }),
    field('total_charges', 'amount', {
      id: 'Jumlah biaya',
      en: 'Total charges',
      headers: 'Total Charges, Total Biaya, Jumlah Biaya, Total Billed, Total Tagihan, Lifetime Charges, Total Spend',
    }),
    field('base_revenue', 'amount', {
      id: 'Pendapatan dasar',
      en: 'Revenue before leakage',
      headers: 'Base Revenue, Pendapatan Dasar, Gross Revenue, Pendapatan Kotor, Expected Revenue, Billable Revenue',
    }),
    field('leakage', 'amount', {
      id: 'Kebocoran',
      en: 'Leakage',
      headers:
        'Revenue Leakage, Leakage, Kebocoran, Kebocoran Pendapatan, Leakage Amount, Lost Revenue, Nilai Kebocoran',
    }),
    field('net_revenue', 'amount', {
      id: 'Pendapatan bersih',
      en: 'Revenue after leakage',
      headers: 'Net Revenue, Pendapatan Bersih, Collected Revenue, Actual Revenue, Realized Revenue',
    }),
    field('lifetime_value', 'amount', {
      id: 'Nilai selama jadi pelanggan',
      en: 'Lifetime value',
      headers: 'Customer Lifetime Value, CLV, Lifetime Value, LTV, Nilai Seumur Hidup, CLTV',
    }),
    field('income', 'amount', {
      id: 'Penghasilan',
      en: 'Income',
      headers: 'Income, Penghasilan, Annual Income, Gaji, Salary',
    }),
    field('discount', 'share', {
      id: 'Potongan',
      en: 'Discount',
      headers: 'Discount Pct, Discount %, Discount, Diskon, Potongan, Discount Percent, Persen Diskon, Discount Rate',
    }),
    field('billing_error', 'flag', {
      id: 'Salah tagih',
      en: 'Billing error',
      headers: 'Billing Error Flag, Billing Error, Salah Tagih, Billing Errors, Kesalahan Tagihan, Billing Mistake',
    }),
    field('late_payment', 'flag', {
      id: 'Terlambat bayar',
      en: 'Late payment',
      headers: 'Late Payment Flag, Late Payment, Terlambat Bayar, Telat Bayar, Late Payments, Pembayaran Terlambat',
    }),
    field('complaints', 'number', {
      id: 'Banyaknya keluhan',
      en: 'Number of complaints',
      headers: `Complaints Count, Complaints, Jumlah Keluhan, Number of Open Complaints, Number of Complaints, Keluhan,
        Support Contacts, Support Tickets`,
    }),
    field('usage', 'number', {
      id: 'Pemakaian',
      en: 'Usage',
      headers: 'Usage, Pemakaian, Avg Usage, Monthly Usage, Data Usage',
    }),
    field('plan', 'text', {
      id: 'Paket',
      en: 'Plan',
      headers:
        'Plan, Paket, Plan Type, Jenis Paket, Plan Name, Policy Type, Subscription Type > Policy, Package, Product, Produk',
    }),
    field('contract', 'text', {
      id: 'Jenis kontrak',
      en: 'Kind of contract',
      headers: 'Contract, Contract Type, Jenis Kontrak, Kontrak',
    }),
    field('payment_method', 'text', {
      id: 'Cara bayar',
      en: 'How it pays',
      headers: 'Payment Method, Cara Bayar, Metode Pembayaran, Payment Type',
    }),
    field('offer', 'text', {
      id: 'Tawaran',
      en: 'Offer made',
      headers: 'Renew Offer Type, Offer, Tawaran, Offer Type, Jenis Tawaran, Promo Offer',
    }),
    channelField,
    field('as_of', 'date', {
      id: 'Per tanggal',
      en: 'As of',
      headers: 'As Of, As Of Date, Snapshot Date, Per Tanggal, Effective To Date, Tanggal Potret',
    }),
    field('segment', 'text', {
      id: 'Segmen pelanggan',
      en: 'Customer segment',
      headers: 'Customer Segment, Segmen Pelanggan > Segment, Segmen',
    }),
    field('gender', 'text', { id: 'Jenis kelamin', en: 'Gender', headers: 'Gender, Jenis Kelamin, Sex, Kelamin' }),
    field('age', 'number', { id: 'Umur', en: 'Age', headers: 'Age, Umur, Usia, Customer Age' }),
    field('job', 'text', {
      id: 'Pekerjaan',
      en: 'Job',
      headers: 'Job, Pekerjaan, Occupation, Employment Status, Job Title, Profesi',
    }),
    field('marital', 'text', {
      id: 'Status perkawinan',
      en: 'Marital status',
      headers: 'Marital Status, Marital, Status Perkawinan, Status Pernikahan',
    }),
    field('education', 'text', {
      id: 'Pendidikan',
      en: 'Education',
      headers: 'Education, Pendidikan, Education Level',
    }),
    industryField,
    regionField,
    countryField,
  ],
};
