import { type Engine, type Fragment, fn, join, literals, name, type Row, sql } from '#engine';
import { ProductError } from '#values';
import type { QualitySettings } from './settings.ts';

const iso = '^([0-9]{4}-[0-9]{2}-[0-9]{2})';
const yearFirst = '^([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})([ T]|$)';
const slashed = '^([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})([ T]|$)';
const dayAndName = '^([0-9]{1,2})[ .-]+([a-z]{3,9})[ .,-]+([0-9]{4})([ t]|$)';
const nameAndDay = '^([a-z]{3,9})[ .-]+([0-9]{1,2})[ .,-]+([0-9]{4})([ t]|$)';
const first = fn.readDecimal(fn.extract(name('since_bare'), slashed, 1), 0);
const second = fn.readDecimal(fn.extract(name('since_bare'), slashed, 2), 0);
const eitherOrder = sql`${first} <= 12 AND ${second} <= 12 AND ${first} <> ${second}`;

/** Makes `date_cells` of the column `since` of the received lines. */
export async function readDates(engine: Engine, settings: QualitySettings): Promise<void> {
  await engine.createTable(
    'bare_dates',
    sql`SELECT 'since' AS field, source, coalesce(sheet, '') AS sheet, since_bare, min(source_row) AS source_row
      FROM parsed_lines WHERE since_bare IS NOT NULL GROUP BY source, coalesce(sheet, ''), since_bare`,
  );
  await readBareDates(engine, { settings, entity: 'lines', sharesOrder: false });
}

/** Whose dates are read: where `sharesOrder`, a column that does not settle its order follows the other columns of its table. */
export interface DatesRequest {
  settings: QualitySettings;
  entity: string;
  sharesOrder: boolean;
}

/**
 * Makes `date_cells` (field, source, sheet, since_bare, since, since_notation) from `bare_dates` (which goes), the order of
 * day and month settled column by column.
 */
export async function readBareDates(engine: Engine, request: DatesRequest): Promise<void> {
  const { settings } = request;
  const columns = await engine.rows(
    sql`SELECT source, sheet, field, min(CASE WHEN ${eitherOrder} THEN source_row END) AS doubtful_row,
        ${fn.countIf(sql`${first} > 12 AND ${second} <= 12`)} AS day_first, ${fn.countIf(sql`${second} > 12 AND ${first} <= 12`)} AS month_first
      FROM bare_dates GROUP BY source, sheet, field
      ORDER BY source NULLS LAST, sheet NULLS LAST, field NULLS LAST`,
  );
  const settled = request.sharesOrder ? columns.map((column) => withNeighbours(column, columns)) : columns;
  for (const column of settled) await refuseDoubt(engine, column, request);
  const dayFirst = eachColumn(settled, (column) => isDayFirst(column, settings));
  await engine.createTable('date_cells', datesQuery(dayFirst, eachColumn(settled, isContradictory)));
  await engine.dropTable('bare_dates');
}

/** A column that shows no order with that of the other columns of its table, where they agree. */
function withNeighbours(column: Row, columns: readonly Row[]): Row {
  if (Number(column['day_first']) > 0 || Number(column['month_first']) > 0) return column;
  const near = columns.filter((one) => one['source'] === column['source'] && one['sheet'] === column['sheet']);
  const count = (order: string) => near.reduce((sum, one) => sum + Number(one[order]), 0);
  const [dayFirst, monthFirst] = [count('day_first'), count('month_first')];
  return dayFirst > 0 && monthFirst > 0 ? column : { ...column, day_first: dayFirst, month_first: monthFirst };
}

/** What holds for the column that a line stands in. */
function eachColumn(columns: readonly Row[], holds: (column: Row) => boolean): Fragment {
  const cases = columns.map(
    (column) =>
      sql`WHEN source = ${String(column['source'])} AND sheet = ${String(column['sheet'])}
        AND field = ${String(column['field'])} THEN ${holds(column)}`,
  );
  return cases.length === 0 ? sql`FALSE` : sql`CASE ${join(cases, ' ')} ELSE FALSE END`;
}

function isDayFirst(column: Row, { dateOrder }: QualitySettings): boolean {
  if (Number(column['day_first']) > 0) return true;
  return Number(column['month_first']) === 0 && dateOrder === 'day-first';
}

/** A column whose dates show both orders: only those that can be read one way are read. */
function isContradictory(column: Row): boolean {
  return Number(column['day_first']) > 0 && Number(column['month_first']) > 0;
}

async function refuseDoubt(engine: Engine, column: Row, { settings, entity }: DatesRequest): Promise<void> {
  const isSettled = Number(column['day_first']) > 0 || Number(column['month_first']) > 0;
  if (isSettled || column['doubtful_row'] === null || settings.dateOrder !== 'ask') return;
  const field = String(column['field']);
  const [header] = await engine.rows(
    sql`SELECT header FROM received_columns
      WHERE entity = ${entity} AND field = ${field} AND source = ${String(column['source'])}
        AND coalesce(sheet, '') = ${String(column['sheet'])}`,
  );
  throw new ProductError('quality/ambiguous-date', 'Day and month cannot be told apart in any date of this column.', {
    place: {
      file: String(column['source']),
      ...(column['sheet'] === '' ? {} : { sheet: String(column['sheet']) }),
      row: Number(column['doubtful_row']),
      column: String(header?.['header'] ?? field),
    },
    hint: 'Say which comes first: --set quality.dateOrder=day-first or month-first.',
  });
}

/** The names of the months, January first. */
export const monthWords: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february', 'pebruari'],
  ['mar', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'ags', 'agt', 'agustus', 'aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november', 'nopember'],
  ['des', 'desember', 'dec', 'december'],
];

const twoDigits = (figure: Fragment) => sql`lpad(${figure}, 2, '0')`;

/** A date whose month is written as a word, as `YYYY-MM-DD`. */
function namedDate(pattern: string, dayGroup: number, monthGroup: number): Fragment {
  const text = sql`lower(since_bare)`;
  const word = fn.extract(text, pattern, monthGroup);
  const months = monthWords.map((words, index) => sql`WHEN ${word} IN (${literals(words)}) THEN ${index + 1}`);
  return isoText(
    fn.extract(text, pattern, 3),
    fn.text(sql`CASE ${join(months, ' ')} END`),
    fn.extract(text, pattern, dayGroup),
  );
}

function isoText(year: Fragment, month: Fragment, day: Fragment): Fragment {
  return fn.readDate(sql`${year} || '-' || ${twoDigits(month)} || '-' || ${twoDigits(day)}`);
}

function datesQuery(dayFirst: Fragment, contradictory: Fragment): Fragment {
  const bare = name('since_bare');
  const part = (pattern: string, group: number) => fn.extract(bare, pattern, group);
  const ordered = isoText(
    part(slashed, 3),
    sql`CASE WHEN day_comes_first THEN ${part(slashed, 2)} ELSE ${part(slashed, 1)} END`,
    sql`CASE WHEN day_comes_first THEN ${part(slashed, 1)} ELSE ${part(slashed, 2)} END`,
  );
  return sql`SELECT field, source, sheet, since_bare, since, CASE WHEN since IS NULL THEN 'unreadable'
      WHEN ${fn.matches(bare, slashed)} THEN 'ordered' ELSE 'plain' END AS since_notation
    FROM (
      SELECT field, source, sheet, since_bare, CASE WHEN ${fn.matches(bare, iso)} THEN ${fn.readDate(part(iso, 1))}
          WHEN ${fn.matches(bare, slashed)} THEN CASE WHEN is_contradictory AND ${eitherOrder} THEN NULL ELSE ${ordered} END
          WHEN ${fn.matches(bare, yearFirst)} THEN ${isoText(part(yearFirst, 1), part(yearFirst, 2), part(yearFirst, 3))}
          ELSE coalesce(${namedDate(dayAndName, 1, 2)}, ${namedDate(nameAndDay, 2, 1)}) END AS since
      FROM (SELECT field, source, sheet, since_bare, is_contradictory,
          CASE WHEN is_contradictory THEN ${first} > 12 ELSE day_comes_first END AS day_comes_first
        FROM (SELECT field, source, sheet, since_bare, ${dayFirst} AS day_comes_first, ${contradictory} AS is_contradictory FROM bare_dates) AS columned
      ) AS ordered
    ) AS read_dates`;
}
