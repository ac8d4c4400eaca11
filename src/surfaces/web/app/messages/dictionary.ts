import type { Bilingual } from '#values';

/** Texts by name, each in every language; a missing language does not compile. */
export type Dictionary = Readonly<Record<string, Bilingual>>;

/** Puts values into the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
