import { type DuckDBType, DuckDBTypeId, type DuckDBVector } from '@duckdb/node-api';
import { isValid, rawVector } from './raw-vector.ts';

/** Reads the value of a row from the bytes of a vector. */
type Read = (bytes: DataView, row: number) => number;

const upper = 2 ** 32;

const int64: Read = (bytes, row) => bytes.getInt32(row * 8 + 4, true) * upper + bytes.getUint32(row * 8, true);

/** Mostly the upper half only repeats the sign; otherwise one rounding from the exact whole number. */
const int128: Read = (bytes, row) => {
  const high = bytes.getBigInt64(row * 16 + 8, true);
  if (high === BigInt(bytes.getInt32(row * 16 + 4, true) >> 31)) return int64(bytes, row * 2);
  return Number(high * 2n ** 64n + bytes.getBigUint64(row * 16, true));
};

const reads: Readonly<Partial<Record<DuckDBTypeId, Read>>> = {
  [DuckDBTypeId.DOUBLE]: (bytes, row) => bytes.getFloat64(row * 8, true),
  [DuckDBTypeId.FLOAT]: (bytes, row) => bytes.getFloat32(row * 4, true),
  [DuckDBTypeId.TINYINT]: (bytes, row) => bytes.getInt8(row),
  [DuckDBTypeId.UTINYINT]: (bytes, row) => bytes.getUint8(row),
  [DuckDBTypeId.SMALLINT]: (bytes, row) => bytes.getInt16(row * 2, true),
  [DuckDBTypeId.USMALLINT]: (bytes, row) => bytes.getUint16(row * 2, true),
  [DuckDBTypeId.INTEGER]: (bytes, row) => bytes.getInt32(row * 4, true),
  [DuckDBTypeId.UINTEGER]: (bytes, row) => bytes.getUint32(row * 4, true),
  [DuckDBTypeId.BIGINT]: int64,
  [DuckDBTypeId.UBIGINT]: (bytes, row) => bytes.getUint32(row * 8 + 4, true) * upper + bytes.getUint32(row * 8, true),
  [DuckDBTypeId.HUGEINT]: int128,
  [DuckDBTypeId.DATE]: (bytes, row) => bytes.getInt32(row * 4, true),
  [DuckDBTypeId.BOOLEAN]: (bytes, row) => bytes.getUint8(row),
};

const widths: ReadonlyMap<number, Read> = new Map([
  [2, (bytes: DataView, row: number) => bytes.getInt16(row * 2, true)],
  [4, (bytes: DataView, row: number) => bytes.getInt32(row * 4, true)],
  [8, int64],
  [16, int128],
]);

/** Whether a column of this type is read as numbers. */
export function isNumber(type: DuckDBType): boolean {
  return type.typeId === DuckDBTypeId.DECIMAL || reads[type.typeId] !== undefined;
}

/** Writes the values of a vector into `values` from `first` on, NaN for NULL. */
export function readNumbers(vector: DuckDBVector, values: Float64Array, first: number): void {
  const { bytes, valid } = rawVector(vector);
  const rows = vector.itemCount;
  const { type } = vector;
  if (type.typeId === DuckDBTypeId.DOUBLE) {
    values.set(new Float64Array(bytes.buffer, bytes.byteOffset, rows), first);
  } else if (type.typeId === DuckDBTypeId.DECIMAL) {
    readScaled(bytes, values.subarray(first, first + rows), type.scale);
  } else {
    const read = reads[type.typeId] as Read;
    for (let row = 0; row < rows; row++) values[first + row] = read(bytes, row);
  }
  if (valid === undefined) return;
  for (let row = 0; row < rows; row++) if (!isValid(valid, row)) values[first + row] = Number.NaN;
}

function readScaled(bytes: DataView, values: Float64Array, scale: number): void {
  const read = widths.get(bytes.byteLength / values.length) as Read;
  const unit = 10 ** scale;
  for (let row = 0; row < values.length; row++) values[row] = read(bytes, row) / unit;
}
