import { type Engine, type Fragment, fn, sql } from '#engine';
import type { PublishedRun } from './published-run.ts';

/** The best offer of each customer, and the products of all its offers in their order, with a bar between them. */
function offersInBrief(ranks: number): Fragment {
  const offered = Array.from({ length: ranks }, (_, index) => sql`max(CASE WHEN rank = ${index + 1} THEN product END)`);
  const barred = offered.flatMap((product, index) => (index === 0 ? [product] : [sql`' | '`, product]));
  return sql`SELECT customer_id,
    max(CASE WHEN rank = 1 THEN score END) AS best_score,
    max(CASE WHEN rank = 1 THEN worth_low END) AS best_worth_low,
    max(CASE WHEN rank = 1 THEN worth END) AS best_worth,
    max(CASE WHEN rank = 1 THEN worth_high END) AS best_worth_high,
    max(CASE WHEN rank = 1 THEN product END) AS best_product,
    ${fn.concat('', ...barred)} AS offered
  FROM offers GROUP BY customer_id`;
}

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
    made = makeList(run.engine);
    made.catch(() => madeLists.delete(run));
    madeLists.set(run, made);
  }
  await made;
}

/** In three steps, so that the order is made over few columns and the wide rows are moved once. */
async function makeList(engine: Engine): Promise<void> {
  const [most] = await engine.rows(sql`SELECT max(rank) AS ranks FROM offers`);
  await engine.createTable('offers_in_brief', offersInBrief(Number(most?.['ranks'] ?? 0)));
  await engine.createTable(
    'list_places',
    sql`SELECT c.customer_id, s.revenue_tenure, s.distance, o.best_score, o.best_worth_low, o.best_worth,
        o.best_worth_high, o.best_product, o.offered, row_number() OVER (ORDER BY ${rankOrder}) AS position
      FROM customers AS c
      LEFT JOIN (${segmentsInRow}) AS s ON s.customer_id = c.customer_id
      LEFT JOIN offers_in_brief AS o ON o.customer_id = c.customer_id`,
  );
  await engine.dropTable('offers_in_brief');
  await engine.createTable(
    'customer_list',
    sql`SELECT c.*, p.revenue_tenure, p.distance, p.best_score, p.best_worth_low, p.best_worth, p.best_worth_high,
        p.best_product, p.offered, p.position
      FROM customers AS c LEFT JOIN list_places AS p ON p.customer_id = c.customer_id`,
  );
  await engine.dropTable('list_places');
}
