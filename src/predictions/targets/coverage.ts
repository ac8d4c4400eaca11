import { type Engine, type Fragment, sql } from '#engine';
import type { Bilingual, IsoDate } from '#values';

/** The kinds of record that tell what became of a customer. */
export const outcomeRecords = ['subscriptions', 'contracts', 'invoices', 'transactions'] as const;
export type OutcomeRecord = (typeof outcomeRecords)[number];

/** What each kind of record is called in a sentence. */
export const recordNames: Readonly<Record<OutcomeRecord, Bilingual>> = {
  subscriptions: { id: 'langganan', en: 'subscriptions' },
  contracts: { id: 'kontrak', en: 'contracts' },
  invoices: { id: 'tagihan', en: 'invoices' },
  transactions: { id: 'transaksi', en: 'transactions' },
};

/** Over which days a kind of record reaches, and how many customers it knows. */
export interface Coverage {
  readonly record: OutcomeRecord;
  readonly customers: number;
  readonly first: IsoDate;
  /** The last day of anything in it up to the as-of day. */
  readonly last: IsoDate;
}

const dayQueries: Readonly<Record<OutcomeRecord, Fragment>> = {
  subscriptions: sql`SELECT customer_id, "start" AS day FROM clean_subscriptions UNION ALL
    SELECT customer_id, "end" AS day FROM clean_subscriptions`,
  contracts: sql`SELECT customer_id, "start" AS day FROM clean_contracts UNION ALL
    SELECT customer_id, "end" AS day FROM clean_contracts`,
  invoices: sql`SELECT customer_id, coalesce(issued, period) AS day FROM clean_invoices`,
  transactions: sql`SELECT customer_id, "date" AS day FROM clean_transactions`,
};

/** The coverage of every kind of record that has customers and days up to the as-of day. */
export async function coverageOf(engine: Engine, asOf: IsoDate): Promise<ReadonlyMap<OutcomeRecord, Coverage>> {
  const found = new Map<OutcomeRecord, Coverage>();
  for (const record of outcomeRecords) {
    const [row] = await engine.rows(sql`SELECT count(DISTINCT customer_id) AS customers, min(day) AS first_day,
        max(CASE WHEN day <= CAST(${asOf} AS DATE) THEN day END) AS last_day
      FROM (${dayQueries[record]}) AS days WHERE customer_id IS NOT NULL AND day IS NOT NULL`);
    const [customers, first, last] = [row?.['customers'], row?.['first_day'], row?.['last_day']];
    if (typeof customers !== 'number' || typeof first !== 'string' || typeof last !== 'string') continue;
    found.set(record, { record, customers, first, last });
  }
  return found;
}
