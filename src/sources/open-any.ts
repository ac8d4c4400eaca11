import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Engine } from '#engine';
import { filesIn, folderReader } from './folder-reader.ts';
import { openFile } from './readers/open-file.ts';
import type { Reader, SourceFile } from './readers/reader.ts';
import { readerOf } from './readers/registry.ts';

/** The files behind a path: itself, or those of a folder or a pattern such as `sales-*.csv`, in the order of their names. */
export async function filesBehind(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  const isMany = found?.isDirectory() === true || (found === undefined && basename(path).includes('*'));
  return isMany ? filesIn(path) : [path];
}

/** Opens a file, a folder of files, or the files of a pattern such as `sales-*.csv`, with what reads it. */
export async function openAny(path: string, engine: Engine): Promise<{ file: SourceFile; reader: Reader }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true || (found === undefined && basename(path).includes('*'))) {
    const file = { path, name: basename(path), kind: 'folder' };
    return { file, reader: await folderReader(file, engine) };
  }
  const file = await openFile(path);
  return { file, reader: readerOf(file) };
}
