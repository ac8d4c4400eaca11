import { type Engine, fn, sql } from '#engine';
import type { IsoDate } from '#values';
import { falls, type RevenueRecord, rises } from '../outcomes/revenue.ts';
import type { TargetName } from '../result.ts';
import type { PredictionsSettings } from '../settings.ts';

/** Where the money is seen, and what each customer brought in the twelve months up to the as-of day. */
export interface Brought {
  readonly record: RevenueRecord | null;
  readonly asOf: IsoDate;
  readonly revenue: ReadonlyMap<string, number>;
  readonly settings: PredictionsSettings;
}

/**
 * What is at stake for a target, by customer, in money a year: who leaves takes all its revenue along; a fall or a rise is
 * as large as falls and rises were in the past windows (money moved over money before). Needs `outcome_windows`. Empty
 * where nothing fell or rose.
 */
export async function moneyAtStake(
  engine: Engine,
  target: TargetName,
  { record, asOf, revenue, settings }: Brought,
): Promise<ReadonlyMap<string, number>> {
  if (record === null || (target !== 'upsell' && target !== 'revenue_risk')) return revenue;
  const moved =
    target === 'upsell'
      ? rises(record, settings.upsell.rise)
      : falls(record, settings.months, settings.revenueRisk.share);
  const money = (column: 'earlier' | 'later') =>
    sql`CAST(${fn.sumMoney(column === 'earlier' ? sql`earlier` : sql`later`)} AS DOUBLE)`;
  const [row] = await engine.rows(sql`SELECT ${money('earlier')} AS earlier, ${money('later')} AS later
    FROM (${moved}) AS moved WHERE as_of < ${fn.readDate(asOf)}`);
  const [earlier, later] = [Number(row?.['earlier'] ?? 0), Number(row?.['later'] ?? 0)];
  if (earlier <= 0) return new Map();
  const share = Math.abs(later - earlier) / earlier;
  return new Map([...revenue].map(([id, amount]) => [id, amount * share]));
}
