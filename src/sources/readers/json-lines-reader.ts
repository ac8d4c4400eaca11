import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ProductError } from '#values';
import { numberText } from './number-text.ts';
import { emptyFile } from './open-file.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './reader.ts';

/** One JSON object per line; the columns are all keys that occur, in the order in which they first do. */
export const jsonLinesReader: Reader = {
  kind: 'json-lines',
  extensions: ['.jsonl', '.ndjson', '.json'],
  namesColumns: true,
  tables,
  rows,
};

type JsonObject = Record<string, unknown>;

async function tables(file: SourceFile): Promise<TableShape[]> {
  for await (const _ of objects(file)) return [{ sheet: '', remarks: [] }];
  throw emptyFile(file.name);
}

async function* rows(file: SourceFile): AsyncGenerator<RawRow> {
  const keys = new Set<string>();
  for await (const { value } of objects(file)) for (const key of Object.keys(value)) keys.add(key);
  const columns = [...keys];
  yield { row: 0, cells: columns };
  for await (const { row, value } of objects(file)) {
    yield { row, cells: columns.map((column) => cellText(Object.hasOwn(value, column) ? value[column] : null)) };
  }
}

async function* objects(file: SourceFile): AsyncGenerator<{ row: number; value: JsonObject }> {
  const lines = createInterface({ input: createReadStream(file.path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let row = 0;
  try {
    for await (const line of lines) {
      row++;
      const text = row === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (text.trim() !== '') yield { row, value: parsed(text, file, row) };
    }
  } finally {
    lines.close();
  }
}

function parsed(text: string, file: SourceFile, row: number): JsonObject {
  try {
    const value: unknown = /\d{16}/.test(text) ? JSON.parse(text, withExactNumbers) : JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch (cause) {
    throw notAnObject(file, row, cause);
  }
  throw notAnObject(file, row, undefined);
}

/** Keeps whole numbers that a double cannot hold as the digits that the file has. */
function withExactNumbers(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined || !/^-?\d{16,}$/.test(context.source)) return value;
  return context.source;
}

function notAnObject(file: SourceFile, row: number, cause: unknown): ProductError {
  return new ProductError('source/not-readable', 'This line is not one JSON object.', {
    place: { file: file.name, row },
    hint: 'Write one object per line, such as {"customer_name": "...", "revenue": 1000}.',
    cause,
  });
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
