import type { Bilingual } from '#values';

/** How a row came to its customer: an id that another table has too, a name, a stated rule, or by itself alone. */
export const linkWays = ['id', 'name', 'rule', 'alone'] as const;
export type LinkWay = (typeof linkWays)[number];

/** One table in the universe of customers. */
export interface LinkedTable {
  file: string;
  sheet: string;
  /** Row of the headers, which tells apart several tables of one sheet. */
  headerRow: number | null;
  /** Headers of the columns that tell the customer; null where the table has none. */
  idColumn: string | null;
  nameColumn: string | null;
  /** Header of the column that names rows of a table with customers, where this one has none of its own. */
  throughColumn: string | null;
  rows: number;
  /** Different customers among its rows. */
  customers: number;
  ways: { way: LinkWay; rows: number; customers: number }[];
  /** Rows without customer: blank, or a name that several customers bear. */
  unmatchedRows: number;
  /** Money of those rows in the table's first column of amounts; null where it has none. */
  unmatchedMoney: number | null;
  /** What a person should know of how the table was linked. */
  remarks: Bilingual[];
}

/** Two spellings that may be one customer; never linked by themselves. */
export interface NameSuggestion {
  names: [string, string];
  /** Keys of the two customers. */
  customers: [string, string];
  /** same-name: one name, two ids; legal-form: PT X and CV X; spelling: a letter or two apart. */
  reason: 'same-name' | 'legal-form' | 'spelling';
  rows: number;
}

/** One universe of customers over all tables, and what it stands on. Nothing in it is attached on a guess. */
export interface LinkReport {
  customers: number;
  tables: LinkedTable[];
  /** The likeliest first, at most two hundred. */
  suggestions: NameSuggestion[];
}
