import { ownText } from '../own-text.ts';
import type { RawRow } from '../reader.ts';

/**
 * Splits delimited text into records, piece by piece. A field is quoted where its first character is a quote; a doubled
 * quote inside stands for one, and what follows the closing quote is kept as it stands. LF, CRLF and CR end a record.
 */
export class CsvParser {
  private readonly delimiter: string;
  private readonly plainEnd: RegExp;
  private row = 1;
  private cells: (string | null)[] = [];
  private rest = '';
  private field = '';
  private isQuoted = false;
  private wasQuoted = false;
  private hasContent = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
    this.plainEnd = new RegExp(`[${delimiter === '\t' ? '\\t' : `\\${delimiter}`}\r\n]`, 'g');
  }

  /** What is held of the record that is not complete: its cells so far, and the characters of the last one. */
  get pending(): { cells: number; characters: number } {
    return { cells: this.cells.length, characters: this.field.length + this.rest.length };
  }

  /** The records that this piece completes. */
  push(text: string): RawRow[] {
    const rows: RawRow[] = [];
    const held = this.rest + text;
    // Quotes or a return at the very end belong together with what the next piece begins with.
    const cut = held.length - (/("+|\r)$/.exec(held)?.[0].length ?? 0);
    this.rest = held.slice(cut);
    this.consume(held.slice(0, cut), rows);
    return rows;
  }

  /** The record that the end of the file completes; `isOpenQuote` tells that a quote was never closed. */
  end(): { rows: RawRow[]; isOpenQuote: boolean } {
    const rows: RawRow[] = [];
    this.consume(this.rest, rows);
    this.rest = '';
    const isOpenQuote = this.isQuoted;
    if (this.hasContent || this.cells.length > 0) this.endRecord(rows);
    return { rows, isOpenQuote };
  }

  private consume(text: string, rows: RawRow[]): void {
    let at = 0;
    while (at < text.length) at = this.isQuoted ? this.quoted(text, at) : this.plain(text, at, rows);
  }

  private quoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      this.field += text.slice(from);
      return text.length;
    }
    this.field += text.slice(from, quote);
    if (text[quote + 1] === '"') {
      this.field += '"';
      return quote + 2;
    }
    this.isQuoted = false;
    return quote + 1;
  }

  private plain(text: string, from: number, rows: RawRow[]): number {
    if (text[from] === '"' && this.field === '' && !this.wasQuoted) {
      this.isQuoted = true;
      this.wasQuoted = true;
      this.hasContent = true;
      return from + 1;
    }
    this.plainEnd.lastIndex = from;
    const found = this.plainEnd.exec(text);
    const end = found === null ? text.length : found.index;
    if (end > from) {
      this.field += text.slice(from, end);
      this.hasContent = true;
    }
    if (found === null) return end;
    if (found[0] === this.delimiter) {
      this.endField();
      this.hasContent = true;
      return end + 1;
    }
    this.endRecord(rows);
    return found[0] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }

  private endField(): void {
    this.cells.push(this.field === '' ? null : ownText(this.field));
    this.field = '';
    this.wasQuoted = false;
  }

  private endRecord(rows: RawRow[]): void {
    this.endField();
    if (this.hasContent) rows.push({ row: this.row, cells: this.cells });
    this.row++;
    this.cells = [];
    this.hasContent = false;
  }
}
