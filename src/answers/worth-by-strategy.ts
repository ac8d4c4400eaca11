import { fn, name, sql } from '#engine';
import { withCustomerList } from './customer-list.ts';
import { countOf, textOf } from './customer-row.ts';
import type { PublishedRun } from './published-run.ts';

/** What the first offers to the customers of one quadrant are worth a revenue period, if all were accepted. */
export interface WorthOfStrategy {
  strategy: string;
  customers: number;
  low: number;
  middle: number;
  high: number;
}

/** The worth of the first offers in each quadrant, most first; offers whose worth is not known are left out. */
export async function worthByStrategy(run: PublishedRun): Promise<WorthOfStrategy[]> {
  await withCustomerList(run);
  const rows = await run.engine.rows(
    sql`SELECT strategy, count(*) AS customers, ${fn.sumMoney(name('best_worth_low'))} AS low,
        ${fn.sumMoney(name('best_worth'))} AS middle, ${fn.sumMoney(name('best_worth_high'))} AS high
      FROM customer_list
      WHERE best_worth_low IS NOT NULL AND best_worth > 0 AND best_worth_high IS NOT NULL
      GROUP BY strategy ORDER BY middle DESC NULLS LAST, strategy NULLS LAST`,
  );
  return rows.map((row) => ({
    strategy: textOf(row['strategy']) ?? 'Unclassified',
    customers: countOf(row['customers']),
    low: countOf(row['low']),
    middle: countOf(row['middle']),
    high: countOf(row['high']),
  }));
}
