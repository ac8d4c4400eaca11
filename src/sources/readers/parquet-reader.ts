import { type Cell, type ColumnShape, type Engine, fn, join, name, sql } from '#engine';
import { ProductError } from '#values';
import { numberText } from './number-text.ts';
import { firstBytes } from './open-bytes.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './reader.ts';

/** Parquet, read by the engine; rows are counted from 1. */
export const parquetReader: Reader = {
  kind: 'parquet',
  extensions: ['.parquet', '.pq'],
  namesColumns: true,
  tables,
  rows,
};

const view = 'sources_parquet';

async function tables(file: SourceFile): Promise<TableShape[]> {
  const start = await firstBytes(file.path, 4);
  if (start.toString('latin1') !== 'PAR1') throw notParquet(file, undefined);
  return [{ sheet: '', remarks: [] }];
}

async function* rows(file: SourceFile, _table: TableShape, engine: Engine): AsyncGenerator<RawRow> {
  await engine.readFiles(view, { format: 'parquet', paths: [file.path] }).catch((cause: unknown) => {
    if (cause instanceof ProductError) throw cause;
    throw notParquet(file, cause);
  });
  try {
    const columns = await engine.shapeOf(view);
    yield { row: 0, cells: columns.map((column) => column.name) };
    let row = 0;
    for await (const batch of engine.batches(sql`SELECT ${join(columns.map(exact))} FROM ${name(view)}`)) {
      for (const cells of batch.rows) yield { row: ++row, cells: cells.map(cellText) };
    }
  } finally {
    await engine.dropTable(view);
  }
}

/** Whole numbers and exact decimals become text in the engine, since a double cannot hold all of them. */
function exact({ name: column, type }: ColumnShape) {
  return /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL)/i.test(type) ? fn.text(name(column)) : name(column);
}

function cellText(cell: Cell): string | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return numberText(cell);
  if (Array.isArray(cell)) return cell.map((item) => cellText(item) ?? '').join(';');
  return String(cell).replace(/^(\d{4}-\d{2}-\d{2}) 00:00:00$/, '$1');
}

function notParquet(file: SourceFile, cause: unknown): ProductError {
  return new ProductError('source/not-readable', 'It is not a Parquet file, or it is damaged.', {
    place: { file: file.name },
    hint: 'Export it again.',
    cause,
  });
}
