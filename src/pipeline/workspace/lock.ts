import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductError } from '#values';
import type { Workspace } from './workspace.ts';

/** Holds the workspace for one run at a time; a lock left by a process that is gone is taken over. */
export async function withLock<Result>(workspace: Workspace, work: () => Promise<Result>): Promise<Result> {
  await mkdir(workspace.runs, { recursive: true });
  const path = join(workspace.runs, '.lock');
  await takeLock(path, workspace.folder);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function takeLock(path: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isAlive(owner)) {
      throw new ProductError('workspace/busy', `Another run is working on ${folder} (process ${owner}).`, {
        hint: 'Wait until it has ended, or stop it.',
      });
    }
    await rm(path, { force: true });
  }
  throw new ProductError('workspace/busy', `The lock of ${folder} could not be taken.`, {
    hint: `Remove ${path} if no run is going on.`,
  });
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  if (processId === process.pid) return true;
  try {
    process.kill(processId, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
