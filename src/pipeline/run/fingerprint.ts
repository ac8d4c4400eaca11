import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { filesBehind } from '#sources';
import { ProductError } from '#values';
import type { Settings } from '../settings/settings.ts';

/** One file as received, by content. */
export interface InputFile {
  file: string;
  bytes: number;
  sha256: string;
}

/** SHA-256 of a file in lower-case hexadecimal. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The files that the mapping names, each once, in alphabetical order; those of a folder or pattern one by one. */
export async function inputFiles(folder: string, files: readonly string[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for (const source of [...new Set(files)].sort()) {
    for (const path of await filesBehind(join(folder, source))) {
      const file = relative(folder, path);
      const size = await stat(path).catch(() => undefined);
      if (size === undefined) {
        throw new ProductError('source/not-found', 'The file is not in the workspace.', {
          place: { file },
          hint: `Put it into ${folder}, or take it out of sources in nilai.yaml.`,
        });
      }
      found.push({ file, bytes: size.size, sha256: await fileHash(path) });
    }
  }
  return found;
}

/** The same inputs, choices and version give the same run name: the as-of day and eight characters of a hash. */
export function runName(settings: Settings, inputs: readonly InputFile[], version: string): string {
  const { engine, ...choices } = settings;
  const content = { version, engine: engine.name, choices, inputs };
  const hash = createHash('sha256').update(canonical(content)).digest('hex');
  return `${settings.asOf}-${hash.slice(0, 8)}`;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
