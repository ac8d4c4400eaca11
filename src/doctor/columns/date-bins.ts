import { isoDay } from './readings/date.ts';

const bars = 20;

/** Bars over days (from 1970-01-01, sorted): days, months or years, or steps of several, so that there are at most twenty. */
export function dateBins(days: readonly { day: number; rows: number }[]): { from: string; to: string; rows: number }[] {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return [];
  const step = stepOf(monthOf(first), monthOf(last));
  const start = Math.floor(monthOf(first) / step) * step;
  const counts = new Array<number>(Math.floor((monthOf(last) - start) / step) + 1).fill(0);
  for (const { day, rows } of days) {
    const bar = Math.floor((monthOf(day) - start) / step);
    counts[bar] = (counts[bar] ?? 0) + rows;
  }
  return counts.map((rows, bar) => ({
    from: isoDay(firstDay(start + bar * step)),
    to: isoDay(firstDay(start + (bar + 1) * step) - 1),
    rows,
  }));
}

/** Months of a bar: 1, 3, or whole years. */
function stepOf(first: number, last: number): number {
  const months = last - first + 1;
  if (months <= bars) return 1;
  if (months <= bars * 3 - 3) return 3;
  const years = Math.floor(last / 12) - Math.floor(first / 12) + 1;
  return 12 * Math.ceil(years / (bars - 1));
}

function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstDay(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return Math.round(date.getTime() / 86_400_000);
}
