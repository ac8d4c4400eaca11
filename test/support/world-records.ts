import { type Engine, join, type LoadedColumn, name, sql } from '#engine';
import { type ContentKind, type EntityName, entityNamed } from '#entities';
import { type World, worldFiles } from '../../blueprints/worlds/index.ts';
import { makeRecords } from './records.ts';

/** Which field each header of a file of a world stands for; headers that are not here are not loaded. */
const fieldsOf: readonly { readonly file: string; readonly entity: EntityName; readonly fields: Fields }[] = [
  {
    file: 'customers',
    entity: 'customers',
    fields: {
      'Customer ID': 'customer_id',
      Industry: 'industry',
      'Customer Segment': 'segment',
      Region: 'region',
      'Customer Since': 'since',
    },
  },
  {
    file: 'subscriptions',
    entity: 'subscriptions',
    fields: {
      'Customer ID': 'customer_id',
      Product: 'product',
      'Start Date': 'start',
      'End Date': 'end',
      'Monthly Price': 'price',
      Quantity: 'quantity',
    },
  },
  {
    file: 'contracts',
    entity: 'contracts',
    fields: {
      'Customer ID': 'customer_id',
      'Start Date': 'start',
      'End Date': 'end',
      'Term Months': 'term',
      Escalator: 'escalator',
      'Authorised Discount': 'discount',
    },
  },
  {
    file: 'contracts of promotions',
    entity: 'contracts',
    fields: {
      'Customer ID': 'customer_id',
      Product: 'product',
      'Start Date': 'start',
      'End Date': 'end',
      'Authorised Discount': 'discount',
    },
  },
  {
    file: 'invoices',
    entity: 'invoices',
    fields: {
      'Customer ID': 'customer_id',
      'Billing Period': 'period',
      'Invoice Date': 'issued',
      'Due Date': 'due',
      'Invoice Amount': 'amount',
      'Discount Amount': 'discount',
      Paid: 'paid',
      'Days Late': 'days_late',
      'Invoice Status': 'status',
    },
  },
  {
    file: 'usage',
    entity: 'usage',
    fields: { 'Customer ID': 'customer_id', 'Usage Month': 'period', Utilization: 'rate' },
  },
  {
    file: 'complaints',
    entity: 'complaints',
    fields: { 'Customer ID': 'customer_id', 'Complaint Date': 'date', 'Complaint Type': 'category' },
  },
];

type Fields = Readonly<Record<string, string>>;

/** Makes `clean_E` from what the company of a world can see, typed as cleaning types it, without going through files. */
export async function makeWorldRecords(engine: Engine, world: World): Promise<void> {
  await makeRecords(engine, {});
  for (const entity of new Set(fieldsOf.map((one) => one.entity))) {
    const parts = fieldsOf.filter((one) => one.entity === entity);
    for (const [place, { file, fields }] of parts.entries()) {
      await engine.loadColumns(`loaded_${entity}_${place}`, columnsOf(world, file, { entity, fields }));
    }
    await engine.createTable(
      `clean_${entity}`,
      together(
        entity,
        parts.map(({ fields }) => Object.values(fields)),
      ),
    );
  }
  await engine.createTable('account_base', sql`SELECT customer_id, industry, region FROM clean_customers`);
}

/** The loaded parts under each other, with NULL where a part lacks a field. */
function together(entity: EntityName, parts: readonly (readonly string[])[]) {
  const all = [...new Set(['customer_id', ...entityNamed(entity).fields.map((field) => field.name)])];
  const queries = parts.map((has, place) => {
    const cells = all.map((field) => (has.includes(field) ? name(field) : sql`NULL AS ${name(field)}`));
    return sql`SELECT ${join(cells)} FROM ${name(`loaded_${entity}_${place}`)}`;
  });
  return join([sql`SELECT ${join(all.map(name))} FROM ${name(`clean_${entity}`)}`, ...queries], ' UNION ALL ');
}

function columnsOf(
  world: World,
  file: string,
  { entity, fields }: { entity: EntityName; fields: Fields },
): Map<string, LoadedColumn> {
  const found = worldFiles.find((one) => one.name === file);
  if (found === undefined) throw new Error(`a world has no file ${file}`);
  const kinds = new Map<string, ContentKind>(entityNamed(entity).fields.map((field) => [field.name, field.kind]));
  const readers = found.header.flatMap((header, place) => {
    const field = fields[header];
    return field === undefined ? [] : [{ field, place, column: collector(kinds.get(field) ?? 'text') }];
  });
  found.rows(world, (cells) => {
    for (const { place, column } of readers) column.add(cells[place] ?? null);
  });
  return new Map(readers.map(({ field, column }) => [field, column.done()]));
}

interface Collector {
  readonly add: (cell: string | number | null) => void;
  readonly done: () => LoadedColumn;
}

function collector(kind: ContentKind): Collector {
  if (kind === 'date') {
    const days = new Map<string, number>();
    const dayOf = (text: string) => {
      const known = days.get(text) ?? Date.parse(text) / 86_400_000;
      days.set(text, known);
      return known;
    };
    return numbers('date', (cell) => (cell === null ? Number.NaN : dayOf(String(cell))));
  }
  if (['amount', 'number', 'share'].includes(kind)) {
    return numbers('number', (cell) => (cell === null ? Number.NaN : Number(cell)));
  }
  const texts: (string | null)[] = [];
  return { add: (cell) => texts.push(cell === null ? null : String(cell)), done: () => ({ kind: 'texts', texts }) };
}

function numbers(kind: 'date' | 'number', read: (cell: string | number | null) => number): Collector {
  const values: number[] = [];
  return { add: (cell) => values.push(read(cell)), done: () => ({ kind, values: Float64Array.from(values) }) };
}
