import { type DuckDBResult, type DuckDBType, DuckDBTypeId, type DuckDBVector } from '@duckdb/node-api';
import type { Column, Columns, NumberColumn } from '../../port.ts';
import { isNumber, readNumbers } from './read-numbers.ts';
import { TextCodes } from './text-codes.ts';

/** Takes the vectors of one column, one after another, and gives the column of `rows` rows. */
interface ColumnReader {
  read(vector: DuckDBVector, first: number): void;
  column(rows: number): Column;
}

/** A whole result as typed columns, chunk by chunk. */
export async function readColumns(result: DuckDBResult): Promise<Columns> {
  const names = result.columnNames();
  if (new Set(names).size < names.length) throw new Error('columns need names of their own');
  const readers = result.columnTypes().map(readerOf);
  let rows = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    for (const [index, reader] of readers.entries()) reader.read(chunk.getColumnVector(index), rows);
    rows += chunk.rowCount;
  }
  return new Map(readers.map((reader, index) => [names[index] as string, reader.column(rows)]));
}

function readerOf(type: DuckDBType): ColumnReader {
  if (type.typeId === DuckDBTypeId.VARCHAR) return textReader();
  if (isNumber(type)) return numberReader(kinds[type.typeId] ?? 'number');
  if (type.typeId === DuckDBTypeId.SQLNULL) return numberReader('number');
  throw new Error(`columns cannot hold ${type}`);
}

const kinds: Readonly<Partial<Record<DuckDBTypeId, NumberColumn['kind']>>> = {
  [DuckDBTypeId.DATE]: 'date',
  [DuckDBTypeId.BOOLEAN]: 'flag',
};

function numberReader(kind: NumberColumn['kind']): ColumnReader {
  let values = new Float64Array(2048);
  return {
    read: (vector, first) => {
      const rows = first + vector.itemCount;
      if (rows > values.length) values = new Float64Array(values.buffer.transfer(grown(values.length, rows) * 8));
      readNumbers(vector, values, first);
    },
    column: (rows) => ({ kind, values: new Float64Array(values.buffer.transfer(rows * 8)) }),
  };
}

function textReader(): ColumnReader {
  const texts = new TextCodes();
  let codes = new Int32Array(2048);
  return {
    read: (vector, first) => {
      const rows = first + vector.itemCount;
      if (rows > codes.length) codes = new Int32Array(codes.buffer.transfer(grown(codes.length, rows) * 4));
      texts.read(vector, codes, first);
    },
    column: (rows) => texts.column(new Int32Array(codes.buffer.transfer(rows * 4))),
  };
}

function grown(length: number, rows: number): number {
  return Math.max(rows, Math.ceil(length * 1.5));
}
