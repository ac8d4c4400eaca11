import { readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { type Manifest, type PublishedTable, publishedTables, sqlType } from '#contract';
import { type Engine, Fragment, fn, join, name, sql } from '#engine';
import type { FigureKind } from '#values';

export type { Manifest };

/** A published run, its tables readable under their contract names through `engine`. */
export interface PublishedRun {
  manifest: Manifest;
  engine: Engine;
}

/** One figure as every surface shows it. */
export interface Metric {
  metric: string;
  value: number | null;
  unit: string;
  kind: FigureKind;
}

/**
 * Opens the run in a folder: reads its manifest and makes its tables readable. Tables that its version did not publish
 * yet have no rows.
 */
export async function openPublishedRun(engine: Engine, folder: string): Promise<PublishedRun> {
  const manifest = JSON.parse(await readFile(joinPath(folder, 'outputs', 'manifest.json'), 'utf8')) as Manifest;
  for (const table of publishedTables) {
    if (manifest.tables[table.name] === undefined) await engine.createTable(table.name, withoutRows(table));
    else await engine.viewParquet(table.name, joinPath(folder, 'tables', `${table.name}.parquet`));
  }
  return { manifest, engine };
}

/** A table of the contract without rows, in place of one that the version which published the run did not know. */
function withoutRows({ columns }: PublishedTable): Fragment {
  const typed = columns.map(({ name: column, type }) => {
    if (type === 'text') return sql`${fn.text(null)} AS ${name(column)}`;
    if (type === 'whole') return sql`${fn.whole(sql`CAST(NULL AS DOUBLE)`)} AS ${name(column)}`;
    const written = new Fragment([{ kind: 'text', text: sqlType(type) }]);
    return sql`CAST(NULL AS ${written}) AS ${name(column)}`;
  });
  return sql`SELECT ${join(typed)} FROM (VALUES (1)) AS one(n) WHERE n = 0`;
}
