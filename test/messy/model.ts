import type { EntityName } from '#entities';

/** A day, `YYYY-MM-DD`, before it is written in the order of its column. */
export interface Day {
  readonly day: string;
}

/** A cell before it is written: numbers and days take the notation of their column, texts stay as they are. */
export type Cell = string | number | Day | null;

/** A cell as it stands in the file. */
export type Written = string | number | Date | null;

/** What the cells of a column are, for the kinds of mess that fit. */
export type ColumnKind = 'id' | 'name' | 'category' | 'text' | 'amount' | 'number' | 'share' | 'date';

/** One column of a table that is being made. */
export interface Column {
  /** Field of the entity that it is; null where it means nothing to Nilai. */
  readonly field: string | null;
  readonly kind: ColumnKind;
  header: string;
  /** How a number or a day is written; texts and blanks pass. */
  write: (cell: Cell) => Written;
}

/** One row: what each column says. */
export type Row = Map<Column, Cell>;

/** A planted mess: where it stands and what the cell should be; without row it speaks of the whole column. */
export interface Planted {
  /** Kind of mess, as the scoring table names it. */
  mess: string;
  row: Row | null;
  column: Column | null;
  /** The right value; undefined where no single one is. */
  after?: Cell;
}

/** One table that is being made. */
export interface Table {
  entity: EntityName | null;
  sheet: string;
  columns: Column[];
  rows: Row[];
  planted: Planted[];
  /** Rows that carry a mess or stand for one; each carries one at most, so that every mess can be told by itself. */
  taken: Set<Row>;
  readonly today: string;
  readonly language: 'id' | 'en';
}

/** The tables of one workbook while mess is being planted. */
export interface Book {
  tables: Table[];
  world: World;
  /** Kind of its files. */
  format: Format;
}

export const formats = ['xlsx', 'csv', 'jsonl'] as const;
export type Format = (typeof formats)[number];

export interface Customer {
  id: string;
  name: string;
  industry: string;
  region: string;
  city: string;
  since: string;
}

export interface Product {
  id: string;
  name: string;
  category: string;
  tier: string;
  price: number;
  bandwidth: number;
}

/** The invented company: whom it sells to, and what. */
export interface World {
  own: string;
  customers: Customer[];
  products: Product[];
  regions: string[];
  /** Sales teams, as "Tim Utara"; never people. */
  teams: string[];
  /** Month in which the files were made, its last day. */
  today: string;
}

/** Column of a table by its field. */
export function columnOf(table: Table, field: string): Column | undefined {
  return table.columns.find((column) => column.field === field);
}

/** Columns of a table of these kinds that mean something. */
export function columnsOf(table: Table, ...kinds: ColumnKind[]): Column[] {
  return table.columns.filter((column) => column.field !== null && kinds.includes(column.kind));
}

/** A number of a row, where it is one. */
export function numberIn(row: Row, column: Column): number | undefined {
  const cell = row.get(column);
  return typeof cell === 'number' ? cell : undefined;
}

/** The rounded value in whole units, or with `places` decimals. */
export function rounded(value: number, places = 0): number {
  return Number(value.toFixed(places));
}
