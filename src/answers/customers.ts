import { type Fragment, fn, name, sql } from '#engine';
import { offersInRow, withCustomerList } from './customer-list.ts';
import { countOf, numberOf, textOf, toCustomerRow } from './customer-row.ts';
import { columnOf, conditionOf, listFilters, orderOf } from './filter.ts';
import type { PublishedRun } from './published-run.ts';
import type { ChartPoints, CustomerFilter, CustomerRow, Facet, Facets, SortKey } from './shapes.ts';

/** Which stretch of a list is asked for: `offset` rows are passed over, at most `limit` are given. */
export interface PageRequest {
  sort?: SortKey;
  descending?: boolean;
  offset?: number;
  limit?: number;
}

export interface CustomerPage {
  total: number;
  /** Revenue of all customers that the filter selects, not only of this page. */
  revenue: number;
  rows: CustomerRow[];
}

/** One page of the customers that a filter selects; by default in the order in which to call them. */
export async function customerPage(
  run: PublishedRun,
  filter: CustomerFilter,
  page: PageRequest = {},
): Promise<CustomerPage> {
  await withCustomerList(run);
  const { sort = 'rank', descending = false, offset = 0, limit = 50 } = page;
  const condition = conditionOf(filter);
  const [totals] = await run.engine.rows(
    sql`SELECT count(*) AS customers, ${fn.sumMoney(name('revenue'))} AS revenue FROM customer_list WHERE ${condition}`,
  );
  const rows = await run.engine.rows(
    placedRows(filter, orderOf(sort, descending), { after: offset, upTo: offset + limit }),
  );
  return {
    total: countOf(totals?.['customers']),
    revenue: countOf(totals?.['revenue']),
    rows: rows.map(toCustomerRow),
  };
}

/** Rows at the places `after` < place <= `upTo` of the filtered and ordered list, with their three offers. */
function placedRows(
  filter: CustomerFilter,
  order: Fragment,
  { after, upTo }: { after: number; upTo: number },
): Fragment {
  const placed = sql`SELECT * FROM (
      SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM customer_list WHERE ${conditionOf(filter)}
    ) AS ordered WHERE place > ${after} AND place <= ${upTo}`;
  return sql`WITH placed AS (${placed})
    SELECT * FROM placed LEFT JOIN (${offersInRow(sql`SELECT customer_id FROM placed`)}) AS o ON o.offered_id = placed.customer_id
    ORDER BY place NULLS LAST`;
}

const batchRows = 25_000;

/** All customers that a filter selects, in batches; by default in the order in which to call them. */
export async function* customerRowBatches(
  run: PublishedRun,
  filter: CustomerFilter = {},
  sort: SortKey = 'rank',
): AsyncGenerator<CustomerRow[]> {
  await withCustomerList(run);
  for (let after = 0; ; after += batchRows) {
    const range = { after, upTo: after + batchRows };
    const rows = await run.engine.rows(placedRows(filter, orderOf(sort, false), range));
    if (rows.length > 0) yield rows.map(toCustomerRow);
    if (rows.length < batchRows) return;
  }
}

/** What the chart draws of the customers that a filter selects, in columns. */
export async function chartPoints(run: PublishedRun, filter: CustomerFilter = {}): Promise<ChartPoints> {
  await withCustomerList(run);
  const points: ChartPoints = {
    customerIds: [],
    names: [],
    revenue: [],
    bandwidth: [],
    tenure: [],
    segment: [],
    segments: ['Star', 'Risk', 'Sniper', 'Incubator', 'Unclassified'],
    borders: await borders(run),
    total: 0,
    withoutAxis: 0,
  };
  const query = sql`SELECT customer_id, name, revenue, bandwidth_mbps, tenure_years, strategy
    FROM customer_list WHERE ${conditionOf(filter)} ORDER BY position NULLS LAST`;
  for await (const { rows } of run.engine.batches(query)) {
    for (const [customerId, name, revenue, bandwidth, tenure, strategy] of rows) {
      points.customerIds.push(textOf(customerId) ?? '');
      points.names.push(textOf(name) ?? '');
      points.revenue.push(numberOf(revenue));
      points.bandwidth.push(numberOf(bandwidth));
      points.tenure.push(numberOf(tenure));
      points.segment.push(Math.max(0, points.segments.indexOf(textOf(strategy) ?? 'Unclassified')));
      points.total++;
      if (revenue === null || bandwidth === null) points.withoutAxis++;
    }
  }
  return points;
}

/** The borders that the segments were drawn with, and where each comes from. */
export async function borders(run: PublishedRun): Promise<ChartPoints['borders']> {
  const rows = await run.engine.rows(
    sql`SELECT * FROM segment_borders ORDER BY scheme NULLS LAST, axis NULLS LAST, cluster NULLS LAST, border NULLS LAST`,
  );
  return rows.map((row) => ({
    scheme: textOf(row['scheme']) ?? '',
    axis: textOf(row['axis']) ?? '',
    cluster: textOf(row['cluster']) ?? 'all',
    border: countOf(row['border']),
    basis: textOf(row['basis']) ?? '',
  }));
}

/** The values each filter can take among the customers that the other filters select, most customers first. */
export async function facets(run: PublishedRun, filter: CustomerFilter = {}): Promise<Facets> {
  await withCustomerList(run);
  const found: Partial<Record<keyof Facets, Facet[]>> = {};
  for (const key of listFilters) {
    const others = conditionOf({ ...filter, [key]: undefined });
    const rows = await run.engine.rows(
      sql`SELECT ${columnOf(key)} AS value, count(*) AS customers FROM customer_list
        WHERE ${others} AND ${columnOf(key)} IS NOT NULL
        GROUP BY ${columnOf(key)} ORDER BY customers DESC NULLS LAST, value NULLS LAST`,
    );
    found[key] = rows.map((row) => ({ value: textOf(row['value']) ?? '', customers: countOf(row['customers']) }));
  }
  return found as Facets;
}
