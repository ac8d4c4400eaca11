import type { DuckDBAppender, DuckDBVector } from '@duckdb/node-api';
import { BIGINT, DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { TableLoader } from '../../port.ts';
import { markNulls, rawVector } from './raw-vector.ts';

/** Few, so that the texts of wide rows are gone again before they count as old. */
const chunkRows = 512;
const upper = 2 ** 32;

type Values = (string | number | null)[];

/** Fills a table of text columns, and whole numbers behind them, chunk by chunk; a long row is cut by the caller. */
export class DuckdbLoader implements TableLoader {
  private readonly appender: DuckDBAppender;
  private readonly texts: number;
  private readonly columns: Values[];
  private pending = 0;
  private total = 0;

  constructor(appender: DuckDBAppender, texts: number, numbers: number) {
    this.appender = appender;
    this.texts = texts;
    this.columns = Array.from({ length: texts + numbers }, () => new Array<null>(chunkRows).fill(null));
  }

  append(row: readonly (string | number | null)[]): void {
    for (let index = 0; index < this.columns.length; index++) {
      (this.columns[index] as Values)[this.pending] = row[index] ?? null;
    }
    this.pending++;
    if (this.pending === chunkRows) this.flush();
  }

  async finish(): Promise<number> {
    if (this.pending > 0) this.flush();
    this.appender.closeSync();
    return this.total;
  }

  private flush(): void {
    const chunk = DuckDBDataChunk.create(
      this.columns.map((_, index) => (index < this.texts ? VARCHAR : BIGINT)),
      this.pending,
    );
    for (const [index, values] of this.columns.entries()) {
      const vector = chunk.getColumnVector(index) as DuckDBVector & { flush(): void };
      markNulls(vector, (row) => values[row] === null);
      if (index < this.texts) writeTexts(vector, values);
      else writeWholeNumbers(vector, values);
      vector.flush();
    }
    this.appender.appendDataChunk(chunk);
    this.total += this.pending;
    this.pending = 0;
  }
}

function writeTexts(vector: DuckDBVector, values: Values): void {
  for (let row = 0; row < vector.itemCount; row++) {
    const text = values[row] ?? null;
    if (text !== null) vector.setItem(row, String(text));
  }
}

function writeWholeNumbers(vector: DuckDBVector, values: Values): void {
  const { bytes } = rawVector(vector);
  for (let row = 0; row < vector.itemCount; row++) {
    const value = Number(values[row] ?? 0);
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
    bytes.setUint32(row * 8, ((value % upper) + upper) % upper, true);
    bytes.setInt32(row * 8 + 4, Math.floor(value / upper), true);
  }
}
