import type { Bilingual } from '#values';

const locales = { id: 'id-ID', en: 'en-US' } as const;

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, made once: making one takes far longer than using it. */
function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

function written(value: number, options: Intl.NumberFormatOptions): Bilingual {
  return { id: formatOf(locales.id, options).format(value), en: formatOf(locales.en, options).format(value) };
}

/** A text that reads the same in both languages. */
export function same(text: string): Bilingual {
  return { id: text, en: text };
}

/** A share from 0 to 1 as a percentage, by default with at most one place after the point. */
export function shareInWords(share: number, places = 1): Bilingual {
  const { id, en } = written(100 * share, { maximumFractionDigits: places });
  return { id: `${id} %`, en: `${en} %` };
}

/** An amount of money, whole, behind its currency. */
export function amountInWords(amount: number, currency: string): Bilingual {
  const { id, en } = written(amount, { maximumFractionDigits: 0 });
  return { id: `${currency} ${id}`, en: `${currency} ${en}` };
}

/** A figure of a target in its unit, `share` or `currency`. */
export function valueInWords(value: number, unit: string, currency: string): Bilingual {
  return unit === 'currency' ? amountInWords(value, currency) : shareInWords(value);
}

/** What is added to a score, with its sign: two places after the point, small parts with two digits. */
export function partInWords(contribution: number): Bilingual {
  const places =
    Math.abs(contribution) < 0.1
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return written(contribution, { ...places, signDisplay: 'exceptZero' });
}

/** A number of a feature in its unit: money, share, count, days, months, or none. */
export function featureInWords(value: number, unit: string, currency: string): Bilingual {
  if (unit === 'currency') return amountInWords(value, currency);
  if (unit === 'share') return shareInWords(value);
  const isPlain = unit === 'none' && Math.abs(value) < 1000;
  return written(value, isPlain ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 1 });
}
