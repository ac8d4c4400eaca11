import {
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBVector,
  VARCHAR,
} from '@duckdb/node-api';
import type { LoadedColumn, NumberColumn } from '../../port.ts';
import { markNulls, rawVector } from './raw-vector.ts';

const chunkRows = 2048;
const days = 2 ** 31 - 2;

const types: Readonly<Record<LoadedColumn['kind'], DuckDBType>> = {
  number: DOUBLE,
  date: DATE,
  flag: BOOLEAN,
  text: VARCHAR,
  texts: VARCHAR,
};

/** The type that a loaded column has in its table. */
export function typeOf(column: LoadedColumn): DuckDBType {
  return types[column.kind];
}

/** The rows of the columns, after a look that they can be loaded. */
export function rowsOfColumns(columns: readonly LoadedColumn[]): number {
  const rows = columns[0] === undefined ? 0 : lengthOf(columns[0]);
  for (const column of columns) {
    if (lengthOf(column) !== rows) throw new RangeError(`columns of ${rows} and ${lengthOf(column)} rows`);
    if (column.kind === 'text') checkCodes(column.codes, column.levels.length);
    if (column.kind === 'date') checkDays(column.values);
  }
  return rows;
}

/** Appends the columns to a table made for them. */
export function appendColumns(appender: DuckDBAppender, columns: readonly LoadedColumn[], rows: number): void {
  const columnTypes = columns.map(typeOf);
  for (let first = 0; first < rows; first += chunkRows) {
    const chunk = DuckDBDataChunk.create(columnTypes, Math.min(chunkRows, rows - first));
    for (const [index, column] of columns.entries()) write(chunk.getColumnVector(index), column, first);
    appender.appendDataChunk(chunk);
  }
}

function write(vector: DuckDBVector, column: LoadedColumn, first: number): void {
  if (column.kind === 'text' || column.kind === 'texts') writeTexts(vector, column, first);
  else writeNumbers(vector, column, first);
  (vector as DuckDBVector & { flush(): void }).flush();
}

function writeNumbers(vector: DuckDBVector, { kind, values }: NumberColumn, first: number): void {
  const { bytes } = rawVector(vector);
  const rows = vector.itemCount;
  const some = values.subarray(first, first + rows);
  if (kind === 'number') new Float64Array(bytes.buffer, bytes.byteOffset, rows).set(some);
  else if (kind === 'date') new Int32Array(bytes.buffer, bytes.byteOffset, rows).set(some);
  else for (let row = 0; row < rows; row++) bytes.setUint8(row, some[row] ? 1 : 0);
  markNulls(vector, (row) => Number.isNaN(some[row]));
}

type Texts = Extract<LoadedColumn, { kind: 'text' | 'texts' }>;

function writeTexts(vector: DuckDBVector, column: Texts, first: number): void {
  const textAt = (row: number) =>
    column.kind === 'texts' ? (column.texts[row] ?? null) : (column.levels[column.codes[row] as number] ?? null);
  const isNull = (row: number) => textAt(first + row) === null;
  markNulls(vector, isNull);
  for (let row = 0; row < vector.itemCount; row++) {
    const text = textAt(first + row);
    if (text !== null) vector.setItem(row, text);
  }
}

function lengthOf(column: LoadedColumn): number {
  if (column.kind === 'text') return column.codes.length;
  return column.kind === 'texts' ? column.texts.length : column.values.length;
}

function checkCodes(codes: Int32Array, levels: number): void {
  for (const code of codes) if (code < -1 || code >= levels) throw new RangeError(`code ${code} of ${levels} levels`);
}

function checkDays(values: Float64Array): void {
  for (const day of values) {
    if (Number.isNaN(day)) continue;
    if (!Number.isInteger(day) || Math.abs(day) > days) throw new RangeError(`${day} is not a day`);
  }
}
