import type { Bilingual } from '#values';

const locales = { id: 'id-ID', en: 'en-US' } as const;

/** A number in words of both languages: at most `digits` significant digits, or whole with separators from 1,000 on. */
export function figure(value: number, digits = 3): Bilingual {
  const text = (locale: string) => {
    if (Math.abs(value) >= 1000)
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Math.round(value));
    return new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value);
  };
  return { id: text(locales.id), en: text(locales.en) };
}

/** A count with separators of thousands in both languages. */
export function count(value: number): Bilingual {
  return figure(Math.round(value), 15);
}

/** A measure like an AUC, with three places after the point. */
export function measure(value: number): Bilingual {
  const text = (locale: string) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value);
  return { id: text(locales.id), en: text(locales.en) };
}

/** A share from 0 to 1 as a percentage with at most one place after the point. */
export function percent(share: number): Bilingual {
  const text = (locale: string) =>
    `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(100 * share)} %`;
  return { id: text(locales.id), en: text(locales.en) };
}

/** Texts of both languages joined: each by the same separator. */
export function joined(texts: readonly Bilingual[], separator: Bilingual): Bilingual {
  return {
    id: texts.map((text) => text.id).join(separator.id),
    en: texts.map((text) => text.en).join(separator.en),
  };
}
