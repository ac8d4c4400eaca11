import type { Bilingual } from '#values';

/** Figures of a column of numbers; null where the column has none. */
export interface ColumnFigures {
  lowest: number;
  q1: number;
  median: number;
  q3: number;
  highest: number;
  mean: number;
  total: number;
  zeros: number;
  negatives: number;
}

/** One column of a file as the run found it. */
export interface SourceColumn {
  place: number;
  header: string | null;
  type: string;
  role: string;
  notation: string | null;
  dateOrder: string | null;
  unit: string | null;
  currency: string | null;
  rows: number;
  filled: number;
  distinct: number;
  figures: ColumnFigures | null;
  firstDate: string | null;
  lastDate: string | null;
  missingWords: { text: string; rows: number }[];
  frequent: { text: string; rows: number }[];
  bins: { from: string; to: string; rows: number }[];
}

/** How two columns of numbers of one table go together, -1 to 1. */
export interface Correlation {
  a: string;
  b: string;
  value: number;
}

/** One table of a file: how full it is, and what its columns hold. */
export interface SourceTable {
  source: string;
  sheet: string;
  headerRow: number | null;
  rows: number;
  /** Share of the cells that say something, 0 to 1. */
  filled: number;
  useless: number;
  columns: SourceColumn[];
  correlations: Correlation[];
}

/** What the files are good for, and what they would need. */
export interface PurposeVerdict {
  purpose: string;
  usable: 'yes' | 'partly' | 'no';
  needs: Bilingual;
  has: Bilingual;
}

/** How the rows of one table were attached to customers; counts of rows, but `customers`. */
export interface TableLinks {
  source: string;
  sheet: string;
  idColumn: string | null;
  nameColumn: string | null;
  rows: number;
  customers: number;
  byId: number;
  byName: number;
  byRule: number;
  alone: number;
  unmatched: number;
  note: Bilingual | null;
}

/** Something in a file that a person should know, and what is proposed. */
export interface Doubt {
  number: number;
  rule: string;
  severity: string;
  source: string;
  sheet: string;
  column: string | null;
  rows: number;
  firstRows: string;
  before: string | null;
  after: string | null;
  money: number | null;
  message: Bilingual;
  /** True where a repair is proposed. */
  isRepairable: boolean;
}

/** What a run knows about the files it used. */
export interface DataQuality {
  tables: SourceTable[];
  purposes: PurposeVerdict[];
  links: TableLinks[];
  doubts: Doubt[];
}
