import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ProductError } from '#values';
import { synonymsSettings } from './settings.ts';

/** Field, or entity.field -> headers that mean it. */
export type Synonyms = z.infer<typeof synonymsSettings>;

/** Own words of a company from a YAML file such as `amount: [Nilai Kontrak, Biaya]`. */
export async function readSynonyms(path: string): Promise<Synonyms> {
  const place = { file: basename(path) };
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ProductError('source/not-found', 'There is no such file.', {
      place: { file: path },
      hint: 'Check the folder and the spelling.',
    });
  });
  const result = synonymsSettings.safeParse(parsed(text));
  if (result.success) return result.data;
  throw new ProductError('settings/invalid', 'It is no list of words.', {
    place,
    hint: 'Write one line for each field, such as: amount: [Nilai Kontrak, Biaya].',
  });
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
