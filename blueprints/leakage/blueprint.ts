import { type Blueprint, noDemo } from '../blueprint.ts';

/** Revenue leakage: contracts, invoices and payments; made from records, without service lines. */
export const leakage: Blueprint = {
  name: 'leakage',
  title: {
    id: 'Kebocoran pendapatan: kontrak, faktur, dan pembayaran',
    en: 'Revenue leakage: contracts, invoices and payments',
  },
  currency: 'IDR',
  revenuePeriod: 'year',
  language: 'id',
  reads: 'records',
  example: { customers: 0, seed: 1 },
  choices: { currency: 'IDR', revenuePeriod: 'year', language: 'id' },
  demo: noDemo('leakage'),
};
