import { quantileOfSorted } from '../resampling/bootstrap.ts';

/** Shares below this count as this, so that an empty bin stays finite. */
const leastShare = 1e-4;

/**
 * The population stability index of two lists of counts, sum of (b - a) ln(b / a) over shares, each at least 0.0001.
 * `null` where a list is empty. It grows with 1 / rows by chance alone: judge it beside the size of the sample.
 */
export function stabilityIndex(before: ArrayLike<number>, after: ArrayLike<number>): number | null {
  let [n, m] = [0, 0];
  for (let cell = 0; cell < before.length; cell++) {
    n += before[cell] as number;
    m += after[cell] as number;
  }
  if (n === 0 || m === 0) return null;
  let sum = 0;
  for (let cell = 0; cell < before.length; cell++) {
    const a = Math.max(leastShare, (before[cell] as number) / n);
    const b = Math.max(leastShare, (after[cell] as number) / m);
    sum += (b - a) * Math.log(b / a);
  }
  return sum;
}

/** Counts of both samples in bins between the quantiles of the first; equal edges are merged. No missing values. */
export function quantileCounts(
  before: Float64Array,
  after: Float64Array,
  bins = 10,
): { before: number[]; after: number[] } {
  const sorted = Float64Array.from(before).sort();
  const inner = Array.from({ length: bins - 1 }, (_, index) => quantileOfSorted(sorted, (index + 1) / bins));
  const edges = sorted.length === 0 ? [] : [...new Set(inner)];
  return { before: countsIn(edges, before), after: countsIn(edges, after) };
}

/** A value equal to an edge lies in the bin above it. */
function countsIn(edges: readonly number[], values: Float64Array): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const value of values) {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] as number) <= value) low = middle + 1;
      else high = middle;
    }
    counts[low] = (counts[low] as number) + 1;
  }
  return counts;
}
