import { columnLetters, RowWriter, type SheetCell } from './sheet-rows.ts';

const pieceCharacters = 1 << 18;

/** What a frame is stretched to: its number of columns and of rows below the heads, and the rows in batches. */
export interface Stretch {
  columns: number;
  rows: number;
  batches: AsyncIterable<SheetCell[][]>;
}

/** The XML of a sheet whose second row is a pattern, with that row replaced by all rows, in pieces. */
export async function* stretchSheet(frame: string, { columns, rows, batches }: Stretch): AsyncGenerator<Buffer> {
  const patternStart = frame.indexOf('<row r="2"');
  const patternEnd = frame.indexOf('</sheetData>');
  if (patternStart < 0 || patternEnd < patternStart)
    throw new Error('the frame of the customer list has no pattern row');
  const pattern = frame.slice(patternStart, patternEnd);
  const styles = Array.from({ length: columns }, (_, index) => {
    const cell = new RegExp(`<c r="${columnLetters(index)}2"[^>]*\\bs="(\\d+)"`).exec(pattern);
    if (cell?.[1] === undefined) throw new Error(`the pattern row has no style in column ${columnLetters(index)}`);
    return cell[1];
  });
  const lastCell = `${columnLetters(columns - 1)}${rows + 1}`;
  let xml = frame.slice(0, patternStart).replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${lastCell}"/>`);
  const writer = new RowWriter(styles, 2);
  let left = rows;
  for await (const batch of batches) {
    for (const cells of batch) {
      if (left-- <= 0) break;
      xml += writer.write(cells);
      if (xml.length < pieceCharacters) continue;
      yield Buffer.from(xml);
      xml = '';
    }
  }
  yield Buffer.from(xml + frame.slice(patternEnd));
}
