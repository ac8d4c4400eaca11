import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { readBareDates } from '../dates.ts';
import type { QualitySettings } from '../settings.ts';
import { cellsTable, gatherCells, stateOfNothing, textFields } from './gather-cells.ts';
import type { ReceivedRecords } from './received-records.ts';

/** Name of the dictionary of dates. */
export const datesTable = 'record_dates';

/**
 * Makes `record_dates` (field, source, sheet, cell, cell_rows, first_row, state, value): each different text of the dates
 * of an entity, read once; months and years are their first day. Throws `quality/ambiguous-date` as for lines.
 */
export async function readRecordDates(
  engine: Engine,
  table: ReceivedRecords,
  settings: QualitySettings,
): Promise<void> {
  await gatherCells(engine, table, textFields(table, ['date']));
  await engine.createTable('record_prepared', sql`SELECT *, ${prepared()} AS since_bare FROM ${name(cellsTable)}`);
  await engine.createTable(
    'bare_dates',
    sql`SELECT field, source, sheet, since_bare, min(first_row) AS source_row FROM record_prepared
      WHERE since_bare IS NOT NULL GROUP BY field, source, sheet, since_bare`,
  );
  await readBareDates(engine, { settings, entity: table.entity.name, sharesOrder: true });
  await engine.createTable(datesTable, statesQuery);
  for (const one of ['record_prepared', 'date_cells', cellsTable]) await engine.dropTable(one);
}

/** Days that stand for "none" or "always": up to 1900 and from 2099 on; a company may be older than that. */
export const isSentinelDate = (day: Fragment, field: Fragment): Fragment =>
  sql`(${day} >= ${fn.readDate('2099-01-01')} OR (${day} < ${fn.readDate('1901-01-01')} AND ${field} <> 'founded'))`;

const statesQuery = sql`WITH dated AS (
    SELECT p.field, p.source, p.sheet, p.cell, p.cell_rows, p.first_row, d.since, CASE
      WHEN p.given IS NULL THEN ${stateOfNothing} WHEN d.since IS NULL THEN 'unreadable'
      WHEN ${isSentinelDate(sql`d.since`, sql`p.field`)} THEN 'sentinel'
      WHEN d.since_notation = 'ordered' THEN 'ordered' ELSE 'plain' END AS state
    FROM record_prepared AS p LEFT JOIN date_cells AS d ON d.field = p.field AND d.source = p.source
      AND d.sheet = p.sheet AND d.since_bare = p.since_bare
  )
  SELECT field, source, sheet, cell, cell_rows, first_row, state, CASE WHEN state <> 'sentinel' THEN since END AS value FROM dated`;

const given = sql`given`;
const lower = sql`lower(given)`;

interface Shape {
  pattern: string;
  text: Fragment;
  /** What the reader of dates understands, from the groups of the pattern. */
  as: (group: (n: number) => Fragment) => readonly (Fragment | string)[];
}

const century = (year: Fragment) => sql`CASE WHEN ${year} < '70' THEN '20' ELSE '19' END || ${year}`;

/** Ways to write a month, a year or a day without separators, brought to the form of a day. */
const shapes: readonly Shape[] = [
  { pattern: '^([0-9]{4})[-/. ]([0-9]{1,2})$', text: given, as: (group) => [group(1), '/', group(2), '/1'] },
  { pattern: '^((19|20)[0-9]{2})(0[1-9]|1[0-2])$', text: given, as: (group) => [group(1), '/', group(3), '/1'] },
  {
    pattern: '^([0-9]{4})(0[1-9]|1[0-2])([0-3][0-9])$',
    text: given,
    as: (group) => [group(1), '/', group(2), '/', group(3)],
  },
  { pattern: '^([0-9]{1,2})[-/. ]([0-9]{4})$', text: given, as: (group) => [group(2), '/', group(1), '/1'] },
  { pattern: '^([a-z]{3,9})[ .,/-]*([0-9]{4})$', text: lower, as: (group) => ['1 ', group(1), ' ', group(2)] },
  {
    pattern: "^([a-z]{3,9})[ .'-]+([0-9]{2})$",
    text: lower,
    as: (group) => ['1 ', group(1), ' ', century(group(2))],
  },
  {
    pattern: "^([0-9]{1,2})[ .-]+([a-z]{3,9})[ .'-]+([0-9]{2})$",
    text: lower,
    as: (group) => [group(1), ' ', group(2), ' ', century(group(3))],
  },
  {
    pattern: '^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2})([ t]|$)',
    text: lower,
    as: (group) => [group(1), '/', group(2), '/', century(group(3))],
  },
  { pattern: '^([0-9]{4})([.]0+)?$', text: given, as: (group) => [group(1), '/1/1'] },
];

/** The cell as the reader of dates understands it. */
function prepared(): Fragment {
  const cases = shapes.map(
    ({ pattern, text, as }) =>
      sql`WHEN ${fn.matches(text, pattern)} THEN ${fn.concat(...as((n) => fn.extract(text, pattern, n)))}`,
  );
  return sql`CASE ${join(cases, ' ')} ELSE given END`;
}
