import { type Engine, fn, sql } from '#engine';
import type { Bilingual } from '#values';
import type { RevenueRecord } from '../outcomes/revenue.ts';
import type { TargetResult } from '../result.ts';
import { missingResult } from './class-card.ts';
import { revenueRecord } from './class-targets.ts';
import type { Coverage } from './coverage.ts';
import { buyingHistories } from './histories.ts';
import { addMonths } from './plan-windows.ts';
import { valueOfBuyers } from './value-of-buyers.ts';
import { recurringValue } from './value-recurring.ts';
import type { ValueRequest } from './value-request.ts';
import { planValueWindows, type ValueWindows, weeksBetween } from './value-windows.ts';

/**
 * The value of each customer over the next twelve months: by what it keeps of its revenue where revenue recurs, by how
 * often and how much it buys where it does not. null where no record has amounts.
 */
export async function valueTarget(request: ValueRequest): Promise<TargetResult | null> {
  const { engine, asOf, coverage, settings } = request;
  const record = revenueRecord(coverage);
  if (record === null) return null;
  const recurs = await revenueRecurs(engine, record, request);
  const plan = planValueWindows(asOf, coverage.get(record) as Coverage, recurs ? settings.days : 1);
  if (plan.kind === 'none') return missingResult('clv', { meaning: wanted, reason: plan.reason, need: plan.need });
  return recurs ? recurringValue(request, { record, plan }) : buyersOf(request, record, plan);
}

const wanted: Bilingual = {
  id: 'uang yang dibawa tiap pelanggan dalam 12 bulan ke depan.',
  en: 'the money that each customer brings in the next 12 months.',
};

/** Months of the last twelve in which the middle customer has an invoice, from which on invoices recur. */
const regularMonths = 9;

/** Revenue recurs under contracts and subscriptions, and where the middle customer is invoiced in most months. */
async function revenueRecurs(
  engine: Engine,
  record: RevenueRecord,
  { coverage, asOf }: ValueRequest,
): Promise<boolean> {
  if (coverage.has('subscriptions') || coverage.has('contracts')) return true;
  if (record !== 'invoices') return false;
  const day = sql`coalesce(issued, period)`;
  const months = sql`SELECT customer_id, count(DISTINCT CASE WHEN ${day} > ${fn.addMonths(fn.readDate(asOf), -12)}
        THEN ${fn.monthOf(day)} END) AS months
    FROM clean_invoices WHERE customer_id IS NOT NULL AND ${day} <= ${fn.readDate(asOf)}
    GROUP BY customer_id HAVING min(${day}) <= ${fn.addMonths(fn.readDate(asOf), -12)}`;
  const [row] = await engine.rows(sql`SELECT ${fn.quantile(sql`months`, 0.5)} AS middle
    FROM (${months}) AS customers WHERE months > 0`);
  return typeof row?.['middle'] === 'number' && row['middle'] >= regularMonths;
}

async function buyersOf(
  { engine, asOf, settings }: ValueRequest,
  record: RevenueRecord,
  { months, windows }: ValueWindows,
): Promise<TargetResult> {
  const [window] = windows;
  if (window === undefined) throw new Error('a plan without windows');
  const { asOf: day, until } = window;
  const past = await buyingHistories(engine, record, { day, since: addMonths(day, -months), until });
  const now = await buyingHistories(engine, record, { day: asOf, since: addMonths(asOf, -12), until: asOf });
  return valueOfBuyers({
    past,
    now,
    window: { from: day, to: until },
    months,
    weeks: { past: weeksBetween(day, until), coming: weeksBetween(asOf, addMonths(asOf, 12)) },
    asOf,
    settings,
  });
}
