import type { ColumnType, NumberFigures } from '../portrait.ts';

/** A text as it stands in cells, and the cells that hold it. */
export interface TextCount {
  text: string;
  rows: number;
}

/** A number as it stands in cells, with the texts that were read so. */
export interface NumberText extends TextCount {
  value: number;
  writtenAs: 'plain' | 'english' | 'indonesian' | 'either-dot' | 'either-comma';
}

/** A number or day that stands far outside the others and far too often. */
export interface Spike {
  value: number;
  rows: number;
  /** The highest (or lowest) of the other values. */
  nearest: number;
}

/** What kind of thing a text is, before the column as a whole is judged. */
export const kinds = ['number', 'date', 'impossible-date', 'time', 'text', 'missing', 'spaces'] as const;
export type Kind = (typeof kinds)[number];

/** Texts that need a look whatever the column holds; each list is cut at `oddKept`. */
export interface OddTexts {
  mojibake: TextCount[];
  replaced: TextCount[];
  invisible: TextCount[];
  padded: TextCount[];
  exponent: TextCount[];
}

/** Everything that was learned from one pass over the different texts of a column. */
export interface ColumnReading {
  index: number;
  header: string | null;
  /** Rows of the table, cells without anything, and cells that say something. */
  rows: number;
  blank: number;
  filled: number;
  /** Different texts that say something. */
  distinct: number;
  type: ColumnType;
  /** Cells by kind. */
  cells: Readonly<Record<Kind, number>>;
  /** Words for missing, most frequent first. */
  missing: (TextCount & { kind: 'certain' | 'stated' | 'spaces' })[];
  /** The different texts with their cells, most frequent first; only the first thousand where there are too many. */
  texts: TextCount[];
  hasAllTexts: boolean;
  /** Texts of each kind that a finding may name, most frequent first, cut at `oddKept`. */
  ofKind: Readonly<Record<'text' | 'impossible-date' | 'number' | 'date', TextCount[]>>;
  odd: OddTexts;
  number: NumberSummary | null;
  date: DateSummary | null;
  /** Shortest and longest text that says something. */
  lengths: [number, number];
}

/** What the numbers of a column have in common. */
export interface NumberSummary {
  notation: 'plain' | 'english' | 'indonesian' | 'unclear';
  /** Cells by how they are written. */
  written: Readonly<Record<NumberText['writtenAs'], number>>;
  /** Texts in a notation with signs for groups or a decimal comma, cut at `oddKept`. */
  signed: NumberText[];
  currency: string | null;
  unit: string | null;
  /** Different units that texts name, with their cells. */
  units: TextCount[];
  figures: NumberFigures;
  bins: { from: string; to: string; rows: number }[];
  isWhole: boolean;
  /** True where every number is figures with at most one decimal point and no sign but minus. */
  isBare: boolean;
  distinctValues: number;
  /** The 1st and 99th percentile. */
  p1: number;
  p99: number;
  spikes: Spike[];
  hasLeadingZeros: boolean;
  /** True where each text is eight figures that are a day. */
  isCompactDate: boolean;
  /** Cells whose number could be a spreadsheet's count of days, and the texts, cut at `oddKept`. */
  serials: number;
  /** Cells by the count of figures before the decimal sign. */
  digits: ReadonlyMap<number, number>;
}

/** What the dates of a column have in common; days are counted from 1970-01-01. */
export interface DateSummary {
  order: 'ymd' | 'dmy' | 'mdy' | 'unclear';
  /** Cells that only one order allows, that both allow (two different days), and that are settled by their form. */
  onlyDmy: number;
  onlyMdy: number;
  either: number;
  settled: number;
  first: number;
  last: number;
  bins: { from: string; to: string; rows: number }[];
  /** The different days with their cells in order of time; only where there are at most 20,000. */
  days: { day: number; rows: number }[];
  /** Text of a day as received, for days that findings name. */
  textOf: ReadonlyMap<number, string>;
  eitherTexts: TextCount[];
  onlyDmyTexts: TextCount[];
  onlyMdyTexts: TextCount[];
}

/** Texts of one sort that are kept for findings and repairs. */
export const oddKept = 2000;
/** Different texts up to which all are kept. */
export const textsKept = 20_000;
