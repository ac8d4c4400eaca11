import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProductError } from '#values';

/** The first bytes of a file, by which its kind is known. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const handle = await open(path).catch((cause: unknown) => {
    throw new ProductError('source/not-readable', 'The file cannot be opened.', {
      place: { file: basename(path) },
      hint: 'Check that you may read it.',
      cause,
    });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
