import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import {
  cityField,
  countryField,
  customerIdField,
  customerNameField,
  industryField,
  regionField,
} from './shared-fields.ts';

/** Who the customers are: one row per customer with what is known about it, not what it buys. */
export const customers: Entity = {
  name: 'customers',
  meaning: {
    id: 'Data induk pelanggan: satu baris per pelanggan dengan ciri-cirinya',
    en: 'The customer register: one row per customer with its attributes',
  },
  needs: [['customer_name', 'customer_id']],
  identity: ['customer_name', 'customer_id'],
  signs: ['parent', 'employees', 'founded', 'country', 'email', 'phone', 'address', 'tax_number'],
  called: ['customers', 'customer', 'pelanggan', 'accounts', 'account', 'clients', 'client', 'akun', 'crm'],
  fields: [
    customerIdField,
    customerNameField,
    field('parent', 'text', {
      id: 'Induk perusahaan',
      en: 'Parent company',
      headers: 'Parent, Subsidiary Of, Parent Account, Parent Company, Induk Perusahaan, Perusahaan Induk',
    }),
    industryField,
    field('segment', 'text', {
      id: 'Segmen pelanggan',
      en: 'Customer segment',
      headers:
        'Customer Segment, Segmen Pelanggan, Segment, Segmen > Size, Company Size, Customer Type, Jenis Pelanggan',
    }),
    regionField,
    cityField,
    countryField,
    field('since', 'date', {
      id: 'Menjadi pelanggan sejak',
      en: 'Customer since',
      headers: `Customer Since, Since, Pelanggan Sejak, Sejak, Join Date, Tanggal Bergabung
        > Created Date, Tanggal Daftar, Registration Date, Onboarding Date, Start Date, Activation Date,
        Tanggal Aktivasi`,
    }),
    field('founded', 'date', {
      id: 'Tahun berdiri',
      en: 'Founded in',
      headers: 'Year Established, Founded, Tahun Berdiri, Year Founded, Establishment Date, Tahun Pendirian',
    }),
    field('employees', 'number', {
      id: 'Jumlah karyawan',
      en: 'Number of employees',
      headers: 'Employees, Number of Employees, Jumlah Karyawan, Karyawan, Employee Count, Headcount, Jumlah Pegawai',
    }),
    field('revenue', 'amount', {
      id: 'Pendapatan',
      en: 'Revenue',
      headers: 'Annual Revenue, Revenue, Pendapatan Tahunan, Omzet Tahunan > Pendapatan, Omzet, Turnover, Sales',
    }),
    field('status', 'text', {
      id: 'Status pelanggan',
      en: 'Status of the customer',
      headers: 'Status Pelanggan, Customer Status, Account Status > Status',
    }),
    field('owner', 'text', {
      id: 'Pengelola pelanggan',
      en: 'Who looks after the customer',
      headers: `Account Owner, Account Manager, Owner, Relationship Manager, Pengelola Akun
        > Salesperson, Sales Rep, Sales Agent, Tenaga Penjual, AM, PIC, Account Executive`,
    }),
    field('email', 'text', { id: 'Surel', en: 'E-mail', headers: 'Email, E-mail, Surel, Alamat Email, Email Address' }),
    field('phone', 'id', {
      id: 'Telepon',
      en: 'Telephone',
      headers: 'Phone, Telepon, Telephone, No Telepon, Phone Number, Mobile, HP, No HP, No Telp',
    }),
    field('address', 'text', {
      id: 'Alamat',
      en: 'Address',
      headers: 'Address, Alamat, Street, Billing Address, Alamat Kantor, Street Address',
    }),
    field('tax_number', 'id', {
      id: 'Nomor wajib pajak',
      en: 'Tax number',
      headers: 'NPWP, Tax ID, VAT Number, VAT ID, Tax Number, No NPWP, Nomor NPWP',
    }),
  ],
};
