import { ownText } from '../own-text.ts';
import { NotASheet } from './row-parser.ts';
import { cellTextOf, joinedTexts } from './xml-text.ts';

const slash = 47;

/** Characters kept as texts that are at hand at once; what is beyond stands packed as bytes. */
const atHand = 24 * 1024 ** 2;
const packSize = 1 << 20;

/** The texts that a workbook's cells refer to by number, in little memory however many they are. */
export class SharedTexts {
  private readonly texts: string[] = [];
  private characters = 0;
  private readonly packs: Buffer[] = [];
  private pack = Buffer.alloc(0);
  private used = 0;
  /** For each packed text its pack and where in it it begins and ends. */
  private places = new Uint32Array(0);
  private packed = 0;

  get size(): number {
    return this.texts.length + this.packed;
  }

  add(text: string): void {
    if (this.characters < atHand) {
      this.characters += text.length + 16;
      this.texts.push(ownText(text));
    } else this.addPacked(text);
  }

  /** The text of a number; undefined where there is none. */
  at(index: number): string | undefined {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const place = (index - this.texts.length) * 3;
    if (!(place >= 0 && place < this.packed * 3)) return undefined;
    const pack = this.packs[this.places[place] as number];
    return pack?.toString('utf8', this.places[place + 1], this.places[place + 2]);
  }

  private addPacked(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.used + bytes > this.pack.length) {
      this.pack = Buffer.allocUnsafeSlow(Math.max(packSize, bytes));
      this.packs.push(this.pack);
      this.used = 0;
    }
    if ((this.packed + 1) * 3 > this.places.length) {
      const wider = new Uint32Array(Math.max(3 * 4096, this.places.length * 2));
      wider.set(this.places);
      this.places = wider;
    }
    this.pack.write(text, this.used);
    this.places.set([this.packs.length - 1, this.used, this.used + bytes], this.packed * 3);
    this.used += bytes;
    this.packed++;
  }
}

const longestItem = 16 * 1024 ** 2;

/** Takes the texts out of the pieces of the part that holds them. */
export class SharedTextScan {
  readonly texts = new SharedTexts();
  private held = '';

  push(piece: string): void {
    const text = this.held + piece;
    if (/<!DOCTYPE/i.test(text)) throw new NotASheet('It declares entities.');
    const item = /<(\w+:)?si(?:[\s/][^>]*)?>/g;
    let from = 0;
    let found = item.exec(text);
    for (; found !== null; found = item.exec(text)) {
      const isEmpty = text.charCodeAt(item.lastIndex - 2) === slash;
      const end = isEmpty ? item.lastIndex : text.indexOf(`</${found[1] ?? ''}si>`, item.lastIndex);
      if (end < 0) break;
      this.texts.add(itemText(text, item.lastIndex, end));
      from = end;
      item.lastIndex = end;
    }
    const keep = found === null ? Math.max(from, text.lastIndexOf('<')) : found.index;
    this.held = ownText(text.slice(Math.max(0, keep)));
    if (this.held.length > longestItem) throw new NotASheet('A text is longer than a cell can hold.');
  }
}

/** Nearly every item is one plain `<t>`, which needs no search. */
function itemText(text: string, from: number, end: number): string {
  if (text.startsWith('<t>', from)) {
    const close = text.indexOf('<', from + 3);
    if (close + 4 === end) return cellTextOf(text.slice(from + 3, close));
  }
  return joinedTexts(text.slice(from, end));
}
