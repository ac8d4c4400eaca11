import type { Bilingual } from '#values';

/** A feature of a registered model, as the table `features` describes it. */
export interface ModelFeature {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: 'number' | 'category';
}

/** Which header of a file gives each feature of a model. */
export interface MatchedColumns {
  /** Place of the header in the file, by the name of the feature. */
  readonly found: ReadonlyMap<string, number>;
  /** Features that the SQL of the model reads and no header gives. */
  readonly missing: readonly ModelFeature[];
  /** Place of the header that holds the customer's id; -1 where none does. */
  readonly id: number;
  /** Headers that neither give a feature nor the id. */
  readonly ignored: readonly string[];
}

const namesOfId = ['customer_id', 'customer id', 'kode pelanggan', 'id pelanggan', 'id'];

/**
 * Finds the features of a model among the headers of a file: by name, else by its title in either language, whatever the
 * case. A title that two features share finds neither. Only what `sql` reads has to be there.
 */
export function matchColumns(
  headers: readonly (string | null)[],
  features: readonly ModelFeature[],
  sql: string,
): MatchedColumns {
  const places = new Map(headers.map((header, place) => [plain(header ?? ''), place] as const).toReversed());
  const titles = countsOf(features.flatMap(titlesOf));
  const found = new Map<string, number>();
  for (const feature of features) {
    const own = titlesOf(feature).filter((title) => titles.get(title) === 1);
    const place = [plain(feature.name), ...own].map((name) => places.get(name)).find((known) => known !== undefined);
    if (place !== undefined) found.set(feature.name, place);
  }
  const taken = new Set(found.values());
  const id = namesOfId.map((name) => places.get(name)).find((place) => place !== undefined && !taken.has(place)) ?? -1;
  const missing = features.filter((feature) => !found.has(feature.name) && isRead(feature, sql));
  const ignored = headers.filter((header, place) => header !== null && place !== id && !taken.has(place));
  return { found, missing, id, ignored: ignored as string[] };
}

function isRead({ name }: ModelFeature, sql: string): boolean {
  return sql.includes(`"${name.replaceAll('"', '""')}"`);
}

/** Both titles, one where they are the same. */
function titlesOf({ title }: ModelFeature): string[] {
  return [...new Set([plain(title.id), plain(title.en)])];
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
