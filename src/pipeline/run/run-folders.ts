import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearestWords, ProductError } from '#values';
import type { Workspace } from '../workspace/workspace.ts';

/** Removes what a run that was killed half-way left behind; call only while holding the lock. */
export async function removePartialRuns(workspace: Workspace): Promise<void> {
  for (const entry of await readdir(workspace.runs)) {
    if (entry.startsWith('.partial-')) await rm(join(workspace.runs, entry), { recursive: true, force: true });
  }
}

/** The published runs by name, oldest as-of day first. */
export async function listRuns(workspace: Workspace): Promise<string[]> {
  if (!existsSync(workspace.runs)) return [];
  const entries = await readdir(workspace.runs, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** Names the run that surfaces show, in one step. */
export async function setLatest(workspace: Workspace, run: string): Promise<void> {
  const path = join(workspace.runs, 'latest.json');
  await writeFile(`${path}.tmp`, `${JSON.stringify({ run })}\n`);
  await rename(`${path}.tmp`, path);
}

/** The folder of a run: the one named, or the latest. */
export async function findRun(workspace: Workspace, run?: string): Promise<string> {
  const wanted = run ?? (await latestRun(workspace));
  if (wanted === undefined) {
    throw new ProductError('workspace/no-run', 'Nothing has been published here yet.', {
      hint: `Run it first: nilai run ${workspace.folder}`,
    });
  }
  const runs = await listRuns(workspace);
  if (runs.includes(wanted)) return join(workspace.runs, wanted);
  const near = nearestWords(wanted, runs);
  throw new ProductError('workspace/no-run', `There is no run "${wanted}".`, {
    hint: `Published: ${(near.length > 0 ? near : runs.slice(-5)).join(', ') || 'none'}.`,
  });
}

/** Name of the run that surfaces show; undefined where nothing has been published. */
export async function latestRun(workspace: Workspace): Promise<string | undefined> {
  const path = join(workspace.runs, 'latest.json');
  if (!existsSync(path)) return undefined;
  const latest = JSON.parse(await readFile(path, 'utf8')) as { run?: string };
  return latest.run;
}
