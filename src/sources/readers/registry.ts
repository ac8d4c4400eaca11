import { extname } from 'node:path';
import { ProductError } from '#values';
import { alignedReader } from './aligned-reader.ts';
import { csvReader } from './csv/csv-reader.ts';
import { jsonLinesReader } from './json-lines-reader.ts';
import { jsonReader } from './json-reader.ts';
import { parquetReader } from './parquet-reader.ts';
import type { Reader, SourceFile } from './reader.ts';
import { sqliteReader } from './sqlite-reader.ts';
import { odsReader, xlsbReader, xlsReader } from './whole-workbook-reader.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

/** Every kind of file that can be read. */
export const readers: readonly Reader[] = [
  xlsxReader,
  csvReader,
  parquetReader,
  jsonLinesReader,
  jsonReader,
  xlsReader,
  xlsbReader,
  odsReader,
  sqliteReader,
  alignedReader,
];

/** The reader for a file: by what it holds, else by the ending of its name. Throws ProductError where none reads it. */
export function readerOf(file: SourceFile): Reader {
  const ending = extname(file.name).toLowerCase();
  const byName = readers.find((candidate) => candidate.extensions.includes(ending));
  const byContent = readers.find((candidate) => candidate.kind === file.kind);
  if (file.kind === 'html') throw webPage(file);
  if (byContent === alignedReader) return alignedReader;
  if (byContent !== undefined && byContent !== byName) return remarking(byContent, ending);
  if (byName !== undefined) return byName;
  throw new ProductError('source/not-readable', `Files ending in "${ending}" are not read.`, {
    place: { file: file.name },
    hint: `Save it as one of ${readers.flatMap((candidate) => candidate.extensions).join(', ')}.`,
  });
}

/** A reader that also says that the name of the file and its content differ. */
function remarking(reader: Reader, ending: string): Reader {
  if (reader.extensions.includes('.jsonl') && ending === '.json') return reader;
  const [kind = ''] = reader.extensions;
  const remark = {
    id: `Namanya berakhiran "${ending}", tetapi isinya berkas ${kind}; berkas dibaca sebagai ${kind}.`,
    en: `Its name ends in "${ending}", its content is that of a ${kind} file; it was read as that.`,
  };
  return {
    ...reader,
    tables: async (file) =>
      (await reader.tables(file)).map((shape) => ({ ...shape, remarks: [remark, ...shape.remarks] })),
  };
}

function webPage(file: SourceFile): ProductError {
  return new ProductError('source/not-a-workbook', 'It holds a web page or XML that was given another name.', {
    place: { file: file.name },
    hint: 'Open it in Excel or LibreOffice and save it as .xlsx, or as CSV.',
  });
}
