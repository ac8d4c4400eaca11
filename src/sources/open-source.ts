import type { Engine, Fragment } from '#engine';
import type { Reader, SourceFile, TableShape } from './readers/reader.ts';
import type { SourceMapping } from './settings.ts';

/**
 * What stands between reading a table and mapping it: is given its rows (c0, c1 ... as text, and `source_row`), without
 * totals and blank rows, and gives those to use in their place.
 */
export type RepairHook = (received: {
  file: string;
  sheet: string;
  headers: readonly (string | null)[];
  /** What stands after FROM. */
  rows: Fragment;
}) => Promise<Fragment>;

/** A source, the file it is in and what reads it. */
export interface OpenSource {
  engine: Engine;
  mapping: SourceMapping;
  file: SourceFile;
  reader: Reader;
  shape: TableShape;
  repair?: RepairHook | undefined;
}

/** Where headers are, or were expected. */
export function placeOf({ file, shape }: Pick<OpenSource, 'file' | 'shape'>): { file: string; sheet?: string } {
  return { file: file.name, ...(shape.sheet === '' ? {} : { sheet: shape.sheet }) };
}
