import { readFile, stat } from 'node:fs/promises';
import { ProductError } from '#values';
import { flattened, isObject, type JsonObject, readJson } from './flatten-object.ts';
import { emptyFile } from './open-file.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './reader.ts';

/** Most bytes that are held as one JSON text. */
const largest = 256 * 1024 ** 2;
const deepestList = 3;

/** JSON: a list of objects, or an object that holds such lists, each a table; objects in objects become "outer.inner". */
export const jsonReader: Reader = { kind: 'json', extensions: ['.json'], namesColumns: true, tables, rows };

type Lists = Map<string, readonly unknown[]>;
const held = new WeakMap<SourceFile, Promise<Lists>>();

async function tables(file: SourceFile): Promise<TableShape[]> {
  const lists = await listsOf(file);
  if (lists.size === 0) throw emptyFile(file.name);
  return [...lists.keys()].map((sheet) => ({ sheet, remarks: [] }));
}

async function* rows(file: SourceFile, table: TableShape): AsyncGenerator<RawRow> {
  const list = (await listsOf(file)).get(table.sheet) ?? [];
  const records = list.map((item, index) => cellsOf(item, { file, sheet: table.sheet, row: index + 1 }));
  const columns = [...new Set(records.flatMap((cells) => [...cells.keys()]))];
  yield { row: 0, cells: columns };
  let row = 0;
  for (const cells of records) yield { row: ++row, cells: columns.map((column) => cells.get(column) ?? null) };
}

function cellsOf(item: unknown, at: { file: SourceFile; sheet: string; row: number }): Map<string, string | null> {
  try {
    if (isObject(item)) return flattened(item);
  } catch (cause) {
    throw notATable(at.file, cause);
  }
  throw new ProductError('source/not-readable', 'This entry of the list is not an object.', {
    place: { file: at.file.name, ...(at.sheet === '' ? {} : { sheet: at.sheet }), row: at.row },
    hint: 'Every entry must be an object, such as {"customer_name": "...", "revenue": 1000}.',
  });
}

function listsOf(file: SourceFile): Promise<Lists> {
  const known = held.get(file) ?? read(file);
  held.set(file, known);
  return known;
}

async function read(file: SourceFile): Promise<Lists> {
  const { size } = await stat(file.path);
  if (size > largest) {
    throw new ProductError('source/too-large', 'A JSON file of this size is not read.', {
      place: { file: file.name },
      hint: 'Write it as JSON lines (one object per line, .jsonl) or as CSV.',
    });
  }
  const value = parsed((await readFile(file.path, 'utf8')).replace(/^\uFEFF/, ''), file);
  const lists: Lists = new Map();
  if (Array.isArray(value)) lists.set('', value);
  else if (isObject(value)) collect(lists, '', value);
  else throw notATable(file, undefined);
  if (lists.size === 0 && isObject(value)) lists.set('', [value]);
  return new Map([...lists].filter(([, list]) => list.length > 0));
}

function parsed(text: string, file: SourceFile): unknown {
  try {
    return readJson(text);
  } catch (cause) {
    throw notATable(file, cause);
  }
}

/** Every list of objects in an object, up to three deep, by its path. */
function collect(lists: Lists, path: string, value: JsonObject, depth = 1): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(inner) && inner.length > 0 && inner.every(isObject)) lists.set(name, inner);
    else if (isObject(inner) && depth < deepestList) collect(lists, name, inner, depth + 1);
  }
}

function notATable(file: SourceFile, cause: unknown): ProductError {
  return new ProductError('source/not-readable', 'It is not JSON with a list of objects in it, or it is damaged.', {
    place: { file: file.name },
    hint: 'Write a list of objects: [{"customer_name": "...", "revenue": 1000}, ...].',
    cause,
  });
}
