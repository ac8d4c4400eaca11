import { openPublishedRun, type PublishedRun } from '#answers';
import { findRun, openForReading, workspaceAt } from '#pipeline';

interface OpenRun {
  folder: string;
  run: PublishedRun;
  close(): Promise<void>;
}

/** The latest run of a workspace, opened once and again when a newer one takes its place. */
export class ServedRuns {
  private readonly folder: string;
  private readonly opened: Promise<OpenRun>[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Refuses with `workspace/no-run` where nothing has been published. */
  readonly latest = async (): Promise<PublishedRun> => {
    const folder = await findRun(workspaceAt(this.folder));
    const last = this.opened.at(-1);
    const known = await last?.catch(() => undefined);
    if (known?.folder === folder) return known.run;
    if (this.opened.at(-1) !== last) return this.latest();
    const opening = open(folder);
    this.opened.push(opening);
    return (await opening).run;
  };

  async close(): Promise<void> {
    for (const one of this.opened.splice(0)) await one.then(({ close }) => close()).catch(() => undefined);
  }
}

async function open(folder: string): Promise<OpenRun> {
  const engine = await openForReading(folder);
  return { folder, run: await openPublishedRun(engine, folder), close: () => engine.close() };
}
