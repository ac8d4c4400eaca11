import type { DuckDBVector } from '@duckdb/node-api';
import { codePointOrder } from '../../columns.ts';
import type { TextColumn } from '../../port.ts';
import { isValid, rawVector } from './raw-vector.ts';

/** Bytes of a text that DuckDB keeps in the vector itself; a longer one is a pointer. */
const inlineBytes = 12;

/** Gives each text of a column a code; a short text that was seen before is found by its bytes and never decoded. */
export class TextCodes {
  private readonly levels: string[] = [];
  private readonly longCodes = new Map<string, number>();
  /** The four words (length, 12 bytes) of each short text, in the order of their codes in `shortCodes`. */
  private words = new Uint32Array(4 * 1024);
  private shortCodes = new Int32Array(1024);
  private shorts = 0;
  private slots = new Int32Array(4096).fill(-1);

  /** Writes the codes of a vector of texts into `codes` from `first` on, -1 for NULL. */
  read(vector: DuckDBVector, codes: Int32Array, first: number): void {
    const { bytes, valid } = rawVector(vector);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, vector.itemCount * 4);
    for (let row = 0; row < vector.itemCount; row++) {
      if (valid !== undefined && !isValid(valid, row)) codes[first + row] = -1;
      else if ((words[row * 4] as number) <= inlineBytes) codes[first + row] = this.shortCode(words, row, vector);
      else codes[first + row] = this.longCode(vector.getItem(row) as string);
    }
  }

  /** The column, once all vectors are read: levels sorted by code point, `codes` changed in place. */
  column(codes: Int32Array): TextColumn {
    const order = codePointOrder(this.levels);
    const sorted = new Int32Array(order.length);
    for (let place = 0; place < order.length; place++) sorted[order[place] as number] = place;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      if (code >= 0) codes[row] = sorted[code] as number;
    }
    return { kind: 'text', codes, levels: Array.from(order, (place) => this.levels[place] as string) };
  }

  private longCode(text: string): number {
    const known = this.longCodes.get(text);
    if (known !== undefined) return known;
    this.longCodes.set(text, this.levels.length);
    return this.levels.push(text) - 1;
  }

  private shortCode(words: Uint32Array, row: number, vector: DuckDBVector): number {
    const mask = this.slots.length - 1;
    let slot = hashed(words, row * 4) & mask;
    for (; this.slots[slot] !== -1; slot = (slot + 1) & mask) {
      const entry = this.slots[slot] as number;
      if (this.isEntry(entry, words, row * 4)) return this.shortCodes[entry] as number;
    }
    this.slots[slot] = this.shorts;
    if (this.shorts === this.shortCodes.length) this.grow();
    this.words.set(words.subarray(row * 4, row * 4 + 4), this.shorts * 4);
    const code = this.levels.push(vector.getItem(row) as string) - 1;
    this.shortCodes[this.shorts++] = code;
    if (this.shorts * 3 > this.slots.length) this.spread();
    return code;
  }

  private isEntry(entry: number, words: Uint32Array, at: number): boolean {
    for (let word = 0; word < 4; word++) if (this.words[entry * 4 + word] !== words[at + word]) return false;
    return true;
  }

  private grow(): void {
    const [words, shortCodes] = [this.words, this.shortCodes];
    this.words = new Uint32Array(words.length * 2);
    this.words.set(words);
    this.shortCodes = new Int32Array(shortCodes.length * 2);
    this.shortCodes.set(shortCodes);
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (let entry = 0; entry < this.shorts; entry++) {
      let slot = hashed(this.words, entry * 4) & mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
      this.slots[slot] = entry;
    }
  }
}

/** Multiplies and shifts as in the finalizer of MurmurHash3 (Appleby 2011). */
function hashed(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let word = at; word < at + 4; word++) {
    hash = Math.imul(hash ^ (words[word] as number), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}
