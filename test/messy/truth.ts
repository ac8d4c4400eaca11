import type { EntityName } from '#entities';
import type { ColumnKind, Written } from './model.ts';

/** A planted mess as it stands in a file. */
export interface TruePlanted {
  mess: string;
  file: string;
  sheet: string;
  /** Row as a spreadsheet program numbers it; null where it speaks of the whole column. */
  row: number | null;
  /** Header; null where it speaks of the whole row. */
  column: string | null;
  before: Written;
  /** What the cell should say; undefined where no single text is right. */
  after: Written | undefined;
}

/** A row that is not data: a total, a repeated header, a title, a note. */
export interface NotData {
  row: number;
  what: 'total' | 'subtotal' | 'header' | 'note';
}

/** What is known about one table of a file. */
export interface TrueTable {
  file: string;
  sheet: string;
  headerRow: number;
  /** Column in which the table begins, from 0. */
  firstColumn: number;
  /** Null for a sheet that is no table of data. */
  entity: EntityName | null;
  columns: readonly { header: string; field: string | null; kind: ColumnKind }[];
  /**
   * Every row of data with its cells in the order of the columns. Of a merged area every cell says the same; `merged`
   * is the place of the column whose cell in this row belongs to such an area and is not its first, or null.
   */
  rows: readonly { row: number; cells: readonly Written[]; merged: number | null }[];
  notData: readonly NotData[];
  planted: readonly TruePlanted[];
}

/** One workbook (one or several files of one company) and the truth about it. */
export interface Workbook {
  seed: number;
  /** Which company tables it holds, as "orders". */
  kind: string;
  /** Whether any mess was planted in the cells; headers and layout are messy in all. */
  isClean: boolean;
  own: string;
  today: string;
  paths: string[];
  tables: TrueTable[];
}
