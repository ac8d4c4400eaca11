import { type Engine, fn, join, name, sql } from '#engine';
import { type EntityName, entities, lineEntities } from '#entities';

/** One received row: its fields as text, and optionally where it stands. */
export type ReceivedRow = Record<string, string | number | null>;

/**
 * Makes the received tables of service lines, and those of any other entity that has rows here; what is not given is empty,
 * and every given field counts as mapped.
 */
export async function receive(engine: Engine, rows: Partial<Record<EntityName, ReceivedRow[]>>): Promise<void> {
  const mapped: [string, string, string][] = [];
  const needed = entities.filter(({ name: entity }) => lineEntities.includes(entity) || rows[entity] !== undefined);
  for (const { name: entity, fields } of needed) {
    const columns = fields.map((field) => field.name);
    const given = rows[entity] ?? [];
    await engine.createTable(`received_${entity}`, receivedQuery(columns, given));
    const used = columns.filter((column) => given.some((row) => row[column] !== undefined));
    const sources = new Set(given.map((row) => String(row['source'] ?? 'a.csv')));
    for (const source of sources)
      mapped.push(...used.map((field): [string, string, string] => [entity, field, source]));
  }
  const lines = mapped.map(([entity, field, source]) => sql`(${entity}, ${field}, ${source}, '', ${`kolom ${field}`})`);
  const values = lines.length === 0 ? sql`('', '', '', '', '')` : join(lines);
  await engine.createTable(
    'received_columns',
    sql`SELECT * FROM (VALUES ${values}) AS c (entity, field, source, sheet, header) WHERE entity <> ''`,
  );
}

function receivedQuery(columns: readonly string[], rows: readonly ReceivedRow[]) {
  const all = ['source', 'sheet', 'source_row', ...columns];
  const lines = rows.map((row, index) => {
    const cells = all.map((column) => {
      if (column === 'source') return sql`${String(row['source'] ?? 'a.csv')}`;
      if (column === 'sheet') return sql`''`;
      if (column === 'source_row') return sql`${Number(row['source_row'] ?? index + 2)}`;
      const cell = row[column];
      return cell === undefined || cell === null ? fn.text(null) : sql`${String(cell)}`;
    });
    return sql`(${join(cells)})`;
  });
  const empty = sql`(${join(all.map((column) => (column === 'source_row' ? sql`-1` : fn.text(null))))})`;
  const names = join(all.map((column) => name(column)));
  return sql`SELECT * FROM (VALUES ${join([empty, ...lines])}) AS r (${names}) WHERE source_row >= 0`;
}
