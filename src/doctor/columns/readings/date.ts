/** One text read as a day: days since 1970-01-01, by each order of day and month; NaN where an order gives none. */
export interface DateReading {
  /** `ymd` and `named` are settled; of the others `dmy` and `mdy` hold the two readings. */
  form: 'ymd' | 'named' | 'numeric';
  dmy: number;
  mdy: number;
}

/** A text in the form of a date that no calendar has, as 0000-00-00 or 31/02/2024. */
export type DateText = DateReading | 'impossible';

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+\d{1,2}[:.]\d{2}.*)?$/;
const yearLast = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?:[T ]+\d{1,2}[:.]\d{2}.*)?$/;
const dotted = /^(\d{1,2})(\.)(\d{1,2})\.(\d{4})(?: +\d{1,2}[:.]\d{2}.*)?$/;
const monthOnly = /^(\d{4})[-/](\d{2})$/;
const named = /^(?:(\d{1,2})[ -]+)?([a-z]{3,9})\.?[ -]+(?:(\d{1,2}),? +)?(\d{4})(?: +\d{1,2}[:.]\d{2}.*)?$/i;
const namedShort = /^(\d{1,2})-([a-z]{3})-(\d{2})$/i;

const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'januari'],
  ['feb', 'february', 'februari', 'pebruari'],
  ['mar', 'march', 'maret'],
  ['apr', 'april'],
  ['may', 'mei'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august', 'agustus', 'agu', 'agt', 'ags'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november', 'nop', 'nopember'],
  ['dec', 'december', 'des', 'desember'],
];
const monthNumbers = new Map(months.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));

/** Whole days from 1970-01-01 to a calendar day; NaN where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1) return Number.NaN;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 ? Math.round(date.getTime() / 86_400_000) : Number.NaN;
}

/** A day number as YYYY-MM-DD. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A trimmed text as a date; undefined where it does not even look like one. */
export function readDate(text: string): DateText | undefined {
  if (text.length < 6 || text.length > 40 || !/\d/.test(text)) return undefined;
  const iso = yearFirst.exec(text);
  if (iso !== null) return settled('ymd', dayNumber(Number(iso[1]), Number(iso[3]), Number(iso[4])));
  const month = monthOnly.exec(text);
  if (month !== null) {
    const first = dayNumber(Number(month[1]), Number(month[2]), 1);
    return Number.isNaN(first) ? undefined : settled('ymd', first);
  }
  const last = yearLast.exec(text) ?? dotted.exec(text);
  if (last !== null) return numeric(Number(last[1]), Number(last[3]), fullYear(last[4] ?? ''));
  return readNamed(text);
}

function readNamed(text: string): DateText | undefined {
  const short = namedShort.exec(text);
  if (short !== null) return namedDay(short[2], short[1], fullYear(short[3] ?? ''));
  const parts = named.exec(text);
  if (parts === null || (parts[1] !== undefined && parts[3] !== undefined)) return undefined;
  return namedDay(parts[2], parts[1] ?? parts[3] ?? '1', Number(parts[4]));
}

function namedDay(word = '', day = '1', year = 0): DateText | undefined {
  const month = monthNumbers.get(word.toLowerCase());
  return month === undefined ? undefined : settled('named', dayNumber(year, month, Number(day)));
}

function settled(form: 'ymd' | 'named', day: number): DateText {
  return Number.isNaN(day) ? 'impossible' : { form, dmy: day, mdy: day };
}

function numeric(first: number, second: number, year: number): DateText {
  const dmy = dayNumber(year, second, first);
  const mdy = dayNumber(year, first, second);
  return Number.isNaN(dmy) && Number.isNaN(mdy) ? 'impossible' : { form: 'numeric', dmy, mdy };
}

/** Two figures of a year: up to 69 in this century, the others in the last. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Eight figures as a day between 1900 and 2100, as 20241231; NaN for any other number. */
export function compactDay(value: number): number {
  if (value < 19_000_101 || value > 21_001_231 || !Number.isInteger(value)) return Number.NaN;
  return dayNumber(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

/** The day that a spreadsheet keeps as this number of days since the end of 1899; NaN outside 1955 to 2064. */
export function serialDay(value: number): number {
  return Number.isInteger(value) && value >= 20_000 && value <= 60_000 ? value - 25_569 : Number.NaN;
}
