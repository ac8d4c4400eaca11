import { type FileHandle, open } from 'node:fs/promises';

/** One part of a zip file, as its directory describes it; sizes in bytes. */
export interface ZipPart {
  name: string;
  method: number;
  isEncrypted: boolean;
  compressed: number;
  uncompressed: number;
  headerAt: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const partSignature = 0x02014b50;
const localSignature = 0x04034b50;
const wide = 0xffffffff;
const endLength = 22;
const longestComment = 0xffff;
const largestDirectory = 64 * 1024 * 1024;

/** The parts of a zip file, read from its directory alone; undefined where there is none, as in a cut-off file. */
export async function readZipDirectory(path: string): Promise<ZipPart[] | undefined> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const tailAt = Math.max(0, size - endLength - longestComment - 20);
    const tail = await bytesAt(handle, tailAt, size - tailAt);
    const place = await directoryPlace(handle, tail);
    if (place === undefined || place.length > largestDirectory || place.at + place.length > size) return undefined;
    return partsOf(await bytesAt(handle, place.at, place.length), place.count);
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  } finally {
    await handle.close();
  }
}

/** Where the compressed bytes of a part begin. */
export async function contentAt(handle: FileHandle, part: ZipPart): Promise<number | undefined> {
  const header = await bytesAt(handle, part.headerAt, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== localSignature) return undefined;
  return part.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

export async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

interface DirectoryPlace {
  at: number;
  length: number;
  count: number;
}

async function directoryPlace(handle: FileHandle, tail: Buffer): Promise<DirectoryPlace | undefined> {
  let end = tail.length - endLength;
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end--;
  if (end < 0) return undefined;
  const place = {
    count: tail.readUInt16LE(end + 10),
    length: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
  };
  const isWide = place.at === wide || place.length === wide || place.count === 0xffff;
  if (!isWide || end < 20 || tail.readUInt32LE(end - 20) !== locator64Signature) return place;
  const record = await bytesAt(handle, Number(tail.readBigUInt64LE(end - 12)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== end64Signature) return undefined;
  return {
    count: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    at: Number(record.readBigUInt64LE(48)),
  };
}

function partsOf(directory: Buffer, count: number): ZipPart[] | undefined {
  const parts: ZipPart[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== partSignature) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    parts.push(partAt(directory, at, extra));
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return parts;
}

function partAt(directory: Buffer, at: number, extra: Buffer): ZipPart {
  const nameLength = directory.readUInt16LE(at + 28);
  const short = [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)];
  const [uncompressed = 0, compressed = 0, headerAt = 0] = widened(short, extra);
  return {
    name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    method: directory.readUInt16LE(at + 10),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    compressed,
    uncompressed,
    headerAt,
  };
}

/** Replaces the sizes that do not fit 32 bits by those of the zip64 field, which holds them in this order. */
function widened(short: readonly number[], extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  let next = at + 4;
  return short.map((value) => {
    if (value !== wide || next + 8 > extra.length) return value;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  });
}
