import type { Dialect } from './dialects/dialect.ts';
import type { Fragment } from './sql/fragment.ts';

/** One value of a result: decimals and whole numbers come as numbers, dates as `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null | Cell[];
export type Row = Record<string, Cell>;

/** One column of a table as an engine describes it. */
export interface ColumnShape {
  name: string;
  type: string;
}

/** Files an engine can read by itself; every column arrives as text unless the file carries types. */
export type EngineFile =
  | { format: 'parquet'; paths: readonly string[] }
  | { format: 'json'; paths: readonly string[] }
  | {
      format: 'csv';
      paths: readonly string[];
      delimiter: string;
      columns: readonly string[];
      skipLines: number;
      /** Adds a whole-number column that counts the rows in the order of the file. */
      numbered?: { column: string; first: number };
    };

/** A stretch of a result: column names, and rows as arrays in the same order. */
export interface Batch {
  columns: readonly string[];
  rows: Cell[][];
}

/** One column of numbers, as typed as the engine has it: `flag` is 1 or 0, `date` is days since 1970-01-01; NaN for NULL. */
export interface NumberColumn {
  readonly kind: 'number' | 'date' | 'flag';
  readonly values: Float64Array;
}

/** One column of texts: a code from 0 into `levels` for each row, -1 for NULL. What is read has its levels sorted by code point. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

export type Column = NumberColumn | TextColumn;

/** A result or a table as typed columns of equal length, by name, in the order of the columns. */
export type Columns = ReadonlyMap<string, Column>;

/** A column to load: typed, or texts as they are. */
export type LoadedColumn = Column | { readonly kind: 'texts'; readonly texts: readonly (string | null)[] };

/** The only way to reach data. Statements are checked to be portable before they run. */
export interface Engine {
  readonly dialect: Dialect;
  /** Runs a statement whose result is not needed. */
  execute(statement: Fragment): Promise<void>;
  /** Makes (or replaces) a table from a query and gives its number of rows. */
  createTable(table: string, query: Fragment): Promise<number>;
  /** A small result, whole. */
  rows(query: Fragment): Promise<Row[]>;
  /** A result of any size, in batches. */
  batches(query: Fragment): AsyncGenerator<Batch>;
  /**
   * A whole result as typed columns, in the order of its ORDER BY, without which it is refused. Decimals and large whole
   * numbers become the nearest double; an infinite double stays infinite; a stored NaN reads like NULL.
   */
  columns(query: Fragment): Promise<Columns>;
  /**
   * Makes (or replaces) a table from typed columns, in their order, and gives its number of rows: DOUBLE (NaN is NULL,
   * infinities are kept), DATE (whole days), BOOLEAN, VARCHAR. RangeError where columns differ in length, a code has no
   * level, or a day is not whole or out of range.
   */
  loadColumns(table: string, columns: ReadonlyMap<string, LoadedColumn>): Promise<number>;
  /**
   * Makes a table of text columns, and whole-number columns behind them, and fills it row by row; `append` copies what it is given.
   */
  loader(table: string, columns: readonly string[], wholeNumbers?: readonly string[]): Promise<TableLoader>;
  /** Makes a table from files in place. */
  readFiles(table: string, file: EngineFile): Promise<number>;
  /** Writes a query to one Parquet file in the order of its ORDER BY; `groupRows` are the rows of a group. Gives the rows written. */
  writeParquet(query: Fragment, path: string, groupRows?: number): Promise<number>;
  /** Makes a view over one Parquet file. */
  viewParquet(view: string, path: string): Promise<void>;
  shapeOf(table: string): Promise<ColumnShape[]>;
  hasTable(table: string): Promise<boolean>;
  dropTable(table: string): Promise<void>;
  /** Read-only SQL a person typed, in the engine's own dialect; refused unless it is one reading statement. */
  ask(text: string): AsyncGenerator<Batch>;
  /** Stops what is running; it fails with `run/cancelled`. */
  interrupt(): void;
  close(): Promise<void>;
}

export interface TableLoader {
  /** Texts, then the whole numbers, in the order of the columns; a short row is padded with NULL. */
  append(row: readonly (string | number | null)[]): void;
  finish(): Promise<number>;
}

/** What every engine is opened with. */
export interface EngineSettings {
  /** Memory the engine may take before it spills, as `1500MB`. */
  memory: string;
  threads?: number;
  /** Folder for spilled data; made by the engine, removed on close. */
  scratch?: string;
}

/** An engine, and the right to shut it off from everything but one folder. */
export type OpenEngine = Engine & { confineTo(folder: string): Promise<void> };
