import type { Language } from '#values';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A figure as people of a language write it. */
export function inWords(figure: number, language: Language): string {
  return figure.toLocaleString(locales[language], { maximumFractionDigits: 2 });
}

/** A share, with its sign unless told otherwise, as +12.5 %; in words where there was nothing before. */
export function inPercent(share: number | null, language: Language, signDisplay: 'exceptZero' | 'auto' = 'exceptZero') {
  if (share === null) return language === 'id' ? 'sebelumnya tidak ada' : 'there was nothing before';
  const text = (share * 100).toLocaleString(locales[language], { maximumFractionDigits: 1, signDisplay });
  return `${text} %`;
}
