import { type Fragment, literals, sql } from '#engine';
import { stagedColumn } from './column-texts.ts';

/** Condition: the cell is one of these texts; false where there are none. */
export function columnOf(index: number, texts: readonly string[]): Fragment {
  return texts.length === 0 ? sql`FALSE` : sql`(${stagedColumn(index)} IN (${literals(texts)}))`;
}
