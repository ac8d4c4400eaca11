import { readFile, stat } from 'node:fs/promises';
import { type CellValue, readOds, readXls, readXlsb, type Workbook } from 'hucre';
import { ProductError } from '#values';
import { cellText } from './cell-text.ts';
import { hiddenSheet, rowIn, rowsLooked, tablesOfSheet } from './layout/sheet-layout.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './reader.ts';
import { checkDeclaredSizes } from './xlsx/size-limits.ts';
import { readZipDirectory } from './xlsx/zip-directory.ts';

/** Most bytes of a workbook that is held whole, packed and unpacked. */
const largestPacked = 64 * 1024 ** 2;
const largestUnpacked = 512 * 1024 ** 2;

/** Workbooks of Excel 97 to 2003 (.xls), held whole while they are read. */
export const xlsReader = wholeWorkbook('xls', '.xls', readXls);
/** Binary workbooks of Excel (.xlsb), held whole while they are read. */
export const xlsbReader = wholeWorkbook('xlsb', '.xlsb', readXlsb);
/** OpenDocument spreadsheets (.ods), held whole while they are read. */
export const odsReader = wholeWorkbook('ods', '.ods', readOds);

type Read = (content: Uint8Array) => Promise<Workbook>;

function wholeWorkbook(kind: string, extension: string, read: Read): Reader {
  const held = new WeakMap<SourceFile, Promise<Workbook>>();
  const open = (file: SourceFile) => {
    const known = held.get(file) ?? opened(file, read);
    held.set(file, known);
    return known;
  };
  return {
    kind,
    extensions: [extension],
    namesColumns: false,
    tables: async (file) => (await open(file)).sheets.flatMap(tablesOf),
    async *rows(file, table) {
      const sheet = (await open(file)).sheets.find(({ name }) => name === table.sheet);
      for (const row of rowsOf(sheet?.rows ?? [])) {
        const inTable = rowIn(table.layout, row);
        if (inTable !== undefined) yield inTable;
      }
    },
  };
}

function tablesOf(sheet: Workbook['sheets'][number]): TableShape[] {
  const merged = (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
    firstColumn: startCol,
    lastColumn: endCol,
    firstRow: startRow + 1,
    lastRow: endRow + 1,
  }));
  const first: RawRow[] = [];
  for (const row of rowsOf(sheet.rows)) if (first.push(row) > rowsLooked) break;
  const remarks = sheet.hidden === true ? [hiddenSheet] : [];
  return tablesOfSheet({ sheet: sheet.name, merged, remarks }, first.slice(0, rowsLooked), first.length <= rowsLooked);
}

function* rowsOf(rows: readonly (readonly CellValue[])[]): Generator<RawRow> {
  for (const [index, values] of rows.entries()) {
    const cells = Array.from(values ?? [], (value) => cellText(value)?.replaceAll('\0', '\uFFFD') ?? null);
    if (cells.some((cell) => cell !== null)) yield { row: index + 1, cells };
  }
}

async function opened(file: SourceFile, read: Read): Promise<Workbook> {
  const { size } = await stat(file.path);
  if (size > largestPacked) throw tooLarge(file);
  const content = await readFile(file.path);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw locked(file);
  if (content[0] === 0x50) await checkUnpacked(file);
  try {
    return await read(new Uint8Array(content.buffer, content.byteOffset, content.byteLength));
  } catch (failure) {
    if (/password|encrypt/i.test(failure instanceof Error ? failure.message : '')) throw locked(file);
    throw damaged(file, failure);
  }
}

async function checkUnpacked(file: SourceFile): Promise<void> {
  const parts = await readZipDirectory(file.path);
  if (parts === undefined) throw damaged(file, undefined);
  checkDeclaredSizes(file, parts);
  if (parts.some((part) => part.isEncrypted)) throw locked(file);
  if (parts.reduce((sum, part) => sum + part.uncompressed, 0) > largestUnpacked) throw tooLarge(file);
}

function tooLarge(file: SourceFile): ProductError {
  return new ProductError('source/too-large', 'A workbook of this kind and size is not read.', {
    place: { file: file.name },
    hint: 'Open it in Excel or LibreOffice and save it as .xlsx, which is read row by row.',
  });
}

function locked(file: SourceFile): ProductError {
  return new ProductError('source/password', 'The workbook is protected by a password.', {
    place: { file: file.name },
    hint: 'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.',
  });
}

function damaged(file: SourceFile, cause: unknown): ProductError {
  return new ProductError('source/not-a-workbook', 'The workbook is damaged, cut off or of a kind that is too old.', {
    place: { file: file.name },
    hint: 'Open it in Excel or LibreOffice and save it as .xlsx.',
    cause,
  });
}
