import type { Bilingual, IsoDate, Language } from '#values';

/** How figures are written in one language and one currency. */
export interface Wording {
  language: Language;
  /** The text of this language. */
  say(id: string, en: string): string;
  of(text: Bilingual): string;
  /** An amount in full, as `Rp 1.234.567` or `IDR 1,234,567`. */
  amount(value: number | null): string;
  /** An amount in words, as `Rp 120,8 miliar` or `IDR 120.8 billion`. */
  short(value: number | null): string;
  /** Two amounts as a range in words. */
  range(low: number | null, high: number | null): string;
  count(value: number): string;
  /** A share as `47,1%`. */
  share(value: number | null): string;
  /** A measure with at most two decimals. */
  measure(value: number | null): string;
  date(day: IsoDate): string;
}

const absent = '–';

/** The wording of a language; rupiah are written `Rp` in Indonesian, every other amount by its currency code. */
export function wordingOf(language: Language, currency: string): Wording {
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  const sign = currency === 'IDR' && language === 'id' ? 'Rp' : currency;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shown = (value: number | null, format: Intl.NumberFormat) =>
    value === null ? absent : plain(format.format(value));
  const short = (value: number | null) => (value === null ? absent : `${sign} ${plain(compact.format(value))}`);
  return {
    language,
    say: (id, en) => (language === 'id' ? id : en),
    of: (text) => text[language],
    amount: (value) => (value === null ? absent : `${sign} ${plain(whole.format(value))}`),
    short,
    range: (low, high) => {
      if (low === null || high === null) return absent;
      const [from, to] = [plain(compact.format(low)), plain(compact.format(high))];
      return from === to ? short(low) : `${sign} ${from} – ${to}`;
    },
    count: (value) => plain(whole.format(value)),
    share: (value) => shown(value, percent),
    measure: (value) => shown(value, decimal),
    date: (day) => plain(days.format(new Date(`${day}T00:00:00Z`))),
  };
}

/** Ordinary spaces and hyphens, so that a figure can be searched for as it is typed. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');
}
