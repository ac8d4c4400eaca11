import { ProductError } from '#values';
import type { SourceFile } from './reader.ts';

/** Longest line that is held, in characters. */
const longestLine = 64 * 1024 ** 2;

/** The lines of a text in pieces, ended by LF or CRLF; refuses a line longer than 64 million characters. */
export async function* linesOf(pieces: AsyncIterable<string>, file: SourceFile): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  let row = 1;
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      held.push(piece.slice(from, at));
      yield held.join('').replace(/\r$/, '');
      held = [];
      length = 0;
      row++;
      from = at + 1;
    }
    if (from < piece.length) held.push(piece.slice(from));
    length += piece.length - from;
    if (length > longestLine) throw endless(file, row);
  }
  if (length > 0) yield held.join('').replace(/\r$/, '');
}

/** The error for a line or a cell that does not end. */
export function endless(file: SourceFile, row: number): ProductError {
  return new ProductError('source/too-large', 'A line is longer than 64 million characters.', {
    place: { file: file.name, row },
    hint: 'Check that the file has line breaks, and that every quotation mark is closed.',
  });
}
