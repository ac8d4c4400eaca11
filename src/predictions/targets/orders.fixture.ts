import { type Engine, type LoadedColumn, sql } from '#engine';
import { makeRecords } from '../../../test/support/records.ts';

/** One purchase: who, when (`YYYY-MM-DD`), how much. */
export interface Order {
  readonly customer: string;
  readonly day: string;
  readonly amount: number;
}

/** Makes the clean records with these purchases as the only ones, many at once. */
export async function makeOrders(engine: Engine, orders: readonly Order[]): Promise<void> {
  await makeRecords(engine, {});
  const columns = new Map<string, LoadedColumn>([
    ['customer_id', { kind: 'texts', texts: orders.map(({ customer }) => customer) }],
    ['date', { kind: 'date', values: Float64Array.from(orders, ({ day }) => Date.parse(day) / 86_400_000) }],
    ['amount', { kind: 'number', values: Float64Array.from(orders, ({ amount }) => amount) }],
  ]);
  await engine.loadColumns('loaded_orders', columns);
  await engine.createTable('clean_transactions', sql`SELECT customer_id, "date", amount FROM loaded_orders`);
}

/** The orders of the CDNOW log: number in the full file, number, date, discs, value. */
export function ordersOfCdnow(text: string): Order[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, customer = '', date = '', , value = ''] = line.trim().split(/\s+/);
      return { customer, day: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`, amount: Number(value) };
    });
}
