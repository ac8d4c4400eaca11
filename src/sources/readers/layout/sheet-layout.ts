import type { Bilingual } from '#values';
import type { RawRow, TableLayout, TableShape } from '../reader.ts';
import type { MergedArea } from '../xlsx/merged-areas.ts';
import { joinHeader } from './join-header.ts';
import type { Region } from './region.ts';
import { splitSheet } from './split-sheet.ts';

/** What is said of the tables of a hidden sheet. */
export const hiddenSheet: Bilingual = { id: 'Lembar ini tersembunyi.', en: 'The sheet is hidden.' };

/** Rows of a sheet that are looked at to find its tables. */
export const rowsLooked = 5000;

const lastOfAll = 1_048_576;

/** A sheet: its name, its merged cells, and what is to be said about each of its tables. */
export interface SheetFound {
  sheet: string;
  merged: readonly MergedArea[];
  remarks: readonly Bilingual[];
}

/** The tables of a sheet by its first rows (up to `rowsLooked`; `isWhole` where there are no more). */
export function tablesOfSheet(found: SheetFound, rows: readonly RawRow[], isWhole: boolean): TableShape[] {
  const regions = splitSheet(rows);
  if (regions.length < 2) return [oneTable(found, regions[0])];
  const last = rows.at(-1)?.row ?? 0;
  return regions.map((region) => {
    const lowest = region.rows.at(-1)?.row ?? last;
    const layout = layoutOf(region, found.merged, !isWhole && lowest === last ? lastOfAll : lowest);
    const area = areaName(layout);
    return {
      sheet: found.sheet,
      area,
      layout,
      mergedDown: mergedIn(found.merged, layout),
      remarks: [...found.remarks, oneOfSeveral(regions.length, area), ...headerRemark(layout)],
    };
  });
}

function oneTable({ sheet, merged, remarks }: SheetFound, region: Region | undefined): TableShape {
  const mergedDown = merged.filter(({ firstRow, lastRow }) => lastRow > firstRow);
  const header = region === undefined ? undefined : joinHeader(region, merged);
  if (header === undefined) return { sheet, mergedDown, remarks };
  const layout = { firstRow: 1, lastRow: lastOfAll, firstColumn: 0, lastColumn: header.names.length - 1, header };
  const below = mergedDown.filter(({ firstRow }) => firstRow > header.row);
  return { sheet, layout, mergedDown: below, remarks: [...remarks, ...headerRemark(layout)] };
}

function layoutOf(region: Region, merged: readonly MergedArea[], lastRow: number): TableLayout {
  const { firstColumn, lastColumn } = region;
  const header = joinHeader(region, merged);
  const place = { firstRow: region.rows[0]?.row ?? 1, lastRow, firstColumn, lastColumn };
  if (header === undefined) return place;
  return { ...place, header: { row: header.row, names: header.names.slice(firstColumn, lastColumn + 1) } };
}

function headerRemark({ header }: TableLayout): Bilingual[] {
  if (header === undefined) return [];
  const [above, below] = [header.row - 1, header.row];
  return [
    {
      id: `Baris ${above} dan ${below} bersama-sama menamai kolom-kolomnya.`,
      en: `Rows ${above} and ${below} name its columns together.`,
    },
  ];
}

function oneOfSeveral(count: number, area: string): Bilingual {
  return { id: `Satu dari ${count} tabel di lembarnya: ${area}.`, en: `One of ${count} tables in its sheet: ${area}.` };
}

/** Cells merged over several rows below the header, with columns counted from the table's first. */
function mergedIn(merged: readonly MergedArea[], layout: TableLayout): MergedArea[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = layout;
  const from = (layout.header?.row ?? firstRow - 1) + 1;
  return merged
    .filter((area) => area.lastRow > area.firstRow && area.firstRow >= from && area.lastRow <= lastRow)
    .filter((area) => area.firstColumn >= firstColumn && area.lastColumn <= lastColumn)
    .map((area) => ({
      ...area,
      firstColumn: area.firstColumn - firstColumn,
      lastColumn: area.lastColumn - firstColumn,
    }));
}

function areaName({ firstRow, lastRow, firstColumn, lastColumn }: TableLayout): string {
  return `${letters(firstColumn)}${firstRow}:${letters(lastColumn)}${lastRow}`;
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

/** A row of a sheet as its table has it; undefined where it is not of the table. */
export function rowIn(layout: TableLayout | undefined, row: RawRow): RawRow | undefined {
  if (layout === undefined) return row;
  const { firstRow, lastRow, firstColumn, lastColumn, header } = layout;
  if (row.row < firstRow || row.row > lastRow || row.row === (header?.row ?? 0) - 1) return undefined;
  if (row.row === header?.row) return { row: row.row, cells: header.names };
  const isWide = firstColumn === 0 && lastRow === lastOfAll && firstRow === 1;
  const cells = isWide ? row.cells : row.cells.slice(firstColumn, lastColumn + 1);
  return cells.some((cell) => cell !== null) ? { row: row.row, cells } : undefined;
}
