import { type Engine, type Fragment, name, sql } from '#engine';
import { ProductError } from '#values';
import type { OffersSettings } from '../settings.ts';
import { basketSharesQuery } from './cooccurrence.ts';
import { placeFitsQuery } from './fits.ts';
import { auditCountsQuery, auditPairsQuery, bestQuery } from './pairs.ts';

export interface RankingRequest {
  engine: Engine;
  settings: OffersSettings;
  /** Hears which share of the customers is done. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** Customer x product pairs held at a time, which bounds the memory of a run; 2.5 million unless told. */
  pairsAtATime?: number;
}

/**
 * Makes `offer_best` (per customer its best products, and the pairs that a rule kept out) and `offer_audit_counts`
 * (pairs by factor and points), bucket after bucket of customers.
 */
export async function findBestPairs(request: RankingRequest): Promise<void> {
  const { engine, settings, onProgress, signal, pairsAtATime = 2_500_000 } = request;
  const { customers, products } = await sizes(engine);
  const bucket = Math.max(1, Math.floor(pairsAtATime / Math.max(1, products)));
  for (let first = 1; first === 1 || first <= customers; first += bucket) {
    if (signal?.aborted === true) throw cancelled();
    const here = sql`SELECT * FROM offer_customers WHERE number >= ${first} AND number < ${first + bucket}`;
    await engine.createTable('offer_place_fits', placeFitsQuery(settings, here));
    await engine.createTable('offer_basket_shares', basketSharesQuery(settings, here));
    await append(engine, { table: 'offer_best', query: bestQuery(settings, here), isFirst: first === 1 });
    if (first === 1) {
      await engine.createTable('offer_audit_pairs', auditPairsQuery(settings, here));
      await engine.createTable('offer_audit_counts', auditCountsQuery());
      await engine.dropTable('offer_audit_pairs');
    }
    onProgress?.(customers === 0 ? 1 : Math.min(1, (first + bucket - 1) / customers));
  }
  for (const table of ['offer_place_fits', 'offer_basket_shares']) await engine.dropTable(table);
}

async function sizes(engine: Engine): Promise<{ customers: number; products: number }> {
  const [row] = await engine.rows(sql`SELECT (SELECT count(*) FROM offer_customers) AS customers,
    (SELECT count(*) FROM offer_products) AS products`);
  return { customers: Number(row?.['customers'] ?? 0), products: Number(row?.['products'] ?? 0) };
}

function cancelled(): ProductError {
  return new ProductError('run/cancelled', 'Cancelled; nothing was published.', { hint: '' });
}

async function append(
  engine: Engine,
  { table, query, isFirst }: { table: string; query: Fragment; isFirst: boolean },
): Promise<void> {
  if (isFirst) await engine.createTable(table, query);
  else await engine.execute(sql`INSERT INTO ${name(table)} ${query}`);
}
