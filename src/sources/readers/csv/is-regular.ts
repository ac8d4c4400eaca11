import { createReadStream } from 'node:fs';
import { firstBytes } from '../open-bytes.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * True where every record of a UTF-8 file from the header on has the header's number of fields, none is blank, no field
 * holds a line break or a stray quote, and all lines end alike. DuckDB reads such a file exactly as the parser here does;
 * on others it drops blank lines, refuses long rows or loses the row numbers.
 */
export async function isRegular(
  path: string,
  delimiter: string,
  records: { skip: number; width: number },
): Promise<boolean> {
  const scan = new RegularityScan(delimiter.charCodeAt(0), records.skip, records.width);
  const hasMark = (await firstBytes(path, 3)).equals(Buffer.from('efbbbf', 'hex'));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, start: hasMark ? 3 : 0 })) {
    if (!scan.accepts(chunk as Buffer)) return false;
  }
  return scan.acceptsEnd();
}

/** Where the scan stands: at the start of a field, in a plain one, in a quoted one, or after its closing quote. */
const state = { start: 0, plain: 1, quoted: 2, closed: 3 } as const;

class RegularityScan {
  private readonly delimiter: number;
  private readonly skip: number;
  private readonly width: number;
  private at: number = state.start;
  private fields = 1;
  private record = 0;
  private bytes = 0;
  private previous = 0;
  private returns = 0;
  private feeds = 0;

  constructor(delimiter: number, skip: number, width: number) {
    this.delimiter = delimiter;
    this.skip = skip;
    this.width = width;
  }

  accepts(chunk: Buffer): boolean {
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] as number;
      if (!this.step(byte)) return false;
      this.previous = byte;
    }
    return true;
  }

  acceptsEnd(): boolean {
    if (this.at === state.quoted) return false;
    if (this.bytes > 0 && !this.endRecord()) return false;
    return this.returns === 0 || this.returns === this.feeds;
  }

  private step(byte: number): boolean {
    if (byte === 0) return false;
    if (this.at === state.quoted) {
      if (byte === quote) this.at = state.closed;
      return byte !== lineFeed && byte !== carriageReturn;
    }
    if (byte === carriageReturn) return ++this.returns > 0;
    if (this.previous === carriageReturn && byte !== lineFeed) return false;
    if (byte === lineFeed) {
      this.feeds++;
      return this.endRecord();
    }
    this.bytes++;
    if (byte === this.delimiter) {
      this.fields++;
      this.at = state.start;
      return true;
    }
    return this.inField(byte);
  }

  private inField(byte: number): boolean {
    if (byte === quote) {
      if (this.at === state.plain) return false;
      this.at = state.quoted;
      return true;
    }
    if (this.at === state.closed) return false;
    this.at = state.plain;
    return true;
  }

  private endRecord(): boolean {
    const isFine = this.bytes > 0 && (this.record < this.skip || this.fields === this.width);
    this.record++;
    this.fields = 1;
    this.bytes = 0;
    this.at = state.start;
    return isFine;
  }
}
