import { type PublishedColumn, type PublishedTable, publishedTables } from '#contract';
import { type Engine, type Fragment, fn, join, name, sql } from '#engine';

/** One value of a row to be kept. */
export type Kept = string | number | boolean | null;

const staging = 'kept_rows';

/** Makes the stage table of a published table from rows in the order of its columns. */
export async function keepRows(engine: Engine, table: string, rows: readonly (readonly Kept[])[]): Promise<void> {
  const { columns } = tableNamed(table);
  const loader = await engine.loader(
    staging,
    columns.map((column) => column.name),
  );
  for (const row of rows) loader.append(row.map((value) => (value === null ? null : String(value))));
  await loader.finish();
  const typed = columns.map((column) => sql`${read(column)} AS ${name(column.name)}`);
  await engine.createTable(table, sql`SELECT ${join(typed)} FROM ${name(staging)}`);
  await engine.dropTable(staging);
}

function tableNamed(table: string): PublishedTable {
  const found = publishedTables.find((one) => one.name === table);
  if (found === undefined) throw new Error(`no published table ${table}`);
  return found;
}

function read(column: PublishedColumn): Fragment {
  const cell = name(column.name);
  switch (column.type) {
    case 'whole':
      return fn.whole(sql`CAST(${cell} AS DOUBLE)`);
    case 'double':
      return sql`CAST(${cell} AS DOUBLE)`;
    case 'money':
    case 'decimal2':
    case 'money-total':
      return fn.decimal(sql`CAST(${cell} AS DOUBLE)`, 2);
    case 'decimal3':
      return fn.decimal(sql`CAST(${cell} AS DOUBLE)`, 3);
    case 'boolean':
      return sql`${cell} = 'true'`;
    case 'date':
      return fn.readDate(cell);
    case 'text':
      return cell;
  }
}
