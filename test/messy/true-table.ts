import type { Planted, Table, Written } from './model.ts';
import type { TruePlanted, TrueTable } from './truth.ts';
import type { Shift } from './write/combine.ts';
import type { Grid } from './write/layout.ts';

/** A table, its grid, and where that came to stand. */
export interface Standing {
  table: Table;
  grid: Grid;
  place: { file: string; sheet: string };
  shift?: Shift | undefined;
}

/** The truth about a table where it stands: rows are numbered as a spreadsheet program does. */
export function trueTable({ table, grid, place, shift = { rows: 0, columns: 0 } }: Standing): TrueTable {
  const down = shift.rows;
  const at = new Map(grid.placed.map(({ row, source }) => [source, row + down]));
  const toTruth = ({ mess, row, column, ...rest }: Planted): TruePlanted => ({
    mess,
    ...place,
    row: row === null ? null : (at.get(row) ?? null),
    column: column?.header ?? null,
    before: row === null || column === null ? null : column.write(row.get(column) ?? null),
    after: rest.after === undefined || column === null ? undefined : column.write(rest.after),
  });
  return {
    ...place,
    headerRow: grid.headerRow === 0 ? 0 : grid.headerRow + down,
    firstColumn: shift.columns,
    entity: table.entity,
    columns: table.columns.map(({ header, field, kind }) => ({ header, field, kind })),
    rows: grid.placed.map(({ row, cells, merged = null }) => ({ row: row + down, cells, merged })),
    notData: grid.notData.map(({ row, what }) => ({ row: row + down, what })),
    planted: table.planted.map(toTruth).filter(isVisible),
  };
}

/** A mess that reads as its column does anyway is none: 1.500 in a column of Rp 1.500. */
function isVisible({ before, after }: TruePlanted): boolean {
  return after === undefined || bare(before) !== bare(after);
}

function bare(cell: Written): string {
  const isNumber = typeof cell === 'string' && /\d/.test(cell);
  return isNumber ? cell.replace(/^(Rp|IDR)\.? ?|,-$/g, '') : JSON.stringify(cell);
}
