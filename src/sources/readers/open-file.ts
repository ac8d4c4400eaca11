import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProductError } from '#values';
import { kindOfContent } from './kind-of-file.ts';
import type { SourceFile } from './reader.ts';

/** A file that exists, is not a folder and is not empty; anything else is refused. */
export async function openFile(path: string): Promise<SourceFile> {
  const name = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new ProductError('source/not-found', 'There is no such file.', {
      place: { file: path },
      hint: 'Check the folder and the spelling.',
    });
  }
  if (!found.isFile()) {
    throw new ProductError('source/not-readable', 'This is a folder, not a file.', {
      place: { file: path },
      hint: 'Name the files in it, for example with *.xlsx.',
    });
  }
  if (found.size === 0) throw emptyFile(name);
  const kind = await kindOfContent({ path, name });
  return { path, name, ...(kind === undefined ? {} : { kind }) };
}

/** The error for a file, or a sheet of it, that holds no rows. */
export function emptyFile(file: string, sheet = ''): ProductError {
  return new ProductError('source/empty', 'It holds no rows.', {
    place: { file, ...(sheet === '' ? {} : { sheet }) },
    hint: 'Export the data again and check that the rows are there.',
  });
}
