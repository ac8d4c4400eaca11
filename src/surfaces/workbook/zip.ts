import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib';

/** One part of a zip archive: its bytes, or how to make them one piece after another. */
export interface ZipPart {
  name: string;
  content: Buffer | AsyncIterable<Buffer>;
}

interface WrittenPart {
  name: Buffer;
  offset: number;
  crc: number;
  size: number;
  packedSize: number;
}

const [localHeader, dataDescriptor, centralHeader, endOfCentral] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
/** 1 January 1980, the earliest day a zip archive can name: the same run gives the same bytes. */
const fixedDay = 0x0021;
/** Sizes follow the content in a data descriptor, and names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** Faster than the default by half; the file is a tenth larger. */
const level = 4;

/** The parts of a small archive that was written with its sizes in the central directory. */
export function readZip(archive: Buffer): { name: string; content: Buffer }[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let place = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const nameLength = archive.readUInt16LE(place + 28);
    const name = archive.toString('utf8', place + 46, place + 46 + nameLength);
    const local = archive.readUInt32LE(place + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(place + 20));
    const content = archive.readUInt16LE(place + 10) === deflated ? inflateRawSync(packed) : Buffer.from(packed);
    place += 46 + nameLength + archive.readUInt16LE(place + 30) + archive.readUInt16LE(place + 32);
    return { name, content };
  });
}

/** Writes an archive part by part; no part is held in memory whole. */
export async function writeZip(path: string, parts: readonly ZipPart[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    const sink = { offset: 0, write: async (bytes: Buffer) => void (await file.writev([bytes])) };
    const written: WrittenPart[] = [];
    for (const part of parts) written.push(await writePart(sink, part));
    await append(sink, centralDirectory(written, sink.offset));
  } finally {
    await file.close();
  }
}

interface Sink {
  offset: number;
  write(bytes: Buffer): Promise<void>;
}

async function append(sink: Sink, bytes: Buffer): Promise<void> {
  await sink.write(bytes);
  sink.offset += bytes.length;
}

async function writePart(sink: Sink, { name, content }: ZipPart): Promise<WrittenPart> {
  const part = { name: Buffer.from(name), offset: sink.offset, crc: 0, size: 0, packedSize: 0 };
  const header = Buffer.alloc(30);
  header.writeUInt32LE(localHeader, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(fixedDay, 12);
  header.writeUInt16LE(part.name.length, 26);
  await append(sink, Buffer.concat([header, part.name]));
  const start = sink.offset;
  const packer = createDeflateRaw({ level, chunkSize: 1 << 17 });
  const pieces = Readable.from(counted(content, part), { objectMode: false });
  pieces.on('error', (cause) => packer.destroy(cause));
  for await (const packed of pieces.pipe(packer)) await append(sink, packed as Buffer);
  part.packedSize = sink.offset - start;
  if (part.size > 0xffffffff) throw new Error(`${name} is larger than a zip archive can hold`);
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(dataDescriptor, 0);
  sizes.writeUInt32LE(part.crc, 4);
  sizes.writeUInt32LE(part.packedSize, 8);
  sizes.writeUInt32LE(part.size, 12);
  await append(sink, sizes);
  return part;
}

async function* counted(content: Buffer | AsyncIterable<Buffer>, part: WrittenPart): AsyncGenerator<Buffer> {
  for await (const piece of Buffer.isBuffer(content) ? [content] : content) {
    part.crc = crc32(piece, part.crc);
    part.size += piece.length;
    yield piece;
  }
}

function centralDirectory(parts: readonly WrittenPart[], offset: number): Buffer {
  const headers = parts.map(({ name, ...part }) => {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(centralHeader, 0);
    header.writeUInt16LE(version, 4);
    header.writeUInt16LE(version, 6);
    header.writeUInt16LE(flags, 8);
    header.writeUInt16LE(deflated, 10);
    header.writeUInt16LE(fixedDay, 14);
    header.writeUInt32LE(part.crc, 16);
    header.writeUInt32LE(part.packedSize, 20);
    header.writeUInt32LE(part.size, 24);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(part.offset, 42);
    return Buffer.concat([header, name]);
  });
  const directory = Buffer.concat(headers);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfCentral, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}
