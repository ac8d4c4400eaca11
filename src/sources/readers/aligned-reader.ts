import { detectEncoding, textOf } from './csv/encoding.ts';
import { linesOf } from './lines-of.ts';
import type { RawRow, Reader, SourceFile } from './reader.ts';

/** Text whose columns are set apart by spaces, as statistics programs print figures. */
export const alignedReader: Reader = {
  kind: 'aligned',
  extensions: [],
  namesColumns: false,
  tables: async () => [
    {
      sheet: '',
      remarks: [{ id: 'Kolom-kolomnya dipisahkan oleh spasi.', en: 'Its columns are set apart by spaces.' }],
    },
  ],
  rows,
};

const least = 3;
const linesLooked = 100;

/** True for lines of the same number of words, most of them figures, with more than one space somewhere between them. */
export function looksAligned(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLooked);
  if (lines.length < least || /[,;|\t]/.test(lines.join(''))) return false;
  const rows = lines.map(wordsOf);
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return false;
  const words = rows.slice(1).flat();
  const figures = words.filter((word) => /^[-+]?\d+(\.\d+)?$/.test(word)).length;
  return figures >= 0.7 * words.length && lines.some((line) => /\S\s{2,}\S/.test(line));
}

async function* rows(file: SourceFile): AsyncGenerator<RawRow> {
  let row = 0;
  for await (const line of linesOf(textOf(file.path, await detectEncoding(file.path)), file)) {
    row++;
    const cells = wordsOf(line);
    if (cells.length > 0) yield { row, cells };
  }
}

function wordsOf(line: string): string[] {
  const text = line.trim();
  return text === '' ? [] : text.split(/\s+/);
}
