import { createReadStream } from 'node:fs';
import { ProductError } from '#values';
import { flattened, isObject, type JsonObject, readJson } from './flatten-object.ts';
import { linesOf } from './lines-of.ts';
import { emptyFile } from './open-file.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './reader.ts';

/** One JSON object per line; the columns are all keys that occur, in the order in which they first do. */
export const jsonLinesReader: Reader = {
  kind: 'json-lines',
  extensions: ['.jsonl', '.ndjson'],
  namesColumns: true,
  tables,
  rows,
};

async function tables(file: SourceFile): Promise<TableShape[]> {
  for await (const _ of objects(file)) return [{ sheet: '', remarks: [] }];
  throw emptyFile(file.name);
}

async function* rows(file: SourceFile): AsyncGenerator<RawRow> {
  const keys = new Set<string>();
  for await (const { cells } of objects(file)) for (const key of cells.keys()) keys.add(key);
  const columns = [...keys];
  yield { row: 0, cells: columns };
  for await (const { row, cells } of objects(file)) {
    yield { row, cells: columns.map((column) => cells.get(column) ?? null) };
  }
}

async function* objects(file: SourceFile): AsyncGenerator<{ row: number; cells: Map<string, string | null> }> {
  let row = 0;
  for await (const line of linesOf(createReadStream(file.path, 'utf8'), file)) {
    row++;
    const text = row === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() !== '') yield { row, cells: parsed(text, file, row) };
  }
}

function parsed(text: string, file: SourceFile, row: number): Map<string, string | null> {
  try {
    const value: unknown = readJson(text);
    if (isObject(value)) return flattened(value satisfies JsonObject);
  } catch (cause) {
    throw notAnObject(file, row, cause);
  }
  throw notAnObject(file, row, undefined);
}

function notAnObject(file: SourceFile, row: number, cause: unknown): ProductError {
  return new ProductError('source/not-readable', 'This line is not one JSON object.', {
    place: { file: file.name, row },
    hint: 'Write one object per line, such as {"customer_name": "...", "revenue": 1000}.',
    cause,
  });
}
