import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { type ContentKind, type EntityName, entityNamed, entityNames } from '#entities';

/** A clean record by field; what is left out is NULL. Days are `YYYY-MM-DD`. */
export type CleanRecord = Readonly<Record<string, string | number | boolean | null>>;

const ofLines: readonly EntityName[] = ['lines', 'products', 'product_fit', 'valid_customers'];

/** Makes `clean_E` of every kind of record, in the types that cleaning gives, and fills some. */
export async function makeRecords(
  engine: Engine,
  records: Readonly<Partial<Record<EntityName, readonly CleanRecord[]>>>,
): Promise<void> {
  for (const entity of entityNames.filter((name) => !ofLines.includes(name))) {
    await engine.createTable(`clean_${entity}`, tableQuery(entity, records[entity] ?? []));
  }
  const none = sql`SELECT ${join(['column', 'header', 'kind', 'field'].map((one) => sql`${''} AS ${name(one)}`))}`;
  await engine.createTable('snapshot_columns', sql`SELECT * FROM (${none}) AS none WHERE 1 = 0`);
  await engine.createTable('account_base', sql`SELECT customer_id, industry, region FROM clean_customers`);
}

function tableQuery(entity: EntityName, records: readonly CleanRecord[]): Fragment {
  const kinds = new Map<string, ContentKind>([['customer_id', 'id']]);
  for (const { name: field, kind } of entityNamed(entity).fields) kinds.set(field, kind);
  const rowOf = (record: CleanRecord, place: number) => {
    const values = [...kinds].map(([field, kind]) => typed(record[field] ?? null, kind));
    return sql`(${join([sql`${place}`, ...values])})`;
  };
  const columns = join(['place', ...kinds.keys()].map(name));
  return sql`SELECT ${join([...kinds.keys()].map(name))}
    FROM (VALUES ${join([rowOf({}, -1), ...records.map(rowOf)])}) AS r (${columns}) WHERE place >= 0`;
}

function typed(value: string | number | boolean | null, kind: ContentKind): Fragment {
  if (kind === 'date') return fn.readDate(value === null ? fn.text(null) : String(value));
  if (kind === 'flag') return sql`CAST(${value} AS BOOLEAN)`;
  if (['amount', 'number', 'share', 'tenure', 'bandwidth'].includes(kind)) return sql`CAST(${value} AS DOUBLE)`;
  return value === null ? fn.text(null) : sql`${String(value)}`;
}
