/** A text and how often it occurs. */
export interface Spelling {
  text: string;
  rows: number;
}

/** A spelling that seems to be a slip for another one. */
export interface Slip {
  from: Spelling;
  to: Spelling;
  /** `form`: only case, spaces or punctuation differ; `accent`: only accents; `edit`: one letter does. */
  kind: 'form' | 'accent' | 'edit';
}

/** The letters and figures of a text alone, in lower case. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Letters of a text, all its words together, from which one may be a slip. */
const shortestForEdit = 7;
const digit = /\d/;

/**
 * Spellings of a category that seem to mean the same: those that differ in case, spaces or punctuation only, and
 * those of one edit in one word, where no figure is concerned and one is far rarer.
 */
export function slipsAmong(spellings: readonly Spelling[]): Slip[] {
  const groups = new Map<string, Spelling[]>();
  for (const one of spellings) {
    const key = lettersOf(one.text);
    if (key.length < 2) continue;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const best = new Map([...groups].map(([key, group]) => [key, mostUsual(group)] as const));
  const forms = [...groups].flatMap(([key, group]) => {
    const to = best.get(key);
    if (to === undefined) return [];
    return group
      .filter((one) => one !== to && !saysOtherNumber(one.text, to.text))
      .map((from): Slip => ({ from, to, kind: accentsOf(from.text) === accentsOf(to.text) ? 'form' : 'accent' }));
  });
  return [...forms, ...editSlips(best)].sort(byText);
}

function accentsOf(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{M}]/gu, '');
}

function byText(a: Slip, b: Slip): number {
  return a.from.text < b.from.text ? -1 : a.from.text > b.from.text ? 1 : 0;
}

/** The most frequent spelling; of equals the one with more separate words, then not all in capitals. */
function mostUsual(group: readonly Spelling[]): Spelling {
  const rank = ({ text }: Spelling) => text.split(/\s+/).length * 2 + (text === text.toUpperCase() ? 0 : 1);
  const [first] = [...group].sort((a, b) => b.rows - a.rows || rank(b) - rank(a) || (a.text < b.text ? -1 : 1));
  return first ?? { text: '', rows: 0 };
}

/** "1.5" and "15", "A-1 2" and "A 12": with figures on both sides of what differs, the texts may be different numbers. */
function saysOtherNumber(a: string, b: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).join(' ');
  return numbers(a) !== numbers(b);
}

function editSlips(best: ReadonlyMap<string, Spelling>): Slip[] {
  const candidates = new Map<string, string[]>();
  for (const key of best.keys()) {
    if (key.length < shortestForEdit) continue;
    for (const hole of withOneHole(key)) candidates.set(hole, [...(candidates.get(hole) ?? []), key]);
  }
  const slips = new Map<string, Slip>();
  for (const keys of candidates.values()) {
    for (const slip of pairsOf(keys, best)) {
      const known = slips.get(slip.from.text);
      if (known === undefined || slip.to.rows > known.to.rows) slips.set(slip.from.text, slip);
    }
  }
  return [...slips.values()];
}

/** The text itself, and the text with each one of its letters left out: two texts of one edit share one of these. */
function withOneHole(key: string): string[] {
  return [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))];
}

const farRarer = 2;

function pairsOf(keys: readonly string[], best: ReadonlyMap<string, Spelling>): Slip[] {
  if (keys.length > 50) return [];
  return keys.flatMap((a) =>
    keys.flatMap((b) => {
      const [from, to] = [best.get(a), best.get(b)];
      if (a === b || from === undefined || to === undefined || from.rows * farRarer > to.rows) return [];
      return mayBeSlip(from.text, to.text) ? [{ from, to, kind: 'edit' as const }] : [];
    }),
  );
}

const shortestWord = 6;
const shortestOfSeveral = 5;
/** Words of their own that one letter parts from another. */
const realWords = new Set(
  `iceland ireland contract contact leading lending landing casual causal customer costumer united untied marital martial
  complement compliment stationary stationery billing filling selling sealing casting costing coating boating masked marked
  planned planed private privat formal format pasar dasar barang batang tanggal tunggal`.split(/\s+/),
);
const roman = /^[ivxlc]+$/i;

/** The same words but for one, in which one letter differs; a short word counts only beside others. */
function mayBeSlip(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length !== right.length) return false;
  const differing = left.flatMap((word, at) => (word === right[at] ? [] : [[word, right[at] ?? ''] as const]));
  const [only] = differing;
  if (differing.length !== 1 || only === undefined) return false;
  return isOneEdit(only[0], only[1]) || (left.length > 1 && isOneLost(only[0], only[1]));
}

/** One letter lost, but not the first, of a word of five letters or more. */
function isOneLost(slip: string, word: string): boolean {
  if (word.length < shortestOfSeveral || slip.length !== word.length - 1 || slip[0] !== word[0]) return false;
  if (digit.test(word) || roman.test(word)) return false;
  let start = 0;
  while (start < slip.length && slip[start] === word[start]) start++;
  return slip.slice(start) === word.slice(start + 1);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * One letter left out, added or changed, or two changed over, within two words of six letters or more; not the first
 * letter, no figure, and no changed last letter, which may tell kinds apart.
 */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestWord || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  if (realWords.has(a) && realWords.has(b)) return false;
  if (digit.test(a + b) || roman.test(a) || roman.test(b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length === 2 && right === [...left].reverse().join('')) return true;
  const isChanged = left.length === 1 && right.length === 1;
  return left.length <= 1 && right.length <= 1 && left !== right && (end > 0 || !isChanged);
}
