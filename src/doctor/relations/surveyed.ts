import { type Fragment, fn, literals, name, sql } from '#engine';
import { headerKey } from '#entities';
import type { StagedTable } from '#sources';
import type { ColumnPortrait, TablePortrait } from '../portrait.ts';
import type { ColumnPlace } from './relations.ts';

/** A staged table beside its portrait. */
export interface SurveyedTable {
  staged: StagedTable;
  portrait: TablePortrait;
}

/** A column of such a table. */
export interface SurveyedColumn {
  table: SurveyedTable;
  portrait: ColumnPortrait;
}

/** Each staged table with the portrait of the same file and sheet; tables without portrait are left out. */
export function surveyed(tables: readonly StagedTable[], portraits: readonly TablePortrait[]): SurveyedTable[] {
  const taken = new Set<TablePortrait>();
  return tables.flatMap((staged) => {
    const portrait = portraits.find(
      (one) => !taken.has(one) && one.file === staged.file && one.sheet === staged.sheet && matches(staged, one),
    );
    if (portrait === undefined) return [];
    taken.add(portrait);
    return [{ staged, portrait }];
  });
}

function matches(staged: StagedTable, portrait: TablePortrait): boolean {
  return portrait.headerRow === staged.headerRow && portrait.columns.length === staged.headers.length;
}

/** What tells tables of the same headers: the same for January and February. */
export function shapeOf({ staged }: SurveyedTable): string {
  return staged.headers.map((header) => headerKey(header ?? '')).join(' ');
}

/** The columns of a table. */
export function columnsOf(table: SurveyedTable): SurveyedColumn[] {
  return table.portrait.columns.map((portrait) => ({ table, portrait }));
}

/** Where a column stands. */
export function placeOf({ table, portrait }: SurveyedColumn): ColumnPlace {
  const { table: engineTable, file, sheet } = table.staged;
  return { table: engineTable, file, sheet, header: portrait.header, index: portrait.index };
}

/** The column at a place; undefined where the tables do not hold it. */
export function columnAt(tables: readonly SurveyedTable[], place: ColumnPlace): SurveyedColumn | undefined {
  const table = tables.find(({ staged }) => staged.table === place.table);
  const portrait = table?.portrait.columns.find(({ index }) => index === place.index);
  return table === undefined || portrait === undefined ? undefined : { table, portrait };
}

/** The cell as received, NULL also where it only holds a word for missing. */
export function cellOf(column: SurveyedColumn): Fragment {
  const cell = name(`c${column.portrait.index}`);
  const words = column.portrait.missingWords.map(({ text }) => text);
  return words.length === 0 ? cell : sql`CASE WHEN ${cell} NOT IN (${literals(words)}) THEN ${cell} END`;
}

/** A text in the form in which values of two columns are compared: small letters, single spaces, 0017.0 as 17. */
export function comparable(text: Fragment): Fragment {
  const spelled = sql`lower(trim(${fn.replaceAll(text, '\\s+', ' ')}))`;
  return sql`coalesce(${fn.extract(spelled, '^0*([0-9]+?)([.]0+)?$', 1)}, ${spelled})`;
}

/** The different texts of a column with their rows, as `cell` and `cells`: what is done to texts is done once for each. */
export function textsOf(column: SurveyedColumn): Fragment {
  const cell = cellOf(column);
  return sql`SELECT ${cell} AS cell, count(*) AS cells FROM ${name(column.table.staged.table)}
    WHERE ${cell} IS NOT NULL GROUP BY ${cell}`;
}

/** The different texts of a column as `cell`, each with its form as `form`. */
export function formsOf(column: SurveyedColumn): Fragment {
  return sql`SELECT cell, ${comparable(sql`cell`)} AS form FROM (${textsOf(column)}) AS texts`;
}

/** The different texts of a column of numbers as `cell`, each with its number as `number`; others are left out. */
export function numbersOf(column: SurveyedColumn): Fragment {
  const cell = name(`c${column.portrait.index}`);
  return sql`SELECT ${cell} AS cell, ${numberOf(column)} AS number
    FROM (SELECT DISTINCT ${cell} FROM ${name(column.table.staged.table)}) AS texts WHERE ${numberOf(column)} IS NOT NULL`;
}

/** The same form of a text that is already here. */
export function comparableText(text: string): string {
  const spelled = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return /^0*([0-9]+?)(?:[.]0+)?$/.exec(spelled)?.[1] ?? spelled;
}

/** A cell of numbers as DECIMAL(18,4), read in the column's own notation; NULL where it is none. */
export function numberOf(column: SurveyedColumn): Fragment {
  const cell = cellOf(column);
  const bare = fn.replaceAll(sql`CASE WHEN ${fn.matches(cell, numberShape)} THEN ${cell} END`, '[^0-9.,+-]', '');
  if (column.portrait.notation === 'indonesian') {
    return fn.readDecimal(fn.replaceAll(fn.replaceAll(bare, '[.]', ''), ',', '.'), 4);
  }
  return fn.readDecimal(column.portrait.notation === 'english' ? fn.replaceAll(bare, ',', '') : bare, 4);
}

/** Figures with at most a currency before and a unit after them; an accountant's brackets are not read. */
const numberShape = '^[^0-9.(]{0,5}[0-9][0-9.,]*( *[A-Za-z%]{1,6})?$';
