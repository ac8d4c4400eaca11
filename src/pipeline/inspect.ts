import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FindingContext } from '#doctor';
import { type Engine, openEngine } from '#engine';
import { type Hints, type InspectedFile, inspectFiles, isDatabaseUrl, proposeMapping, stageFiles } from '#sources';
import type { Examination } from './examine/examination.ts';
import { examineTables } from './examine/examine-tables.ts';
import { localTables } from './workspace/gather-files.ts';

export type { InspectedFile };

/** The files as found, the mapping ready for `nilai.yaml`, and what a person must decide first. */
export interface Inspection extends ReturnType<typeof proposeMapping> {
  files: InspectedFile[];
}

/** The same with what the doctor has to say about every table. */
export interface DeepInspection extends Inspection, Examination {}

/** What is in these files, and the mapping that follows from it; nothing is kept. */
export function inspect(paths: readonly string[], hints: Hints = {}): Promise<Inspection> {
  return withEngine(async (engine, scratch) => {
    const files = await inspectFiles(engine, await local(paths, scratch), hints);
    return { files, ...proposeMapping(files) };
  });
}

/** What is in these files, and everything a careful reader would say about it; nothing is kept or changed. */
export function inspectDeeply(
  paths: readonly string[],
  context: FindingContext,
  hints: Hints = {},
): Promise<DeepInspection> {
  return withEngine(async (engine, scratch) => {
    const files = await inspectFiles(engine, await local(paths, scratch), hints);
    const examination = await examineTables(engine, await stageFiles(engine, files), context);
    return { files, ...proposeMapping(files), ...examination };
  });
}

/** The same with every database copied into files. */
async function local(paths: readonly string[], scratch: string): Promise<string[]> {
  const found: string[] = [];
  for (const [index, path] of paths.entries()) {
    found.push(...(isDatabaseUrl(path) ? await localTables(path, join(scratch, `database-${index + 1}`)) : [path]));
  }
  return found;
}

/** Little memory, and a folder to spill into, so that a large file does not need a large machine. */
async function withEngine<Result>(work: (engine: Engine, scratch: string) => Promise<Result>): Promise<Result> {
  const scratch = await mkdtemp(join(tmpdir(), 'nilai-inspect-'));
  const engine = await openEngine('duckdb', { memory: '300MB', scratch: join(scratch, 'engine') });
  try {
    return await work(engine, scratch);
  } finally {
    await engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
