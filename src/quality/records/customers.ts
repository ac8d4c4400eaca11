import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { keyWithForm, keyWithTail, known, knownText } from '../readings/text.ts';
import type { QualitySettings } from '../settings.ts';
import type { ReceivedRecords, RecordField } from './received-records.ts';

/** Dictionaries of customers: `record_ids` and `record_names`, each cell once with the customer's id. */
export const idsTable = 'record_ids';
export const namesTable = 'record_names';

/**
 * Makes `record_ids` (cell, given_id, customer_id), `record_names` (cell, given_name, name_key, customer_id, is_contested)
 * and `record_name_ids` (name_key, customer_id, ids, different) from every table that has a customer; an id that other
 * tables write without zeros before it or `.0` behind it is written so here, and a name without id gets that of its
 * name elsewhere, or else the key of lines.
 */
export async function findCustomers(
  engine: Engine,
  tables: readonly ReceivedRecords[],
  settings: QualitySettings,
): Promise<void> {
  await spellIds(engine, tables);
  await keyNames(engine, tables);
  await joinNamesToIds(engine, tables);
  const own = settings.groupSpellings ? sql`n.name_key` : sql`n.given_name`;
  await engine.createTable(
    namesTable,
    sql`SELECT n.cell, n.given_name, n.name_key, coalesce(i.customer_id, ${ownId(own)}) AS customer_id,
        coalesce(i.different > 1, FALSE) AS is_contested, i.customer_id IS NOT NULL AS is_resolved
      FROM record_name_keys AS n LEFT JOIN record_name_ids AS i ON i.name_key = n.name_key`,
  );
  await followLines(engine);
  await engine.dropTable('record_name_keys');
}

/** The id of a customer of whom only the name is known, as for lines. */
export function ownId(text: Fragment): Fragment {
  return sql`'NBO_' || upper(substr(${fn.md5(text)}, 1, 14))`;
}

/** The cell of a field as text, whatever type its column has. */
export function asText({ name: field, isTyped }: RecordField): Fragment {
  return isTyped ? fn.text(name(field)) : name(field);
}

/** The same for a table called `r` that is joined with others. */
export function textOfRow({ name: field, isTyped }: RecordField): Fragment {
  return isTyped ? fn.text(sql`r.${name(field)}`) : sql`r.${name(field)}`;
}

function fieldOf({ fields }: ReceivedRecords, wanted: string): RecordField | undefined {
  return fields.find((field) => field.name === wanted);
}

async function spellIds(engine: Engine, tables: readonly ReceivedRecords[]): Promise<void> {
  const places = tables.flatMap((table) => {
    const id = fieldOf(table, 'customer_id');
    if (id === undefined) return [];
    const place = sql`${table.entity.name} || ' ' || source || ' ' || coalesce(sheet, '')`;
    return [
      sql`SELECT DISTINCT ${asText(id)} AS cell, ${place} AS place, FALSE AS is_line FROM ${name(table.received)}`,
    ];
  });
  const lines = sql`SELECT DISTINCT customer_id AS cell, 'lines' AS place, TRUE AS is_line FROM clean_lines WHERE excluded_by IS NULL`;
  await engine.createTable(
    'record_id_places',
    sql`SELECT cell, place, is_line, given_id FROM (SELECT cell, place, is_line, ${known('cell')} AS given_id
        FROM (${join([lines, ...places], ' UNION ALL ')}) AS cells) AS given_ids WHERE given_id IS NOT NULL`,
  );
  await engine.createTable(
    'record_id_spellings',
    sql`SELECT given_id, CASE WHEN ${fn.matches(sql`given_id`, '^[0-9]+([.]0+)?$')} THEN ${bareNumber} ELSE given_id END AS bare_id,
        max(CASE WHEN is_line THEN 1 ELSE 0 END) AS in_lines FROM record_id_places GROUP BY given_id`,
  );
  const distinctInPlace = sql`SELECT bare_id FROM (SELECT DISTINCT s.bare_id, s.given_id, p.place
      FROM record_id_spellings AS s JOIN record_id_places AS p ON p.given_id = s.given_id) AS placed
    GROUP BY bare_id, place HAVING count(*) > 1`;
  await engine.createTable(
    idsTable,
    sql`SELECT p.cell, p.given_id, CASE WHEN t.bare_id IS NOT NULL THEN p.given_id
        ELSE coalesce(l.given_id, b.given_id, p.given_id) END AS customer_id
      FROM (SELECT DISTINCT cell, given_id FROM record_id_places) AS p
      JOIN record_id_spellings AS s ON s.given_id = p.given_id
      LEFT JOIN (SELECT DISTINCT bare_id FROM (${distinctInPlace}) AS both_spellings) AS t ON t.bare_id = s.bare_id
      LEFT JOIN (SELECT bare_id, min(given_id) AS given_id FROM record_id_spellings WHERE in_lines = 1 GROUP BY bare_id) AS l ON l.bare_id = s.bare_id
      LEFT JOIN record_id_spellings AS b ON b.given_id = s.bare_id`,
  );
  for (const table of ['record_id_places', 'record_id_spellings']) await engine.dropTable(table);
}

/** A whole number without zeros before it or `.0` behind it. */
const bareNumber = fn.extract(sql`given_id`, '^0*([0-9]+?)([.]0+)?$', 1);

async function keyNames(engine: Engine, tables: readonly ReceivedRecords[]): Promise<void> {
  const parts = tables.flatMap((table) => {
    const field = fieldOf(table, 'customer_name');
    return field === undefined ? [] : [sql`SELECT DISTINCT ${asText(field)} AS cell FROM ${name(table.received)}`];
  });
  const lines = sql`SELECT DISTINCT customer_name AS cell FROM clean_lines`;
  await engine.createTable(
    'record_name_keys',
    sql`SELECT cell, given_name, ${keyWithForm(name('tailed'))} AS name_key FROM (
        SELECT cell, given_name, ${keyWithTail(name('given_name'))} AS tailed FROM (
          SELECT cell, ${knownText(name('trimmed'))} AS given_name FROM (
            SELECT cell, trim(replace(cell, ${'\u00a0'}, ' ')) AS trimmed
            FROM (SELECT DISTINCT cell FROM (${join([lines, ...parts], ' UNION ALL ')}) AS all_cells) AS names
            WHERE cell IS NOT NULL) AS trimmed_names) AS given_names WHERE given_name IS NOT NULL) AS tailed_names`,
  );
}

/** Makes `record_name_ids`: the names that stand beside an id somewhere; the id only where it is one. */
async function joinNamesToIds(engine: Engine, tables: readonly ReceivedRecords[]): Promise<void> {
  const parts = tables.flatMap((table) => {
    const id = fieldOf(table, 'customer_id');
    const called = fieldOf(table, 'customer_name');
    if (id === undefined || called === undefined) return [];
    return [
      sql`SELECT DISTINCT n.name_key, i.customer_id
      FROM (SELECT DISTINCT ${asText(id)} AS id_cell, ${asText(called)} AS name_cell FROM ${name(table.received)}) AS r
      JOIN ${name(idsTable)} AS i ON i.cell = r.id_cell JOIN record_name_keys AS n ON n.cell = r.name_cell`,
    ];
  });
  const lines = sql`SELECT DISTINCT n.name_key, l.customer_id FROM clean_lines AS l
    JOIN record_name_keys AS n ON n.cell = l.customer_name
    WHERE l.excluded_by IS NULL AND l.customer_id NOT LIKE 'NBO_%'`;
  await engine.createTable(
    'record_name_ids',
    sql`SELECT name_key, CASE WHEN count(DISTINCT customer_id) = 1 THEN min(customer_id) END AS customer_id,
        ${fn.joinDistinct(sql`customer_id`, ' | ')} AS ids, count(DISTINCT customer_id) AS different
      FROM (${join([lines, ...parts], ' UNION ALL ')}) AS pairs GROUP BY name_key`,
  );
}

/** Where lines know a customer by name alone, its id of other tables is written as the id that the lines gave it. */
async function followLines(engine: Engine): Promise<void> {
  await engine.createTable(
    'record_line_ids',
    sql`SELECT i.customer_id, min(l.customer_id) AS line_id FROM record_name_ids AS i
      JOIN record_name_keys AS n ON n.name_key = i.name_key
      JOIN (SELECT DISTINCT customer_name, customer_id FROM clean_lines WHERE excluded_by IS NULL AND customer_id LIKE 'NBO_%') AS l
        ON l.customer_name = n.cell
      WHERE i.customer_id IS NOT NULL GROUP BY i.customer_id HAVING count(DISTINCT l.customer_id) = 1`,
  );
  const kept = {
    [idsTable]: sql`d.cell, d.given_id`,
    [namesTable]: sql`d.cell, d.given_name, d.name_key, d.is_contested, d.is_resolved`,
  };
  for (const [table, columns] of Object.entries(kept)) {
    await engine.createTable(
      'record_followed',
      sql`SELECT ${columns}, coalesce(l.line_id, d.customer_id) AS customer_id
        FROM ${name(table)} AS d LEFT JOIN record_line_ids AS l ON l.customer_id = d.customer_id`,
    );
    await engine.createTable(table, sql`SELECT * FROM record_followed`);
    await engine.dropTable('record_followed');
  }
  await engine.dropTable('record_line_ids');
}
