import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createInflateRaw } from 'node:zlib';
import { ProductError } from '#values';
import type { SourceFile } from '../reader.ts';
import { keepGarbageSmall } from '../small-garbage.ts';
import { contentAt, type ZipPart } from './zip-directory.ts';

/** Most that the parts of a workbook may unpack to together, in bytes. */
const largestWorkbook = 4 * 1024 ** 3;
/** Most that a part read as one text (styles, shared texts) may unpack to; JavaScript holds no longer text. */
const largestText = 400 * 1024 ** 2;
/** A part larger than this must not unpack to more than `largestRatio` times its packed size; sheets reach about 60. */
const ratioMattersFrom = 64 * 1024 ** 2;
const largestRatio = 250;
/** Below what V8 takes for a large object, so that the text of a piece goes as fast as it came. */
const pieceSize = 32 * 1024;

/** Refuses a workbook whose directory says that it unpacks to far more than a workbook does. */
export function checkDeclaredSizes(file: SourceFile, parts: readonly ZipPart[]): void {
  const total = parts.reduce((sum, part) => sum + part.uncompressed, 0);
  if (total > largestWorkbook) throw tooLarge(file, `It unpacks to ${inGigabytes(total)}`);
  for (const part of parts) {
    if (part.uncompressed > ratioMattersFrom && part.uncompressed > largestRatio * part.compressed) {
      throw tooLarge(file, `A part of it unpacks to ${Math.round(part.uncompressed / part.compressed)} times its size`);
    }
    if (part.uncompressed > largestText && /(sharedStrings|styles|workbook)\.xml$/i.test(part.name)) {
      throw tooLarge(file, `Its texts unpack to ${inGigabytes(part.uncompressed)}`);
    }
  }
}

/**
 * The content of a part, piece by piece from the disk. A workbook that lies about its size is refused as soon as the lie
 * shows, a damaged one when the damage is reached.
 */
export async function* unpacked(file: SourceFile, part: ZipPart): AsyncGenerator<Buffer> {
  const handle = await open(file.path);
  const letGarbageGrow = keepGarbageSmall();
  try {
    const start = await contentAt(handle, part);
    if (start === undefined || (part.method !== 8 && part.method !== 0)) throw damaged(file);
    if (part.compressed === 0) return;
    const end = start + part.compressed - 1;
    const packed = handle.createReadStream({ start, end, autoClose: false, highWaterMark: pieceSize });
    let total = 0;
    for await (const piece of inflated(packed, part)) {
      total += piece.length;
      if (total > part.uncompressed) throw tooLarge(file, 'It unpacks to more than it says');
      yield piece;
    }
    if (total < part.uncompressed) throw damaged(file);
  } catch (failure) {
    throw failure instanceof ProductError ? failure : damaged(file, failure);
  } finally {
    letGarbageGrow();
    await handle.close();
  }
}

function inflated(packed: Readable, part: ZipPart): AsyncIterable<Buffer> {
  if (part.method === 0) return packed;
  return pipeline(packed, createInflateRaw({ chunkSize: pieceSize }), () => undefined);
}

/** Unpacks a part without keeping it, to see that it holds what its directory says, and hands each piece to `look`. */
export async function unpackChecked(file: SourceFile, part: ZipPart, look: (piece: Buffer) => void): Promise<void> {
  for await (const piece of unpacked(file, part)) look(piece);
}

/** The content of a part as text, piece by piece; UTF-8, or UTF-16 where it says so. */
export async function* unpackedText(file: SourceFile, part: ZipPart): AsyncGenerator<string> {
  let decoder: StringDecoder | undefined;
  for await (const piece of unpacked(file, part)) {
    decoder ??= new StringDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf16le' : 'utf8');
    yield decoder.write(piece);
  }
}

/** A part that is small by nature, whole, as text. */
export async function unpackText(file: SourceFile, part: ZipPart): Promise<string> {
  const pieces: Buffer[] = [];
  await unpackChecked(file, part, (piece) => pieces.push(piece));
  return Buffer.concat(pieces).toString('utf8');
}

/** The error for a workbook that breaks off or does not unpack. */
export function damaged(file: SourceFile, cause?: unknown): ProductError {
  return new ProductError('source/not-a-workbook', 'The workbook is damaged or cut off.', {
    place: { file: file.name },
    hint: 'Copy or download it again, or open it in Excel and save it anew.',
    cause,
  });
}

function tooLarge(file: SourceFile, what: string): ProductError {
  return new ProductError('source/too-large', `${what}; it was not opened.`, {
    place: { file: file.name },
    hint: 'If it is a real workbook, save its data as CSV.',
  });
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
