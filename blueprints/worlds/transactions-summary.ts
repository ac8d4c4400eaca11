import { firstDayOf, observedMonths } from './calendar.ts';
import { idsOf } from './frame.ts';
import type { World } from './world.ts';

/** Where the time known ends and how long the hold-out after it is, in months. */
export interface SummarySpan {
  /** First month that is not known: 24 for all that the files show. */
  readonly until?: number;
  readonly holdout?: number;
}

/** One row per customer that bought before `until`, in the order of ids; times in days. */
export interface TransactionsSummary {
  readonly customers: Int32Array;
  readonly ids: readonly string[];
  /** Days with a purchase after the first such day; day of the last less the first; end less the first. */
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Mean rupiah of a day with purchases after the first; NaN where x is 0. */
  readonly spend: Float64Array;
  /** Days with a purchase, and rupiah, in the hold-out. */
  readonly holdout: Float64Array;
  readonly holdoutSpend: Float64Array;
}

interface Tally {
  first: number;
  last: number;
  x: number;
  spend: number;
  lastLater: number;
  later: number;
  laterSpend: number;
}

/** The purchases of each customer as the models of buying want them (Fader, Hardie and Lee 2005); days, not orders, count. */
export function transactionsSummary(world: World, span: SummarySpan = {}): TransactionsSummary {
  const { until = observedMonths, holdout = 6 } = span;
  const end = firstDayOf(until);
  const tallies = talliesOf(world, end, firstDayOf(until + holdout));
  const customers = Int32Array.from(tallies.keys());
  const rows = [...tallies.values()];
  const column = (numberFor: (tally: Tally) => number) => Float64Array.from(rows, numberFor);
  return {
    customers,
    ids: idsOf(customers),
    x: column(({ x }) => x),
    tx: column(({ first, last }) => last - first),
    T: column(({ first }) => end - first),
    spend: column(({ x, spend }) => (x === 0 ? Number.NaN : spend / x)),
    holdout: column(({ later }) => later),
    holdoutSpend: column(({ laterSpend }) => laterSpend),
  };
}

function talliesOf({ orders }: World, end: number, horizon: number): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (let row = 0; row < orders.customer.length; row++) {
    const customer = orders.customer[row] as number;
    const day = orders.day[row] as number;
    const amount = orders.amount[row] as number;
    const tally = tallies.get(customer);
    if (tally !== undefined) addTo(tally, { day, amount, end, horizon });
    else if (day < end)
      tallies.set(customer, { first: day, last: day, x: 0, spend: 0, lastLater: 0, later: 0, laterSpend: 0 });
  }
  return tallies;
}

function addTo(
  tally: Tally,
  { day, amount, end, horizon }: Record<'day' | 'amount' | 'end' | 'horizon', number>,
): void {
  if (day >= horizon) return;
  if (day >= end) {
    if (day > tally.lastLater) tally.later++;
    tally.lastLater = day;
    tally.laterSpend += amount;
    return;
  }
  if (day > tally.last) tally.x++;
  if (day > tally.first) tally.spend += amount;
  tally.last = day;
}
