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
  /** Makes a table of text columns and fills it row by row; `append` waits when the engine needs time. */
  loader(table: string, columns: readonly string[]): Promise<TableLoader>;
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
  append(row: readonly (string | null)[]): void;
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
