import type { Histories } from './histories.ts';

/** Customers of the CDNOW log in weeks up to 1997-09-30, and what they bought in the 39 weeks after. */
export interface Bought extends Histories {
  /** mean value of the repeat purchases */
  readonly m: Float64Array;
  /** days with a purchase in the held-out time */
  readonly y: Float64Array;
  readonly spent: Float64Array;
}

const dayOf = (text: string) => Date.UTC(+text.slice(0, 4), +text.slice(4, 6) - 1, +text.slice(6, 8)) / 86_400_000;
const end = dayOf('19970930');
const stop = dayOf('19980630');

/** What each customer spent on each day. */
function byCustomer(text: string): Map<number, number>[] {
  const customers = new Map<string, Map<number, number>>();
  for (const line of text.trim().split('\n')) {
    const [, id = '', date = '', , value = ''] = line.trim().split(/\s+/);
    const days = customers.get(id) ?? new Map<number, number>();
    days.set(dayOf(date), (days.get(dayOf(date)) ?? 0) + Number(value));
    customers.set(id, days);
  }
  return [...customers.values()];
}

function summary(days: Map<number, number>) {
  const sorted = [...days.entries()].sort(([a], [b]) => a - b);
  const first = sorted[0]?.[0] ?? 0;
  const repeats = sorted.slice(1).filter(([day]) => day <= end);
  const later = sorted.filter(([day]) => day > end && day <= stop);
  const value = (rows: readonly (readonly [number, number])[]) => rows.reduce((sum, [, amount]) => sum + amount, 0);
  const last = repeats.at(-1)?.[0] ?? first;
  return {
    x: repeats.length,
    tx: (last - first) / 7,
    T: (end - first) / 7,
    m: repeats.length === 0 ? 0 : value(repeats) / repeats.length,
    y: later.length,
    spent: value(later),
  };
}

/** Reads the log: number in the full file, number, date, discs, value; purchases of one day are one. */
export function readCdnow(text: string): Bought {
  const rows = byCustomer(text).map(summary);
  const column = (value: (row: ReturnType<typeof summary>) => number) => Float64Array.from(rows, value);
  return {
    x: column(({ x }) => x),
    tx: column(({ tx }) => tx),
    T: column(({ T }) => T),
    m: column(({ m }) => m),
    y: column(({ y }) => y),
    spent: column(({ spent }) => spent),
  };
}
