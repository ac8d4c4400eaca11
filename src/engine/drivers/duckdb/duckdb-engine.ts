import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import { StatementType } from '@duckdb/node-api';
import { ProductError } from '#values';
import { duckdbDialect } from '../../dialects/duckdb.ts';
import type { Batch, ColumnShape, Columns, Engine, EngineFile, LoadedColumn, Row, TableLoader } from '../../port.ts';
import type { Fragment } from '../../sql/fragment.ts';
import { assertOrdered, assertPortable } from '../../sql/portability.ts';
import { toCell } from './cells.ts';
import { DuckdbLoader } from './duckdb-loader.ts';
import { translated } from './failures.ts';
import { appendColumns, rowsOfColumns, typeOf } from './load-columns.ts';
import { readColumns } from './read-columns.ts';

const { identifier, literal } = duckdbDialect;

/** Rows a Parquet group has: small enough that a reader of wide texts needs little memory. */
const rowGroup = 20_480;

/** What an engine is made of: the connection for statements, a way to open one for a stream, and the end of both. */
interface EngineParts {
  connection: DuckDBConnection;
  connect: () => Promise<DuckDBConnection>;
  release: () => Promise<void>;
}

/** The engine port over one in-process DuckDB connection. */
export class DuckdbEngine implements Engine {
  readonly dialect = duckdbDialect;
  private readonly connection: DuckDBConnection;
  private readonly connect: () => Promise<DuckDBConnection>;
  private readonly release: () => Promise<void>;
  private readonly streaming = new Set<DuckDBConnection>();
  private isClosed = false;

  constructor(parts: EngineParts) {
    this.connection = parts.connection;
    this.connect = parts.connect;
    this.release = parts.release;
  }

  async execute(statement: Fragment): Promise<void> {
    await this.run(this.text(statement));
  }

  async createTable(table: string, query: Fragment): Promise<number> {
    await this.run(`CREATE OR REPLACE TABLE ${identifier(table)} AS ${this.text(query)}`);
    return this.countOf(table);
  }

  async rows(query: Fragment): Promise<Row[]> {
    const result = await this.run(this.text(query));
    const columns = result.columnNames();
    return (await result.getRows()).map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, toCell(row[index] ?? null)])),
    );
  }

  async *batches(query: Fragment): AsyncGenerator<Batch> {
    yield* this.stream(this.text(query));
  }

  async columns(query: Fragment): Promise<Columns> {
    const text = this.text(query);
    assertOrdered(text);
    const connection = await this.openStream();
    try {
      return await readColumns(await connection.stream(text));
    } catch (failure) {
      throw withStatement(translated(failure), text);
    } finally {
      this.closeStream(connection);
    }
  }

  async loadColumns(table: string, columns: ReadonlyMap<string, LoadedColumn>): Promise<number> {
    const list = [...columns.values()];
    const rows = rowsOfColumns(list);
    const shape = [...columns].map(([column, loaded]) => `${identifier(column)} ${typeOf(loaded)}`);
    await this.run(`CREATE OR REPLACE TABLE ${identifier(table)} (${shape.join(', ')})`);
    const appender = await this.connection.createAppender(table);
    appendColumns(appender, list, rows);
    appender.closeSync();
    return rows;
  }

  async loader(table: string, columns: readonly string[], wholeNumbers: readonly string[] = []): Promise<TableLoader> {
    const texts = columns.map((column) => `${identifier(column)} VARCHAR`);
    const numbers = wholeNumbers.map((column) => `${identifier(column)} BIGINT`);
    await this.run(`CREATE OR REPLACE TABLE ${identifier(table)} (${[...texts, ...numbers].join(', ')})`);
    return new DuckdbLoader(await this.connection.createAppender(table), texts.length, numbers.length);
  }

  async readFiles(table: string, file: EngineFile): Promise<number> {
    await this.run('SET preserve_insertion_order = true');
    await this.run(`CREATE OR REPLACE TABLE ${identifier(table)} AS SELECT *${rowNumber(file)} FROM ${readCall(file)}`);
    await this.run('SET preserve_insertion_order = false');
    return this.countOf(table);
  }

  async writeParquet(query: Fragment, path: string, groupRows = rowGroup): Promise<number> {
    const result = await this.run(
      `COPY (${this.text(query)}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${groupRows})`,
    );
    return Number((await result.getRows())[0]?.[0] ?? 0);
  }

  async viewParquet(view: string, path: string): Promise<void> {
    await this.run(`CREATE OR REPLACE VIEW ${identifier(view)} AS SELECT * FROM read_parquet(${literal(path)})`);
  }

  async shapeOf(table: string): Promise<ColumnShape[]> {
    const result = await this.run(`DESCRIBE ${identifier(table)}`);
    return (await result.getRows()).map((row) => ({ name: String(row[0]), type: String(row[1]) }));
  }

  async hasTable(table: string): Promise<boolean> {
    const result = await this.run(`SELECT 1 FROM duckdb_tables() WHERE table_name = ${literal(table)}
      UNION ALL SELECT 1 FROM duckdb_views() WHERE view_name = ${literal(table)} AND NOT internal`);
    return (await result.getRows()).length > 0;
  }

  async dropTable(table: string): Promise<void> {
    await this.run(`DROP TABLE IF EXISTS ${identifier(table)}`);
  }

  async *ask(text: string): AsyncGenerator<Batch> {
    const statements = await this.connection.extractStatements(text).catch((failure: unknown) => {
      throw queryFailed(failure);
    });
    const prepared =
      statements.count === 1
        ? await statements.prepare(0).catch((failure: unknown) => {
            throw queryFailed(failure);
          })
        : undefined;
    if (prepared?.statementType !== StatementType.SELECT) {
      throw new ProductError('query/not-read-only', 'Only one SELECT statement at a time can be run here.', {
        hint: 'List what there is to read with: nilai tables DIR.',
      });
    }
    try {
      yield* this.stream(text);
    } catch (failure) {
      throw queryFailed(failure);
    }
  }

  interrupt(): void {
    for (const connection of [this.connection, ...this.streaming]) connection.interrupt();
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.release();
  }

  /** From here on only files below `folder` can be read and nothing can be written. */
  async confineTo(folder: string): Promise<void> {
    await this.run(`SET allowed_directories = [${literal(folder)}]`);
    await this.run('SET enable_external_access = false');
    await this.run('SET lock_configuration = true');
  }

  private text(fragment: Fragment): string {
    assertPortable(fragment);
    return fragment.render(this.dialect);
  }

  private async run(text: string): Promise<DuckDBResult> {
    try {
      return await this.connection.run(text);
    } catch (failure) {
      throw withStatement(translated(failure), text);
    }
  }

  /** A second query on a connection ends its open result without a word, so every stream has one of its own. */
  private async *stream(text: string): AsyncGenerator<Batch> {
    const connection = await this.openStream();
    try {
      const result = await connection.stream(text);
      const columns = result.columnNames();
      yield { columns, rows: [] };
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        yield { columns, rows: chunk.getRows().map((row) => row.map(toCell)) };
      }
    } catch (failure) {
      throw withStatement(translated(failure), text);
    } finally {
      this.closeStream(connection);
    }
  }

  private async openStream(): Promise<DuckDBConnection> {
    const connection = await this.connect();
    this.streaming.add(connection);
    return connection;
  }

  private closeStream(connection: DuckDBConnection): void {
    this.streaming.delete(connection);
    connection.closeSync();
  }

  private async countOf(table: string): Promise<number> {
    const result = await this.run(`SELECT count(*) FROM ${identifier(table)}`);
    return Number((await result.getRows())[0]?.[0] ?? 0);
  }
}

function readCall(file: EngineFile): string {
  const paths = `[${file.paths.map((path) => literal(path)).join(', ')}]`;
  if (file.format === 'parquet') return `read_parquet(${paths}, union_by_name = true)`;
  if (file.format === 'json') {
    return `read_json_auto(${paths}, format = 'newline_delimited', union_by_name = true, sample_size = -1)`;
  }
  const columns = file.columns.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  return `read_csv(${paths}, delim = ${literal(file.delimiter)}, columns = {${columns}}, header = false, skip = ${file.skipLines}, quote = '"', escape = '"', null_padding = true, auto_detect = false, max_line_size = 10000000)`;
}

/** DuckDB numbers the rows of a file in their order while insertion order is preserved, which costs threads and is asked for only here. */
function rowNumber(file: EngineFile): string {
  if (file.format !== 'csv' || file.numbered === undefined) return '';
  return `, row_number() OVER () + ${file.numbered.first - 1} AS ${identifier(file.numbered.column)}`;
}

function withStatement(failure: unknown, text: string): unknown {
  if (failure instanceof ProductError) return failure;
  const message = failure instanceof Error ? failure.message : String(failure);
  return new Error(`${message}\nStatement: ${text.slice(0, 4000)}`, { cause: failure });
}

function queryFailed(failure: unknown): unknown {
  if (failure instanceof ProductError) return failure;
  const message = failure instanceof Error ? failure.message : String(failure);
  return new ProductError('query/failed', message.split('\nStatement:')[0] ?? message, {
    hint: 'List the tables and columns with: nilai tables DIR.',
    cause: failure,
  });
}
