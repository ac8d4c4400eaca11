import type { DateSummary } from './column-reading.ts';
import { dayNumber, isoDay } from './readings/date.ts';

/** Days that programs write where there is none. */
const known = new Set([
  '0001-01-01',
  '1753-01-01',
  '1800-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1900-01-02',
  '1901-01-01',
  '1970-01-01',
  '2049-12-31',
  '2050-12-31',
  '2099-01-01',
  '2099-12-31',
  '2100-01-01',
  '2999-12-31',
  '3000-01-01',
  '4712-12-31',
  '9998-12-31',
  '9999-12-31',
  '9999-01-01',
]);
const dayOfYear = 365.25;
const earliest = dayNumber(1900, 1, 3);
const latest = dayNumber(2099, 1, 1);

/** A day that seems to stand for "none", with what speaks for it. */
export interface PlaceholderDay {
  day: number;
  rows: number;
  /** True for a day that programs are known to write; else it is only far away and too frequent. */
  isKnown: boolean;
}

/**
 * Days at either end of a column that stand for "none": known placeholders that lie apart from the other days, and days
 * five years or more away from any other that are more frequent than the rest. They are taken off one after another.
 */
export function placeholderDays({ days }: DateSummary): PlaceholderDay[] {
  const rest = [...days];
  const found: PlaceholderDay[] = [];
  for (let round = 0; round < 10; round++) {
    const next = [atEnd(rest, rest.length - 1, rest.length - 2), atEnd(rest, 0, 1)].find((one) => one !== undefined);
    if (next === undefined) break;
    found.push(next);
    rest.splice(
      rest.findIndex(({ day }) => day === next.day),
      1,
    );
  }
  return found.sort((a, b) => a.day - b.day);
}

function atEnd(days: DateSummary['days'], end: number, neighbour: number): PlaceholderDay | undefined {
  const [suspect, nearest] = [days[end], days[neighbour]];
  if (suspect === undefined || nearest === undefined || days.length < 3) return undefined;
  const years = Math.abs(suspect.day - nearest.day) / dayOfYear;
  const iso = isoDay(suspect.day);
  const isKnown = known.has(iso) || (suspect.day >= latest && /-(12-31|01-01)$/.test(iso));
  if (isKnown && (isImpossible(suspect.day) || years >= 1)) return { ...suspect, isKnown };
  const others = days.filter((_, at) => at !== end).map(({ rows }) => rows);
  const usual = others.reduce((sum, rows) => sum + rows, 0) / others.length;
  const isFrequent = suspect.rows >= 5 && suspect.rows >= 5 * usual;
  return years >= 5 && isFrequent && !isSpread(days, years) ? { ...suspect, isKnown } : undefined;
}

function isImpossible(day: number): boolean {
  return day < earliest || day >= latest;
}

/** True where the other days themselves lie as far apart as the suspect does. */
function isSpread(days: DateSummary['days'], years: number): boolean {
  const gaps = days.slice(1).map(({ day }, at) => day - (days[at]?.day ?? day));
  return gaps.filter((gap) => gap >= (years * dayOfYear) / 2).length > 1;
}
