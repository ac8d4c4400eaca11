import { type Engine, fn, sql } from '#engine';

/**
 * Makes the table `subscription_prices`, one row with `is_per_unit`: a price counts once for each unit of its quantity,
 * unless the invoices of the last three months are nearer to the prices alone (a line of 100 Mbps has a price of its own,
 * a hundred seats have a hundred). Without invoices a price is for each unit.
 */
export async function makeSubscriptionPrices(engine: Engine): Promise<void> {
  const [last] = await engine.rows(sql`SELECT max(coalesce(issued, period)) AS day FROM clean_invoices`);
  const isPerUnit = last?.['day'] ? await isPricedByUnit(engine, String(last['day'])) : true;
  const flag = isPerUnit ? sql`TRUE` : sql`FALSE`;
  await engine.createTable('subscription_prices', sql`SELECT ${flag} AS is_per_unit`);
}

async function isPricedByUnit(engine: Engine, lastDay: string): Promise<boolean> {
  const day = fn.readDate(lastDay);
  const [invoiced] = await engine.rows(sql`SELECT CAST(${fn.sumMoney(sql`amount`)} AS DOUBLE) AS money
    FROM clean_invoices WHERE coalesce(issued, period) > ${fn.addMonths(day, -3)}`);
  const [priced] = await engine.rows(sql`SELECT CAST(${fn.sumMoney(sql`price`)} AS DOUBLE) AS once,
      CAST(${fn.sumMoney(sql`price * coalesce(quantity, 1)`)} AS DOUBLE) AS by_unit
    FROM clean_subscriptions WHERE "start" <= ${day} AND ("end" IS NULL OR "end" > ${day})`);
  const month = Number(invoiced?.['money'] ?? 0) / 3;
  const [once, byUnit] = [Number(priced?.['once'] ?? 0), Number(priced?.['by_unit'] ?? 0)];
  if (!(month > 0 && once > 0 && byUnit > 0)) return true;
  return Math.abs(Math.log(byUnit / month)) <= Math.abs(Math.log(once / month));
}

/** The price of a subscription of which `subscription_prices` is at hand, for its quantity. */
export const priceOfQuantity = sql`price * CASE WHEN is_per_unit THEN coalesce(quantity, 1) ELSE 1 END`;
