import { fn, sql } from '#engine';
import type { SnapshotGroup } from '../snapshot-feature.ts';
import { countWhere, monthsBetween } from '../windows.ts';

/** Agreed at the start, so the agreed end may be known on the day. */
const isRunning = sql`("end" IS NULL OR "end" > as_of)`;

const hasLapsed = sql`"end" <= as_of AND "end" > ${fn.addMonths(sql`as_of`, -6)}`;

/** What the contracts of a customer tell. */
export const contracts: SnapshotGroup = {
  entity: 'contracts',
  rows: sql`SELECT customer_id, "start" AS day, "end", term, escalator, price, discount
    FROM clean_contracts WHERE "start" IS NOT NULL`,
  months: null,
  features: [
    {
      name: 'months_to_contract_end',
      title: { id: 'Bulan sampai kontrak berakhir', en: 'Months to the end of the contract' },
      unit: 'months',
      kind: 'number',
      isActionable: true,
      aggregate: monthsBetween(sql`max(as_of)`, sql`min(CASE WHEN ${isRunning} THEN "end" END)`),
    },
    {
      name: 'months_to_last_contract_end',
      title: { id: 'Bulan sampai kontrak terakhir berakhir', en: 'Months to the end of the last contract' },
      unit: 'months',
      kind: 'number',
      isActionable: true,
      aggregate: monthsBetween(sql`max(as_of)`, sql`max(CASE WHEN ${isRunning} THEN "end" END)`),
    },
    {
      name: 'contracts_running',
      title: { id: 'Kontrak yang berjalan', en: 'Contracts in force' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: countWhere(isRunning),
    },
    {
      name: 'contract_term_months',
      title: { id: 'Jangka kontrak terpanjang', en: 'Longest contract term' },
      unit: 'months',
      kind: 'number',
      isActionable: true,
      aggregate: sql`max(CASE WHEN ${isRunning} THEN CAST(term AS DOUBLE) END)`,
    },
    {
      name: 'contract_discount',
      title: { id: 'Potongan dalam kontrak', en: 'Discount in the contract' },
      unit: 'share',
      kind: 'number',
      isActionable: true,
      aggregate: sql`max(CASE WHEN ${isRunning} THEN CAST(discount AS DOUBLE) END)`,
    },
    {
      name: 'escalator',
      title: { id: 'Kenaikan harga tahunan dalam kontrak', en: 'Yearly price rise in the contract' },
      unit: 'share',
      kind: 'number',
      isActionable: true,
      aggregate: sql`max(CASE WHEN ${isRunning} THEN CAST(escalator AS DOUBLE) END)`,
    },
    {
      name: 'contracts_lapsed_6m',
      title: { id: 'Kontrak yang habis 6 bulan terakhir', en: 'Contracts that ended in the last 6 months' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: countWhere(hasLapsed),
    },
    {
      name: 'discount_lapsed_6m',
      title: {
        id: 'Potongan dalam kontrak yang habis 6 bulan terakhir',
        en: 'Discount in contracts that ended in the last 6 months',
      },
      unit: 'share',
      kind: 'number',
      isActionable: true,
      aggregate: sql`max(CASE WHEN ${hasLapsed} THEN CAST(discount AS DOUBLE) END)`,
    },
  ],
};
