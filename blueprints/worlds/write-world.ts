import { join } from 'node:path';
import { writeCsv } from './csv-stream.ts';
import { observableFiles, type WorldFile } from './files.ts';
import { truthFiles } from './truth-files.ts';
import type { World } from './world.ts';

/**
 * Writes what a company would have as CSV files into `folder`, and the truth into `folder/truth`; returns the paths of
 * the files outside the truth.
 */
export function writeWorld(world: World, folder: string): string[] {
  for (const file of truthFiles) write(world, join(folder, 'truth'), file);
  return observableFiles.map((file) => write(world, folder, file));
}

function write(world: World, folder: string, { name, header, rows }: WorldFile): string {
  const path = join(folder, `${name}.csv`);
  writeCsv(path, header, (add) => rows(world, add));
  return path;
}
