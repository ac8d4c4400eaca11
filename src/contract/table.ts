import type { Bilingual } from '#values';

/** How a column is stored; every engine knows these, and each has one Parquet type. */
export type ColumnType =
  | 'text'
  | 'whole'
  | 'boolean'
  | 'date'
  | 'double'
  /** DECIMAL(18,2) and DECIMAL(38,2): amounts of money. */
  | 'money'
  | 'money-total'
  /** DECIMAL(18,2) and DECIMAL(18,3): points, years; megabits. */
  | 'decimal2'
  | 'decimal3';

/** What the figures of a column count. */
export type Unit = 'currency' | 'Mbps' | 'years' | 'points' | 'rows' | 'products' | 'share' | 'rank' | 'none';

export interface PublishedColumn {
  name: string;
  type: ColumnType;
  unit: Unit;
  meaning: Bilingual;
}

/** A table that others may rely on, its rows in the order of `sortedBy`. */
export interface PublishedTable {
  name: string;
  meaning: Bilingual;
  sortedBy: readonly string[];
  columns: readonly PublishedColumn[];
  /** What further columns it has in a run, where they hang on what the run learned. */
  more?: Bilingual;
}

/** The SQL type that every engine gives a column of this kind. */
export function sqlType(type: ColumnType): string {
  switch (type) {
    case 'text':
      return 'VARCHAR';
    case 'whole':
      return 'BIGINT';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'double':
      return 'DOUBLE';
    case 'money':
    case 'decimal2':
      return 'DECIMAL(18,2)';
    case 'money-total':
      return 'DECIMAL(38,2)';
    case 'decimal3':
      return 'DECIMAL(18,3)';
  }
}

type ColumnLine = readonly [name: string, type: ColumnType, unit: Unit, indonesian: string, english: string];

/** A table written as lines: one column a line, its meaning in Indonesian and English. */
export function table(
  name: string,
  indonesian: string,
  english: string,
  sortedBy: readonly string[],
  lines: readonly ColumnLine[],
): PublishedTable {
  const columns = lines.map(([column, type, unit, id, en]) => ({ name: column, type, unit, meaning: { id, en } }));
  return { name, meaning: { id: indonesian, en: english }, sortedBy, columns };
}
