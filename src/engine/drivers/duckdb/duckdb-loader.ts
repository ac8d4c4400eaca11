import type { DuckDBAppender } from '@duckdb/node-api';
import { DuckDBDataChunk, VARCHAR } from '@duckdb/node-api';
import type { TableLoader } from '../../port.ts';

const chunkRows = 2048;

/** Fills a table of text columns chunk by chunk; a short row is padded with NULL, a long one is cut by the caller. */
export class DuckdbLoader implements TableLoader {
  private readonly appender: DuckDBAppender;
  private readonly width: number;
  private columns: (string | null)[][];
  private pending = 0;
  private total = 0;

  constructor(appender: DuckDBAppender, width: number) {
    this.appender = appender;
    this.width = width;
    this.columns = this.emptyColumns();
  }

  append(row: readonly (string | null)[]): void {
    for (let index = 0; index < this.width; index++) this.columns[index]?.push(row[index] ?? null);
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
      Array.from({ length: this.width }, () => VARCHAR),
      this.pending,
    );
    chunk.setColumns(this.columns);
    this.appender.appendDataChunk(chunk);
    this.total += this.pending;
    this.pending = 0;
    this.columns = this.emptyColumns();
  }

  private emptyColumns(): (string | null)[][] {
    return Array.from({ length: this.width }, () => []);
  }
}
