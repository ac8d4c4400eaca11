import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files a run has written, by name. */
export async function outputPaths(runFolder: string): Promise<Record<string, string>> {
  const folder = join(runFolder, 'outputs');
  const files = (await readdir(folder)).sort();
  return Object.fromEntries(files.map((file) => [file, join(folder, file)]));
}
