import { fn, sql } from '#engine';
import type { SnapshotGroup } from '../snapshot-feature.ts';
import { between, meanWhere, monthsBetween, sumWhere, within } from '../windows.ts';

const orderOf = sql`coalesce(order_id, ${fn.concat(sql`customer_id`, ' ', fn.text(sql`day`))})`;

/** What the purchases of a customer tell. */
export const transactions: SnapshotGroup = {
  entity: 'transactions',
  rows: sql`SELECT customer_id, "date" AS day, order_id, product, amount, discount, profit
    FROM clean_transactions WHERE "date" IS NOT NULL`,
  months: null,
  features: [
    {
      name: 'bought_3m',
      title: { id: 'Pembelian 3 bulan terakhir', en: 'Bought in the last 3 months' },
      unit: 'currency',
      kind: 'number',
      isActionable: false,
      aggregate: sql`coalesce(${sumWhere(sql`amount`, within(3))}, 0)`,
    },
    {
      name: 'bought_12m',
      title: { id: 'Pembelian 12 bulan terakhir', en: 'Bought in the last 12 months' },
      unit: 'currency',
      kind: 'number',
      isActionable: false,
      aggregate: sql`coalesce(${sumWhere(sql`amount`, within(12))}, 0)`,
    },
    {
      name: 'bought_trend',
      title: {
        id: 'Pembelian 6 bulan terakhir dibanding 6 bulan sebelumnya',
        en: 'Bought in the last 6 months against the 6 before',
      },
      unit: 'share',
      kind: 'number',
      isActionable: false,
      aggregate: fn.ratio(sumWhere(sql`amount`, within(6)), sumWhere(sql`amount`, between(12, 6))),
    },
    {
      name: 'orders_12m',
      title: { id: 'Pesanan 12 bulan terakhir', en: 'Orders in the last 12 months' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: sql`CAST(count(DISTINCT CASE WHEN ${within(12)} THEN ${orderOf} END) AS DOUBLE)`,
    },
    {
      name: 'purchase_recency_days',
      title: { id: 'Hari sejak pembelian terakhir', en: 'Days since the last purchase' },
      unit: 'days',
      kind: 'number',
      isActionable: false,
      aggregate: sql`CAST(${fn.daysBetween(sql`max(day)`, sql`max(as_of)`)} AS DOUBLE)`,
    },
    {
      name: 'purchase_length_months',
      title: { id: 'Bulan dari pembelian pertama', en: 'Months since the first purchase' },
      unit: 'months',
      kind: 'number',
      isActionable: false,
      aggregate: monthsBetween(sql`min(day)`, sql`max(as_of)`),
    },
    {
      name: 'products_bought',
      title: { id: 'Produk berbeda yang pernah dibeli', en: 'Different products ever bought' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: sql`CAST(count(DISTINCT product) AS DOUBLE)`,
    },
    {
      name: 'purchase_discount_12m',
      title: { id: 'Rata-rata potongan pembelian', en: 'Mean discount on purchases' },
      unit: 'share',
      kind: 'number',
      isActionable: true,
      aggregate: meanWhere(sql`discount`, within(12)),
    },
    {
      name: 'margin_12m',
      title: { id: 'Laba per penjualan', en: 'Profit as a share of sales' },
      unit: 'share',
      kind: 'number',
      isActionable: false,
      aggregate: fn.ratio(sumWhere(sql`profit`, within(12)), sumWhere(sql`amount`, within(12))),
    },
  ],
};
