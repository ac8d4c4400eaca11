/** What the cells of a column are, read in the column's own notation. */
export const columnTypes = ['empty', 'whole', 'decimal', 'date', 'time', 'boolean', 'text', 'mixed'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** What a column is for in its table. */
export const columnRoles = [
  'key',
  'reference',
  'customer-id',
  'customer-name',
  'amount',
  'measure',
  'share',
  'date',
  'flag',
  'category',
  'text',
  'constant',
  'empty',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Figures of a column of numbers; quartiles by linear interpolation. */
export interface NumberFigures {
  lowest: number;
  q1: number;
  median: number;
  q3: number;
  highest: number;
  mean: number;
  sum: number;
  zeros: number;
  negatives: number;
  /** Most decimal places that occur. */
  decimals: number;
}

/** One column as a careful reader would describe it after having read every cell. */
export interface ColumnPortrait {
  /** Null where the column has cells but no header. */
  header: string | null;
  /** Place of the column in the staged table, from 0. */
  index: number;
  type: ColumnType;
  role: ColumnRole;
  /** How numbers are written: 1500.5 plain, 1,500.5 english, 1.500,5 indonesian; null without numbers. */
  notation: 'plain' | 'english' | 'indonesian' | 'unclear' | null;
  /** Order of day and month; null without dates. */
  dateOrder: 'ymd' | 'dmy' | 'mdy' | 'unclear' | null;
  /** As Mbps, %, months, years, days; null where nothing names one. */
  unit: string | null;
  /** ISO 4217; null where nothing names one. */
  currency: string | null;
  rows: number;
  /** Cells that say something: neither blank nor a word for missing. */
  filled: number;
  distinct: number;
  /** Words that stand for missing, as "(null)", "-", 999, with their cells. */
  missingWords: { text: string; rows: number }[];
  numbers: NumberFigures | null;
  dates: { first: string; last: string } | null;
  /** The most frequent texts, at most ten. */
  frequent: { text: string; rows: number }[];
  /** Up to twenty bars of equal width over the numbers between the 1st and 99th percentile, or over months or years. */
  bins: { from: string; to: string; rows: number }[];
}

/** One table of one file. */
export interface TablePortrait {
  file: string;
  sheet: string;
  headerRow: number | null;
  rows: number;
  columns: ColumnPortrait[];
}
