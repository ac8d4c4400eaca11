import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { Entity } from '#entities';
import { asText } from './customers.ts';
import type { ReceivedRecords, RecordField } from './received-records.ts';

/** Rows that say the same as an earlier one: source, sheet, source_row. */
export const copiesTable = 'record_copies';
/** Rows whose own number stands on several rows, with what they say. */
export const sharedTable = 'record_shared';

/** Entities of which a row is a customer, so that the customer's id is the number of the row. */
const oneRowPerCustomer = ['customers', 'account_snapshot'];

/** The field that numbers the rows of an entity, where a file has it. */
export function ownNumber({ entity, fields }: ReceivedRecords): RecordField | undefined {
  const candidates = numberFields(entity);
  return fields.find(
    (field) => field.name === candidates.find((one) => fields.some(({ name: mapped }) => mapped === one)),
  );
}

function numberFields({ name: entity, fields, identity }: Entity): string[] {
  const ids = identity.filter((one) => fields.some((field) => field.name === one && field.kind === 'id'));
  const own = entity === 'transactions' ? ['line', 'order_id'] : ids;
  const others = [
    'customer_id',
    ...(entity === 'payments' ? ['invoice_id'] : []),
    ...(entity === 'usage' ? ['subscription_id'] : []),
  ];
  return oneRowPerCustomer.includes(entity) ? ['customer_id'] : own.filter((one) => !others.includes(one));
}

/**
 * Makes `record_copies`: rows that agree with an earlier row in every mapped column, their own number among them; and
 * `record_shared` (number, source, sheet, source_row, said): all rows whose number stands on several rows.
 */
export async function findCopies(engine: Engine, table: ReceivedRecords): Promise<void> {
  const number = ownNumber(table);
  if (number === undefined) {
    await engine.createTable(copiesTable, noCopies);
    await engine.createTable(sharedTable, sql`SELECT *, source AS number, source AS said FROM ${name(copiesTable)}`);
    return;
  }
  const cell = asText(number);
  const said = join(
    table.fields.map((field) => sql`coalesce(${fn.text(asText(field))}, '')`),
    between,
  );
  await engine.createTable(
    sharedTable,
    sql`SELECT source, sheet, source_row, number, ${said} AS said FROM ${name(table.received)}
      JOIN (SELECT trim(${cell}) AS number FROM ${name(table.received)} WHERE trim(${cell}) <> ''
        GROUP BY trim(${cell}) HAVING count(*) > 1) AS shared ON shared.number = trim(${cell})`,
  );
  await engine.createTable(copiesTable, copiesQuery);
}

/** Between the cells of a row, so that no two rows of different cells say the same. */
const between = ` || '|' || `;

const copiesQuery: Fragment = sql`SELECT source, sheet, source_row FROM (
    SELECT source, sheet, source_row, row_number() OVER (
      PARTITION BY said ORDER BY source NULLS FIRST, sheet NULLS FIRST, source_row NULLS FIRST) AS place
    FROM ${name(sharedTable)}) AS placed WHERE place > 1`;

const noCopies = sql`SELECT ${fn.text(null)} AS source, ${fn.text(null)} AS sheet, ${fn.whole(sql`CAST(NULL AS DOUBLE)`)} AS source_row
  FROM (VALUES (1)) AS one(n) WHERE n = 0`;

/** Numbers that stand on rows which do not agree: `number`, how many rows, and the first of them. */
export const contestedNumbers: Fragment = sql`SELECT number, count(*) AS rows_count FROM ${name(sharedTable)}
  GROUP BY number HAVING count(DISTINCT said) > 1`;

/** One row for each number that stands on several rows: the first of them. */
export const sharedNumbers: Fragment = sql`SELECT number, source, sheet, source_row FROM (
    SELECT number, source, sheet, source_row, row_number() OVER (
      PARTITION BY number ORDER BY source NULLS FIRST, sheet NULLS FIRST, source_row NULLS FIRST) AS place
    FROM ${name(sharedTable)}) AS placed WHERE place = 1`;
