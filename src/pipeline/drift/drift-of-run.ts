import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Manifest } from '#contract';
import { type Engine, openEngine } from '#engine';
import { ProductError } from '#values';
import { findRun, latestRun } from '../run/run-folders.ts';
import { findWorkspace, type Workspace } from '../workspace/workspace.ts';
import { compareRuns } from './compare-runs.ts';
import type { ComparedRun, MappedTable } from './comparison.ts';
import { type DriftReport, type DriftSettings, driftSettings } from './drift.ts';

const fileName = 'drift.json';

/** Writes `drift.json` into a run that is about to be published: what changed from the latest run; nothing for the first. */
export async function keepDrift(parts: {
  engine: Engine;
  workspace: Workspace;
  settings: DriftSettings;
  /** The run with its folder, which is not yet the published one. */
  run: { name: string; folder: string; sources: readonly MappedTable[] };
}): Promise<void> {
  const { engine, workspace, settings, run } = parts;
  const latest = await latestRun(workspace);
  if (latest === undefined || latest === run.name) return;
  const folder = join(workspace.runs, latest);
  if (!existsSync(folder)) return;
  const after = { run: run.name, tables: join(run.folder, 'tables'), sources: run.sources };
  const report = await compareRuns({ engine, settings, before: await comparedRun(folder), after });
  await writeFile(join(run.folder, fileName), `${JSON.stringify(report, null, 2)}\n`);
}

async function comparedRun(folder: string): Promise<ComparedRun & { settings: unknown }> {
  const manifest = JSON.parse(await readFile(join(folder, 'outputs', 'manifest.json'), 'utf8')) as Manifest;
  const sources = (manifest.settings['sources'] ?? []) as MappedTable[];
  return { run: basename(folder), tables: join(folder, 'tables'), sources, settings: manifest.settings['drift'] };
}

/** What changed up to a run: from the run it was compared with when it was published, or from the one named. */
export async function driftOfRun(request: {
  folder: string;
  run?: string | undefined;
  against?: string | undefined;
}): Promise<DriftReport> {
  const workspace = findWorkspace(request.folder);
  const folder = await findRun(workspace, request.run);
  if (request.against !== undefined) return compared(folder, await findRun(workspace, request.against));
  const path = join(folder, fileName);
  if (existsSync(path)) return JSON.parse(await readFile(path, 'utf8')) as DriftReport;
  throw new ProductError(
    'workspace/no-run',
    `The run ${basename(folder)} was the first; there is nothing to compare.`,
    {
      hint: 'Name another run: nilai drift DIR --against RUN.',
    },
  );
}

async function compared(folder: string, against: string): Promise<DriftReport> {
  const engine = await openEngine('duckdb', { memory: '400MB' });
  try {
    const [before, after] = [await comparedRun(against), await comparedRun(folder)];
    return await compareRuns({ engine, settings: driftSettings.parse(after.settings ?? {}), before, after });
  } finally {
    await engine.close();
  }
}
