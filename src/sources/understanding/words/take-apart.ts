import { isUnitWord } from './unit-words.ts';
import { listedMeaning } from './vocabulary.ts';

/** Words that carry no meaning of their own in a header. */
export const filler: ReadonlySet<string> = new Set(
  'of the in a an and or by for dan dari untuk di ke oleh yang pada atas dengan with as c r raw col field kolom data info'.split(
    ' ',
  ),
);

const shortParts = new Set(['id', 'no', 'nm', 'kd', 'cd', 'dt', 'on', 'to', 'am', 'rp']);
const shortestWord = 5;
/** Costs of a part, by which the likeliest way to take a word apart is found. */
const cost = { long: 1, three: 1.4, two: 1.8, unknown: 2, unknownLetter: 0.3 };
const lettersPerCost = 2;
/** A part that nobody knows is let pass beside one that is long enough not to be there by accident. */
const shortestUnknown = 4;
const shortestBesideUnknown = 5;

interface Way {
  parts: readonly string[];
  cost: number;
  /** True where no more unknown parts may follow. */
  hasUnknown: boolean;
  hasLong: boolean;
}

/** The words that are written together in one: `contractenddate` is contract, end, date; the word itself where it is one. */
export function takeApart(word: string): readonly string[] {
  if (word.length < shortestWord || listedMeaning(word) !== undefined || !/^\p{L}+$/u.test(word)) return [word];
  return cheapest(word, false) ?? cheapest(word, true) ?? [word];
}

/** The cheapest way to take a word apart, into known parts or with one that nobody knows; undefined where none is likely. */
function cheapest(word: string, mayBeUnknown: boolean): readonly string[] | undefined {
  const ways: (Way | undefined)[] = [{ parts: [], cost: 0, hasUnknown: !mayBeUnknown, hasLong: !mayBeUnknown }];
  for (let end = 2; end <= word.length; end++) ways[end] = cheapestTo(end, word, ways);
  const found = ways[word.length];
  return found?.hasLong === true && found.cost * lettersPerCost <= word.length ? found.parts : undefined;
}

function cheapestTo(end: number, word: string, ways: readonly (Way | undefined)[]): Way | undefined {
  let best: Way | undefined;
  for (let start = 0; start < end - 1; start++) {
    const before = ways[start];
    if (before === undefined) continue;
    const way = extended(before, word.slice(start, end));
    if (way !== undefined && (best === undefined || way.cost < best.cost)) best = way;
  }
  return best;
}

function extended(before: Way, part: string): Way | undefined {
  const own = costOf(part);
  if (own !== undefined) {
    const hasLong = before.hasLong || part.length >= shortestBesideUnknown;
    return { ...before, parts: [...before.parts, part], cost: before.cost + own, hasLong };
  }
  if (before.hasUnknown || part.length < shortestUnknown) return undefined;
  return {
    ...before,
    parts: [...before.parts, part],
    cost: before.cost + cost.unknown + cost.unknownLetter * part.length,
    hasUnknown: true,
  };
}

function costOf(part: string): number | undefined {
  if (part.length === 2) return shortParts.has(part) ? cost.two : undefined;
  const isWord = listedMeaning(part) !== undefined || filler.has(part) || isUnitWord(part);
  if (!isWord) return undefined;
  return part.length === 3 ? cost.three : cost.long;
}
