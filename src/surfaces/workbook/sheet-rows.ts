/** A cell as the sheets hold it; null stays an empty cell. */
export type SheetCell = string | number | null;

/** The longest text that a cell of a workbook can hold. */
const longestText = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters cannot stand in XML and must be found
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;
const needsWork = /[&<>\r]|[^\n\t\u0020-\ud7ff\ue000-\ufffd]|_x/;

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** A text as it may stand in the XML of a sheet: well formed, escaped, and cut with an ellipsis where a cell cannot hold it. */
export function sheetText(text: string): string {
  const short = text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
  if (!needsWork.test(short)) return short;
  return short
    .toWellFormed()
    .replace(unwritable, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('\r', '_x000D_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Writes rows of one sheet as XML: texts as inline strings, so that none is ever read as a formula. */
export class RowWriter {
  private readonly opening: { text: string; number: string }[];
  private readonly letters: string[];
  private row: number;

  /** `styles` holds the style number of each column; the first row written is `firstRow`, counted from 1. */
  constructor(styles: readonly string[], firstRow: number) {
    this.letters = styles.map((_, index) => `<c r="${columnLetters(index)}`);
    this.opening = styles.map((style) => ({
      text: `" s="${style}" t="inlineStr"><is><t xml:space="preserve">`,
      number: `" s="${style}"><v>`,
    }));
    this.row = firstRow;
  }

  write(cells: readonly SheetCell[]): string {
    const row = this.row++;
    let xml = `<row r="${row}">`;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell === null || cell === undefined || cell === '') continue;
      const opening = this.opening[index];
      if (typeof cell === 'number') {
        if (Number.isFinite(cell)) xml += `${this.letters[index]}${row}${opening?.number}${cell}</v></c>`;
      } else xml += `${this.letters[index]}${row}${opening?.text}${sheetText(cell)}</t></is></c>`;
    }
    return `${xml}</row>`;
  }
}
