import { conceptWords } from '#entities';
import { editDistance } from '#values';

/** What a word means: one or more meanings, and how surely it is that word (1, less where it is misspelt or cut short). */
export interface Meaning {
  concepts: readonly string[];
  sureness: number;
}

const known = new Map<string, string[]>();
for (const [concept, words] of Object.entries(conceptWords)) {
  for (const word of words.split(' ')) {
    // Phrases are known written together too.
    for (const key of new Set([word, word.replaceAll('_', '')])) learn(key, concept);
  }
}

function learn(word: string, concept: string): void {
  const concepts = known.get(word) ?? [];
  if (!concepts.includes(concept)) known.set(word, [...concepts, concept]);
}

const single = [...new Set(Object.values(conceptWords).flatMap((words) => words.split(' ')))].filter(
  (word) => !word.includes('_'),
);
const misspelt = 0.92;
const cutShort = 0.85;
const shortestMisspelt = 5;
const shortestCut = 4;

/** The meanings of a word or of words joined by `_`, exactly as listed; undefined where it is not. */
export function listedMeaning(word: string): Meaning | undefined {
  const concepts = known.get(word);
  return concepts === undefined ? undefined : { concepts, sureness: 1 };
}

const remembered = new Map<string, Meaning | undefined>();

/** The meanings of one word: as listed, without its affixes, cut short, without vowels, or one letter wrong. */
export function meaningOf(word: string): Meaning | undefined {
  if (!remembered.has(word)) remembered.set(word, findMeaning(word));
  return remembered.get(word);
}

function findMeaning(word: string): Meaning | undefined {
  const plain = [word, ...withoutAffixes(word)].map(listedMeaning).find((found) => found !== undefined);
  return plain ?? shortened(word) ?? otherwiseDoubled(word) ?? oneLetterWrong(word);
}

/** What is left of a word without the affixes that headers carry: `tanggalnya`, `dibayarkan`, `invoices`. */
function withoutAffixes(word: string): string[] {
  const cut = [
    /nya$/,
    /kan$/,
    /(?<=[a-z]{3})es$/,
    /(?<=[a-z]{3})s$/,
    /^di(?=[a-z]{4})/,
    /^ter(?=[a-z]{4})/,
    /^ber(?=[a-z]{4})/,
  ];
  return cut.map((affix) => word.replace(affix, '')).filter((left) => left !== word && left.length > 2);
}

/** "custom", "subscr", "prc": the beginning of one meaning's words only, or their consonants. */
function shortened(word: string): Meaning | undefined {
  const isBare = /^[a-z][^aiueo]+$/.test(word) && word.length >= 3;
  const found = single.filter(
    (long) =>
      (word.length >= shortestCut && long.startsWith(word)) ||
      (isBare && long.length > word.length && consonants(long) === word),
  );
  return agreed(found, cutShort);
}

const undoubled = single.map((word) => [word, withoutDoubles(word)] as const);

/** "pelangan", "tanggall": a letter written twice or once too few, the commonest slip. */
function otherwiseDoubled(word: string): Meaning | undefined {
  if (word.length < shortestMisspelt) return undefined;
  const plain = withoutDoubles(word);
  const found = undoubled.filter(([, other]) => other === plain).map(([word]) => word);
  return agreed(found, misspelt);
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

function oneLetterWrong(word: string): Meaning | undefined {
  if (word.length < shortestMisspelt) return undefined;
  const found = single.filter(
    (other) => other.length >= shortestMisspelt && Math.abs(other.length - word.length) <= 1 && isNearly(word, other),
  );
  return agreed(found, misspelt);
}

/** One letter more, fewer, other, or two neighbours swapped. */
function isNearly(one: string, other: string): boolean {
  if (editDistance(one, other) <= 1) return true;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return one.length === other.length && swapped === other;
}

/** The meanings that all the words found share; undefined where they have none in common. */
function agreed(words: readonly string[], sureness: number): Meaning | undefined {
  const lists = words.map((word) => known.get(word) ?? []);
  const concepts = (lists[0] ?? []).filter((concept) => lists.every((list) => list.includes(concept)));
  return concepts.length === 0 ? undefined : { concepts, sureness };
}

function consonants(word: string): string {
  return word.slice(0, 1) + word.slice(1).replace(/[aiueo]/g, '');
}
