import type { InspectedFile, InspectedTable, StagedTable } from '#sources';
import type { Written } from '../model.ts';
import type { TrueTable, Workbook } from '../truth.ts';

/** A cell as a reader should give it: numbers plain, days as YYYY-MM-DD, blank ones null. */
export function asRead(cell: Written): string | null {
  if (cell === null || cell === '') return null;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Where a table stands, and what its columns are called. */
export interface Found {
  file: string;
  sheet: string;
  headers: readonly (string | null)[];
}

/** Whether a table that was found is this one: on its sheet, with its headers; a sheet may hold several. */
export function isTable({ file, sheet, columns }: TrueTable, found: Found): boolean {
  if (file !== found.file || sheet !== found.sheet) return false;
  return columns.every(({ header }) => found.headers.some((one) => one?.trim() === header.trim()));
}

/** The table of the truth that a staged table is. */
export function trueTableOf({ tables }: Workbook, found: Found): TrueTable | undefined {
  return tables.find((table) => isTable(table, found));
}

/** The table that was found for one of the truth; undefined where none has its headers. */
export function foundTable(files: readonly InspectedFile[], truth: TrueTable): InspectedTable | undefined {
  const tables = files.flatMap(({ file, tables: all }) => all.map((table) => ({ file, table })));
  return tables.find(({ file, table: { sheet, columns } }) =>
    isTable(truth, { file, sheet, headers: columns.map(({ header }) => header) }),
  )?.table;
}

/** A table in words, to find a failure again: the seed makes the workbook. */
export function placeOf({ seed }: Workbook, { file, sheet }: Pick<StagedTable, 'file' | 'sheet'>): string {
  return `seed ${seed}, ${file}${sheet === '' ? '' : `/${sheet}`}`;
}
