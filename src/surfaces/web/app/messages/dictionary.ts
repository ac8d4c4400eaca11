import type { Bilingual } from '#values';

/** Texts by name, each in every language; a missing language does not compile. */
export type Dictionary = Readonly<Record<string, Bilingual>>;

/** Puts values into the `{name}` places of a text; `{n:row|rows}` is the word for one where `n` is 1, else that for many. */
export function fill(text: string, values: Readonly<Record<string, string>> = {}): string {
  const worded = text.replace(/\{(\w+):([^|{}]*)\|([^{}]*)\}/g, (_, name: string, one: string, many: string) =>
    values[name] === '1' ? one : many,
  );
  return worded.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
