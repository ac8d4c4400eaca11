import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOutputs } from '#surfaces/report';
import { withRunFolder } from './open-run.ts';

/** The files a run has written, by name. */
export async function outputPaths(runFolder: string): Promise<Record<string, string>> {
  const folder = join(runFolder, 'outputs');
  const files = (await readdir(folder)).sort();
  return Object.fromEntries(files.map((file) => [file, join(folder, file)]));
}

/** Writes every output of a run from the tables beside it, in the run's language. */
export function publishedOutputs(runFolder: string, outputsFolder: string): Promise<void> {
  return withRunFolder(runFolder, (run) => writeOutputs(run, outputsFolder, { language: run.manifest.language }));
}
