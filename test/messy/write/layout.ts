import type { Random } from '#maths';
import {
  type Cell,
  type Column,
  columnsOf,
  type Format,
  numberIn,
  type Row,
  type Table,
  type Written,
} from '../model.ts';
import type { NotData } from '../truth.ts';

/** An area that is merged, from 0. */
export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** A table as it stands in a sheet: rows of cells from the first row on, and where everything came to stand. */
export interface Grid {
  cells: Written[][];
  merges: Merge[];
  /** Row of the header, from 1; 0 where the file itself names the columns. */
  headerRow: number;
  /** Rows of data by number, from 1, and what each cell says; of a merged area every cell says the same. */
  placed: { row: number; source: Row; cells: Written[]; merged?: number }[];
  notData: NotData[];
}

/** What people do to the rows of a table; at most one of them, because they contradict each other. */
type Arrangement = 'plain' | 'header again' | 'subtotals' | 'merged groups';

/** Lays a table out as people do: titles above, totals and notes below, groups with subtotals or merged cells. */
export function layOut(table: Table, format: Format, random: Random): Grid {
  const grid: Grid = { cells: [], merges: [], headerRow: 0, placed: [], notData: [] };
  if (format === 'jsonl') {
    addRows(grid, table, table.rows);
    return grid;
  }
  addTitles(grid, table, { format, random });
  grid.cells.push(headerOf(table));
  grid.headerRow = grid.cells.length;
  const choices = ['plain', 'header again', 'subtotals', 'merged groups'] as const;
  addArranged(grid, table, random.weightedChoice<Arrangement>(choices, [82, 6, 6, format === 'xlsx' ? 6 : 0]));
  addBelow(grid, table, random);
  return grid;
}

function headerOf({ columns }: Table): string[] {
  return columns.map(({ header }) => header);
}

function addRows(grid: Grid, { columns }: Table, rows: readonly Row[]): void {
  for (const source of rows) {
    const cells = columns.map((column) => column.write(source.get(column) ?? null));
    grid.cells.push(cells);
    grid.placed.push({ row: grid.cells.length, source, cells });
  }
}

function addArranged(grid: Grid, table: Table, wanted: Arrangement): void {
  const by = groupColumn(table);
  const arrangement = by === undefined || table.rows.length < 40 ? 'plain' : wanted;
  if (arrangement === 'plain') addRows(grid, table, table.rows);
  else if (arrangement === 'header again') addWithHeader(grid, table);
  else if (by !== undefined) addGroups(grid, table, { by, isMerged: arrangement === 'merged groups' });
}

function addWithHeader(grid: Grid, table: Table): void {
  const half = Math.floor(table.rows.length / 2);
  addRows(grid, table, table.rows.slice(0, half));
  addNotData(grid, 'header', headerOf(table));
  addRows(grid, table, table.rows.slice(half));
}

function addGroups(grid: Grid, table: Table, { by, isMerged }: { by: Column; isMerged: boolean }): void {
  for (const [text, rows] of Map.groupBy(table.rows, (row) => String(row.get(by)))) {
    addRows(grid, table, rows);
    if (isMerged) merge(grid, table.columns.indexOf(by), rows.length);
    else addTotals(grid, table, { what: 'subtotal', rows, label: `Total ${text}`, by });
  }
}

/** A column of names or kinds to group by, where every cell says something and none carries a mess. */
function groupColumn(table: Table): Column | undefined {
  return columnsOf(table, 'name', 'category').find(
    (column) =>
      table.rows.every((row) => typeof row.get(column) === 'string') &&
      table.planted.every((planted) => planted.column !== column),
  );
}

/** Merges the cells of the last rows in one column; a merged area keeps its first cell only. */
function merge(grid: Grid, column: number, rows: number): void {
  if (rows < 2) return;
  const end = grid.cells.length - 1;
  grid.merges.push({ startRow: end - rows + 1, startCol: column, endRow: end, endCol: column });
  for (let row = end - rows + 2; row <= end; row++) grid.cells[row] = (grid.cells[row] ?? []).with(column, null);
  for (const placed of grid.placed.slice(1 - rows)) placed.merged = column;
}

function addNotData(grid: Grid, what: NotData['what'], cells: Written[]): void {
  grid.cells.push(cells);
  grid.notData.push({ row: grid.cells.length, what });
}

function addTitles(grid: Grid, table: Table, { format, random }: { format: Format; random: Random }): void {
  if (!random.chance(format === 'xlsx' ? 0.4 : 0.12)) return;
  const isId = table.language === 'id';
  const titles = [`${isId ? 'Laporan' : 'Report'} ${table.sheet}`, `${isId ? 'Per tanggal' : 'As of'} ${table.today}`];
  for (const title of titles.slice(0, 1 + random.integer(2))) grid.cells.push([title]);
  if (format === 'xlsx' && random.chance(0.5)) {
    grid.merges.push({ startRow: 0, startCol: 0, endRow: 0, endCol: table.columns.length - 1 });
  }
  for (let blank = random.integer(3); blank > 0; blank--) grid.cells.push([]);
}

function addBelow(grid: Grid, table: Table, random: Random): void {
  const label = random.choice(
    table.language === 'id' ? ['Total', 'Jumlah', 'TOTAL'] : ['Total', 'Grand Total', 'TOTAL'],
  );
  const by = columnsOf(table, 'name', 'id', 'category')[0];
  if (random.chance(0.25)) addTotals(grid, table, { what: 'total', rows: table.rows, label, by });
  if (!random.chance(0.15)) return;
  grid.cells.push([]);
  const note =
    table.language === 'id'
      ? ['Sumber: sistem penagihan', 'Catatan: angka belum diaudit', '*) termasuk pelanggan baru']
      : ['Source: billing system', 'Note: figures are not audited', '*) includes new customers'];
  addNotData(grid, 'note', [random.choice(note)]);
}

interface TotalsRow {
  what: 'total' | 'subtotal';
  rows: readonly Row[];
  label: string;
  by: Column | undefined;
}

/** A row of sums, where the table has something to sum. */
function addTotals(grid: Grid, table: Table, { what, rows, label, by }: TotalsRow): void {
  const summed = columnsOf(table, 'amount', 'number').filter(({ field }) => field !== 'tenure');
  if (summed.length === 0) return;
  const cells = table.columns.map((column) => {
    if (column === by) return label;
    return summed.includes(column) ? column.write(sumOf(rows, column)) : null;
  });
  addNotData(grid, what, cells);
}

function sumOf(rows: readonly Row[], column: Column): Cell {
  return Math.round(rows.reduce((sum, row) => sum + (numberIn(row, column) ?? 0), 0));
}
