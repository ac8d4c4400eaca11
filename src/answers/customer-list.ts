import { fn, name, sql } from '#engine';
import type { PublishedRun } from './published-run.ts';

const offersInBrief = sql`SELECT customer_id,
    max(CASE WHEN rank = 1 THEN score END) AS best_score,
    max(CASE WHEN rank = 1 THEN worth_low END) AS best_worth_low,
    max(CASE WHEN rank = 1 THEN worth END) AS best_worth,
    max(CASE WHEN rank = 1 THEN worth_high END) AS best_worth_high,
    max(CASE WHEN rank = 1 THEN product END) AS best_product,
    ${fn.joinDistinct(name('product'), ' | ')} AS offered
  FROM offers GROUP BY customer_id`;

const segmentsInRow = sql`SELECT customer_id,
    max(CASE WHEN scheme = 'revenue_tenure' THEN segment END) AS revenue_tenure,
    max(CASE WHEN scheme = 'quadrant' THEN distance END) AS distance
  FROM segments GROUP BY customer_id`;

const rankOrder = sql`CASE c.priority WHEN 'High' THEN 1 WHEN 'Medium' THEN 2 WHEN 'Low' THEN 3 ELSE 4 END NULLS LAST,
  o.best_score DESC NULLS LAST, c.revenue DESC NULLS LAST, c.customer_id NULLS LAST`;

const madeLists = new WeakMap<PublishedRun, Promise<unknown>>();

/**
 * Makes the table `customer_list` once for a run: every customer with its segments and its best offer in one row, and
 * `position`, its place from 1 in the order in which to call (priority, best score, revenue).
 */
export async function withCustomerList(run: PublishedRun): Promise<void> {
  let made = madeLists.get(run);
  if (made === undefined) {
    made = run.engine.createTable(
      'customer_list',
      sql`SELECT c.*, s.revenue_tenure, s.distance, o.best_score, o.best_worth_low, o.best_worth, o.best_worth_high,
          o.best_product, o.offered,
          row_number() OVER (ORDER BY ${rankOrder}) AS position
        FROM customers AS c
        LEFT JOIN (${segmentsInRow}) AS s ON s.customer_id = c.customer_id
        LEFT JOIN (${offersInBrief}) AS o ON o.customer_id = c.customer_id`,
    );
    made.catch(() => madeLists.delete(run));
    madeLists.set(run, made);
  }
  await made;
}
