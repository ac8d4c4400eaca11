import type { Random } from '#maths';
import type { Book, Cell, Column, Row, Table } from '../model.ts';

/** One kind of mess. It looks for a place in the workbook and plants itself there, or does nothing where none fits. */
export interface Mess {
  name: string;
  plant: (book: Book, random: Random) => void;
}

/** The mess of one table: the first of the workbook, in random order, in which `plant` finds a place. */
export function inOneTable(name: string, plant: (table: Table, random: Random) => boolean): Mess {
  return {
    name,
    plant: (book, random) => {
      random.shuffled(book.tables).some((table) => plant(table, random));
    },
  };
}

/** The mess of some cells of one column: which columns it fits, and what each chosen cell becomes. */
export function inCells(name: string, { fits, spoil, share = 0.03 }: CellMess): Mess {
  return inOneTable(name, (table, random) => {
    const columns = table.columns.filter(
      (column) => column.field !== null && fits(column, table) && !isWholly(table, column),
    );
    if (columns.length === 0) return false;
    const column = random.choice(columns);
    const filled = (row: Row) => row.get(column) !== null;
    const values = table.rows.map((row) => row.get(column) ?? null);
    const change = spoil(random, values);
    for (const row of take(table, random, { share, filter: filled })) {
      const before = row.get(column) ?? null;
      spoilCell(table, { mess: name, row, column, value: change(before), after: before });
    }
    return true;
  });
}

/** Whether a mess of the whole column is planted there. */
function isWholly(table: Table, column: Column): boolean {
  return table.planted.some((planted) => planted.row === null && planted.column === column);
}

/** See `inCells`. */
export interface CellMess {
  fits: (column: Column, table: Table) => boolean;
  /** Draws once for the column, with its values at hand, and gives what it does to each cell. */
  spoil: (random: Random, values: readonly Cell[]) => (cell: Cell) => Cell;
  /** Share of the rows, 0 to 1; see `take`. */
  share?: number;
}

/** Chooses rows that carry no mess yet, from 2 to 15 of them, and marks them. */
export function take(
  table: Table,
  random: Random,
  { share = 0.03, filter = () => true }: { share?: number; filter?: (row: Row) => boolean } = {},
): Row[] {
  const free = table.rows.filter((row) => !table.taken.has(row) && filter(row));
  const count = Math.min(15, Math.max(2, Math.round(table.rows.length * share)));
  const chosen = random.shuffled(free).slice(0, count);
  for (const row of chosen) table.taken.add(row);
  return chosen;
}

/** Writes a wrong value into a cell and keeps the right one as truth. */
export function spoilCell(
  table: Table,
  { mess, row, column, value, after }: { mess: string; row: Row; column: Column; value: Cell; after?: Cell },
): void {
  if (row.get(column) === value) return;
  row.set(column, value);
  table.taken.add(row);
  table.planted.push({ mess, row, column, ...(after === undefined ? {} : { after }) });
}
