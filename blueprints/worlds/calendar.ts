/** Months in the world: month 0 is January 2024; windows are of six months. */
export const firstYear = 2024;

/** Months that the files show: 0 to 23. */
export const observedMonths = 24;

/** Months of a window. */
export const windowMonths = 6;

/** Months until the end of window 4, which only the truth shows. */
export const allMonths = 30;

/** A month that never comes. */
export const never = 99;

/** First day of a month, in days since 1970-01-01; months before 0 are fine. */
export function firstDayOf(month: number): number {
  return Date.UTC(firstYear, month, 1) / 86_400_000;
}

const days = new Map<number, string>();

/** The date of a day as `2025-12-31`. */
export function dateOf(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, 10);
    days.set(day, text);
  }
  return text;
}
