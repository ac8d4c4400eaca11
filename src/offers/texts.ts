import { type Fragment, fn, sql } from '#engine';

/** The key under which two spellings of a text are one: in capitals, trimmed, spaces collapsed; NULL where nothing is left. */
export function textKey(text: Fragment): Fragment {
  return sql`nullif(trim(${fn.replaceAll(sql`upper(${text})`, '\\s+', ' ')}), '')`;
}

/** The same key for a text of the settings. */
export function keyOf(text: string): string {
  return text.toUpperCase().replace(/\s+/g, ' ').trim();
}

/** The key of a tier, in which blanks around hyphens mean nothing. */
export function tierKey(text: Fragment): Fragment {
  return textKey(fn.replaceAll(text, '\\s*-\\s*', '-'));
}

/** The same key for a tier of the settings. */
export function tierKeyOf(text: string): string {
  return keyOf(text.replace(/\s*-\s*/g, '-'));
}

/** The key of a text without these words. */
export function keyWithout(text: Fragment, words: readonly string[]): Fragment {
  if (words.length === 0) return textKey(text);
  return textKey(fn.replaceAll(sql`upper(${text})`, `(^|[^A-Z0-9])(${alternativesOf(words)})([^A-Z0-9]|$)`, ' '));
}

function alternativesOf(words: readonly string[]): string {
  return words.map((word) => keyOf(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** True where the text holds one of the words, whole, whatever the capitals. */
export function holdsWord(text: Fragment, words: readonly string[]): Fragment {
  if (words.length === 0) return sql`FALSE`;
  const pattern = `(^|[^A-Z0-9])(${alternativesOf(words)})([^A-Z0-9]|$)`;
  return sql`coalesce(${fn.matches(textKey(text), pattern)}, FALSE)`;
}

/** A decimal without idle zeros, with the decimal point of English. */
export function plainNumber(decimal: Fragment): Fragment {
  return sql`trim(TRAILING '.' FROM trim(TRAILING '0' FROM ${fn.text(decimal)}))`;
}

/** A decimal without idle zeros, with the decimal comma of Indonesian. */
export function commaNumber(decimal: Fragment): Fragment {
  return sql`replace(${plainNumber(decimal)}, '.', ',')`;
}
