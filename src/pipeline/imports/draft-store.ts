import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductError } from '#values';
import { replaceFile } from '../settings/edit-choices.ts';
import type { Draft, Seen } from './draft.ts';
import { nothingSeen } from './draft.ts';

/** The drafts of a workspace on disk: `imports/<id>/draft.json`, `seen.json` and `files/`. */
export class DraftStore {
  private readonly folder: string;

  constructor(workspaceFolder: string) {
    this.folder = join(workspaceFolder, 'imports');
  }

  /** All drafts, the newest first. */
  async list(): Promise<Draft[]> {
    if (!existsSync(this.folder)) return [];
    const found: Draft[] = [];
    for (const id of await readdir(this.folder)) {
      if (existsSync(join(this.folder, id, 'draft.json'))) found.push(await this.read(id));
    }
    return found.sort((a, b) => (a.openedAt < b.openedAt ? 1 : a.openedAt > b.openedAt ? -1 : a.id < b.id ? 1 : -1));
  }

  /** Makes the folder of a new draft and keeps it. */
  async create(draft: Draft): Promise<void> {
    await mkdir(this.filesOf(draft.id), { recursive: true });
    await this.write(draft);
  }

  async read(id: string): Promise<Draft> {
    return JSON.parse(await readFile(this.pathOf(id, 'draft.json'), 'utf8').catch(() => refuse(id))) as Draft;
  }

  write(draft: Draft): Promise<void> {
    return replaceFile(this.pathOf(draft.id, 'draft.json'), JSON.stringify(draft, null, 2));
  }

  async readSeen(id: string): Promise<Seen> {
    const text = await readFile(this.pathOf(id, 'seen.json'), 'utf8').catch(() => undefined);
    return text === undefined ? nothingSeen : (JSON.parse(text) as Seen);
  }

  writeSeen(id: string, seen: Seen): Promise<void> {
    return replaceFile(this.pathOf(id, 'seen.json'), JSON.stringify(seen));
  }

  forgetSeen(id: string): Promise<void> {
    return rm(this.pathOf(id, 'seen.json'), { force: true });
  }

  /** Writes a file into the draft, whole or not at all; gives its bytes. */
  async receive(id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    const partial = this.pathOf(id, `.receiving-${process.pid}-${Date.now()}`);
    try {
      const handle = await open(partial, 'w');
      try {
        for await (const piece of bytes) await handle.write(piece);
      } finally {
        await handle.close();
      }
      const path = join(this.filesOf(id), name);
      await rename(partial, path);
      return (await stat(path)).size;
    } finally {
      await rm(partial, { force: true });
    }
  }

  removeFile(id: string, name: string): Promise<void> {
    return rm(join(this.filesOf(id), name), { force: true });
  }

  remove(id: string): Promise<void> {
    return rm(join(this.folder, id), { recursive: true, force: true });
  }

  /** Folder of the files of a draft. */
  filesOf(id: string): string {
    return join(this.folder, id, 'files');
  }

  private pathOf(id: string, file: string): string {
    return join(this.folder, id, file);
  }
}

function refuse(id: string): never {
  throw new ProductError('import/not-found', `There is no import "${id}".`, { hint: 'Begin a new one.' });
}
