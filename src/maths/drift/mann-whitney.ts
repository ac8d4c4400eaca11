import { midRanks, rankingOf } from '../metrics/ranking.ts';
import { incompleteGamma } from '../special/incomplete.ts';

/** Which of two samples tends to lie higher. */
export interface MannWhitney {
  /** Pairs in which the first sample is higher, ties half. */
  readonly u: number;
  /** The chance that a row of the SECOND sample lies above one of the first, ties half: 0.5 where alike. */
  readonly superiority: number;
  /** Two-sided, by the normal limit corrected for ties. */
  readonly p: number;
}

/** The test of Mann and Whitney (1947); `null` where a sample is empty. */
export function mannWhitney(first: Float64Array, second: Float64Array): MannWhitney | null {
  const [n, m] = [first.length, second.length];
  if (n === 0 || m === 0) return null;
  const all = new Float64Array(n + m);
  all.set(first);
  all.set(second, n);
  const ranking = rankingOf(all);
  const ranks = midRanks(ranking);
  let sum = 0;
  for (let row = 0; row < n; row++) sum += ranks[row] as number;
  const u = sum - (n * (n + 1)) / 2;
  let ties = 0;
  for (let group = 0; group < ranking.groups; group++) {
    const size = (ranking.starts[group + 1] as number) - (ranking.starts[group] as number);
    ties += size ** 3 - size;
  }
  const variance = ((n * m) / 12) * (n + m + 1 - ties / (n + m) / Math.max(1, n + m - 1));
  const z = variance > 0 ? (u - (n * m) / 2) / Math.sqrt(variance) : 0;
  return { u, superiority: 1 - u / n / m, p: Math.max(0, 1 - incompleteGamma(0.5, (z * z) / 2)) };
}
