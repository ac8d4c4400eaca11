import { ProductError } from '#values';
import { endless } from '../lines-of.ts';
import { firstBytes } from '../open-bytes.ts';
import { emptyFile } from '../open-file.ts';
import type { BulkLoad, RawRow, Reader, SourceFile, TableShape } from '../reader.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding, textOf } from './encoding.ts';
import { isRegular } from './is-regular.ts';
import { CsvParser } from './parse-csv.ts';

const textLooked = 256 * 1024;
/** As many columns as Excel has. */
const widest = 16_384;
const longestCell = 64 * 1024 ** 2;

/** Delimited text: comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252. */
export const csvReader: Reader = {
  kind: 'csv',
  extensions: ['.csv', '.tsv', '.txt'],
  namesColumns: false,
  tables,
  rows,
  loadBulk,
};

async function tables(file: SourceFile): Promise<TableShape[]> {
  await refuseBinary(file);
  const encoding = await detectEncoding(file.path);
  const delimiter = detectDelimiter(await startOf(file, encoding));
  return [{ sheet: '', delimiter, encoding, remarks: [] }];
}

async function* rows(file: SourceFile, table: TableShape): AsyncGenerator<RawRow> {
  const dialect = await dialectOf(file, table);
  const parser = new CsvParser(dialect.delimiter);
  let last = 0;
  for await (const text of textOf(file.path, dialect.encoding)) {
    for (const row of parser.push(text)) {
      if (row.cells.length > widest) throw tooWide(file, row.row);
      last = row.row;
      yield row;
    }
    if (parser.pending.cells > widest) throw tooWide(file, last + 1);
    if (parser.pending.characters > longestCell) throw endless(file, last + 1);
  }
  const end = parser.end();
  if (end.isOpenQuote) throw openQuote(file, last + 1);
  yield* end.rows;
}

async function loadBulk(file: SourceFile, table: TableShape, load: BulkLoad): Promise<boolean> {
  const { delimiter, encoding } = await dialectOf(file, table);
  if (encoding !== 'utf-8') return false;
  const isPlain = await isRegular(file.path, delimiter, { skip: load.headerRow - 1, width: load.columns.length });
  if (!isPlain) return false;
  await load.engine.readFiles(load.table, {
    format: 'csv',
    paths: [file.path],
    delimiter,
    columns: load.columns,
    skipLines: load.headerRow,
    numbered: { column: load.rowColumn, first: load.headerRow + 1 },
  });
  return true;
}

async function dialectOf(file: SourceFile, table: TableShape): Promise<{ delimiter: string; encoding: string }> {
  const encoding = table.encoding ?? (await detectEncoding(file.path));
  const delimiter = table.delimiter ?? detectDelimiter(await startOf(file, encoding));
  return { delimiter, encoding };
}

async function startOf(file: SourceFile, encoding: string): Promise<string> {
  const bytes = await firstBytes(file.path, textLooked);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') throw emptyFile(file.name);
  return text;
}

async function refuseBinary(file: SourceFile): Promise<void> {
  const start = await firstBytes(file.path, 8);
  const isZip = start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  const isCompound = start.equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  if (!isZip && !isCompound) return;
  throw new ProductError('source/not-readable', 'It is named as text but holds a workbook.', {
    place: { file: file.name },
    hint: 'Give it the ending .xlsx, or save it as CSV.',
  });
}

function tooWide(file: SourceFile, row: number): ProductError {
  return new ProductError('source/too-large', `The row has more than ${widest} columns.`, {
    place: { file: file.name, row },
    hint: 'Check that the file has line breaks and that its delimiter is one of , ; | or a tab.',
  });
}

function openQuote(file: SourceFile, row: number): ProductError {
  return new ProductError('source/not-readable', 'A quotation mark is opened here and never closed.', {
    place: { file: file.name, row },
    hint: 'Close it, or double it where it is part of the text.',
  });
}
