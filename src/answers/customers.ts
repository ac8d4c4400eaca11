import { type Fragment, fn, join, name, sql } from '#engine';
import { withCustomerList } from './customer-list.ts';
import { countOf, numberOf, offersInRow, rowColumns, textOf, toCustomerRow } from './customer-row.ts';
import { columnOf, conditionOf, listFilters, orderOf } from './filter.ts';
import { packed, unpacked } from './packed-texts.ts';
import type { PublishedRun } from './published-run.ts';
import type { ChartPoints, CustomerFilter, CustomerRow, Facet, Facets, SortKey } from './shapes.ts';
import { segmentOrder } from './shares.ts';

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
      SELECT customer_id AS placed_id, row_number() OVER (ORDER BY ${order}) AS place FROM customer_list WHERE ${conditionOf(filter)}
    ) AS ordered WHERE place > ${after} AND place <= ${upTo}`;
  return sql`WITH placed AS (${placed})
    SELECT ${rowColumns}, offers FROM placed
    JOIN customer_list ON customer_id = placed_id
    LEFT JOIN (${offersInRow(sql`SELECT placed_id FROM placed`)}) AS o ON offered_id = placed_id
    ORDER BY place NULLS LAST`;
}

/** Each stretch reads the offers anew, so there are few of them; and the engine holds one at a time, so they are small where possible. */
const leastStretch = 10_000;
const mostStretches = 15;

/** All customers that a filter selects, in batches; by default in the order in which to call them. */
export async function* customerRowBatches(
  run: PublishedRun,
  filter: CustomerFilter = {},
  sort: SortKey = 'rank',
): AsyncGenerator<CustomerRow[]> {
  await withCustomerList(run);
  const [found] = await run.engine.rows(
    sql`SELECT count(*) AS customers FROM customer_list WHERE ${conditionOf(filter)}`,
  );
  const total = countOf(found?.['customers']);
  const size = Math.max(leastStretch, Math.ceil(total / mostStretches));
  for (let after = 0; after < total; after += size) {
    const query = placedRows(filter, orderOf(sort, false), { after, upTo: after + size });
    for await (const { columns, rows } of run.engine.batches(query)) {
      if (rows.length === 0) continue;
      yield rows.map((row) =>
        toCustomerRow(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
      );
    }
  }
}

const quadrants = segmentOrder('quadrant');
const quadrantIndex = sql`CASE strategy ${join(
  quadrants.map((segment, index) => sql`WHEN ${segment} THEN ${index}`),
  ' ',
)} ELSE ${quadrants.length - 1} END`;

/** What the chart draws of the customers that a filter selects, in columns. */
export async function chartPoints(run: PublishedRun, filter: CustomerFilter = {}): Promise<ChartPoints> {
  await withCustomerList(run);
  const rows = await run.engine.rows(
    sql`SELECT ${packed([name('customer_id'), name('name')])} AS texts, CAST(revenue AS DOUBLE) AS revenue,
        CAST(bandwidth_mbps AS DOUBLE) AS bandwidth, CAST(tenure_years AS DOUBLE) AS tenure, ${quadrantIndex} AS segment
      FROM customer_list WHERE ${conditionOf(filter)} ORDER BY position NULLS LAST`,
  );
  const texts = rows.map((row) => unpacked(row['texts']));
  const column = (key: string) => rows.map((row) => numberOf(row[key]));
  return {
    customerIds: texts.map(([customerId]) => customerId ?? ''),
    names: texts.map(([, name]) => name ?? ''),
    revenue: column('revenue'),
    bandwidth: column('bandwidth'),
    tenure: column('tenure'),
    segment: rows.map((row) => countOf(row['segment'])),
    segments: [...quadrants],
    borders: await borders(run),
    total: rows.length,
    withoutAxis: rows.filter((row) => row['revenue'] === null || row['bandwidth'] === null).length,
  };
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
