import { headerWords } from '#entities';
import type { Spike } from './column-reading.ts';

const nines = /^9{2,}$/;
const belowZero = [-1, -9, -99, -999, -9999, -99999];
/** Least cells of a value that is not absurdly far from the others. */
const oftenEnough = 3;

interface Others {
  count: number;
  lowest: number;
  highest: number;
  median: number;
}

/**
 * Numbers that people write for "none": 99, 999 ... far above all others, -1, -99 ... alone below zero, and 0 among
 * calendar years or ages. Heavy tails do not make them: the number must be one of these, and stand apart.
 */
export function numberSpikes(sorted: Float64Array, header: string | null): Spike[] {
  const words = header === null ? [] : headerWords(header);
  const found = [highSpike(sorted), lowSpike(sorted, words), zeroSpike(sorted, words)];
  return found.filter((spike) => spike !== undefined);
}

function highSpike(sorted: Float64Array): Spike | undefined {
  const value = sorted.at(-1) ?? 0;
  if (!nines.test(String(value))) return undefined;
  const start = sorted.indexOf(value);
  const rows = sorted.length - start;
  const others = describe(sorted.subarray(0, start));
  if (others === undefined || others.highest <= 0) return undefined;
  const far = value / others.highest;
  const isSpike = rows >= oftenEnough ? far >= 2 : far >= 5 && others.count >= 30;
  return isSpike ? { value, rows, nearest: others.highest } : undefined;
}

function lowSpike(sorted: Float64Array, words: readonly string[]): Spike | undefined {
  const value = sorted[0] ?? 0;
  const rows = sorted.findIndex((other) => other > value);
  if (!belowZero.includes(value) || rows < 1) return undefined;
  const others = describe(sorted.subarray(rows));
  if (others === undefined || others.lowest < 0 || others.highest < 10 || others.median < 3) return undefined;
  const mayBeReturned = words.some((word) => /^(qty|quantity|jumlah|kuantitas|change|diff|selisih|delta)/.test(word));
  const least = value <= -999 ? 1 : 2;
  const isSpike = rows >= least && !(value === -1 && mayBeReturned);
  return isSpike ? { value, rows, nearest: others.lowest } : undefined;
}

function zeroSpike(sorted: Float64Array, words: readonly string[]): Spike | undefined {
  const rows = sorted.findIndex((value) => value > 0);
  if (rows < 1 || sorted[0] !== 0) return undefined;
  const others = describe(sorted.subarray(rows));
  if (others === undefined) return undefined;
  const isYear = others.lowest >= 1900 && others.highest <= 2100;
  const isAge = words.some((word) => ['age', 'umur', 'usia'].includes(word)) && others.lowest >= 15;
  return isYear || isAge ? { value: 0, rows, nearest: others.lowest } : undefined;
}

/** Of the numbers besides the suspect one; undefined where they are too few to compare with. */
function describe(others: Float64Array): Others | undefined {
  const [lowest, highest, median] = [others[0], others.at(-1), others[Math.floor(others.length / 2)]];
  if (others.length < 5 || lowest === undefined || highest === undefined || median === undefined) return undefined;
  return { count: others.length, lowest, highest, median };
}
