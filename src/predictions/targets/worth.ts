import type { ScoredCustomers } from '../result.ts';

/** Chances with what they are worth: times the money at stake of each customer, NaN where that is not known. */
export function withWorth(
  known: Pick<ScoredCustomers, 'frame' | 'value' | 'low' | 'high'>,
  amounts: ReadonlyMap<string, number>,
): ScoredCustomers {
  const amount = Float64Array.from(known.frame.ids, (id) => amounts.get(id) ?? Number.NaN);
  const times = (share: Float64Array) => share.map((value, row) => value * (amount[row] as number));
  return { ...known, amount, worth: times(known.value), worthLow: times(known.low), worthHigh: times(known.high) };
}
