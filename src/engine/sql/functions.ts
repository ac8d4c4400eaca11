import type { Literal } from '../dialects/dialect.ts';
import { call, type Fragment } from './fragment.ts';

type Value = Fragment | Literal;

/** The functions whose meaning differs between engines; each is named for what it gives, on every engine alike. */
export const fn = {
  /** a / b as a double; NULL where b is zero or either is NULL. */
  ratio: (a: Value, b: Value) => call('ratio', a, b),
  /** Arithmetic mean as a double over the values that are not NULL. */
  mean: (x: Value) => call('mean', x),
  /** Exact quantile with linear interpolation, as a double; an aggregate; p is between 0 and 1. */
  quantile: (x: Value, p: number) => call('quantile', x, p),
  /** Sum of exact decimals or whole numbers as DECIMAL(38,2); an aggregate. */
  sumMoney: (x: Value) => call('sumMoney', x),
  /** Sum of whole numbers as BIGINT; an aggregate. */
  sumWhole: (x: Value) => call('sumWhole', x),
  /** Number of rows as BIGINT where the condition holds; an aggregate. */
  countIf: (condition: Value) => call('countIf', condition),
  /** Rounded half away from zero to a whole number, as BIGINT. */
  whole: (x: Value) => call('whole', x),
  /** Rounded half away from zero to DECIMAL(18, digits). */
  decimal: (x: Value, digits: number) => call('decimal', x, digits),
  /** Text read as DECIMAL(18, digits), NULL where it cannot be; only digits, one point and a sign are understood. */
  readDecimal: (text: Value, digits: number) => call('readDecimal', text, digits),
  /** Natural logarithm of a positive number as a double. */
  ln: (x: Value) => call('ln', x),
  /** The texts one after another, a NULL counted as empty. */
  concat: (...texts: readonly Value[]) => call('concat', ...texts),
  /** The smallest of the values that are not NULL. */
  least: (...values: readonly Value[]) => call('least', ...values),
  /** The largest of the values that are not NULL. */
  greatest: (...values: readonly Value[]) => call('greatest', ...values),
  /** A whole number or an exact decimal as text. */
  text: (x: Value) => call('text', x),
  /** True where the regular expression is found in the text. */
  matches: (text: Value, pattern: string) => call('matches', text, pattern),
  /** The n-th group of the first match, NULL where there is none. */
  extract: (text: Value, pattern: string, group: number) => call('extract', text, pattern, group),
  /** Every match replaced. */
  replaceAll: (text: Value, pattern: string, replacement: string) => call('replaceAll', text, pattern, replacement),
  /** Lower-case hexadecimal MD5 of a text: stable ids and engine-independent sampling, no secrecy. */
  md5: (text: Value) => call('md5', text),
  /** Distinct texts in alphabetical order, joined; an aggregate. */
  joinDistinct: (text: Value, separator: string) => call('joinDistinct', text, separator),
  /** The values of x at the n largest keys, largest key first, as an array; an aggregate. */
  topBy: (x: Value, key: Value, n: number) => call('topBy', x, key, n),
  /** The n-th element of an array counted from 1, NULL beyond its end. */
  element: (array: Value, n: Value) => call('element', array, n),
  /** Whole days from one date to another. */
  daysBetween: (from: Value, to: Value) => call('daysBetween', from, to),
  /** A date moved by whole months, the day cut to the month's last. */
  addMonths: (date: Value, months: Value) => call('addMonths', date, months),
  /** First day of the date's month. */
  monthOf: (date: Value) => call('monthOf', date),
  /** 1 Monday to 7 Sunday. */
  weekday: (date: Value) => call('weekday', date),
  /** Text `YYYY-MM-DD` read as a date, NULL where it is none. */
  readDate: (text: Value) => call('readDate', text),
} as const;
