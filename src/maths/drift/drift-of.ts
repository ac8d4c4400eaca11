import type { CategoryFeature, Feature } from '../feature.ts';
import { quantileCounts, stabilityIndex } from './stability.ts';
import { homogeneityP, ksTest, wasserstein } from './two-samples.ts';

/** From which effect on a column has drifted, and how sure one must be. */
export interface DriftSettings {
  /** Largest difference of shares (or of distribution functions) that is still no drift; 0.1 where not given. */
  readonly effect?: number;
  /** From here on the drift is strong; 0.2 where not given. */
  readonly strongEffect?: number;
  /** Chance of an alarm where nothing has changed; 0.001 where not given. */
  readonly level?: number;
  /** Fewer rows than this on either side say nothing; 30 where not given. */
  readonly fewest?: number;
}

/** Whether a column has drifted: an effect above the threshold AND a sample that can show it. */
export type DriftVerdict = 'none' | 'moderate' | 'strong' | 'too few rows';

/** What was measured of one column on two samples. */
export interface Drift {
  readonly verdict: DriftVerdict;
  /** The larger of the shift of values and the change of the missing share, 0..1: what the verdict judges. */
  readonly effect: number;
  /** The effect that samples of this size can show. */
  readonly visible: number;
  /** Chance of such a difference where nothing has changed; the smaller of both tests. */
  readonly p: number;
  readonly stability: number | null;
  /** In the unit of the values; `null` for categories. */
  readonly wasserstein: number | null;
  readonly missingBefore: number;
  readonly missingAfter: number;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
}

interface Measured {
  readonly effect: number;
  readonly p: number;
  readonly stability: number | null;
  readonly wasserstein: number | null;
  readonly missingBefore: number;
  readonly missingAfter: number;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
}

/**
 * Compares a column on two samples. Neither a tiny difference in many rows nor a large one in a handful is an alarm:
 * `none` where the effect is small, `too few rows` where the samples could not show an effect of the threshold's size.
 * Infinite numbers count as missing; the two columns must be of one kind (RangeError).
 */
export function driftOf(before: Feature, after: Feature, settings: DriftSettings = {}): Drift {
  const { effect = 0.1, strongEffect = 0.2, level = 0.001, fewest = 30 } = settings;
  const measured = measure(before, after);
  const { rowsBefore: n, rowsAfter: m } = measured;
  const visible = Math.min(1, Math.sqrt((-Math.log(level / 2) / 2) * (1 / n + 1 / m)));
  const isClear = measured.p <= level;
  const verdict = (): DriftVerdict => {
    if (Math.min(n, m) < fewest) return 'too few rows';
    if (isClear && measured.effect >= effect) return measured.effect >= strongEffect ? 'strong' : 'moderate';
    return visible > effect && measured.effect >= effect ? 'too few rows' : 'none';
  };
  return { ...measured, verdict: verdict(), visible };
}

function measure(before: Feature, after: Feature): Measured {
  if (before.kind === 'category' && after.kind === 'category') return measureCategories(before, after);
  if (before.kind === 'category' || after.kind === 'category') throw new RangeError('columns of two kinds');
  return measureNumbers(before.values, after.values);
}

function measureNumbers(before: Float64Array, after: Float64Array): Measured {
  const [a, b] = [before.filter(Number.isFinite), after.filter(Number.isFinite)];
  const missing = [before.length - a.length, after.length - b.length] as const;
  const ks = ksTest(a, b);
  const counts = quantileCounts(a, b);
  const missingP = homogeneityP([a.length, missing[0]], [b.length, missing[1]]);
  const shares = { missingBefore: share(missing[0], before.length), missingAfter: share(missing[1], after.length) };
  return {
    effect: Math.max(ks?.distance ?? 0, Math.abs(shares.missingBefore - shares.missingAfter)),
    p: Math.min(ks?.p ?? 1, missingP ?? 1),
    stability: stabilityIndex([...counts.before, missing[0]], [...counts.after, missing[1]]),
    wasserstein: wasserstein(a, b),
    ...shares,
    rowsBefore: before.length,
    rowsAfter: after.length,
  };
}

function measureCategories(before: CategoryFeature, after: CategoryFeature): Measured {
  const levels = Math.max(before.levels, after.levels);
  const [a, b] = [countsOf(before.codes, levels), countsOf(after.codes, levels)];
  const [n, m] = [before.codes.length, after.codes.length];
  let distance = 0;
  for (let cell = 0; cell <= levels; cell++)
    distance += Math.abs(share(a[cell] as number, n) - share(b[cell] as number, m)) / 2;
  return {
    effect: n === 0 || m === 0 ? 0 : distance,
    p: homogeneityP(a, b) ?? 1,
    stability: stabilityIndex(a, b),
    wasserstein: null,
    missingBefore: share(a[0] as number, n),
    missingAfter: share(b[0] as number, m),
    rowsBefore: n,
    rowsAfter: m,
  };
}

/** Rows of each level, missing ones first. */
function countsOf(codes: Int32Array, levels: number): Float64Array {
  const counts = new Float64Array(levels + 1);
  for (const code of codes) counts[code + 1] = (counts[code + 1] as number) + 1;
  return counts;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
