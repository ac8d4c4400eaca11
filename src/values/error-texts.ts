import type { ErrorCode, Pair, ProblemWords } from './error-codes.ts';
import { errorHints } from './error-hints.ts';
import { errorMessages } from './error-messages.ts';

/** A problem in Indonesian, found by its code and its English words; what is not listed stays in English. */
export function errorInIndonesian(code: ErrorCode, { message, hint }: ProblemWords): ProblemWords {
  return {
    message: translated(message, errorMessages[code] ?? []) ?? message,
    hint: translated(hint, errorHints) ?? hint,
  };
}

/** The Indonesian of the first pair whose English is this text; undefined where there is none. */
function translated(text: string, pairs: readonly Pair[]): string | undefined {
  for (const [english, indonesian] of pairs) {
    const found = patternOf(english).exec(text);
    if (found !== null) return indonesian.replaceAll(/\{(\w+)\}/g, (_, word: string) => found.groups?.[word] ?? '');
  }
  return undefined;
}

const patterns = new Map<string, RegExp>();

function patternOf(english: string): RegExp {
  const known = patterns.get(english);
  if (known !== undefined) return known;
  const parts = english.split(/\{(\w+)\}/);
  const source = parts.map((part, place) => (place % 2 === 1 ? `(?<${part}>.+?)` : plain(part))).join('');
  const pattern = new RegExp(`^${source}$`, 's');
  patterns.set(english, pattern);
  return pattern;
}

function plain(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
