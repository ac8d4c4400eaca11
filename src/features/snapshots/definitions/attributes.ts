import { fn, sql } from '#engine';
import type { SnapshotFeature } from '../snapshot-feature.ts';

/**
 * What a customer is. Status, revenue and whatever else a file of customers holds as of its export is left out: for an
 * earlier day it would be knowledge of the future.
 */
export const attributes: readonly SnapshotFeature[] = [
  {
    name: 'industry',
    title: { id: 'Industri', en: 'Industry' },
    unit: 'none',
    kind: 'category',
    isActionable: false,
    aggregate: sql`max(b.industry)`,
  },
  {
    name: 'region',
    title: { id: 'Wilayah', en: 'Region' },
    unit: 'none',
    kind: 'category',
    isActionable: false,
    aggregate: sql`max(b.region)`,
  },
  {
    name: 'customer_segment',
    title: { id: 'Segmen pelanggan', en: 'Customer segment' },
    unit: 'none',
    kind: 'category',
    isActionable: false,
    aggregate: sql`max(c.segment)`,
  },
  {
    name: 'employees',
    title: { id: 'Karyawan', en: 'Employees' },
    unit: 'count',
    kind: 'number',
    isActionable: false,
    aggregate: sql`max(CAST(c.employees AS DOUBLE))`,
  },
  {
    name: 'customer_months',
    title: { id: 'Bulan sebagai pelanggan', en: 'Months as a customer' },
    unit: 'months',
    kind: 'number',
    isActionable: false,
    aggregate: fn.ratio(fn.daysBetween(sql`min(c.since)`, sql`max(k.as_of)`), sql`CAST(30.4375 AS DOUBLE)`),
  },
];
