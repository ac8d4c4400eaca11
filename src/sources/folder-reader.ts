import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Engine } from '#engine';
import { type Bilingual, type Language, ProductError } from '#values';
import { openFile } from './readers/open-file.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './readers/reader.ts';
import { readerOf } from './readers/registry.ts';
import { findHeader, headerAt } from './understanding/find-header.ts';

/** Column that says which file a row is from. */
export const fileColumn = 'file';

const rowsForHeader = 100;

/** One table of one file of the folder, with the names of its columns. */
interface Part {
  file: SourceFile;
  reader: Reader;
  shape: TableShape;
  headerRow: number;
  names: readonly (string | null)[];
}

/**
 * The reader for a folder of files, or those that a pattern such as `sales-*.csv` names: tables of the same columns are one
 * table, with a column that says the file; others stay apart, and what differs is said. Rows are counted on from file to file.
 */
export async function folderReader(source: SourceFile, engine: Engine): Promise<Reader> {
  const groups = grouped(await partsOf(source, engine));
  const keys = [...groups.keys()];
  const sheets = keys.map((key, index) => sheetName(groups.get(key) ?? [], index, keys.length));
  return {
    kind: 'folder',
    extensions: [],
    namesColumns: true,
    tables: async () =>
      [...groups.values()].map((parts, index) => ({
        sheet: sheets[index] ?? '',
        remarks: remarksOf(parts, index === 0 ? undefined : groups.get(keys[0] ?? '')),
      })),
    rows: (_file, table) => rowsOf(groups.get(keys[sheets.indexOf(table.sheet)] ?? '') ?? [], engine),
  };
}

async function partsOf(source: SourceFile, engine: Engine): Promise<Part[]> {
  const parts: Part[] = [];
  for (const path of await filesIn(source.path)) {
    const file = await openFile(path);
    const reader = readerOf(file);
    for (const shape of await reader.tables(file)) {
      const header = await headerOf({ file, reader, shape }, engine);
      if (header !== undefined) parts.push({ file, reader, shape, headerRow: header.row, names: header.names });
    }
  }
  if (parts.length > 0) return parts;
  throw new ProductError('source/empty', 'The folder holds no file with a table in it.', {
    place: { file: source.name },
    hint: 'Check that the files are there, and that their first rows name the columns.',
  });
}

async function headerOf({ file, reader, shape }: Pick<Part, 'file' | 'reader' | 'shape'>, engine: Engine) {
  const first: RawRow[] = [];
  for await (const row of reader.rows(file, shape, engine)) {
    if (first.push(row) === rowsForHeader) break;
  }
  const [top] = first;
  return reader.namesColumns && top !== undefined ? headerAt(top) : findHeader(first);
}

/** The files of a folder, or those a pattern names, in the order of their names; hidden ones are not taken. */
export async function filesIn(path: string): Promise<string[]> {
  const isPattern = basename(path).includes('*');
  const folder = isPattern ? dirname(path) : path;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const wanted = isPattern ? patternOf(basename(path)) : /./;
  const names = entries.filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name) && wanted.test(entry.name));
  if (names.length === 0) {
    throw new ProductError('source/not-found', isPattern ? 'No file has such a name.' : 'The folder holds no files.', {
      place: { file: path },
      hint: 'Check the folder and the spelling.',
    });
  }
  return names.map((entry) => join(folder, entry.name)).sort((a, b) => (a < b ? -1 : 1));
}

function patternOf(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`, 'i');
}

/** Tables with the same names of columns, in whatever order, in sheets of the same name where they have sheets of several. */
function grouped(parts: readonly Part[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const key = JSON.stringify([...part.names].map((name) => name ?? '').sort());
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return groups;
}

/** A group is called after its first file, unless it is the only one. */
function sheetName(parts: readonly Part[], index: number, count: number): string {
  const [first] = parts;
  if (count === 1 || first === undefined) return '';
  return `${index + 1} ${first.file.name}${first.shape.sheet === '' ? '' : ` ${first.shape.sheet}`}`;
}

function remarksOf(parts: readonly Part[], main: readonly Part[] | undefined): Bilingual[] {
  const names = parts.map(({ file }) => file.name).join(', ');
  const files = {
    id: `Dibaca dari ${parts.length} tabel dalam berkas: ${names}.`,
    en: `Read from ${parts.length} tables of files: ${names}.`,
  };
  const [own, other] = [namesOf(parts), namesOf(main ?? [])];
  if (main === undefined) return [files];
  const [more, fewer] = [own.filter((name) => !other.includes(name)), other.filter((name) => !own.includes(name))];
  const differences = [...(more.length > 0 ? [onlyHere(more)] : []), ...(fewer.length > 0 ? [missingHere(fewer)] : [])];
  const said = (language: Language) => differences.map((one) => one[language]).join('; ');
  const first = main[0]?.file.name;
  const differs = {
    id: `Kolom-kolomnya berbeda dari ${first}; ${said('id')}.`,
    en: `Its columns differ from those of ${first}; ${said('en')}.`,
  };
  return [files, differs];
}

const onlyHere = (names: readonly string[]): Bilingual => ({
  id: `hanya ada di sini: ${names.join(', ')}`,
  en: `only here: ${names.join(', ')}`,
});
const missingHere = (names: readonly string[]): Bilingual => ({
  id: `tidak ada di sini: ${names.join(', ')}`,
  en: `missing here: ${names.join(', ')}`,
});

function namesOf([first]: readonly Part[]): string[] {
  return (first?.names ?? []).flatMap((name) => name ?? []);
}

async function* rowsOf(parts: readonly Part[], engine: Engine): AsyncGenerator<RawRow> {
  const names = parts[0]?.names ?? [];
  yield { row: 0, cells: [...names, names.includes(fileColumn) ? `${fileColumn} (source)` : fileColumn] };
  let before = 0;
  for (const { file, reader, shape, headerRow, names: own } of parts) {
    const places = placesOf(names, own);
    let last = 0;
    for await (const { row, cells } of reader.rows(file, shape, engine)) {
      if (row <= headerRow || (headerRow === 0 && row === 0)) continue;
      last = row;
      yield { row: before + row, cells: [...places.map((place) => cells[place] ?? null), file.name] };
    }
    before += last;
  }
}

/** Where each column of the first file stands in another; nameless ones keep their order. */
function placesOf(names: readonly (string | null)[], own: readonly (string | null)[]): number[] {
  const nameless = own.flatMap((name, index) => (name === null ? [index] : []));
  return names.map((name) => (name === null ? (nameless.shift() ?? -1) : own.indexOf(name)));
}
