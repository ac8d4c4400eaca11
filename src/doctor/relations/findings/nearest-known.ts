import { editDistance } from '#values';
import { splitName } from '../customers/customer-name.ts';

/** Known texts, made ready to be asked for the one that another is a misspelling of. */
export interface KnownTexts {
  byLetters: ReadonlyMap<string, readonly string[]>;
}

/** Makes texts ready for `nearestKnown`. */
export function knownTexts(texts: readonly string[]): KnownTexts {
  const byLetters = new Map<string, string[]>();
  for (const text of texts) byLetters.set(bare(text), [...(byLetters.get(bare(text)) ?? []), text]);
  return { byLetters };
}

/**
 * The one known text that another is a misspelling of: the same letters and digits with other gaps, case or
 * punctuation, or one letter off in a long word. Undefined where none or several come into question, where digits
 * differ (another id is not a misspelling) and where legal forms differ (PT X is not CV X).
 */
export function nearestKnown(text: string, { byLetters }: KnownTexts): string | undefined {
  const letters = bare(text);
  if (letters.length < 3) return undefined;
  const same = (byLetters.get(letters) ?? []).filter((other) => formsOf(other) === formsOf(text));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  if (letters.length < 6 || isCode(text)) return undefined;
  const near: string[] = [];
  for (const [other, texts] of byLetters) {
    if (isOneOff(letters, other)) near.push(...texts.filter((known) => formsOf(known) === formsOf(text)));
  }
  return near.length === 1 ? near[0] : undefined;
}

/** True where two texts differ in case, gaps and punctuation only. */
export function isSpelledAlike(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters and digits in one word, as ids have them. */
function isCode(text: string): boolean {
  return /\d/.test(text) && !/\s/.test(text.trim());
}

function formsOf(text: string): string {
  return splitName(text.toLowerCase().replace(/[.,]/g, '')).forms;
}

function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || digits(one) !== digits(other)) return false;
  const isClose = one.slice(0, 2) === other.slice(0, 2) || one.slice(-2) === other.slice(-2);
  return isClose && (editDistance(one, other) === 1 || isSwap(one, other));
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** Two neighbouring letters in the other order. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return at >= 0 && swapped === other;
}
