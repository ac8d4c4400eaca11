import type { Written } from '../model.ts';
import type { Grid, Merge } from './layout.ts';

/** Where a grid came to stand when it was put on a sheet with others: how far down and to the right. */
export interface Shift {
  rows: number;
  columns: number;
}

/** Puts the tables of several grids on one sheet, one below the other or side by side with a gap between them. */
export function combine(
  grids: readonly Grid[],
  isBeside: boolean,
): { cells: Written[][]; merges: Merge[]; shifts: Shift[] } {
  const cells: Written[][] = [];
  const merges: Merge[] = [];
  const shifts: Shift[] = [];
  for (const grid of grids) {
    const shift = nextShift(cells, isBeside);
    shifts.push(shift);
    for (const [at, row] of grid.cells.entries()) {
      const whole = cells[at + shift.rows] ?? [];
      while (whole.length < shift.columns) whole.push(null);
      whole.push(...row);
      cells[at + shift.rows] = whole;
    }
    for (let at = 0; at < cells.length; at++) cells[at] ??= [];
    merges.push(...grid.merges.map((merge) => moved(merge, shift)));
  }
  return { cells, merges, shifts };
}

function nextShift(cells: readonly Written[][], isBeside: boolean): Shift {
  if (cells.length === 0) return { rows: 0, columns: 0 };
  const width = Math.max(...cells.map((row) => row.length));
  return isBeside ? { rows: 0, columns: width + 2 } : { rows: cells.length + 2, columns: 0 };
}

function moved({ startRow, startCol, endRow, endCol }: Merge, { rows, columns }: Shift): Merge {
  return { startRow: startRow + rows, endRow: endRow + rows, startCol: startCol + columns, endCol: endCol + columns };
}
