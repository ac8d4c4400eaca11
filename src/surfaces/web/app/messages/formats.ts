import type { Language } from '#values';

/** Numbers in words of one language. */
export interface Formats {
  /** A whole number with separators. */
  count: (value: number) => string;
  /** Up to two decimals. */
  number: (value: number) => string;
  /** A score or what adds to it, with two decimals. */
  score: (value: number) => string;
  /** A measure near 0 or 1, with three decimals. */
  measure: (value: number) => string;
  /** A share as a percentage. */
  share: (value: number) => string;
  /** An amount in short: "Rp 1,2 miliar". */
  money: (value: number, currency: string) => string;
  /** An amount in full. */
  fullMoney: (value: number, currency: string) => string;
  /** A number of an axis in the shortest form: "1,2 jt". */
  tick: (value: number) => string;
  /** A number of bytes: "3,4 MB". */
  bytes: (value: number) => string;
  /** A date in words. */
  date: (iso: string) => string;
}

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** Formats of a language; made once each, since making one is slow. */
export function formatsOf(language: Language): Formats {
  const locale = locales[language];
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const measure = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const long = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const bytes = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const withCurrency = (text: string, currency: string): string => `${symbolOf(currency)}\u00a0${text}`;
  return {
    count: (value) => count.format(value),
    number: (value) => number.format(value),
    score: (value) => score.format(value),
    measure: (value) => measure.format(value),
    share: (value) => share.format(value),
    money: (value, currency) =>
      withCurrency(Math.abs(value) < 1e4 ? number.format(value) : long.format(value), currency),
    fullMoney: (value, currency) => withCurrency(number.format(value), currency),
    tick: (value) => short.format(value),
    bytes: (value) => {
      const step = Math.min(3, Math.floor(Math.log10(Math.max(1, value)) / 3));
      return `${bytes.format(value / 1000 ** step)}\u00a0${['B', 'kB', 'MB', 'GB'][step]}`;
    },
    date: (iso) => date.format(new Date(`${iso}T00:00:00Z`)),
  };
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('id-ID', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
