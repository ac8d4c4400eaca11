import { extname } from 'node:path';
import { ProductError } from '#values';
import { csvReader } from './csv/csv-reader.ts';
import { jsonLinesReader } from './json-lines-reader.ts';
import { parquetReader } from './parquet-reader.ts';
import type { Reader, SourceFile } from './reader.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

/** Every kind of file that can be read. */
export const readers: readonly Reader[] = [xlsxReader, csvReader, parquetReader, jsonLinesReader];

/** The reader for a file, by the ending of its name. */
export function readerOf(file: SourceFile): Reader {
  const ending = extname(file.name).toLowerCase();
  const reader = readers.find((candidate) => candidate.extensions.includes(ending));
  if (reader !== undefined) return reader;
  const known = readers.flatMap((candidate) => candidate.extensions);
  const isOldExcel = ending === '.xls' || ending === '.xlsb';
  throw new ProductError(
    isOldExcel ? 'source/not-a-workbook' : 'source/not-readable',
    isOldExcel ? `It is a workbook of the ${ending} kind.` : `Files ending in "${ending}" are not read.`,
    {
      place: { file: file.name },
      hint: isOldExcel ? 'Open it in Excel and save it as .xlsx.' : `Save it as one of ${known.join(', ')}.`,
    },
  );
}
