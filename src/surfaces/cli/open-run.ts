import { openPublishedRun, type PublishedRun } from '#answers';
import { findRun, findWorkspace, openForReading } from '#pipeline';

/** Opens the run in a folder for reading only, and closes it after the work. */
export async function withRunFolder<Result>(
  folder: string,
  work: (run: PublishedRun) => Promise<Result>,
): Promise<Result> {
  const engine = await openForReading(folder);
  try {
    return await work(await openPublishedRun(engine, folder));
  } finally {
    await engine.close();
  }
}

/** Opens a workspace's latest run, or the one named. */
export async function withRun<Result>(
  workspace: string,
  run: string | undefined,
  work: (run: PublishedRun) => Promise<Result>,
): Promise<Result> {
  return withRunFolder(await findRun(findWorkspace(workspace), run), work);
}
