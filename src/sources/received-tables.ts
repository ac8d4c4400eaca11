import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { type EntityName, entities, entityNamed } from '#entities';

/** Name of the table that holds an entity as received. */
export function receivedTable(entity: EntityName): string {
  return `received_${entity}`;
}

/** Columns of an entity's table, in order. */
export function receivedColumns(entity: EntityName): string[] {
  return ['source', 'sheet', 'source_row', ...entityNamed(entity).fields.map((field) => field.name)];
}

/** Which header of which file became which field. */
export const columnsTable = 'received_columns';
/** What was left out or read with a doubt, in the columns of the published findings. */
export const notesTable = 'received_notes';

const text = fn.text(null);
const whole = fn.whole(sql`CAST(NULL AS DOUBLE)`);

/** Makes every table that this room gives, all empty. */
export async function makeReceivedTables(engine: Engine): Promise<void> {
  for (const { name: entity } of entities) {
    const shape = receivedColumns(entity).map((column) => [column, column === 'source_row' ? whole : text] as const);
    await makeEmpty(engine, receivedTable(entity), shape);
  }
  const texts = ['entity', 'field', 'source', 'sheet', 'header'];
  await makeEmpty(
    engine,
    columnsTable,
    texts.map((column) => [column, text] as const),
  );
  await makeEmpty(engine, notesTable, [
    ...['rule', 'severity', 'source', 'sheet'].map((column) => [column, text] as const),
    ['row', whole],
    ...['column', 'before', 'after'].map((column) => [column, text] as const),
    ['money', sql`CAST(NULL AS DECIMAL(18,2))`],
    ['action', text],
  ]);
}

async function makeEmpty(
  engine: Engine,
  table: string,
  shape: readonly (readonly [string, Fragment])[],
): Promise<void> {
  const columns = shape.map(([column, value]) => sql`${value} AS ${name(column)}`);
  await engine.createTable(table, sql`SELECT ${join(columns)} FROM (VALUES (1)) AS one(n) WHERE n = 0`);
}
