import { type Engine, type Fragment, fn, join, literals, name, sql } from '#engine';
import { type ContentKind, entityNamed } from '#entities';
import { knownText } from '../readings/text.ts';
import type { QualitySettings } from '../settings.ts';
import { isCellOf } from './gather-cells.ts';
import { datesTable, readRecordDates } from './read-dates.ts';
import { flagsTable, readFlags } from './read-flags.ts';
import { numbersTable, readNumbers } from './read-numbers.ts';
import type { ReceivedRecords } from './received-records.ts';
import { safeNames } from './safe-names.ts';

/** A file of account snapshots with all its columns: c0, c1 ... as text, and `source_row`. */
export interface KeptSnapshot {
  readonly table: string;
  readonly file: string;
  readonly sheet: string;
  /** Headers by column; null where a column has none. */
  readonly headers: readonly (string | null)[];
  /** Field of the account snapshot -> header. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What a column of features holds; all but texts and ids are doubles: a date in days since 1970-01-01, a flag 1 or 0. */
export type SnapshotKind = 'number' | 'category' | 'date' | 'flag' | 'id';

interface SnapshotColumn {
  column: string;
  header: string;
  field: string | undefined;
  kind: SnapshotKind;
}

const features = 'snapshot_features';
const received = 'snapshot_received';
/** From this share of its known cells a column is of figures or of dates. */
const mostly = 0.95;

/**
 * Makes `snapshot_features` (customer_id and every column of the files of account snapshots, mapped or not) and
 * `snapshot_columns` (column, header, source, kind, field). Empty where there is none; `clean_account_snapshot` must be there.
 */
export async function makeSnapshotFeatures(
  engine: Engine,
  snapshots: readonly KeptSnapshot[],
  settings: QualitySettings,
): Promise<void> {
  const parts: { table: string; columns: SnapshotColumn[]; source: string }[] = [];
  for (const [index, snapshot] of snapshots.entries()) {
    const table = `snapshot_part_${index + 1}`;
    parts.push({ table, columns: await typeSnapshot(engine, { snapshot, table, settings }), source: snapshot.file });
  }
  await engine.createTable(features, unionQuery(parts));
  const rows = parts.flatMap(({ columns, source }) =>
    columns.map(({ column, header, kind, field }) => sql`(${column}, ${header}, ${source}, ${kind}, ${field ?? ''})`),
  );
  const listed = rows.length === 0 ? sql`('', '', '', '', '')` : join(rows);
  await engine.createTable(
    'snapshot_columns',
    sql`SELECT "column", header, source, kind, NULLIF(field, '') AS field
      FROM (VALUES ${listed}) AS c ("column", header, source, kind, field) WHERE "column" <> ''`,
  );
  for (const { table } of parts) await engine.dropTable(table);
}

/** The parts below each other; a column that a part lacks, or has as another kind, is empty there. */
function unionQuery(parts: readonly { table: string; columns: readonly SnapshotColumn[] }[]): Fragment {
  const all = new Map(parts.flatMap(({ columns }) => columns.map((one) => [one.column, one.kind] as const)));
  if (parts.length === 0) return sql`SELECT ${fn.text(null)} AS customer_id FROM (VALUES (1)) AS one(n) WHERE n = 0`;
  const queries = parts.map(({ table, columns }) => {
    const own = new Map(columns.map((one) => [one.column, isText(one.kind)]));
    const values = [...all].map(([column, kind]) => {
      if (own.get(column) === isText(kind)) return name(column);
      return sql`${isText(kind) ? fn.text(null) : sql`CAST(NULL AS DOUBLE)`} AS ${name(column)}`;
    });
    return sql`SELECT ${join([name('customer_id'), ...values])} FROM ${name(table)}`;
  });
  return join(queries, ' UNION ALL ');
}

function isText(kind: SnapshotKind): boolean {
  return kind === 'category' || kind === 'id';
}

interface Part {
  snapshot: KeptSnapshot;
  table: string;
  settings: QualitySettings;
}

/** Reads every column of one file as figures, dates and flags, decides what each is, and makes `table`. */
async function typeSnapshot(engine: Engine, { snapshot, table, settings }: Part): Promise<SnapshotColumn[]> {
  const names = safeNames(snapshot.headers);
  const cells = names.map((column, index) => sql`${name(`c${index}`)} AS ${name(column)}`);
  await engine.createTable(
    received,
    sql`SELECT ${snapshot.file} AS source, ${snapshot.sheet} AS sheet, source_row, ${join(cells)} FROM ${name(snapshot.table)}`,
  );
  const fields = names.map((column, index) => {
    const header = snapshot.headers[index] ?? null;
    const field = Object.entries(snapshot.columns).find(([, wanted]) => wanted === header)?.[0];
    return { column, header: header ?? column, field, stated: statedKind(field) };
  });
  const as = (kind: ContentKind): ReceivedRecords => ({
    entity: entityNamed('account_snapshot'),
    received,
    fields: fields.map(({ column, stated }) => ({
      name: column,
      kind: kind === 'number' && (stated === 'amount' || stated === 'share') ? stated : kind,
      isTyped: false,
    })),
  });
  await readNumbers(engine, as('number'), settings);
  await readRecordDates(engine, as('date'), {
    ...settings,
    dateOrder: settings.dateOrder === 'ask' ? 'day-first' : settings.dateOrder,
  });
  await readFlags(engine, as('flag'));
  const counted = await countStates(engine);
  const columns = fields.map(({ column, header, field, stated }) => ({
    ...{ column, header, field },
    kind: kindOf(counted.get(column), stated, header),
  }));
  await makePart(engine, table, columns);
  await addSentinels(engine, columns);
  for (const one of [received, numbersTable, datesTable, flagsTable]) await engine.dropTable(one);
  return columns;
}

function statedKind(field: string | undefined): ContentKind | undefined {
  return entityNamed('account_snapshot').fields.find((one) => one.name === field)?.kind;
}

/** How many rows of a column are known, and how many of them each reading understands. */
interface Counted {
  known: number;
  texts: number;
  number: number;
  date: number;
  flag: number;
}

async function countStates(engine: Engine): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>();
  for (const [kind, table] of [
    ['number', numbersTable],
    ['date', datesTable],
    ['flag', flagsTable],
  ] as const) {
    const isKnown = sql`state NOT IN ('empty', 'placeholder')`;
    const rows =
      await engine.rows(sql`SELECT field, coalesce(${fn.sumWhole(sql`CASE WHEN ${isKnown} THEN cell_rows END`)}, 0) AS known,
        coalesce(${fn.sumWhole(sql`CASE WHEN ${isKnown} AND state NOT IN ('unreadable', 'ambiguous') THEN cell_rows END`)}, 0) AS understood,
        ${fn.countIf(isKnown)} AS texts
      FROM ${name(table)} GROUP BY field ORDER BY field NULLS LAST`);
    for (const row of rows) {
      const none = { known: 0, texts: 0, number: 0, date: 0, flag: 0 };
      const one = counted.get(String(row['field'])) ?? none;
      counted.set(String(row['field']), {
        ...one,
        known: Number(row['known']),
        texts: Number(row['texts']),
        [kind]: Number(row['understood']),
      });
    }
  }
  return counted;
}

/** So many different texts and no two alike are names or numbers of rows, not a category. */
const leastIds = 20;

function kindOf(counted: Counted | undefined, stated: ContentKind | undefined, header: string): SnapshotKind {
  if (stated === 'id') return 'id';
  if (counted === undefined || counted.known === 0) return 'category';
  const { known, texts, number, date, flag } = counted;
  const isDistinct = texts === known && known > leastIds;
  const saysId = /(^|[^a-z])(id|no|nomor|kode|code|number)([^a-z]|$)/i.test(header.replace(/([a-z])([A-Z])/g, '$1 $2'));
  if (flag === known && stated !== 'number' && stated !== 'amount') return 'flag';
  if (number >= known * mostly) return isDistinct && saysId ? 'id' : 'number';
  if (date >= known * mostly) return 'date';
  return isDistinct ? 'id' : 'category';
}

/** Columns read in one query: each joins its dictionary, and an engine needs memory for every join. */
const columnsAtOnce = 20;

/** Makes `table`: the customer and every column as its kind, read a few columns at a time. */
async function makePart(engine: Engine, table: string, columns: readonly SnapshotColumn[]): Promise<void> {
  const groups = Array.from({ length: Math.ceil(columns.length / columnsAtOnce) }, (_, group) =>
    columns.slice(group * columnsAtOnce, (group + 1) * columnsAtOnce),
  );
  const tableOf = (group: number) => `snapshot_group_${group + 1}`;
  for (const [group, own] of groups.entries()) await engine.createTable(tableOf(group), groupQuery(own));
  const joins = groups.map((_, group) => {
    const alias = name(tableOf(group));
    return sql`JOIN ${alias} ON ${alias}.source = r.source AND ${alias}.sheet = r.sheet AND ${alias}.source_row = r.source_row`;
  });
  const values = groups.flatMap((own, group) => own.map(({ column }) => sql`${name(tableOf(group))}.${name(column)}`));
  await engine.createTable(
    table,
    sql`SELECT s.customer_id, ${join(values)}
      FROM (SELECT source, sheet, source_row FROM ${name(received)}) AS r
      JOIN clean_account_snapshot AS s ON s.source = r.source AND coalesce(s.sheet, '') = r.sheet AND s.source_row = r.source_row
      ${join(joins, ' ')}`,
  );
  for (const group of groups.keys()) await engine.dropTable(tableOf(group));
}

function groupQuery(columns: readonly SnapshotColumn[]): Fragment {
  const joins: Fragment[] = [];
  const values = columns.map(({ column, kind }) => {
    if (isText(kind))
      return sql`${knownText(sql`trim(replace(r.${name(column)}, ${'\u00a0'}, ' '))`)} AS ${name(column)}`;
    const alias = name(`at_${column}`);
    const dictionary = { number: numbersTable, date: datesTable, flag: flagsTable }[kind as 'number' | 'date' | 'flag'];
    joins.push(sql`LEFT JOIN ${name(dictionary)} AS ${alias} ON ${isCellOf(alias, column)}`);
    return sql`CAST(${doubleOf(kind, sql`${alias}.value`)} AS DOUBLE) AS ${name(column)}`;
  });
  return sql`SELECT r.source, r.sheet, r.source_row, ${join(values)} FROM ${name(received)} AS r ${join(joins, ' ')}`;
}

function doubleOf(kind: SnapshotKind, value: Fragment): Fragment {
  if (kind === 'date') return fn.daysBetween(fn.readDate('1970-01-01'), value);
  if (kind === 'flag') return sql`CASE WHEN ${value} THEN 1 WHEN NOT ${value} THEN 0 END`;
  return value;
}

/** Adds to `findings` the figures and days of unmapped columns that stand for "never", one finding for a column and text. */
async function addSentinels(engine: Engine, columns: readonly SnapshotColumn[]): Promise<void> {
  for (const [kind, dictionary] of [
    ['number', numbersTable],
    ['date', datesTable],
  ] as const) {
    const own = columns.filter((one) => one.kind === kind && one.field === undefined);
    const headers = own.map(({ column, header }) => sql`WHEN ${column} THEN ${header}`);
    if (headers.length === 0) continue;
    await engine.execute(sql`INSERT INTO findings SELECT 'QUA-67', 'info', source, NULLIF(sheet, ''), first_row,
        CASE field ${join(headers, ' ')} END, ${fn.concat(sql`cell`, ' × ', fn.text(sql`cell_rows`))}, ${fn.text(null)},
        CAST(NULL AS DECIMAL(18,2)), 'interpreted'
      FROM ${name(dictionary)} WHERE state IN ('never', 'sentinel') AND field IN (${literals(own.map(({ column }) => column))})`);
  }
}
