/** Cells merged over several rows of one or more columns: columns from 0, rows as Excel shows them. */
export interface MergedArea {
  firstColumn: number;
  lastColumn: number;
  firstRow: number;
  lastRow: number;
}

const endOfRows = '</sheetData>';
const longestTail = 32 * 1024 ** 2;

/** Collects the merged areas of a sheet from its pieces; they stand after the rows. */
export class MergedAreaScan {
  private carry = '';
  private tail: string[] | undefined;
  private tailLength = 0;

  look(piece: Buffer): void {
    if (this.tail !== undefined) {
      this.keep(piece.toString('latin1'));
      return;
    }
    const text = this.carry + piece.toString('latin1');
    const at = text.indexOf(endOfRows);
    if (at < 0) {
      this.carry = text.slice(-endOfRows.length);
      return;
    }
    this.tail = [];
    this.keep(text.slice(at));
  }

  areas(): MergedArea[] {
    const found: MergedArea[] = [];
    for (const match of (this.tail ?? []).join('').matchAll(/mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
      const [, left = '', top = '', right = '', bottom = ''] = match;
      const [firstColumn, lastColumn] = [columnNumber(left), columnNumber(right)];
      found.push({ firstColumn, lastColumn, firstRow: Number(top), lastRow: Number(bottom) });
    }
    return found;
  }

  private keep(text: string): void {
    this.tailLength += text.length;
    if (this.tailLength <= longestTail) this.tail?.push(text);
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
