import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductError } from '#values';
import { replaceFile } from '../settings/edit-choices.ts';
import { withLock } from '../workspace/lock.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { MovedTable, Replacement } from './plan-refresh.ts';

/** What is known of a refresh that was done; kept beside the files of before. */
export interface KeptRefresh {
  /** Counts up with each refresh. */
  number: number;
  files: { before: string; after: string }[];
  moved: MovedTable[];
  /** The text of `nilai.yaml` after it. */
  choicesAfter: string;
}

/** A swap in the making: which files, and the text of `nilai.yaml` before and after. */
export interface Swap {
  name: string;
  replacements: readonly Replacement[];
  moved: MovedTable[];
  choices: { before: string; after: string };
}

const placeOf = (workspace: Workspace) => join(workspace.files, 'before');
const pendingOf = (workspace: Workspace) => join(placeOf(workspace), 'pending');

/** Puts new files in the place of old ones, the old ones kept; whole, or put back by `recoverRefresh`. Needs the lock. */
export async function swapFiles(workspace: Workspace, swap: Swap): Promise<string> {
  const folder = await keepBefore(workspace, swap);
  await replaceFile(pendingOf(workspace), folder);
  try {
    await putNew(workspace, swap);
  } catch (failure) {
    await putBack(workspace, folder, swap.choices.before);
    throw failure;
  }
  await rm(pendingOf(workspace));
  return folder;
}

async function putNew(workspace: Workspace, { replacements, choices }: Swap): Promise<void> {
  for (const { path, after } of replacements) {
    await copyFile(path, join(workspace.files, `${after}.partial`));
    await rename(join(workspace.files, `${after}.partial`), join(workspace.files, after));
  }
  for (const { before } of onlyRenamed(replacements)) await rm(join(workspace.files, before), { force: true });
  if (choices.after !== choices.before) await replaceFile(workspace.choicesFile, choices.after);
}

function onlyRenamed<One extends { before: string; after: string }>(files: readonly One[]): One[] {
  return files.filter(({ before }) => !files.some(({ after }) => after === before));
}

/** Copies the old files and `nilai.yaml` aside, whole; gives the name of the folder. */
async function keepBefore(workspace: Workspace, swap: Swap): Promise<string> {
  const place = placeOf(workspace);
  await mkdir(place, { recursive: true });
  const partial = join(place, '.partial');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  for (const { before } of swap.replacements) await copyFile(join(workspace.files, before), join(partial, before));
  await writeFile(join(partial, 'nilai.yaml'), swap.choices.before);
  const kept: KeptRefresh = {
    number: ((await lastRefresh(workspace))?.kept.number ?? 0) + 1,
    files: swap.replacements.map(({ before, after }) => ({ before, after })),
    moved: swap.moved,
    choicesAfter: swap.choices.after,
  };
  await writeFile(join(partial, 'refresh.json'), `${JSON.stringify(kept, null, 2)}\n`);
  const taken = await readdir(place);
  const free = [swap.name, ...taken.map((_, index) => `${swap.name}-${index + 2}`)].find(
    (name) => !taken.includes(name),
  );
  const folder = free ?? swap.name;
  await rename(partial, join(place, folder));
  return folder;
}

/** The latest refresh that has not been undone. */
export async function lastRefresh(workspace: Workspace): Promise<{ folder: string; kept: KeptRefresh } | undefined> {
  const place = placeOf(workspace);
  if (!existsSync(place)) return undefined;
  const found: { folder: string; kept: KeptRefresh }[] = [];
  for (const entry of await readdir(place, { withFileTypes: true })) {
    const path = join(place, entry.name, 'refresh.json');
    if (!entry.isDirectory() || entry.name.startsWith('.') || !existsSync(path)) continue;
    found.push({ folder: entry.name, kept: JSON.parse(await readFile(path, 'utf8')) as KeptRefresh });
  }
  return found.sort((a, b) => b.kept.number - a.kept.number)[0];
}

/** Puts the files of before back, and `nilai.yaml` with the text given; forgets the refresh. Needs the lock. */
export async function putBack(workspace: Workspace, folder: string, choices: string): Promise<void> {
  const kept = join(placeOf(workspace), folder);
  await replaceFile(join(kept, 'nilai.yaml'), choices);
  await replaceFile(pendingOf(workspace), folder);
  const { files } = JSON.parse(await readFile(join(kept, 'refresh.json'), 'utf8')) as KeptRefresh;
  for (const { before } of files) {
    await copyFile(join(kept, before), join(workspace.files, `${before}.partial`));
    await rename(join(workspace.files, `${before}.partial`), join(workspace.files, before));
  }
  for (const { before, after } of files) {
    await rm(join(workspace.files, `${after}.partial`), { force: true });
    const isOld = files.some((one) => one.before === after);
    if (!isOld && before !== after) await rm(join(workspace.files, after), { force: true });
  }
  await replaceFile(workspace.choicesFile, choices);
  await rm(pendingOf(workspace));
  await rm(kept, { recursive: true });
}

/** Puts back what a refresh that was killed half-way had begun to change. */
export async function recoverRefresh(workspace: Workspace): Promise<void> {
  if (!existsSync(pendingOf(workspace))) return;
  await withLock(workspace, async () => {
    const folder = await readFile(pendingOf(workspace), 'utf8').catch(() => undefined);
    if (folder === undefined) return;
    const choices = join(placeOf(workspace), folder, 'nilai.yaml');
    await putBack(workspace, folder, await readFile(choices, 'utf8'));
  });
}

/** Refuses an undo of nothing. */
export function nothingToUndo(): ProductError {
  return new ProductError('command/usage', 'There is no refresh to undo.', { hint: 'Nothing was changed.' });
}
