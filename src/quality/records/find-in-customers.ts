import { type Engine, type Fragment, name, sql } from '#engine';
import { recordRules } from './catalog.ts';
import { idsTable, namesTable, textOfRow } from './customers.ts';
import type { ReceivedRecords, RecordField } from './received-records.ts';

const noMoney = sql`CAST(NULL AS DECIMAL(18,2))`;

/** Adds what was done to the ids and names of customers to `findings`: one finding for each text and table, at its first row. */
export async function findInCustomers(engine: Engine, tables: readonly ReceivedRecords[]): Promise<void> {
  for (const table of tables) {
    const id = table.fields.find((field) => field.name === 'customer_id');
    const called = table.fields.find((field) => field.name === 'customer_name');
    if (id !== undefined) await add(engine, table, { rule: 'QUA-72', field: id, query: respelledQuery(table, id) });
    if (called === undefined) continue;
    await add(engine, table, { rule: 'QUA-73', field: called, query: resolvedQuery(table, called, id) });
    await add(engine, table, { rule: 'QUA-74', field: called, query: contestedQuery(table, called, id) });
  }
}

/** Ids that other tables write otherwise. */
function respelledQuery({ received }: ReceivedRecords, id: RecordField): Fragment {
  return sql`SELECT r.source, r.sheet, min(r.source_row) AS "row", d.given_id AS before, d.customer_id AS after, 'interpreted' AS action
    FROM ${name(received)} AS r JOIN ${name(idsTable)} AS d ON d.cell = ${textOfRow(id)} AND d.customer_id <> d.given_id
    GROUP BY r.source, r.sheet, d.given_id, d.customer_id`;
}

/** Rows whose own id is unknown. */
function lacksId(id: RecordField | undefined): Fragment {
  return id === undefined
    ? sql`TRUE`
    : sql`${textOfRow(id)} IS NULL OR ${textOfRow(id)} NOT IN (SELECT cell FROM ${name(idsTable)})`;
}

function resolvedQuery({ received }: ReceivedRecords, called: RecordField, id: RecordField | undefined): Fragment {
  return sql`SELECT r.source, r.sheet, min(r.source_row) AS "row", d.given_name AS before, d.customer_id AS after, 'interpreted' AS action
    FROM ${name(received)} AS r JOIN ${name(namesTable)} AS d ON d.cell = ${textOfRow(called)} AND d.is_resolved
    WHERE ${lacksId(id)} GROUP BY r.source, r.sheet, d.given_name, d.customer_id`;
}

function contestedQuery({ received }: ReceivedRecords, called: RecordField, id: RecordField | undefined): Fragment {
  return sql`SELECT r.source, r.sheet, min(r.source_row) AS "row", d.given_name AS before, min(i.ids) AS after, 'question' AS action
    FROM ${name(received)} AS r JOIN ${name(namesTable)} AS d ON d.cell = ${textOfRow(called)} AND d.is_contested
    JOIN record_name_ids AS i ON i.name_key = d.name_key
    WHERE ${lacksId(id)} GROUP BY r.source, r.sheet, d.given_name`;
}

async function add(
  engine: Engine,
  { entity }: ReceivedRecords,
  { rule, field, query }: { rule: string; field: RecordField; query: Fragment },
): Promise<void> {
  const severity = recordRules.find((one) => one.rule === rule)?.severity ?? 'info';
  await engine.execute(sql`INSERT INTO findings
    SELECT ${rule}, ${severity}, f.source, NULLIF(f.sheet, ''), f."row", coalesce(h.header, ${field.name}), f.before, f.after, ${noMoney}, f.action
    FROM (${query}) AS f LEFT JOIN (
      SELECT source, coalesce(sheet, '') AS sheet, min(header) AS header FROM received_columns
      WHERE entity = ${entity.name} AND field = ${field.name} GROUP BY source, coalesce(sheet, '')
    ) AS h ON h.source = f.source AND h.sheet = coalesce(f.sheet, '')`);
}
