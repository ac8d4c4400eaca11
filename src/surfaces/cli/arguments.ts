import { type Language, languages, ProductError } from '#values';

/** Reads a whole number within bounds from a command-line option. */
export function wholeNumber(option: string, lowest: number, highest: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= lowest && number <= highest) return number;
    throw new ProductError('command/usage', `${option} must be a whole number from ${lowest} to ${highest}.`, {
      hint: `"${text}" is not.`,
    });
  };
}

/** Reads a language code. */
export function language(text: string): Language {
  const found = languages.find((known) => known === text);
  if (found !== undefined) return found;
  throw new ProductError('command/usage', `There is no language "${text}" here.`, {
    hint: 'Write --lang id or --lang en.',
  });
}

/** Reads one of the words given. */
export function oneOf<Word extends string>(option: string, words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    throw new ProductError('command/usage', `${option} cannot be "${text}".`, { hint: `Choose ${words.join(', ')}.` });
  };
}

/** Gathers an option that may be given several times. */
export function collected(text: string, before: string[] = []): string[] {
  return [...before, text];
}
