import type { RawRow } from '../reader.ts';

/** A rectangle of a sheet and the rows in it: rows as the program shows them, columns from 0. */
export interface Region {
  rows: readonly RawRow[];
  firstColumn: number;
  lastColumn: number;
}

/** The top of a region that reads like a table: the row that names its columns, and these names. */
export interface TopRow {
  row: number;
  names: readonly (string | null)[];
}

const titlesSkipped = 4;
const rowsBelow = 20;
const noValue = /^(n\/?a|null|none|nan|-+|\.+|kosong|tidak ada|unknown)$/i;
const pivotLabels = /^(row labels|label baris)$/i;

/** The cells of a row that lie in the region. */
export function cellsIn({ firstColumn, lastColumn }: Region, row: RawRow): readonly (string | null)[] {
  return row.cells.slice(firstColumn, lastColumn + 1);
}

/** Number of cells of a row that hold something. */
export function filledIn(cells: readonly (string | null)[]): number {
  return cells.reduce((count, cell) => count + (isFilled(cell) ? 1 : 0), 0);
}

export function isFilled(cell: string | null | undefined): cell is string {
  return cell !== null && cell !== undefined && cell.trim() !== '';
}

/** True for figures, shares, money and dates. */
export function isFigure(cell: string): boolean {
  return /^[-+(]*\s*(rp|idr|usd|[$€])?\.?\s*[-+]?\d[\d.,' ]*\s*%?\)?$/i.test(cell) || /^\d{4}-\d\d-\d\d/.test(cell);
}

/**
 * The row that names the columns of a region: words only, below titles of one cell, and above a column of figures. Undefined
 * where the first row that is wider than a title is none.
 */
export function topRow(region: Region): TopRow | undefined {
  const index = region.rows.slice(0, titlesSkipped).findIndex((row) => filledIn(cellsIn(region, row)) > 1);
  const row = region.rows[index];
  if (row === undefined) return undefined;
  const names = cellsIn(region, row);
  const below = region.rows.slice(index + 1, index + 1 + rowsBelow).map((other) => cellsIn(region, other));
  return saysNames(names) && standsOverFigures(names, below) ? { row: row.row, names } : undefined;
}

function saysNames(names: readonly (string | null)[]): boolean {
  const filled = names.filter(isFilled);
  if (new Set(filled).size < filled.length && filled.length < 3) return false;
  if (pivotLabels.test(filled[0]?.trim() ?? '')) return true;
  return filled.every((name) => /\p{L}/u.test(name) && !isFigure(name) && !noValue.test(name.trim()));
}

function standsOverFigures(names: readonly (string | null)[], below: readonly (readonly (string | null)[])[]): boolean {
  return names.some((name, column) => {
    const values = below.map((cells) => cells[column]).filter(isFilled);
    return isFilled(name) && values.length > 0 && values.filter(isFigure).length > values.length / 2;
  });
}
