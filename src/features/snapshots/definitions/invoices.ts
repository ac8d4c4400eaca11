import { type Fragment, fn, sql } from '#engine';
import type { SnapshotGroup } from '../snapshot-feature.ts';
import { between, countWhere, meanWhere, monthsBetween, shareWhere, sumWhere, within } from '../windows.ts';

const amount = sql`amount`;

/**
 * Days an invoice was late as far as it was known on the day: paid by then, the days it took; not yet, the days so far.
 * A payment after the day counts for nothing, so that the past is not told by the future.
 */
const late = sql`CASE
  WHEN due IS NOT NULL AND paid_on IS NOT NULL AND paid_on <= as_of THEN ${fn.daysBetween(sql`due`, sql`paid_on`)}
  WHEN due IS NOT NULL AND due <= as_of THEN ${fn.least(sql`coalesce(days_late, 9999)`, fn.daysBetween(sql`due`, sql`as_of`))}
  WHEN due IS NULL AND days_late IS NOT NULL THEN ${fn.least(sql`days_late`, fn.daysBetween(sql`day`, sql`as_of`))}
END`;

/** Discount as a share of what would have been invoiced without it. */
function discountShare(condition: Fragment): Fragment {
  return fn.ratio(
    sumWhere(sql`coalesce(discount, 0)`, condition),
    sumWhere(sql`amount + coalesce(discount, 0)`, condition),
  );
}

/** What the invoices of a customer tell. */
export const invoices: SnapshotGroup = {
  entity: 'invoices',
  rows: sql`SELECT customer_id, coalesce(issued, period) AS day, amount, discount, due, paid_on, days_late
    FROM clean_invoices WHERE coalesce(issued, period) IS NOT NULL`,
  months: 12,
  features: [
    {
      name: 'invoiced_3m',
      title: { id: 'Tagihan 3 bulan terakhir', en: 'Invoiced in the last 3 months' },
      unit: 'currency',
      kind: 'number',
      isActionable: false,
      aggregate: sumWhere(amount, within(3)),
    },
    {
      name: 'invoiced_12m',
      title: { id: 'Tagihan 12 bulan terakhir', en: 'Invoiced in the last 12 months' },
      unit: 'currency',
      kind: 'number',
      isActionable: false,
      aggregate: sumWhere(amount, within(12)),
    },
    {
      name: 'invoiced_trend',
      title: {
        id: 'Tagihan 3 bulan terakhir dibanding 3 bulan sebelumnya',
        en: 'Invoiced in the last 3 months against the 3 before',
      },
      unit: 'share',
      kind: 'number',
      isActionable: false,
      aggregate: fn.ratio(sumWhere(amount, within(3)), sumWhere(amount, between(6, 3))),
    },
    {
      name: 'invoices_6m',
      title: { id: 'Jumlah tagihan 6 bulan terakhir', en: 'Invoices in the last 6 months' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: countWhere(within(6)),
    },
    {
      name: 'months_since_invoice',
      title: { id: 'Bulan sejak tagihan terakhir', en: 'Months since the last invoice' },
      unit: 'months',
      kind: 'number',
      isActionable: false,
      aggregate: monthsBetween(sql`max(day)`, sql`max(as_of)`),
    },
    {
      name: 'late_share_6m',
      title: { id: 'Bagian tagihan yang terlambat lebih dari 15 hari', en: 'Share of invoices more than 15 days late' },
      unit: 'share',
      kind: 'number',
      isActionable: true,
      aggregate: shareWhere(sql`${late} > 15`, sql`${within(6)} AND ${late} IS NOT NULL`),
    },
    {
      name: 'late_days_6m',
      title: { id: 'Rata-rata hari terlambat', en: 'Mean days late' },
      unit: 'days',
      kind: 'number',
      isActionable: true,
      aggregate: meanWhere(late, within(6)),
    },
    {
      name: 'discount_6m',
      title: { id: 'Potongan per tagihan', en: 'Discount per invoice' },
      unit: 'currency',
      kind: 'number',
      isActionable: true,
      aggregate: fn.ratio(sumWhere(sql`discount`, within(6)), fn.countIf(within(6))),
    },
    {
      name: 'discount_change_6m',
      title: {
        id: 'Perubahan potongan: bagian 2 bulan terakhir kurang bagian setengah tahun sebelumnya',
        en: 'Change of the discount: its share in the last 2 months less that of half a year before',
      },
      unit: 'share',
      kind: 'number',
      isActionable: true,
      aggregate: sql`${discountShare(within(2))} - ${discountShare(between(8, 6))}`,
    },
  ],
};
