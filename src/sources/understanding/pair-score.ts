import type { Field } from '#entities';
import type { Bilingual } from '#values';
import type { ColumnProfile } from './profile-columns.ts';

/** Where the evidence for a header meaning a field comes from, the strongest first. */
export type Source = 'remembered' | 'synonym' | 'header' | 'words' | 'likeness' | 'content';

/** How well a column fits a field, 0 to 1, and why. */
export interface PairScore {
  score: number;
  by: Source;
  reason: Bilingual;
  /** True where the cells contradict the header. */
  isAtOdds: boolean;
}

/** A column that may be a field. */
export interface Pair {
  field: Field;
  column: ColumnProfile;
}

/** The header, '' where there is none. */
export function headerOf(column: ColumnProfile): string {
  return column.header ?? '';
}

/** The header without the number that tells equal ones apart. */
export function plainHeader(column: ColumnProfile): string {
  return headerOf(column).replace(/ \(\d+\)$/, '');
}
