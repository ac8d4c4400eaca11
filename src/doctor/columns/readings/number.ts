/** How a number is written; the two "either" ones mean 1.5 in one notation and 1,500 in the other. */
export type WrittenAs = 'plain' | 'english' | 'indonesian' | 'either-dot' | 'either-comma';

/** One text read as a number. */
export interface NumberReading {
  /** An "either" text is read with its sign as decimal sign; the other reading is a thousand times as much. */
  value: number;
  writtenAs: WrittenAs;
  /** ISO 4217, where the text itself names one. */
  currency: string | null;
  /** As %, Mbps, years, where the text itself names one. */
  unit: string | null;
  decimals: number;
  isExponent: boolean;
}

const barePlain = /^-?\d+(?:\.(\d+))?$/;
const eitherDot = /^[1-9]\d{0,2}\.\d{3}$/;
const eitherComma = /^[1-9]\d{0,2},\d{3}$/;
const plain = /^(?:\d+|\d*\.\d+)$/;
const indonesian = /^(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+)$/;
const english = /^(?:\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+)$/;
const spaced = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?$/;
const exponent = /^(?:\d(?:[.,]\d+)?e[+-]\d{1,3}|\d[.,]\d+e\d{1,3})$/i;

const around =
  /^(\()?\s*([-+\u2212])?\s*(us\$|s\$|[a-z]{2,3}\.?(?=[\s\d(-])|[$\u20ac\u00a3\u00a5])?\s*([-+\u2212])?\s*(\d[\d., \u00a0\u202f]*(?:e[+-]?\d+)?|\.\d+)(,-)?\s*([a-z%/\u20ac$]+(?:\/[a-z]+)?\.?)?\s*(\))?$/i;

const currencies: Readonly<Record<string, string>> = {
  rp: 'IDR',
  idr: 'IDR',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  '\u20ac': 'EUR',
  eur: 'EUR',
  '\u00a3': 'GBP',
  gbp: 'GBP',
  '\u00a5': 'JPY',
  jpy: 'JPY',
  s$: 'SGD',
  sgd: 'SGD',
  rm: 'MYR',
  myr: 'MYR',
};

/** Words after a figure, with what they multiply it by; M is left out, for it is a million in one language and a milliard in the other. */
const scales: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  milyar: 1e9,
};

const units: Readonly<Record<string, string>> = {
  '%': '%',
  kbps: 'kbps',
  mbps: 'Mbps',
  gbps: 'Gbps',
  tahun: 'years',
  thn: 'years',
  th: 'years',
  year: 'years',
  years: 'years',
  yr: 'years',
  yrs: 'years',
  bulan: 'months',
  bln: 'months',
  month: 'months',
  months: 'months',
  hari: 'days',
  day: 'days',
  days: 'days',
  jam: 'hours',
  hour: 'hours',
  hours: 'hours',
  gb: 'GB',
  mb: 'MB',
  tb: 'TB',
  kg: 'kg',
  unit: 'pcs',
  pcs: 'pcs',
};

/** The unit that a word stands for, as "thn" for years; null where it is none. */
export function unitOf(word: string): string | null {
  return units[word.toLowerCase()] ?? null;
}

/** The currency that a word or sign stands for, as ISO 4217; null where it is none. */
export function currencyOf(word: string): string | null {
  return currencies[word.toLowerCase().replace(/\.$/, '')] ?? null;
}

/** A trimmed text as a number, with how it is written; undefined where it is none. */
export function readNumber(text: string): NumberReading | undefined {
  const bare = barePlain.exec(text);
  if (bare !== null) return reading(text.replace('-', ''), text.startsWith('-'));
  if (text.length > 40 || !/\d/.test(text)) return undefined;
  const parts = around.exec(text);
  if (parts === null) return undefined;
  const [, open, sign, before, innerSign, figure = '', dash, after, close] = parts;
  if ((open === undefined) !== (close === undefined) || (sign !== undefined && innerSign !== undefined))
    return undefined;
  const words = wordsAround(before, after);
  if (words === undefined || (dash !== undefined && words.currency !== 'IDR')) return undefined;
  const isNegative = open !== undefined || /[-\u2212]/.test(`${sign ?? ''}${innerSign ?? ''}`);
  const read = reading(figure.trim(), isNegative, words.currency);
  return read && { ...read, value: read.value * words.scale, currency: words.currency, unit: words.unit };
}

function wordsAround(before: string | undefined, after: string | undefined) {
  const currency = (before && currencyOf(before)) || (after && currencyOf(after)) || null;
  if (before !== undefined && currencyOf(before) === null) return undefined;
  if (after === undefined) return { currency, unit: null, scale: 1 };
  const word = after.toLowerCase();
  const scale = scales[word];
  const unit = unitOf(word);
  if (scale === undefined && unit === null && currencyOf(word) === null) return undefined;
  return { currency, unit, scale: scale ?? 1 };
}

function reading(figure: string, isNegative: boolean, currency: string | null = null): NumberReading | undefined {
  const isExponent = exponent.test(figure);
  const writtenAs = isExponent ? 'plain' : writtenOf(figure, currency);
  if (writtenAs === undefined) return undefined;
  const points = pointed(figure, writtenAs);
  const value = Number(points);
  if (!Number.isFinite(value)) return undefined;
  const decimals = isExponent
    ? 0
    : points.length - 1 - (points.includes('.') ? points.indexOf('.') : points.length - 1);
  return { value: isNegative && value !== 0 ? -value : value, writtenAs, currency, unit: null, decimals, isExponent };
}

function writtenOf(figure: string, currency: string | null): WrittenAs | undefined {
  if (eitherDot.test(figure)) return currency === 'IDR' ? 'indonesian' : 'either-dot';
  if (eitherComma.test(figure)) return currency === null || currency === 'IDR' ? 'either-comma' : 'english';
  if (plain.test(figure)) return 'plain';
  if (english.test(figure)) return 'english';
  if (indonesian.test(figure)) return 'indonesian';
  return spaced.test(figure) ? (figure.includes(',') ? 'indonesian' : 'english') : undefined;
}

/** The figure with a point as decimal sign and no groups. */
function pointed(figure: string, writtenAs: WrittenAs): string {
  const close = figure.replace(/[ \u00a0\u202f]/g, '');
  if (writtenAs === 'english') return close.replaceAll(',', '');
  if (writtenAs === 'indonesian') return close.replaceAll('.', '').replace(',', '.');
  return close.replace(',', '.');
}
