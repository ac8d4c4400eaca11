import { headerWords } from '#entities';
import { filler, takeApart } from './take-apart.ts';
import { isUnitWord } from './unit-words.ts';
import { listedMeaning, type Meaning, meaningOf } from './vocabulary.ts';

/** A part of a header that means something; without concepts where nobody knows the word. */
export interface Token extends Meaning {
  text: string;
}

const aggregates = /^\s*(sum|count|average|avg|min|max|total|jumlah|rata-rata)\s+(of|dari|from)\s+/i;
const longestPhrase = 4;

/** What a header says, part by part, without units, filler and what a pivot table puts before it ("Sum of"). */
export function headerTokens(header: string): Token[] {
  const bare = header.replace(/ \(\d+\)$/, '').replace(aggregates, '');
  const words = headerWords(bare).flatMap(takeApart);
  const telling = words.filter((word) => !/^\d+$/.test(word) && !isUnitWord(word));
  return joined(telling.length === 0 ? words : telling).filter(({ text }) => !filler.has(text));
}

/** The longest listed phrases first, then word by word. */
function joined(words: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    tokens.push(phrase.token);
    at += phrase.length;
  }
  return tokens;
}

function phraseAt(words: readonly string[], at: number): { token: Token; length: number } {
  for (let length = Math.min(longestPhrase, words.length - at); length > 1; length--) {
    const text = words.slice(at, at + length).join('_');
    const found = listedMeaning(text) ?? listedMeaning(text.replaceAll('_', ''));
    if (found !== undefined) return { token: { text, ...found }, length };
  }
  const text = words[at] ?? '';
  return { token: { text, ...(meaningOf(text) ?? { concepts: [], sureness: 1 }) }, length: 1 };
}
