import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { ContentKind, EntityName } from '#entities';
import { knownText } from '../readings/text.ts';
import type { QualitySettings } from '../settings.ts';
import { idsTable, namesTable, textOfRow } from './customers.ts';
import { copiesTable, findCopies } from './find-copies.ts';
import { isCellOf } from './gather-cells.ts';
import { datesTable, isSentinelDate, readRecordDates } from './read-dates.ts';
import { flagsTable, readFlags } from './read-flags.ts';
import { numbersTable, readNumbers } from './read-numbers.ts';
import { cleanTable, type ReceivedRecords, type RecordField } from './received-records.ts';

/** The rows of an entity with their types, copies still among them. */
export const typedTable = 'record_typed';

/** Reads every cell of an entity: makes `record_typed` and the dictionaries of its figures, dates and flags. */
export async function typeRecords(engine: Engine, table: ReceivedRecords, settings: QualitySettings): Promise<void> {
  await readNumbers(engine, table, settings);
  await readRecordDates(engine, table, settings);
  await readFlags(engine, table);
  await engine.createTable(typedTable, typedQuery(table));
  await findCopies(engine, table);
}

/** Makes the clean table of an entity from `record_typed`, a row that is another's copy left out. */
export async function keepRecords(engine: Engine, { entity }: ReceivedRecords): Promise<void> {
  const columns = ['customer_id', 'source', 'sheet', 'source_row', ...ownFields(entity.fields).map((one) => one.name)];
  await engine.createTable(
    cleanTable(entity.name),
    sql`SELECT ${join(columns.map((column) => sql`t.${name(column)}`))} FROM ${name(typedTable)} AS t
      LEFT JOIN ${name(copiesTable)} AS c ON c.source = t.source AND coalesce(c.sheet, '') = coalesce(t.sheet, '') AND c.source_row = t.source_row
      WHERE c.source_row IS NULL`,
  );
}

/** Makes the clean table of an entity of which nothing was received. */
export async function keepNothing(engine: Engine, { entity }: ReceivedRecords): Promise<void> {
  const fields = ownFields(entity.fields).map(({ name: field, kind }) => sql`${noValue(kind)} AS ${name(field)}`);
  const text = fn.text(null);
  await engine.createTable(
    cleanTable(entity.name),
    sql`SELECT ${text} AS customer_id, ${text} AS source, ${text} AS sheet, ${fn.whole(sql`CAST(NULL AS DOUBLE)`)} AS source_row, ${join(fields)}
      FROM (VALUES (1)) AS one(n) WHERE n = 0`,
  );
}

/** The fields apart from the customer's id, which every record has before them. */
function ownFields<Field extends { name: string }>(fields: readonly Field[]): Field[] {
  return fields.filter(({ name: field }) => field !== 'customer_id');
}

const dictionaries: Partial<Record<ContentKind, string>> = {
  amount: numbersTable,
  number: numbersTable,
  share: numbersTable,
  tenure: numbersTable,
  bandwidth: numbersTable,
  date: datesTable,
  flag: flagsTable,
};

function typedQuery({ entity, received, fields }: ReceivedRecords): Fragment {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const joins: Fragment[] = [];
  const values = ownFields(entity.fields).map(({ name: field, kind }) => {
    const found = byName.get(field);
    if (found === undefined) return sql`${noValue(kind)} AS ${name(field)}`;
    const dictionary = dictionaries[kind];
    if (dictionary === undefined) return sql`${textValue(found)} AS ${name(field)}`;
    if (found.isTyped) return sql`${typedValue(found)} AS ${name(field)}`;
    const alias = name(`at_${field}`);
    joins.push(sql`LEFT JOIN ${name(dictionary)} AS ${alias} ON ${isCellOf(alias, field)}`);
    return sql`${alias}.value AS ${name(field)}`;
  });
  const customer = customerParts(byName);
  const links = linksOf(entity.name).filter(({ field }) => byName.has(field));
  const linked = links.map(({ field, entity: owner }) => {
    const alias = name(`by_${field}`);
    joins.push(
      sql`LEFT JOIN (${ownersQuery(field, owner)}) AS ${alias} ON ${alias}.link = ${textValue(byName.get(field) as RecordField)}`,
    );
    return sql`${alias}.customer_id`;
  });
  const known = [
    ...customer.ids,
    ...linked,
    ...(entity.name === 'account_snapshot' && customer.ids.length === 0 ? [rowId(received)] : []),
  ];
  return sql`SELECT ${known.length === 0 ? fn.text(null) : coalesced(known)} AS customer_id,
      ${customer.ids.length === 0 ? fn.text(null) : coalesced(customer.ids)} AS stated_id,
      r.source, r.sheet, r.source_row, ${join(values)}
    FROM ${name(received)} AS r ${join([...customer.joins, ...joins], ' ')}`;
}

function coalesced(values: readonly Fragment[]): Fragment {
  return values.length === 1 ? (values[0] as Fragment) : sql`coalesce(${join(values)})`;
}

/** Where no column names the customer of a snapshot, each row is one of its own. */
function rowId(received: string): Fragment {
  const places = sql`(SELECT count(*) FROM (SELECT DISTINCT source, sheet FROM ${name(received)}) AS places)`;
  const place = sql`CASE WHEN ${places} > 1 THEN substr(${fn.md5(fn.concat(sql`r.source`, ' ', sql`r.sheet`))}, 1, 6) || '_' ELSE '' END`;
  return sql`'ROW_' || ${place} || lpad(${fn.text(sql`r.source_row`)}, 9, '0')`;
}

function customerParts(fields: ReadonlyMap<string, RecordField>): { ids: Fragment[]; joins: Fragment[] } {
  const ids: Fragment[] = [];
  const joins: Fragment[] = [];
  for (const [field, table] of [
    ['customer_id', idsTable],
    ['customer_name', namesTable],
  ] as const) {
    const found = fields.get(field);
    if (found === undefined) continue;
    const alias = name(`of_${field}`);
    joins.push(sql`LEFT JOIN ${name(table)} AS ${alias} ON ${alias}.cell = ${textOfRow(found)}`);
    const isAlone = field === 'customer_id' || !fields.has('customer_id');
    ids.push(
      isAlone ? sql`${alias}.customer_id` : sql`CASE WHEN NOT ${alias}.is_contested THEN ${alias}.customer_id END`,
    );
  }
  return { ids, joins };
}

interface Link {
  field: string;
  entity: EntityName;
}

/** Records by which another record names its customer. */
const links: readonly Link[] = [
  { field: 'invoice_id', entity: 'invoices' },
  { field: 'subscription_id', entity: 'subscriptions' },
  { field: 'contract_id', entity: 'contracts' },
  { field: 'project_id', entity: 'projects' },
  { field: 'opportunity_id', entity: 'opportunities' },
];

function linksOf(entity: EntityName): readonly Link[] {
  return links.filter((link) => link.entity !== entity);
}

/** The customer of each record that belongs to one customer alone; the clean table of the entity is there already. */
function ownersQuery(field: string, entity: EntityName): Fragment {
  return sql`SELECT ${name(field)} AS link, min(customer_id) AS customer_id FROM ${name(cleanTable(entity))}
    WHERE ${name(field)} IS NOT NULL AND customer_id IS NOT NULL
    GROUP BY ${name(field)} HAVING count(DISTINCT customer_id) = 1`;
}

function textValue(field: RecordField): Fragment {
  return knownText(sql`trim(replace(${textOfRow(field)}, ${'\u00a0'}, ' '))`);
}

/** The value of a column that the file typed already. */
function typedValue({ name: field, kind }: RecordField): Fragment {
  const cell = sql`r.${name(field)}`;
  if (kind === 'flag') return sql`CAST(${cell} AS BOOLEAN)`;
  if (kind !== 'date') return sql`CAST(${cell} AS DOUBLE)`;
  const day = sql`CAST(${cell} AS DATE)`;
  return sql`CASE WHEN NOT ${isSentinelDate(day, sql`${field}`)} THEN ${day} END`;
}

function noValue(kind: ContentKind): Fragment {
  if (kind === 'date') return sql`CAST(NULL AS DATE)`;
  if (kind === 'flag') return sql`CAST(NULL AS BOOLEAN)`;
  return dictionaries[kind] === undefined ? fn.text(null) : sql`CAST(NULL AS DOUBLE)`;
}
