import { fn, sql } from '#engine';
import type { PublishedRun } from './published-run.ts';

const offersInRow = sql`SELECT customer_id,
    max(CASE WHEN rank = 1 THEN score END) AS best_score,
    max(CASE WHEN rank = 1 THEN worth END) AS best_worth,
    max(CASE WHEN rank = 1 THEN product_id END) AS product_id_1, max(CASE WHEN rank = 2 THEN product_id END) AS product_id_2,
    max(CASE WHEN rank = 3 THEN product_id END) AS product_id_3,
    max(CASE WHEN rank = 1 THEN product END) AS product_1, max(CASE WHEN rank = 2 THEN product END) AS product_2,
    max(CASE WHEN rank = 3 THEN product END) AS product_3,
    max(CASE WHEN rank = 1 THEN score END) AS score_1, max(CASE WHEN rank = 2 THEN score END) AS score_2,
    max(CASE WHEN rank = 3 THEN score END) AS score_3,
    max(CASE WHEN rank = 1 THEN reasoning END) AS reasoning_1, max(CASE WHEN rank = 2 THEN reasoning END) AS reasoning_2,
    max(CASE WHEN rank = 3 THEN reasoning END) AS reasoning_3,
    max(CASE WHEN rank = 1 THEN reasoning_en END) AS reasoning_en_1, max(CASE WHEN rank = 2 THEN reasoning_en END) AS reasoning_en_2,
    max(CASE WHEN rank = 3 THEN reasoning_en END) AS reasoning_en_3,
    max(CASE WHEN rank = 1 THEN worth_low END) AS worth_low_1, max(CASE WHEN rank = 2 THEN worth_low END) AS worth_low_2,
    max(CASE WHEN rank = 3 THEN worth_low END) AS worth_low_3,
    max(CASE WHEN rank = 1 THEN worth END) AS worth_1, max(CASE WHEN rank = 2 THEN worth END) AS worth_2,
    max(CASE WHEN rank = 3 THEN worth END) AS worth_3,
    max(CASE WHEN rank = 1 THEN worth_high END) AS worth_high_1, max(CASE WHEN rank = 2 THEN worth_high END) AS worth_high_2,
    max(CASE WHEN rank = 3 THEN worth_high END) AS worth_high_3
  FROM offers GROUP BY customer_id`;

const segmentsInRow = sql`SELECT customer_id,
    max(CASE WHEN scheme = 'revenue_tenure' THEN segment END) AS revenue_tenure,
    max(CASE WHEN scheme = 'quadrant' THEN distance END) AS distance
  FROM segments GROUP BY customer_id`;

const rankOrder = sql`CASE c.priority WHEN 'High' THEN 1 WHEN 'Medium' THEN 2 WHEN 'Low' THEN 3 ELSE 4 END NULLS LAST,
  o.best_score DESC NULLS LAST, c.revenue DESC NULLS LAST, c.customer_id NULLS LAST`;

const madeLists = new WeakMap<PublishedRun, Promise<unknown>>();

/**
 * Makes the table `customer_list` once for a run: every customer with its segments and three offers in one row, and
 * `position`, its place from 1 in the order in which to call (priority, best score, revenue).
 */
export async function withCustomerList(run: PublishedRun): Promise<void> {
  let made = madeLists.get(run);
  if (made === undefined) {
    made = run.engine.createTable(
      'customer_list',
      sql`SELECT c.*, s.revenue_tenure, s.distance, o.best_score, o.best_worth,
          o.product_id_1, o.product_id_2, o.product_id_3, o.product_1, o.product_2, o.product_3,
          o.score_1, o.score_2, o.score_3, o.reasoning_1, o.reasoning_2, o.reasoning_3,
          o.reasoning_en_1, o.reasoning_en_2, o.reasoning_en_3, o.worth_low_1, o.worth_low_2, o.worth_low_3,
          o.worth_1, o.worth_2, o.worth_3, o.worth_high_1, o.worth_high_2, o.worth_high_3,
          lower(${fn.concat(sql`c.name`, ' ', sql`c.customer_id`)}) AS searched,
          row_number() OVER (ORDER BY ${rankOrder}) AS position
        FROM customers AS c
        LEFT JOIN (${segmentsInRow}) AS s ON s.customer_id = c.customer_id
        LEFT JOIN (${offersInRow}) AS o ON o.customer_id = c.customer_id
        ORDER BY position NULLS LAST`,
    );
    madeLists.set(run, made);
  }
  await made;
}
