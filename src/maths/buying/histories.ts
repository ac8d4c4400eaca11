import type { FitReason } from './fit.ts';

/**
 * Customers' buying histories, one entry each, in any one unit of time: `x` repeat purchases (the first not counted),
 * `tx` the time of the last one (0 where x = 0) and `T` the time of observation, both from the first purchase.
 */
export interface Histories {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
}

/** One customer's history; see `Histories`. */
export interface History {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** The different histories with how many customers have each, sorted by x, tx and T. */
export interface GroupedHistories extends Histories {
  readonly count: Float64Array;
  readonly customers: number;
}

function isPossible(x: number, tx: number, T: number): boolean {
  const whole = Number.isInteger(x) && x >= 0;
  return whole && Number.isFinite(T) && T > 0 && tx >= 0 && tx <= T && (x > 0 || tx === 0);
}

/** Why these histories cannot be fitted; undefined when they can. */
export function faultOf({ x, tx, T }: Histories): FitReason | undefined {
  if (x.length === 0) return 'no customers';
  if (x.length !== tx.length || x.length !== T.length) throw new RangeError('x, tx and T differ in length');
  for (let i = 0; i < x.length; i++) {
    if (!isPossible(x[i] as number, tx[i] as number, T[i] as number)) return 'impossible data';
  }
  return x.some((value) => value > 0) ? undefined : 'no repeat purchase';
}

/** The one history at a place. */
export function historyAt({ x, tx, T }: Histories, i: number): History {
  return { x: x[i] as number, tx: tx[i] as number, T: T[i] as number };
}

/** Groups equal histories, so that the work depends on how many differ and the result not on the order of rows. */
export function grouped(histories: Histories): GroupedHistories {
  const { x, tx, T } = histories;
  const by = (column: Float64Array, a: number, b: number) => (column[a] as number) - (column[b] as number);
  const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => by(x, a, b) || by(tx, a, b) || by(T, a, b));
  const first: number[] = [];
  const count: number[] = [];
  for (const i of order) {
    const last = first.at(-1);
    const same = last !== undefined && x[last] === x[i] && tx[last] === tx[i] && T[last] === T[i];
    if (same) count[count.length - 1] = (count.at(-1) ?? 0) + 1;
    else {
      first.push(i);
      count.push(1);
    }
  }
  const taken = (column: Float64Array) => Float64Array.from(first, (i) => column[i] as number);
  return { x: taken(x), tx: taken(tx), T: taken(T), count: Float64Array.from(count), customers: x.length };
}

/** The mean time of observation, the natural size of a scale parameter to start from. */
export function meanAge({ T, count, customers }: GroupedHistories): number {
  return T.reduce((sum, value, i) => sum + value * (count[i] as number), 0) / customers;
}
