import { createReadStream } from 'node:fs';
import { firstBytes } from '../open-bytes.ts';

/** Encodings of text files that Nilai reads. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof encodings)[number];

const looked = 4096;

/** The encoding of a text file: by its byte-order mark, else by its zero bytes, else UTF-8 where all of it is valid. */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const start = await firstBytes(path, looked);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = zeroShares(start);
  if (zeros.odd > 0.3 && zeros.even < 0.1) return 'utf-16le';
  if (zeros.even > 0.3 && zeros.odd < 0.1) return 'utf-16be';
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252';
}

/** The text of a file in pieces, its byte-order mark left out. */
export async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== '') yield withoutNul(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield withoutNul(rest);
}

/** A NUL, which no text column can hold, becomes the sign for a character that cannot be shown. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

function zeroShares(bytes: Buffer): { even: number; odd: number } {
  const half = Math.max(1, Math.floor(bytes.length / 2));
  let even = 0;
  let odd = 0;
  for (let index = 0; index < half * 2; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  return { even: even / half, odd: odd / half };
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
