import { type Engine, fn, join, name, sql } from '#engine';
import type { StagedTable } from '#sources';
import { type DoctorFinding, findInColumns, portrayTables, type TablePortrait } from '../index.ts';

/** A small table as a file would give it: headers, then rows of texts, null for a blank cell. */
export interface Written {
  file?: string;
  headers: readonly (string | null)[];
  rows: readonly (readonly (string | null)[])[];
}

let made = 0;

/** Stages a table; rows are numbered from 2, as below a header. */
export async function stage(engine: Engine, { file = 'a.csv', headers, rows }: Written): Promise<StagedTable> {
  const table = `fixture_${++made}`;
  const columns = headers.map((_, index) => `c${index}`);
  const loader = await engine.loader(`${table}_raw`, [...columns, 'source_row']);
  rows.forEach((row, at) => {
    loader.append([...row, String(at + 2)]);
  });
  await loader.finish();
  const row = fn.whole(fn.readDecimal(name('source_row'), 0));
  const count = await engine.createTable(
    table,
    sql`SELECT ${join(columns.map(name))}, ${row} AS source_row FROM ${name(`${table}_raw`)}`,
  );
  await engine.dropTable(`${table}_raw`);
  return { table, file, sheet: '', headerRow: 1, headers, rows: count };
}

/** Portraits and findings of tables. */
export async function examine(
  engine: Engine,
  tables: readonly Written[],
  context: { asOf?: string; ownNames?: readonly string[] } = {},
): Promise<{ staged: StagedTable[]; portraits: TablePortrait[]; found: DoctorFinding[] }> {
  const staged: StagedTable[] = [];
  for (const table of tables) staged.push(await stage(engine, table));
  const portraits = await portrayTables(engine, staged);
  const full = { asOf: '2026-01-31', ownNames: [], ...context };
  return { staged, portraits, found: await findInColumns(engine, staged, portraits, full) };
}

/** A table of one column beside a key, so that rows differ. */
export function oneColumn(header: string, cells: readonly (string | null)[]): Written {
  return { headers: ['code', header], rows: cells.map((cell, at) => [`K${1000 + at}X`, cell]) };
}

/** The same text several times. */
export function times(count: number, text: string | null): (string | null)[] {
  return new Array<string | null>(count).fill(text);
}
