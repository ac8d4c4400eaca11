import { fn, sql } from '#engine';
import type { SnapshotGroup } from '../snapshot-feature.ts';
import { between, countWhere, meanWhere, within } from '../windows.ts';

const rate = sql`coalesce(rate, quantity)`;

/** What the use of the service tells. */
export const usage: SnapshotGroup = {
  entity: 'usage',
  rows: sql`SELECT customer_id, period AS day, quantity, rate FROM clean_usage WHERE period IS NOT NULL`,
  months: 12,
  features: [
    {
      name: 'usage_6m',
      title: { id: 'Rata-rata pemakaian 6 bulan', en: 'Mean use over 6 months' },
      unit: 'none',
      kind: 'number',
      isActionable: true,
      aggregate: meanWhere(rate, within(6)),
    },
    {
      name: 'usage_trend',
      title: {
        id: 'Pemakaian 3 bulan terakhir dikurangi 3 bulan sebelumnya',
        en: 'Use in the last 3 months less that of the 3 before',
      },
      unit: 'none',
      kind: 'number',
      isActionable: true,
      aggregate: sql`${meanWhere(rate, within(3))} - ${meanWhere(rate, between(6, 3))}`,
    },
    {
      name: 'usage_peak_6m',
      title: { id: 'Pemakaian tertinggi 6 bulan', en: 'Highest use in 6 months' },
      unit: 'none',
      kind: 'number',
      isActionable: false,
      aggregate: sql`max(CASE WHEN ${within(6)} THEN CAST(${rate} AS DOUBLE) END)`,
    },
  ],
};

/** What the complaints of a customer tell. */
export const complaints: SnapshotGroup = {
  entity: 'complaints',
  rows: sql`SELECT customer_id, "date" AS day, closed FROM clean_complaints WHERE "date" IS NOT NULL`,
  months: 12,
  features: [
    {
      name: 'complaints_6m',
      title: { id: 'Keluhan 6 bulan terakhir', en: 'Complaints in the last 6 months' },
      unit: 'count',
      kind: 'number',
      isActionable: true,
      aggregate: countWhere(within(6)),
    },
    {
      name: 'complaints_12m',
      title: { id: 'Keluhan 12 bulan terakhir', en: 'Complaints in the last 12 months' },
      unit: 'count',
      kind: 'number',
      isActionable: true,
      aggregate: countWhere(within(12)),
    },
    {
      name: 'complaints_open',
      title: { id: 'Keluhan yang belum selesai', en: 'Complaints not yet closed' },
      unit: 'count',
      kind: 'number',
      isActionable: true,
      aggregate: countWhere(sql`closed > as_of`),
    },
    {
      name: 'complaint_recency_days',
      title: { id: 'Hari sejak keluhan terakhir', en: 'Days since the last complaint' },
      unit: 'days',
      kind: 'number',
      isActionable: false,
      aggregate: sql`CAST(${fn.daysBetween(sql`max(day)`, sql`max(as_of)`)} AS DOUBLE)`,
    },
  ],
};
