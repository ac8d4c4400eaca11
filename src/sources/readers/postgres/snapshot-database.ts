import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import Cursor from 'pg-cursor';
import { ProductError } from '#values';
import { addressOf, type DatabaseAddress, withDatabase } from './connect.ts';

/** One table of a database, as it was copied. */
export interface TableSnapshot {
  /** With its schema: `public.customers`. */
  table: string;
  /** Name of the file in the folder. */
  file: string;
  rows: number;
}

const rowsAtOnce = 2000;
const name = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * Copies the tables and views of a PostgreSQL database into CSV files of a folder, all as of one moment, in a read-only
 * transaction and with little memory: those of the search path, or the one that the URL names with `?table=schema.name`.
 * The password stands in no file and no error. Throws ProductError where the database cannot be reached or read.
 */
export function snapshotDatabase(url: string, folder: string): Promise<TableSnapshot[]> {
  const address = addressOf(url);
  return withDatabase(address, async (client) => {
    await mkdir(folder, { recursive: true });
    const snapshots: TableSnapshot[] = [];
    for (const table of await tablesOf(client, address)) snapshots.push(await copyTable(client, table, folder));
    return snapshots;
  });
}

interface TableName {
  schema: string;
  table: string;
}

async function tablesOf(client: Client, { table, place }: DatabaseAddress): Promise<TableName[]> {
  const found = await client.query<TableName>(
    `SELECT n.nspname AS schema, c.relname AS table
      FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
        AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND CASE WHEN $1::text IS NULL THEN n.nspname = ANY (current_schemas(false))
          ELSE $1 IN (n.nspname || '.' || c.relname, CASE WHEN n.nspname = ANY (current_schemas(false)) THEN c.relname END) END
      ORDER BY 1, 2`,
    [table ?? null],
  );
  if (found.rows.length > 0) return found.rows;
  throw new ProductError('source/not-found', table === undefined ? 'It has no tables.' : 'It has no such table.', {
    place: { file: place, ...(table === undefined ? {} : { sheet: table }) },
    hint: 'Check the search path of the user, or name the table: ?table=schema.name.',
  });
}

async function copyTable(client: Client, { schema, table }: TableName, folder: string): Promise<TableSnapshot> {
  const file = `${schema === 'public' ? '' : `${safe(schema)}.`}${safe(table)}.csv`;
  const part = join(folder, `.${file}.part`);
  const out = createWriteStream(part);
  try {
    const rows = await writeRows(client, `${name(schema)}.${name(table)}`, out);
    out.end();
    await finished(out);
    await rename(part, join(folder, file));
    return { table: `${schema}.${table}`, file, rows };
  } catch (failure) {
    out.destroy();
    await rm(part, { force: true });
    throw failure;
  }
}

async function writeRows(client: Client, from: string, out: NodeJS.WritableStream): Promise<number> {
  const shape = await client.query({ text: `SELECT * FROM ${from} LIMIT 0`, rowMode: 'array' });
  out.write(lineOf(shape.fields.map((field) => field.name)));
  // Every value as the database writes it as text: nothing passes through a number or a date of JavaScript.
  const columns = shape.fields.map((field) => `${name(field.name)}::text`).join(', ');
  const cursor = client.query(
    new Cursor<(string | null)[]>(`SELECT ${columns} FROM ${from}`, [], { rowMode: 'array' }),
  );
  let count = 0;
  for (;;) {
    const rows = await cursor.read(rowsAtOnce);
    if (rows.length === 0) break;
    count += rows.length;
    if (!out.write(rows.map(lineOf).join(''))) await once(out, 'drain');
  }
  await cursor.close();
  return count;
}

function lineOf(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`)).join(',')}\n`;
}

/** A name that is one of a file on every system. */
function safe(text: string): string {
  return text.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, 100);
}
