import { type Engine, fn, numbersOf, sql, textsOf } from '#engine';
import type { IsoDate } from '#values';
import { type RevenueRecord, revenueRows } from '../outcomes/revenue.ts';

/** What each customer brought in the twelve months up to a day, in money. */
export async function revenueOfYear(
  engine: Engine,
  record: RevenueRecord,
  day: IsoDate,
): Promise<ReadonlyMap<string, number>> {
  const asOf = fn.readDate(day);
  const found = await engine.columns(sql`SELECT customer_id, CAST(${fn.sumMoney(sql`amount`)} AS DOUBLE) AS amount
    FROM (${revenueRows(record)}) AS r WHERE day <= ${asOf} AND day > ${fn.addMonths(asOf, -12)}
    GROUP BY customer_id ORDER BY customer_id NULLS LAST`);
  const ids = textsOf(found, 'customer_id');
  const amounts = numbersOf(found, 'amount');
  return new Map(Array.from(ids.codes, (code, row) => [ids.levels[code] ?? '', amounts[row] as number]));
}
