import { type Engine, sql } from '#engine';
import { type ContentKind, type Entity, type EntityName, entities } from '#entities';

/** A field that some file has, and how its cells arrived. */
export interface RecordField {
  readonly name: string;
  readonly kind: ContentKind;
  /** False where the engine keeps the column as text; true where the file gave it a type. */
  readonly isTyped: boolean;
}

/** The received rows of one entity. */
export interface ReceivedRecords {
  readonly entity: Entity;
  readonly received: string;
  /** The fields that are mapped in some file, in the order of the entity; none where nothing was received. */
  readonly fields: readonly RecordField[];
}

/** Entities with cleaning of their own, which are no records. */
const notRecords: readonly EntityName[] = ['lines', 'products', 'product_fit', 'valid_customers'];

/** Those to which others refer come first, so that their customers are known. */
const referredFirst: readonly EntityName[] = [
  'customers',
  'contracts',
  'subscriptions',
  'invoices',
  'opportunities',
  'projects',
];

/** The entities whose rows become clean records, those that others refer to first. */
export const recordEntities: readonly Entity[] = [
  ...entities.filter(({ name }) => referredFirst.includes(name)).sort((a, b) => order(a.name) - order(b.name)),
  ...entities.filter(({ name }) => !referredFirst.includes(name) && !notRecords.includes(name)),
];

function order(entity: EntityName): number {
  return referredFirst.indexOf(entity);
}

/** Name of the table of clean records of an entity. */
export function cleanTable(entity: EntityName): string {
  return `clean_${entity}`;
}

/** What was received of every entity of records. */
export async function receivedRecords(engine: Engine): Promise<ReceivedRecords[]> {
  const mapped = await engine.rows(
    sql`SELECT DISTINCT entity, field FROM received_columns ORDER BY entity NULLS LAST, field NULLS LAST`,
  );
  const found: ReceivedRecords[] = [];
  for (const entity of recordEntities) {
    const fields = mapped.filter((row) => row['entity'] === entity.name).map((row) => String(row['field']));
    const received = `received_${entity.name}`;
    const shape = fields.length > 0 && (await engine.hasTable(received)) ? await engine.shapeOf(received) : [];
    const types = new Map(shape.map(({ name, type }) => [name, type]));
    found.push({
      entity,
      received,
      fields: entity.fields.flatMap(({ name, kind }) =>
        fields.includes(name) && types.has(name) ? [{ name, kind, isTyped: types.get(name) !== 'VARCHAR' }] : [],
      ),
    });
  }
  return found;
}
