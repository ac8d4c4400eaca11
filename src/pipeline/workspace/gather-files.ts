import { copyFile, mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filesBehind, isDatabaseUrl, snapshotDatabase } from '#sources';
import { ProductError } from '#values';

/**
 * Brings what a person named into one folder, unchanged: files, folders and patterns of files, and every table of a
 * PostgreSQL database as a CSV file. Gives what to read there: a path for each file, folder, pattern or table.
 */
export async function gatherFiles(sources: readonly string[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const gathered: string[] = [];
  for (const source of sources) gathered.push(...(await gather(source, folder)));
  const twice = gathered.find((path, index) => gathered.indexOf(path) !== index);
  if (twice === undefined) return gathered;
  throw new ProductError('command/usage', `Two sources would be called "${basename(twice)}".`, {
    hint: 'Rename one of them first.',
  });
}

async function gather(source: string, folder: string): Promise<string[]> {
  if (isDatabaseUrl(source)) return localTables(source, folder);
  const found = await stat(source).catch(() => undefined);
  const name = basename(source);
  const target = found?.isDirectory() === true ? join(folder, name) : folder;
  await mkdir(target, { recursive: true });
  for (const path of await filesBehind(source)) {
    await copyFile(path, join(target, basename(path))).catch((failure: NodeJS.ErrnoException) => {
      throw failure.code === 'ENOENT' ? absent(source) : failure;
    });
  }
  return [join(folder, name)];
}

/** The tables of a database that have rows, as CSV files in the folder. */
export async function localTables(url: string, folder: string): Promise<string[]> {
  const tables = (await snapshotDatabase(url, folder)).filter(({ rows }) => rows > 0);
  if (tables.length > 0) return tables.map(({ file }) => join(folder, file));
  throw new ProductError('source/empty', 'The tables of the database hold no rows.', {
    hint: 'Check the database and the search path of its user.',
  });
}

function absent(file: string): ProductError {
  return new ProductError('source/not-found', 'There is no such file.', {
    place: { file },
    hint: 'Check the folder and the spelling.',
  });
}
