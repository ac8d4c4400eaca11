import { sortedOrder } from './sorted-order.ts';

/** The middle value, the mean of the two middle ones where the weight splits evenly; `null` without weight. */
export function weightedMedian(values: ArrayLike<number>, weights?: ArrayLike<number>): number | null {
  const order = sortedOrder(values);
  const weight = (row: number) => (weights === undefined ? 1 : (weights[row] as number));
  let total = 0;
  for (const row of order) total += weight(row);
  if (total <= 0) return null;
  let below = 0;
  let lower: number | null = null;
  for (const row of order) {
    if (weight(row) === 0) continue;
    if (lower !== null) return (lower + (values[row] as number)) / 2;
    below += weight(row);
    if (below > total / 2) return values[row] as number;
    if (below === total / 2) lower = values[row] as number;
  }
  return lower;
}
