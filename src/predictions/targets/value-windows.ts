import type { IsoDate } from '#values';
import type { OutcomeWindow } from '../outcomes/windows.ts';
import type { Coverage } from './coverage.ts';
import { addMonths, planWindows, type WindowPlan } from './plan-windows.ts';

/** Windows of a value: all `months` long, newest first, each with as many months of records before it. */
export interface ValueWindows {
  readonly kind: 'windows';
  readonly months: number;
  readonly windows: readonly OutcomeWindow[];
}

const longest = 12;
const shortest = 6;
/** Records may begin so many days into the first months and still count as reaching over them: monthly bills do. */
const lateStart = 31;

/** The longest windows, twelve months or as few as six, that the records allow: as many months before a day as after it. */
export function planValueWindows(
  asOf: IsoDate,
  coverage: Coverage,
  most: number,
): ValueWindows | Extract<WindowPlan, { kind: 'none' }> {
  const reaches = (day: IsoDate) => coverage.first <= moved(day, lateStart);
  const first = moved(coverage.first, -lateStart);
  const least = planWindows(asOf, { ...coverage, first }, { months: shortest, history: shortest, most: 1 });
  if (least.kind === 'none') return least;
  let months = longest;
  while (months > shortest && !reaches(addMonths(asOf, -2 * months))) months--;
  const windows: OutcomeWindow[] = [];
  for (let place = 1; place <= most && reaches(addMonths(asOf, -(place + 1) * months)); place++) {
    windows.push({ asOf: addMonths(asOf, -place * months), until: addMonths(asOf, (1 - place) * months) });
  }
  return { kind: 'windows', months, windows };
}

/** Weeks from one day to another. */
export function weeksBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 / 7;
}

function moved(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
