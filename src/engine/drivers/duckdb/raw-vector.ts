import type { DuckDBVector } from '@duckdb/node-api';

/** A vector of DuckDB as it lies in memory: its bytes, and a bit for each row that is set where the row is not NULL. */
export interface RawVector {
  readonly bytes: DataView;
  readonly valid: Uint32Array | undefined;
}

interface Inside {
  readonly items?: ArrayBufferView;
  readonly dataView?: DataView;
  readonly validity: { data: BigUint64Array | null };
}

/** The memory under a vector of numbers, flags, dates or texts: its public face makes an object or a BigInt for each value. */
export function rawVector(vector: DuckDBVector): RawVector {
  const { items, dataView, validity } = vector as unknown as Inside;
  const view = items ?? dataView;
  if (view === undefined) throw new Error(`columns cannot hold ${vector.type}`);
  const { data } = validity;
  return {
    bytes: new DataView(view.buffer, view.byteOffset, view.byteLength),
    valid: data === null ? undefined : new Uint32Array(data.buffer, data.byteOffset, data.length * 2),
  };
}

/** Whether a row of the vector is not NULL. */
export function isValid(valid: Uint32Array, row: number): boolean {
  return (((valid[row >>> 5] as number) >>> (row & 31)) & 1) === 1;
}

/** Marks rows of a vector that is being written as NULL, all at once; the vector is flushed by the caller. */
export function markNulls(vector: DuckDBVector, isNull: (row: number) => boolean): void {
  const words = new Uint32Array(Math.ceil(vector.itemCount / 64) * 2).fill(0xffffffff);
  let nulls = 0;
  for (let row = 0; row < vector.itemCount; row++) {
    if (!isNull(row)) continue;
    words[row >>> 5] = (words[row >>> 5] as number) & ~(1 << (row & 31));
    nulls++;
  }
  if (nulls > 0) (vector as unknown as Inside).validity.data = new BigUint64Array(words.buffer);
}
