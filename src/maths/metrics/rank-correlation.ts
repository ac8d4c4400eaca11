import { type Forecast, meanOfRows } from './forecast.ts';
import { midRanks, type Ranking, rankingOf } from './ranking.ts';
import { sortedOrder } from './sorted-order.ts';

/** Spearman's rank correlation, ties at their middle rank; weights only in the means. `null` where one side is constant. */
export function spearman(rows: Forecast): number | null {
  const actual = midRanks(rankingOf(rows.actual));
  const forecast = midRanks(rows.ranking ?? rankingOf(rows.forecast));
  return pearson({ actual, forecast, weights: rows.weights });
}

/** Pearson's correlation; `null` where one side is constant. */
export function pearson(rows: Forecast): number | null {
  const x = meanOfRows(rows, (actual) => actual);
  const y = meanOfRows(rows, (_, forecast) => forecast);
  if (x === null || y === null) return null;
  const xx = meanOfRows(rows, (actual) => (actual - x) ** 2) as number;
  const yy = meanOfRows(rows, (_, forecast) => (forecast - y) ** 2) as number;
  const xy = meanOfRows(rows, (actual, forecast) => (actual - x) * (forecast - y)) as number;
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : null;
}

/**
 * Kendall's tau-b in n log n by counting the exchanges of a merge sort (Knight 1966). Weights are not used. `null` where
 * one side is constant.
 */
export function kendall(rows: Forecast): number | null {
  const x = rows.ranking ?? rankingOf(rows.forecast);
  const y = rankingOf(rows.actual);
  const xGroups = groupsOf(x);
  const yGroups = groupsOf(y);
  const order = lexicographic(xGroups, yGroups);
  const n = order.length;
  const pairs = (n * (n - 1)) / 2;
  const both = rankingOf(Float64Array.from(order, (_, row) => (xGroups[row] as number) * n + (yGroups[row] as number)));
  const free = (pairs - tiedPairs(x)) * (pairs - tiedPairs(y));
  if (!(free > 0)) return null;
  const swaps = exchanges(Int32Array.from(order, (row) => yGroups[row] as number));
  const agreement = pairs - tiedPairs(x) - tiedPairs(y) + tiedPairs(both) - 2 * swaps;
  return Math.max(-1, Math.min(1, agreement / Math.sqrt(free)));
}

function groupsOf(ranking: Ranking): Int32Array {
  const groups = new Int32Array(ranking.order.length);
  for (let group = 0; group < ranking.groups; group++)
    for (let place = ranking.starts[group] as number; place < (ranking.starts[group + 1] as number); place++)
      groups[ranking.order[place] as number] = group;
  return groups;
}

function lexicographic(first: Int32Array, second: Int32Array): Int32Array {
  const n = first.length;
  return sortedOrder(Float64Array.from(first, (group, row) => group * n + (second[row] as number)));
}

function tiedPairs(ranking: Ranking): number {
  let pairs = 0;
  for (let group = 0; group < ranking.groups; group++) {
    const size = (ranking.starts[group + 1] as number) - (ranking.starts[group] as number);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

/** The number of neighbour exchanges that would sort the values. */
function exchanges(values: Int32Array): number {
  let count = 0;
  let from: Int32Array = values;
  let into: Int32Array = new Int32Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width)
      count += merge({ from, into, start, middle: start + width, end: start + 2 * width });
    [from, into] = [into, from];
  }
  return count;
}

interface Halves {
  readonly from: Int32Array;
  readonly into: Int32Array;
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function merge({ from, into, start, middle, end }: Halves): number {
  const stop = Math.min(end, from.length);
  const half = Math.min(middle, from.length);
  let left = start;
  let right = half;
  let count = 0;
  for (let place = start; place < stop; place++) {
    const takeRight = left >= half || (right < stop && (from[right] as number) < (from[left] as number));
    if (takeRight) count += half - left;
    into[place] = from[takeRight ? right++ : left++] as number;
  }
  return count;
}
