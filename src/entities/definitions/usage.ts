import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { customerIdField, namedCustomerField, soldProductField } from './shared-fields.ts';

/** How much was used: one row per customer or service and period. */
export const usage: Entity = {
  name: 'usage',
  meaning: {
    id: 'Pemakaian: satu baris per pelanggan atau layanan dan masa',
    en: 'Usage: one row per customer or service and period',
  },
  needs: [['quantity', 'rate'], ['period'], ['customer_id', 'customer_name', 'subscription_id']],
  identity: ['subscription_id', 'customer_name', 'customer_id', 'period'],
  signs: ['quantity', 'rate', 'unit'],
  called: ['usage', 'pemakaian', 'penggunaan', 'consumption', 'konsumsi', 'traffic', 'trafik'],
  fields: [
    customerIdField,
    namedCustomerField,
    field('subscription_id', 'id', {
      id: 'Nomor langganan',
      en: 'Number of the subscription',
      headers: 'Subscription ID, Subscription No, ID Langganan, No Langganan, Service ID, SID, Meter ID, Nomor Meter',
    }),
    soldProductField,
    field('period', 'date', {
      id: 'Masa pemakaian',
      en: 'Period of use',
      headers: `Usage Month, Usage Date, Period, Periode, Month, Bulan, Usage Period, Bulan Pemakaian
        > Date, Tanggal, Reading Date, Tgl, Periode Pemakaian, Tanggal Pemakaian`,
    }),
    field('quantity', 'number', {
      id: 'Banyaknya pemakaian',
      en: 'Amount used',
      headers: `Usage, Pemakaian, Usage Quantity, Consumption, Konsumsi, Units Used, Jumlah Pemakaian, Total Usage,
        Usage GB, Data Usage, kWh, Volume, Traffic, Penggunaan > Quantity, Qty, Units`,
    }),
    field('rate', 'share', {
      id: 'Tingkat pemakaian',
      en: 'Share of the capacity used',
      headers: 'Utilization, Utilisation, Utilisasi, Usage Rate, Tingkat Pemakaian, Usage Ratio',
    }),
    field('unit', 'text', {
      id: 'Satuan',
      en: 'Unit of measure',
      headers: 'Unit of Measure, Satuan, UOM, Unit, Usage Unit',
    }),
  ],
};
