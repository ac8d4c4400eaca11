import type { Engine } from '#engine';
import type { Reader, SourceFile, TableShape } from './readers/reader.ts';
import type { SourceMapping } from './settings.ts';

/** A source, the file it is in and what reads it. */
export interface OpenSource {
  engine: Engine;
  mapping: SourceMapping;
  file: SourceFile;
  reader: Reader;
  shape: TableShape;
}

/** Where headers are, or were expected. */
export function placeOf({ file, shape }: Pick<OpenSource, 'file' | 'shape'>): { file: string; sheet?: string } {
  return { file: file.name, ...(shape.sheet === '' ? {} : { sheet: shape.sheet }) };
}
