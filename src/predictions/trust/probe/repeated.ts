import type { Feature } from '#maths';
import type { Frame, FrameColumn, Outcome } from '../../frame.ts';
import type { ProbeDoubt } from '../card.ts';
import { count } from '../words.ts';

/**
 * The group of each row: rows with the same id, or the same in every column given, share a group and belong into the
 * same fold, so that no copy of a row is scored by a model that has learned from it. Groups count from 0.
 */
export function foldGroups(frame: Frame): Int32Array {
  const byRow = groupsOf(rowKeys(frame.columns, frame.ids.length));
  const byId = groupsOf(frame.ids);
  return groupsOf(unite(byRow, byId));
}

/** Numbers the keys from 0 in the order in which they first appear. */
function groupsOf(keys: ArrayLike<string | number>): Int32Array {
  const numbers = new Map<string | number, number>();
  return Int32Array.from({ length: keys.length }, (_, row) => {
    const key = keys[row] as string | number;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

/** Rows that are linked by the first or by the second grouping, also over other rows (union by smallest row). */
function unite(first: Int32Array, second: Int32Array): Int32Array {
  const root = Int32Array.from(first.keys());
  const find = (row: number): number => {
    let top = row;
    while (root[top] !== top) top = root[top] as number;
    root[row] = top;
    return top;
  };
  for (const groups of [first, second]) {
    const seen = new Int32Array(groups.length).fill(-1);
    for (const [row, group] of groups.entries()) {
      if (seen[group] === -1) seen[group] = row;
      const [a, b] = [find(row), find(seen[group] as number)];
      root[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return root.map((_, row) => find(row));
}

const words = new Uint32Array(2);
const number = new Float64Array(words.buffer);

/** A key of 53 bits per row over all columns; equal rows have equal keys, others differ but for one in 10^15. */
function rowKeys(columns: readonly FrameColumn[], rows: number): Float64Array {
  const high = new Int32Array(rows).fill(0x811c9dc5);
  const low = new Int32Array(rows).fill(0x1b873593);
  for (const { feature } of columns) mixIn(feature, high, low);
  return Float64Array.from(high, (top, row) => (top >>> 0) * 2097152 + ((low[row] as number) >>> 11));
}

function mixIn(feature: Feature, high: Int32Array, low: Int32Array): void {
  const values = feature.kind === 'number' ? feature.values : feature.codes;
  for (let row = 0; row < high.length; row++) {
    const value = values[row] as number;
    number[0] = Number.isNaN(value) ? Number.NaN : value + 0;
    const [a, b] = [words[0] as number, words[1] as number];
    high[row] = mixed((high[row] as number) ^ a, b);
    low[row] = mixed((low[row] as number) ^ b, a + 0x9e3779b9);
  }
}

/** A step of MurmurHash3 (Appleby, public domain): every bit of both words reaches every bit. */
function mixed(word: number, other: number): number {
  let result = Math.imul(word ^ (word >>> 16), 0x85ebca6b) ^ other;
  result = Math.imul(result ^ (result >>> 13), 0xc2b2ae35);
  return result ^ (result >>> 16);
}

/** Rows that are there more than once, as far as chance does not explain them. */
export function repeatedRows(frame: Frame, outcome: Outcome, columns: readonly FrameColumn[]): ProbeDoubt[] {
  const ids = copiesIn(groupsOf(frame.ids));
  if (ids.length > 0) return [doubt(ids.length, frame.ids.length, 'id')];
  if (columns.length === 0) return [];
  const groups = groupsOf(rowKeys(columns, frame.ids.length));
  const copies = copiesIn(groups);
  if (copies.length < 0.005 * groups.length || copies.length < 3) return [];
  const sure = columns.filter(isNearlyDistinct).length >= 3 || outcomesAgree(groups, outcome.values);
  return sure ? [doubt(copies.length, frame.ids.length, 'row')] : [];
}

/** Rows whose group has appeared before. */
function copiesIn(groups: Int32Array): number[] {
  let next = 0;
  const copies: number[] = [];
  for (const [row, group] of groups.entries()) {
    if (group === next) next++;
    else copies.push(row);
  }
  return copies;
}

function isNearlyDistinct({ feature }: FrameColumn): boolean {
  return feature.kind === 'number' && new Set(feature.values).size >= 0.5 * feature.values.length;
}

/** Copies have the outcome of their original; customers who are alike by chance do not (kappa of Cohen 1960 above .9). */
function outcomesAgree(groups: Int32Array, outcomes: Float64Array): boolean {
  const pairs = pairsIn(groups, outcomes);
  const happened = [0, 1].map((side) => pairs.filter((pair) => pair[side] !== 0).length);
  const [a, b] = happened.map((rows) => rows / Math.max(1, pairs.length)) as [number, number];
  const chance = a * b + (1 - a) * (1 - b);
  const agreeing = pairs.filter(([first, second]) => first === second).length / Math.max(1, pairs.length);
  const first = happened[0] ?? 0;
  return Math.min(first, pairs.length - first) >= 5 && (agreeing - chance) / (1 - chance) > 0.9;
}

/** Outcomes of the first row of each group and of each of its copies, where both are known. */
function pairsIn(groups: Int32Array, outcomes: Float64Array): (readonly [number, number])[] {
  const first = new Map<number, number>();
  const pairs: (readonly [number, number])[] = [];
  for (const [row, group] of groups.entries()) {
    const value = outcomes[row] as number;
    const before = first.get(group);
    if (before === undefined) first.set(group, value);
    else if (!Number.isNaN(value) && !Number.isNaN(before)) pairs.push([before, value]);
  }
  return pairs;
}

function doubt(copies: number, rows: number, by: 'id' | 'row'): ProbeDoubt {
  const [some, all] = [count(copies), count(rows)];
  const what = {
    id: by === 'id' ? 'kode pelanggan' : 'semua kolom',
    en: by === 'id' ? 'the customer id' : 'every column',
  };
  return {
    check: 'repeated-rows',
    columns: [],
    evidence: {
      id: `${some.id} dari ${all.id} baris mengulang baris lain pada ${what.id}; ulangan diuji dalam lipatan yang sama.`,
      en: `${some.en} of ${all.en} rows repeat another in ${what.en}; repeats are tested in the same fold.`,
    },
    action: 'say',
  };
}
