import { fn, sql } from '#engine';
import type { SnapshotGroup } from '../snapshot-feature.ts';
import { priceOfQuantity } from '../subscription-prices.ts';
import { countWhere, monthsBetween, sumWhere } from '../windows.ts';

/** Running on the day: begun, and not yet ended. An end after the day is not used for anything else. */
const isActive = sql`("end" IS NULL OR "end" > as_of)`;

/** What the subscriptions of a customer tell. The day of an end that lies ahead is unknown to a snapshot. */
export const subscriptions: SnapshotGroup = {
  entity: 'subscriptions',
  rows: sql`SELECT customer_id, "start" AS day, "end", product, ${priceOfQuantity} AS price
    FROM clean_subscriptions CROSS JOIN subscription_prices WHERE "start" IS NOT NULL`,
  months: null,
  features: [
    {
      name: 'products_active',
      title: { id: 'Produk yang berjalan', en: 'Products in use' },
      unit: 'count',
      kind: 'number',
      isActionable: true,
      aggregate: sql`CAST(count(DISTINCT CASE WHEN ${isActive} THEN product END) AS DOUBLE)`,
    },
    {
      name: 'price_active',
      title: { id: 'Harga langganan yang berjalan', en: 'Price of the running subscriptions' },
      unit: 'currency',
      kind: 'number',
      isActionable: false,
      aggregate: sumWhere(sql`price`, isActive),
    },
    {
      name: 'subscriptions_ended',
      title: { id: 'Langganan yang sudah berakhir', en: 'Subscriptions that have ended' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: countWhere(sql`"end" <= as_of`),
    },
    {
      name: 'subscribed_months',
      title: { id: 'Bulan sejak langganan pertama', en: 'Months since the first subscription' },
      unit: 'months',
      kind: 'number',
      isActionable: false,
      aggregate: monthsBetween(sql`min(day)`, sql`max(as_of)`),
    },
    {
      name: 'months_since_new_product',
      title: { id: 'Bulan sejak produk terakhir ditambah', en: 'Months since the last product was added' },
      unit: 'months',
      kind: 'number',
      isActionable: false,
      aggregate: monthsBetween(sql`max(day)`, sql`max(as_of)`),
    },
    {
      name: 'started_6m',
      title: { id: 'Langganan baru 6 bulan terakhir', en: 'Subscriptions begun in the last 6 months' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: countWhere(sql`day > ${fn.addMonths(sql`as_of`, -6)}`),
    },
  ],
};
