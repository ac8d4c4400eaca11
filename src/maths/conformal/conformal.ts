import { conformalQuantile, fewestScores } from './quantile.ts';

/** The reach of one group of rows, or why there is none. */
export interface ConformalGroup {
  readonly n: number;
  /** By how much (times the scale of a row) its range is widened; may be below 0 for quantile ranges. */
  readonly reach: number | null;
  readonly reason: 'too few rows' | null;
  /** The fewest rows that allow an interval at this level. */
  readonly needed: number;
}

/** Intervals that hold with chance 1 - alpha for new rows like those held out. Plain JSON. */
export interface ConformalModel {
  readonly kind: 'conformal';
  readonly alpha: number;
  readonly groups: readonly ConformalGroup[];
}

/** A range per row: a point forecast has `low` and `high` equal; quantile forecasts have their two quantiles. */
export interface Ranges {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** How uncertain each row is relative to others (above 0); 1 where not given. */
  readonly scale?: ArrayLike<number> | undefined;
  /** The group of each row, from 0; one group where not given. */
  readonly groups?: ArrayLike<number> | undefined;
}

/** Held-out rows with what happened. */
export interface HeldOut extends Ranges {
  readonly actual: ArrayLike<number>;
  /** The number of groups, so that a group without held-out rows is there too. */
  readonly groupCount?: number;
}

/**
 * The conformity score of each held-out row, max(low - y, y - high) / scale: with `low` = `high` that is the absolute
 * residual (split conformal, Lei et al. 2018), else conformalised quantile regression (Romano, Patterson, Candes 2019).
 */
export function conformalScores(rows: HeldOut): Float64Array {
  return Float64Array.from(rows.actual, (actual, row) => {
    const scale = rows.scale === undefined ? 1 : (rows.scale[row] as number);
    return Math.max((rows.low[row] as number) - actual, actual - (rows.high[row] as number)) / scale;
  });
}

/**
 * Learns the reach of each group from held-out rows alone (Mondrian conformal prediction, Vovk et al. 2005), so that the
 * level holds in every group. A group with fewer than ceil(1 / alpha) - 1 rows has no interval and says why.
 */
export function fitConformal(rows: HeldOut, alpha: number): ConformalModel {
  const scores = conformalScores(rows);
  const lists: number[][] = Array.from({ length: groupCountOf(rows) }, () => []);
  for (let row = 0; row < scores.length; row++) {
    const list = lists[rows.groups === undefined ? 0 : (rows.groups[row] as number)];
    list?.push(scores[row] as number);
  }
  const needed = fewestScores(alpha);
  const groups = lists.map((list): ConformalGroup => {
    const reach = conformalQuantile(list, alpha);
    return { n: list.length, reach, reason: reach === null ? 'too few rows' : null, needed };
  });
  return { kind: 'conformal', alpha, groups };
}

function groupCountOf({ groups, groupCount }: HeldOut): number {
  if (groupCount !== undefined) return groupCount;
  let count = 1;
  for (let row = 0; row < (groups?.length ?? 0); row++) count = Math.max(count, (groups?.[row] as number) + 1);
  return count;
}

/** An interval per row; -Infinity to Infinity where the row's group has none. */
export interface Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The intervals of new rows, none below `floor` (money: 0); an inverted range shrinks to its middle. */
export function applyConformal(model: ConformalModel, rows: Ranges, floor = Number.NEGATIVE_INFINITY): Intervals {
  const low = new Float64Array(rows.low.length);
  const high = new Float64Array(rows.low.length);
  for (let row = 0; row < low.length; row++) {
    const group = model.groups[rows.groups === undefined ? 0 : (rows.groups[row] as number)];
    const scale = rows.scale === undefined ? 1 : (rows.scale[row] as number);
    const reach = group === undefined || group.reach === null ? Number.POSITIVE_INFINITY : group.reach * scale;
    const from = (rows.low[row] as number) - reach;
    const to = (rows.high[row] as number) + reach;
    low[row] = Math.max(floor, from <= to ? from : (from + to) / 2);
    high[row] = Math.max(floor, from <= to ? to : (from + to) / 2);
  }
  return { low, high };
}
