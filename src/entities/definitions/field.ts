import type { Bilingual } from '#values';
import type { ContentKind, Field } from '../entity.ts';

/** What a field means in both languages, and its headers: groups separated by `>`, headers by a comma. */
export interface Words extends Bilingual {
  headers: string;
}

/** A field from its words, as in `field('due', 'date', { id: 'Jatuh tempo', en: 'Due', headers: 'Due Date > Due' })`. */
export function field(name: string, kind: ContentKind, { id, en, headers }: Words): Field {
  return { name, kind, meaning: { id, en }, headers: headerGroups(headers) };
}

/** The groups of headers in a line such as `Nomor Faktur, Invoice Number > Faktur, Invoice`. */
function headerGroups(line: string): string[][] {
  return line.split('>').map((group) => group.split(',').map((header) => header.trim()));
}
