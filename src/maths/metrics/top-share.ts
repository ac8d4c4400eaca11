import { type Scored, type ScoreGroups, scoreGroups } from './scored.ts';

/** One point of a gains curve: taking the best-scored `share` of rows captures `captured` of all positives. */
export interface GainsPoint {
  readonly share: number;
  readonly captured: number;
  /** `captured / share`: how many times better than taking rows at random. */
  readonly lift: number;
}

/**
 * How many times more positives the best-scored share of rows holds than a random share. Where the cut falls inside a
 * group of equal scores the group counts with its mean, so row order does not matter. `null` without positives.
 */
export function liftAt(scored: Scored, share: number): number | null {
  const captured = capturedAt(scored, share);
  return captured === null ? null : captured / share;
}

/** The part of all positives in the best-scored share of rows (0..1), ties at the cut by their mean. */
export function capturedAt(scored: Scored, share: number): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share ${share} is not in (0, 1]`);
  const groups = scoreGroups(scored);
  if (groups.positive <= 0) return null;
  return capturedOf(groups, [share])[0] as number;
}

/** Gains and lift at `points` equal steps of the share of rows, the last one at 1; empty without positives. */
export function gainsCurve(scored: Scored, points = 20): GainsPoint[] {
  const groups = scoreGroups(scored);
  if (groups.positive <= 0) return [];
  const shares = Array.from({ length: points }, (_, index) => (index + 1) / points);
  const captured = capturedOf(groups, shares);
  return shares.map((share, index) => {
    const part = captured[index] as number;
    return { share, captured: part, lift: part / share };
  });
}

/** The part of positives captured at ascending shares, straight between the groups of equal scores. */
function capturedOf(scores: ScoreGroups, shares: readonly number[]): number[] {
  let group = scores.groups - 1;
  let taken = 0;
  let found = 0;
  return shares.map((share) => {
    const wanted = share * scores.total;
    while (group > 0 && taken + (scores.totals[group] as number) <= wanted) {
      taken += scores.totals[group] as number;
      found += scores.positives[group--] as number;
    }
    const inside = scores.totals[group] as number;
    const part = inside > 0 ? Math.min(1, (wanted - taken) / inside) : 0;
    return Math.min(1, (found + part * (scores.positives[group] as number)) / scores.positive);
  });
}
