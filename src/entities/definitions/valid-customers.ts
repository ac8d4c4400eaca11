import type { Entity } from '../entity.ts';
import { lines } from './lines.ts';

/** The customers that count as active; others are left out of the analysis. */
export const validCustomers: Entity = {
  name: 'valid_customers',
  meaning: { id: 'Daftar pelanggan aktif yang sah', en: 'The list of valid active customers' },
  needs: [['customer_name']],
  identity: ['customer_name'],
  signs: [],
  called: ['pelanggan valid', 'pelanggan aktif', 'list pelanggan', 'daftar pelanggan'],
  fields: lines.fields.filter((field) => field.name === 'customer_name'),
};
