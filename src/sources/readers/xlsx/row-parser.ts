import type { RawRow } from '../reader.ts';

/** What turns the parts of a cell into text: its type (`s`, `n` ...), its style, and what stands in it. */
export interface CellReading {
  value(type: string, style: number, raw: string): string | null;
  inline(xml: string): string | null;
}

const widest = 16_384;
const longestRow = 64 * 1024 ** 2;
const [space, slash, equals, greater] = [32, 47, 61, 62];

/** A sheet that cannot be a sheet: the reader says so to the user. */
export class NotASheet extends Error {}

/** Takes the rows out of the pieces of a sheet's XML, each as soon as it is complete; blank ones are left out. */
export class RowParser {
  private readonly reading: CellReading;
  private held = '';
  private prefix = '';
  private stage: 'before' | 'rows' | 'after' = 'before';
  private row = 0;

  constructor(reading: CellReading) {
    this.reading = reading;
  }

  /** True where the rows had a beginning and no end. */
  get isCutOff(): boolean {
    return this.stage === 'rows';
  }

  get isDone(): boolean {
    return this.stage === 'after';
  }

  push(piece: string): RawRow[] {
    if (this.stage === 'after') return [];
    this.held += piece;
    if (this.stage === 'before' && !this.begin()) return [];
    if (this.held.includes('<!')) this.held = withoutRemarks(this.held);
    const end = this.held.lastIndexOf(`</${this.prefix}row>`, openRemark(this.held));
    const closing = this.held.indexOf(`</${this.prefix}sheetData`, Math.max(0, end));
    const until = closing >= 0 ? closing : end < 0 ? 0 : end + this.prefix.length + 6;
    const rows = until === 0 ? [] : this.rowsOf(plainXml(this.held.slice(0, until), this.prefix));
    this.held = this.held.slice(until);
    if (closing >= 0) this.stage = 'after';
    if (this.held.length > longestRow) throw new NotASheet('A row is longer than 64 million characters.');
    return rows;
  }

  private begin(): boolean {
    const found = /<(\w+:)?sheetData\b[^>]*>/.exec(this.held);
    if (found === null) {
      if (/<!DOCTYPE/i.test(this.held)) throw new NotASheet('It declares entities.');
      this.held = this.held.slice(-longestTag);
      return false;
    }
    if (/<!DOCTYPE/i.test(this.held.slice(0, found.index))) throw new NotASheet('It declares entities.');
    this.prefix = found[1] ?? '';
    this.stage = found[0].endsWith('/>') ? 'after' : 'rows';
    this.held = this.held.slice(found.index + found[0].length);
    return this.stage === 'rows';
  }

  private rowsOf(text: string): RawRow[] {
    const rows: RawRow[] = [];
    for (let at = text.indexOf('<row'); at >= 0; at = text.indexOf('<row', at)) {
      const open = text.indexOf('>', at);
      if (open < 0) break;
      this.row = rowNumber(text.slice(at + 4, open)) ?? this.row + 1;
      at = open + 1;
      if (text.charCodeAt(open - 1) === slash) continue;
      const end = text.indexOf('</row>', at);
      if (end < 0) break;
      const cells = this.cellsOf(text, at, end);
      if (cells !== undefined) rows.push({ row: this.row, cells });
      at = end + 6;
    }
    return rows;
  }

  /** The cells between two places of a text; undefined where all are empty. */
  private cellsOf(text: string, from: number, until: number): (string | null)[] | undefined {
    const cells: (string | null)[] = [];
    let isBlank = true;
    let column = -1;
    for (let at = nextCell(text, from, until); at >= 0; at = nextCell(text, at, until)) {
      const cell = readAttributes(text, at + 2, column);
      column = cell.column;
      if (column >= widest) throw new NotASheet('A cell stands right of the last column that Excel has.');
      while (cells.length <= column) cells.push(null);
      at = cell.end;
      if (cell.isClosed) continue;
      const end = text.indexOf('</c>', at);
      if (end < 0 || end > until) throw new NotASheet('A cell does not end.');
      const value = this.valueOf(text, cell, end);
      cells[column] = value;
      if (value !== null) isBlank = false;
      at = end + 4;
    }
    return isBlank ? undefined : cells;
  }

  private valueOf(text: string, { type, style, end: at }: CellTag, end: number): string | null {
    if (type === 'inlineStr') return this.reading.inline(text.slice(at, end));
    if (text.startsWith('<v>', at))
      return this.reading.value(type, style, text.slice(at + 3, text.indexOf('<', at + 3)));
    const value = text.indexOf('<v', at);
    if (value < 0 || value >= end) return null;
    const open = text.indexOf('>', value) + 1;
    if (text.charCodeAt(open - 2) === slash) return null;
    return this.reading.value(type, style, text.slice(open, text.indexOf('<', open)));
  }
}

const longestTag = 4096;

/** Where a comment or CDATA begins that has not ended yet; the end of the text where none does. */
function openRemark(text: string): number {
  const at = text.indexOf('<!');
  return at < 0 ? text.length : at;
}

/** Where the next cell's tag begins; -1 where none does before `until`. */
function nextCell(text: string, from: number, until: number): number {
  for (let at = text.indexOf('<c', from); at >= 0 && at < until; at = text.indexOf('<c', at + 1)) {
    const next = text.charCodeAt(at + 2);
    if (next <= space || next === slash || next === greater) return at;
  }
  return -1;
}

/** Without the namespace prefix of its elements, which only few programs write. */
function plainXml(text: string, prefix: string): string {
  return prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

/** Without comments, and with CDATA as plain text. */
function withoutRemarks(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) =>
      inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    );
}

function rowNumber(attributes: string): number | undefined {
  const found = /\sr\s*=\s*["'](\d{1,8})["']/.exec(attributes);
  return found === null ? undefined : Number(found[1]);
}

interface CellTag {
  column: number;
  type: string;
  style: number;
  /** Just behind the tag. */
  end: number;
  isClosed: boolean;
}

/** Reads the attributes of a cell's tag; the column is the next one where the tag does not say. */
function readAttributes(text: string, from: number, before: number): CellTag {
  const cell: CellTag = { column: before + 1, type: '', style: -1, end: text.length, isClosed: false };
  let at = behindSpace(text, from);
  for (let code = text.charCodeAt(at); code !== greater && code !== slash && at < text.length; ) {
    at = behindSpace(text, takeAttribute(cell, text, at));
    code = text.charCodeAt(at);
  }
  cell.isClosed = text.charCodeAt(at) === slash;
  const end = text.indexOf('>', at);
  if (end >= 0) cell.end = end + 1;
  return cell;
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= space) at++;
  return at;
}

/** Takes the attribute that begins here and gives the place behind it; only names of one letter matter. */
function takeAttribute(cell: CellTag, text: string, at: number): number {
  const equal = text.indexOf('=', at);
  const quote = equal < 0 ? text.length : behindSpace(text, equal + 1);
  const end = quote >= text.length ? -1 : text.indexOf(text[quote] as string, quote + 1);
  if (end < 0) return text.length;
  const code = text.charCodeAt(at + 1);
  if (code !== equals && code > space) return end + 1;
  const name = text[at];
  if (name === 'r') cell.column = columnOf(text, quote + 1, end) ?? cell.column;
  else if (name === 't') cell.type = text.slice(quote + 1, end);
  else if (name === 's') cell.style = Number(text.slice(quote + 1, end));
  return end + 1;
}

/** The column of a reference such as "AB12", from 0. */
function columnOf(text: string, from: number, end: number): number | undefined {
  let column = 0;
  for (let at = from; at < end; at++) {
    const letter = text.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? undefined : column - 1;
}
