import { incompleteGamma } from '../special/incomplete.ts';

/** The largest distance between two distribution functions, with its chance under equal distributions. */
export interface KsTest {
  readonly distance: number;
  readonly p: number;
}

const mostCells = 1_000_000;

/**
 * The two-sample test of Kolmogorov and Smirnov. The chance is exact up to 1,000,000 pairs of rows (recursion of Kim and
 * Jennrich 1973, for values without ties; safe with ties), beyond by Smirnov's limit as
 * corrected by Stephens 1970. `null` where a sample is empty.
 */
export function ksTest(before: Float64Array, after: Float64Array): KsTest | null {
  if (before.length === 0 || after.length === 0) return null;
  const { distance } = distancesOf(before, after);
  const isSmall = before.length * after.length <= mostCells;
  return {
    distance,
    p: isSmall ? exactKsP(distance, before.length, after.length) : limitKsP(distance, before.length, after.length),
  };
}

/** The area between two distribution functions (Wasserstein's first distance), in the unit of the values. */
export function wasserstein(before: Float64Array, after: Float64Array): number | null {
  return before.length === 0 || after.length === 0 ? null : distancesOf(before, after).area;
}

/** Walks both sorted samples at once, keeping the gap between their distribution functions. */
function distancesOf(before: Float64Array, after: Float64Array): { distance: number; area: number } {
  const [a, b] = [Float64Array.from(before).sort(), Float64Array.from(after).sort()];
  let [i, j, distance, area] = [0, 0, 0, 0];
  let last = Math.min(a[0] as number, b[0] as number);
  while (i < a.length || j < b.length) {
    const value =
      i < a.length && (j >= b.length || (a[i] as number) <= (b[j] as number)) ? (a[i] as number) : (b[j] as number);
    area += Math.abs(i / a.length - j / b.length) * (value - last);
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
    last = value;
  }
  return { distance, area };
}

/** 1 - the chance that a random path of `n` and `m` steps stays closer to the diagonal than the distance. */
function exactKsP(distance: number, n: number, m: number): number {
  const limit = (Math.round(distance * n * m) - 0.5) / (n * m);
  const chances = new Float64Array(m + 1);
  for (let j = 0; j <= m; j++) chances[j] = j / m > limit ? 0 : 1;
  for (let i = 1; i <= n; i++) {
    const weight = i / (i + m);
    for (let j = 0; j <= m; j++) {
      const before = j === 0 ? 0 : (chances[j - 1] as number);
      chances[j] = Math.abs(i / n - j / m) > limit ? 0 : weight * (chances[j] as number) + before;
    }
  }
  return Math.min(1, Math.max(0, 1 - (chances[m] as number)));
}

function limitKsP(distance: number, n: number, m: number): number {
  const root = Math.sqrt((n * m) / (n + m));
  const z = distance * (root + 0.12 + 0.11 / root);
  if (z < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * z * z);
  return Math.min(1, Math.max(0, sum));
}

/** The chi-squared test that two lists of counts come from the same shares; `null` where only one cell is used. */
export function homogeneityP(before: ArrayLike<number>, after: ArrayLike<number>): number | null {
  let [n, m] = [0, 0];
  for (let cell = 0; cell < before.length; cell++) {
    n += before[cell] as number;
    m += after[cell] as number;
  }
  let [statistic, used] = [0, 0];
  for (let cell = 0; cell < before.length; cell++) {
    const [a, b] = [before[cell] as number, after[cell] as number];
    if (a + b === 0) continue;
    used++;
    statistic += (a * m - b * n) ** 2 / (a + b) / n / m;
  }
  return n === 0 || m === 0 || used < 2 ? null : Math.max(0, 1 - incompleteGamma((used - 1) / 2, statistic / 2));
}
