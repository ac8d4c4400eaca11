/** A column of a staged table, as people and as the engine name it. */
export interface ColumnPlace {
  /** Name of the table in the engine. */
  table: string;
  file: string;
  sheet: string;
  header: string | null;
  /** Place of the column in the table, from 0. */
  index: number;
}

/** Columns that together tell every row of a table from every other; one or two of them. */
export interface TableKey {
  columns: ColumnPlace[];
}

/** How texts of two columns have to be read to meet: as they stand, without case and spaces, or as one number. */
export type JoinForm = 'exact' | 'spelling' | 'number';

/** A column that names rows of another table, or a column that two tables share. */
export interface TableJoin {
  /** The column that refers. */
  from: ColumnPlace;
  /** The column that is referred to; in `many-to-many` the other column of the same meaning. */
  to: ColumnPlace;
  cardinality: 'many-to-one' | 'one-to-one' | 'many-to-many';
  form: JoinForm;
  /** Rows of `from` that say something, those that the other table knows, and those that are blank. */
  fromRows: number;
  fromMatched: number;
  fromBlank: number;
  /** Rows of `to` that say something, and those that `from` uses. */
  toRows: number;
  toMatched: number;
  /** Different values of both columns, and those that stand in both. */
  fromValues: number;
  toValues: number;
  sharedValues: number;
  /** True where both tables have the same headers: two stretches of one table rather than a reference. */
  isSameShape: boolean;
}

/** A calculation that the rows of a table follow. */
export interface Identity {
  /** sum: result = a + b; product: result = a x b; near-product: nearly so; multiple: result = factor x a. */
  kind: 'sum' | 'product' | 'near-product' | 'multiple';
  result: ColumnPlace;
  terms: ColumnPlace[];
  /** For `multiple`; null otherwise. */
  factor: number | null;
  /** Rows in which all its columns hold a number, and those that follow the calculation. */
  rows: number;
  holds: number;
  /** Middle of |result - calculation| / |result| over rows with a result that is not zero; 0 is exact. */
  medianGap: number;
  /** Totals of the result and of each term over those rows. */
  totals: number[];
}

/** Two columns of one table of which one says nothing that the other does not. */
export interface Twin {
  /** same: equal texts; same-day: one day in two notations; one-to-one: a code and its name. */
  kind: 'same' | 'same-day' | 'one-to-one';
  columns: [ColumnPlace, ColumnPlace];
  /** Rows in which both say something, and the rows in which the two disagree. */
  rows: number;
  breaks: number;
}

/** How the tables hang together, and what their columns have to do with each other. */
export interface Relations {
  keys: TableKey[];
  joins: TableJoin[];
  identities: Identity[];
  twins: Twin[];
}
