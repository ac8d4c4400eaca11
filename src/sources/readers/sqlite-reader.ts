import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { type Bilingual, ProductError } from '#values';
import { cellText } from './cell-text.ts';
import { emptyFile } from './open-file.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './reader.ts';

const aView: Bilingual = { id: 'Ini sebuah tampilan (view).', en: 'It is a view.' };

/** Databases of SQLite, opened for reading only; every table and view is a table, its rows counted from 1. */
export const sqliteReader: Reader = {
  kind: 'sqlite',
  extensions: ['.sqlite', '.sqlite3', '.db', '.db3'],
  namesColumns: true,
  tables,
  rows,
};

async function tables(file: SourceFile): Promise<TableShape[]> {
  return withDatabase(file, (database) => {
    const found = database
      .prepare(
        `SELECT name, type, coalesce(sql, '') AS text FROM sqlite_schema
          WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
      )
      .all();
    // A recursive view may never end, and SQLite cannot be stopped from here.
    const shapes = found
      .filter(({ type, text }) => type !== 'view' || !/\brecursive\b/i.test(String(text)))
      .map(({ name, type }) => ({ sheet: String(name), remarks: type === 'view' ? [aView] : [] }));
    if (shapes.length === 0) throw emptyFile(file.name);
    return shapes;
  });
}

async function* rows(file: SourceFile, table: TableShape): AsyncGenerator<RawRow> {
  const database = opened(file);
  try {
    const statement = database.prepare(`SELECT * FROM "${table.sheet.replaceAll('"', '""')}"`);
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    yield { row: 0, cells: statement.columns().map(({ name }) => name) };
    let row = 0;
    for (const values of statement.iterate() as Iterable<unknown>) {
      yield { row: ++row, cells: (values as readonly unknown[]).map(valueText) };
    }
  } catch (cause) {
    throw refused(file, cause);
  } finally {
    database.close();
  }
}

function valueText(value: unknown): string | null {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : cellText(value);
}

function withDatabase<T>(file: SourceFile, use: (database: DatabaseSync) => T): T {
  const database = opened(file);
  try {
    return use(database);
  } catch (cause) {
    throw refused(file, cause);
  } finally {
    database.close();
  }
}

/** The file as it stands, which nothing may change: what still waits beside it would be missed, so that is refused. */
function opened(file: SourceFile): DatabaseSync {
  const waiting = `${file.path}-wal`;
  if (existsSync(waiting) && statSync(waiting).size > 0) {
    throw new ProductError('source/not-readable', 'Its last changes still lie in the file beside it (-wal).', {
      place: { file: file.name },
      hint: 'Close the program that uses the database, or save a copy with VACUUM INTO.',
    });
  }
  try {
    const address = pathToFileURL(file.path);
    address.search = '?immutable=1';
    const database = new DatabaseSync(address, { readOnly: true });
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0');
    return database;
  } catch (cause) {
    throw refused(file, cause);
  }
}

function refused(file: SourceFile, cause: unknown): ProductError {
  if (cause instanceof ProductError) return cause;
  return new ProductError('source/not-readable', 'It is not a database of SQLite, or it is damaged.', {
    place: { file: file.name },
    hint: 'Copy it again, or export its tables as CSV.',
    cause,
  });
}
