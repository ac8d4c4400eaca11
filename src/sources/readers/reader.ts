import type { Engine } from '#engine';
import type { Bilingual } from '#values';
import type { MergedArea } from './xlsx/merged-areas.ts';

/** A file to read: where it lies, and its name for messages, without folder. */
export interface SourceFile {
  path: string;
  name: string;
  /** What it holds by its content, as the kind of a reader; left out where only its name can say. */
  kind?: string;
}

/** Two rows that name the columns together: the lower one, and the names that both make. */
export interface JoinedHeader {
  row: number;
  names: readonly (string | null)[];
}

/** Where a table stands in its sheet, and the names that two rows of it make. */
export interface TableLayout {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  header?: JoinedHeader;
}

/** One table of a file: a sheet, or the whole file (sheet ''). */
export interface TableShape {
  sheet: string;
  /** The cells it stands in, such as "A5:H120", where the sheet holds more than it. */
  area?: string;
  /** For text files. */
  delimiter?: string;
  encoding?: string;
  /** Cells merged over several rows. */
  mergedDown?: readonly MergedArea[];
  /** Where it stands in its sheet, for the reader that found it. */
  layout?: TableLayout;
  /** What a person should know before reading it, such as that the sheet is hidden. */
  remarks: readonly Bilingual[];
}

/** One row as the user's own program shows it; row 0 holds the column names of a format that has them by itself. */
export interface RawRow {
  row: number;
  cells: readonly (string | null)[];
}

/** What loading by the engine itself is given: the table to make, its text columns, and the row the names are in. */
export interface BulkLoad {
  engine: Engine;
  table: string;
  columns: readonly string[];
  rowColumn: string;
  headerRow: number;
}

/** Reads one kind of file. Every cell arrives as text, absent and empty ones as null. */
export interface Reader {
  readonly kind: string;
  readonly extensions: readonly string[];
  /** True where the file carries its column names, so that row 0 holds them. */
  readonly namesColumns: boolean;
  tables(file: SourceFile): Promise<TableShape[]>;
  /** The rows of a table in the order of the file; blank rows may be left out, their numbers are not reused. */
  rows(file: SourceFile, table: TableShape, engine: Engine): AsyncIterable<RawRow>;
  /** Has the engine read the rows below the header by itself; false where the file is too irregular for that. */
  loadBulk?(file: SourceFile, table: TableShape, load: BulkLoad): Promise<boolean>;
}
