import { sortedOrder } from './sorted-order.ts';

/** Rows from the lowest to the highest value; rows of one value share a group, so that no result hangs on their order. */
export interface Ranking {
  /** Row indices, ascending by value, rows of equal value in their own order. */
  readonly order: Int32Array;
  /** Where each group of equal values starts in `order`, with the number of rows as last entry. */
  readonly starts: Int32Array;
  readonly groups: number;
}

/** Ranks values; a value that is not a number is a bug of the caller (RangeError), infinite ones are ranked. */
export function rankingOf(values: ArrayLike<number>): Ranking {
  const order = sortedOrder(values);
  const starts = new Int32Array(order.length + 1);
  let groups = 0;
  for (let place = 0; place < order.length; place++) {
    const isNew = place === 0 || valueAt(values, order, place) !== valueAt(values, order, place - 1);
    if (isNew) starts[groups++] = place;
  }
  starts[groups] = order.length;
  return { order, starts: starts.slice(0, groups + 1), groups };
}

/** The middle rank (from 1) of each row: rows of equal value share the mean of their ranks. */
export function midRanks(ranking: Ranking): Float64Array {
  const ranks = new Float64Array(ranking.order.length);
  for (let group = 0; group < ranking.groups; group++) {
    const start = ranking.starts[group] as number;
    const end = ranking.starts[group + 1] as number;
    for (let place = start; place < end; place++) ranks[ranking.order[place] as number] = (start + 1 + end) / 2;
  }
  return ranks;
}

function valueAt(values: ArrayLike<number>, order: Int32Array, place: number): number {
  return values[order[place] as number] as number;
}
