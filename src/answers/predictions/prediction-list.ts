import type { PredictionListResponse, PredictionPointsResponse, PredictionRowResponse } from '#contract';
import { type Fragment, join, numbersOf, type Row, sql, textsOf } from '#engine';
import type { FigureKind } from '#values';
import { countOf, numberOf, textOf } from '../customer-row.ts';
import type { PublishedRun } from '../published-run.ts';
import { knownTarget, listedTarget } from './targets.ts';

/** What a list of predictions can be sorted by. */
export const predictionSortKeys = ['worth', 'value', 'amount', 'name'] as const;
export type PredictionSortKey = (typeof predictionSortKeys)[number];

/** Which customers of a target are asked for: words in the name or id, and the least value and worth (closed). */
export interface PredictionFilter {
  search?: string | undefined;
  valueMin?: number | undefined;
  worthMin?: number | undefined;
}

/** Which stretch of the list: figures come largest first and names from A, unless `descending` says otherwise. */
export interface PredictionPage {
  sort?: PredictionSortKey | undefined;
  descending?: boolean | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
}

/** One page of the customers of a target, by default those that are worth most first. */
export async function predictionsOf(
  run: PublishedRun,
  target: string,
  { offset = 0, limit = 50, ...request }: PredictionFilter & PredictionPage = {},
): Promise<PredictionListResponse> {
  const wanted = await listedTarget(run, target);
  const chosen = sql`(${needsNames(request) ? listed(wanted) : figuresOf(wanted)}) AS chosen`;
  const [found] = await run.engine.rows(sql`SELECT count(*) AS customers FROM ${chosen} WHERE ${conditionOf(request)}`);
  const place = sql`row_number() OVER (ORDER BY ${orderOf(request)}) AS place`;
  const rows = await run.engine.rows(sql`WITH placed AS (
      SELECT * FROM (SELECT customer_id AS placed_id, ${place} FROM ${chosen} WHERE ${conditionOf(request)}) AS ordered
      WHERE place > ${offset} AND place <= ${offset + limit}
    )
    SELECT * FROM placed JOIN (${listed(wanted)}) AS listed ON customer_id = placed_id ORDER BY place NULLS LAST`);
  return { total: countOf(found?.['customers']), rows: rows.map(toPredictionRow) };
}

/** The same list whole, in batches. */
export async function* predictionBatches(
  run: PublishedRun,
  target: string,
  request: PredictionFilter & PredictionPage = {},
): AsyncGenerator<PredictionRowResponse[]> {
  const wanted = await knownTarget(run, target);
  const query = sql`SELECT * FROM (${listed(wanted)}) AS listed WHERE ${conditionOf(request)} ORDER BY ${orderOf(request)}`;
  for await (const { columns, rows } of run.engine.batches(query)) {
    yield rows.map((row) =>
      toPredictionRow(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
    );
  }
}

/** Every customer of a target in columns, by id. */
export async function predictionPoints(run: PublishedRun, target: string): Promise<PredictionPointsResponse> {
  const wanted = await listedTarget(run, target);
  const found = await run.engine.columns(
    sql`SELECT customer_id, name, value, low, high, amount FROM (${listed(wanted)}) AS listed ORDER BY customer_id NULLS LAST`,
  );
  const texts = (key: string) => {
    const { codes, levels } = textsOf(found, key);
    return Array.from(codes, (code) => levels[code] ?? '');
  };
  const figures = (key: string) =>
    Array.from(numbersOf(found, key), (value) => (Number.isFinite(value) ? value : null));
  return {
    customerId: texts('customer_id'),
    name: texts('name'),
    value: figures('value'),
    low: figures('low'),
    high: figures('high'),
    amount: figures('amount'),
  };
}

function figuresOf(target: string): Fragment {
  return sql`SELECT * FROM predictions WHERE target = ${target}`;
}

/** Whether the names of the customers tell which are chosen, or in which order; they cost far more than the figures. */
function needsNames({ search, sort }: PredictionFilter & PredictionPage): boolean {
  return sort === 'name' || (search ?? '').trim() !== '';
}

/** The predictions of a target with the names of the customers. */
function listed(target: string): Fragment {
  return sql`SELECT p.*, coalesce(c.name, p.customer_id) AS name
    FROM predictions AS p LEFT JOIN customers AS c ON c.customer_id = p.customer_id WHERE p.target = ${target}`;
}

function conditionOf({ search, valueMin, worthMin }: PredictionFilter): Fragment {
  const words = (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return join(
    [
      sql`TRUE`,
      ...words.map((word) => sql`strpos(lower(name), ${word}) + strpos(lower(customer_id), ${word}) > 0`),
      ...(valueMin === undefined ? [] : [sql`value >= ${valueMin}`]),
      ...(worthMin === undefined ? [] : [sql`worth >= ${worthMin}`]),
    ],
    ' AND ',
  );
}

const sortColumns: Readonly<Record<PredictionSortKey, Fragment>> = {
  worth: sql`worth`,
  value: sql`value`,
  amount: sql`amount`,
  name: sql`name`,
};

/** What is not known comes last either way; ties stand by worth, value, id. */
function orderOf({ sort = 'worth', descending = sort !== 'name' }: PredictionPage): Fragment {
  const column = sortColumns[sort];
  const key = descending ? sql`${column} DESC NULLS LAST` : sql`${column} NULLS LAST`;
  return sql`${key}, worth DESC NULLS LAST, value DESC NULLS LAST, customer_id NULLS LAST`;
}

/** One row of the table `predictions`, with the name of the customer, in the shape every surface shows. */
export function toPredictionRow(row: Row): PredictionRowResponse {
  return {
    customerId: textOf(row['customer_id']) ?? '',
    name: textOf(row['name']) ?? '',
    kind: (textOf(row['kind']) ?? 'ESTIMATE') as FigureKind,
    value: numberOf(row['value']),
    low: numberOf(row['low']),
    high: numberOf(row['high']),
    unit: textOf(row['unit']) ?? 'share',
    percentile: numberOf(row['percentile']),
    amount: numberOf(row['amount']),
    worthLow: numberOf(row['worth_low']),
    worth: numberOf(row['worth']),
    worthHigh: numberOf(row['worth_high']),
  };
}
