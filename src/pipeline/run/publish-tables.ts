import { mkdir } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { type PublishedColumn, type PublishedTable, publishedTables, sqlType } from '#contract';
import { type Engine, Fragment, fn, join, name, sql } from '#engine';
import { fileHash } from './fingerprint.ts';

/** Rows and content hash of a published table. */
export interface PublishedFile {
  rows: number;
  sha256: string;
}

/** Where a published table comes from, when its stage table has another name or shape. */
const stageQueries: Readonly<Record<string, () => Fragment>> = {
  customers:
    () => sql`SELECT b.*, s.bandwidth_class, s.arpu_category, s.strategy, s.action, s.tenure_strategy, p.priority
    FROM account_base AS b
    LEFT JOIN account_segments AS s ON s.customer_id = b.customer_id
    LEFT JOIN account_priority AS p ON p.customer_id = b.customer_id`,
  lines: () => sql`SELECT * FROM clean_lines`,
  holdings: () => sql`SELECT * FROM account_holdings`,
  products: () => sql`SELECT p.*, coalesce(h.holders, 0) AS holders FROM clean_products AS p
    LEFT JOIN (SELECT product_id, count(*) AS holders FROM account_holdings WHERE product_id IS NOT NULL GROUP BY product_id) AS h
      ON h.product_id = p.product_id`,
};

/** Tables that nothing reads whole: large groups are written in half the time. */
const groupRows: Readonly<Record<string, number>> = { offer_factors: 122_880 };

/** Writes every published table as one Parquet file, its columns, types and order as the contract says. */
export async function publishTables(engine: Engine, folder: string): Promise<Record<string, PublishedFile>> {
  await mkdir(folder, { recursive: true });
  const published: Record<string, PublishedFile> = {};
  for (const table of publishedTables) {
    const path = joinPath(folder, `${table.name}.parquet`);
    const rows = await engine.writeParquet(contractQuery(table), path, groupRows[table.name]);
    published[table.name] = { rows, sha256: await fileHash(path) };
  }
  return published;
}

function contractQuery(table: PublishedTable): Fragment {
  const source = stageQueries[table.name]?.() ?? sql`SELECT * FROM ${name(table.name)}`;
  const stated = table.columns.map((column) => sql`${typed(column)} AS ${name(column.name)}`);
  const columns = table.more === undefined ? stated : [sql`*`];
  const order = table.sortedBy.map((key) => sql`${name(key)} NULLS FIRST`);
  return sql`SELECT ${join(columns)} FROM (${source}) AS stage ORDER BY ${join(order)}`;
}

function typed(column: PublishedColumn): Fragment {
  if (column.type === 'text') return name(column.name);
  if (column.type === 'whole') return fn.whole(name(column.name));
  const type = new Fragment([{ kind: 'text', text: sqlType(column.type) }]);
  return sql`CAST(${name(column.name)} AS ${type})`;
}
