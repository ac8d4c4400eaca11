import { editDistance } from '#values';
import { splitName } from './customer-name.ts';
import type { Linked } from './link-entries.ts';
import type { NameSuggestion } from './link-report.ts';

const kept = 200;
const pairsOfOneName = 3;
const comparedByLetter = 20_000;

interface Known {
  key: string;
  name: string;
  customer: string;
  rows: number;
  core: string;
  forms: string;
}

/** Names of different customers that may be one, for a person to look at; the ones with most rows first. */
export function suggestNames(linked: Linked): NameSuggestion[] {
  const names = knownNames(linked);
  const found = [...sameNames(linked, names), ...nearNames(names)];
  return found.sort((a, b) => b.rows - a.rows || (labelOf(a) < labelOf(b) ? -1 : 1)).slice(0, kept);
}

function labelOf({ names, customers }: NameSuggestion): string {
  return [...names, ...customers].join('\n');
}

/** Each name key with its most used spelling and the first customer that bears it. */
function knownNames({ tables, owners }: Linked): Map<string, Known> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { entry } of tables.flatMap(({ entries }) => entries)) {
    if (entry.nameKey === null || entry.name === null) continue;
    const of = spellings.get(entry.nameKey) ?? new Map<string, number>();
    spellings.set(entry.nameKey, of.set(entry.name, (of.get(entry.name) ?? 0) + entry.rows));
  }
  const known = new Map<string, Known>();
  for (const [key, texts] of spellings) {
    const [customer] = [...(owners.get(key) ?? [])].sort();
    const [name] = [...texts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] ?? [''];
    const rows = [...texts.values()].reduce((sum, count) => sum + count, 0);
    if (customer !== undefined) known.set(key, { key, name, customer, rows, ...splitName(key) });
  }
  return known;
}

function sameNames({ owners }: Linked, names: ReadonlyMap<string, Known>): NameSuggestion[] {
  return [...owners].flatMap(([key, customers]) => {
    const [first = '', ...others] = [...customers].sort();
    const known = names.get(key);
    if (known === undefined) return [];
    return others.slice(0, pairsOfOneName).map((other): NameSuggestion => {
      return { names: [known.name, known.name], customers: [first, other], reason: 'same-name', rows: known.rows };
    });
  });
}

/**
 * Compares only names that agree after leaving out one letter of each, so that many names stay quick to compare; of more
 * than twenty thousand names only those with the same letters.
 */
function nearNames(names: ReadonlyMap<string, Known>): NameSuggestion[] {
  const all = [...names.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const keysOf = all.length > comparedByLetter ? (core: string) => [core.replaceAll(' ', '')] : shortened;
  const buckets = new Map<string, Known[]>();
  const found = new Map<string, NameSuggestion>();
  for (const known of all) {
    for (const key of keysOf(known.core)) {
      const bucket = buckets.get(key) ?? [];
      for (const other of bucket) {
        const suggestion = compare(other, known);
        if (suggestion !== undefined) found.set(`${other.key}\n${known.key}`, suggestion);
      }
      buckets.set(key, bucket.length < 50 ? [...bucket, known] : bucket);
    }
  }
  return [...found.values()];
}

function shortened(core: string): string[] {
  const letters = core.replaceAll(' ', '');
  if (letters.length < 5) return [letters];
  return [...new Set([letters, ...[...letters].map((_, index) => letters.slice(0, index) + letters.slice(index + 1))])];
}

function compare(one: Known, other: Known): NameSuggestion | undefined {
  if (one.customer === other.customer || digits(one.key) !== digits(other.key)) return undefined;
  const reason = one.core === other.core ? 'legal-form' : 'spelling';
  if (reason === 'spelling' && !isNear(one.core, other.core)) return undefined;
  return {
    names: [one.name, other.name],
    customers: [one.customer, other.customer],
    reason,
    rows: Math.min(one.rows, other.rows),
  };
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** The same letters with other gaps, or word for word the same but for a letter or two of long words. */
function isNear(one: string, other: string): boolean {
  if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return one.length >= 5;
  const [words, otherWords] = [one.split(' '), other.split(' ')];
  if (words.length !== otherWords.length) return false;
  const different = words.flatMap((word, index): [string, string][] => {
    const twin = otherWords[index] ?? '';
    return word === twin ? [] : [[word, twin]];
  });
  const isLong = different.every(([a, b]) => Math.min(a.length, b.length) >= 5);
  return isLong && different.length <= 2 && different.every(([a, b]) => editDistance(a, b) <= 1);
}
