import type { Bilingual } from '#values';
import { inRow } from './in-words.ts';

/** In what the figures of a column are, as its header says. */
export interface HeaderUnit {
  /** By what the figures are to be multiplied: 1, or 1,000 for "ribuan", 1,000,000 for "juta". */
  scale: number;
  /** Code of the currency, as IDR; left out where the header names none. */
  currency?: string;
  /** Mbps, GB, months, % and their like. */
  measure?: string;
  /** The words of the header that say so. */
  reason: Bilingual;
}

const scales: readonly (readonly [number, RegExp])[] = [
  [1e12, /(?:^|[^\p{L}])(?:triliun|trilyun|trillions?)(?![\p{L}])/iu],
  [1e9, /(?:^|[^\p{L}])(?:dalam\s+)?(?:miliar|milyar|miliaran|milyard|billions?|bio|bn)(?![\p{L}])/iu],
  [1e6, /(?:^|[^\p{L}])(?:dalam\s+|in\s+)?(?:juta|jutaan|jt|millions?|mio|mln|mn)(?![\p{L}])/iu],
  [1e6, /(?:^|[^\d.,])['’]?000[.,]?000(?![\d])/u],
  [1e3, /(?:^|[^\p{L}])(?:dalam\s+|in\s+)?(?:ribu|ribuan|rb|thousands?)(?![\p{L}])/iu],
  [1e3, /(?:(?:rp|idr|usd|\$|eur|€)\.?\s*['’.]?000|['’]000s?)(?![\d.,])/iu],
  [1e6, /(?:(?:rp|idr|usd|\$|eur|€)\s*\.?m|[([]\s*m)\s*(?:[)\]]|$)/iu],
  [1e3, /(?:(?:rp|idr|usd|\$|eur|€)\s*\.?k|[([]\s*k)\s*(?:[)\]]|$)/iu],
];

const currencies: readonly (readonly [string, RegExp])[] = [
  ['IDR', /(?:^|[^\p{L}])(?:rp|idr|rupiah)(?![\p{L}])/iu],
  ['USD', /(?:^|[^\p{L}])(?:usd|us\$|dollars?)(?![\p{L}])|\$/iu],
  ['EUR', /(?:^|[^\p{L}])(?:eur|euros?)(?![\p{L}])|€/iu],
  ['SGD', /(?:^|[^\p{L}])(?:sgd|s\$)(?![\p{L}])/iu],
  ['GBP', /(?:^|[^\p{L}])gbp(?![\p{L}])|£/iu],
  ['JPY', /(?:^|[^\p{L}])(?:jpy|yen)(?![\p{L}])|¥/iu],
];

const measures: readonly (readonly [string, RegExp])[] = [
  ['Kbps', /(?:^|[^\p{L}])kbps(?![\p{L}])/iu],
  ['Mbps', /(?:^|[^\p{L}])(?:mbps|mbit\/?s)(?![\p{L}])/iu],
  ['Gbps', /(?:^|[^\p{L}])gbps(?![\p{L}])/iu],
  ['GB', /(?:^|[^\p{L}])gb(?![\p{L}])/iu],
  ['kWh', /(?:^|[^\p{L}])kwh(?![\p{L}])/iu],
  ['%', /%|(?:^|[^\p{L}])(?:pct|persen|percent)(?![\p{L}])/iu],
];

/** The scale, currency and measure that a header states, as in "Nilai (Rp juta)"; undefined where it states none. */
export function headerUnit(header: string): HeaderUnit | undefined {
  const text = header.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const scale = found(scales, text);
  const currency = found(currencies, text);
  const measure = found(measures, text);
  const said = [scale, currency, measure].flatMap((one) => one?.words ?? []);
  if (said.length === 0) return undefined;
  const quoted = [...new Set(said)].map((words) => `"${words}"`);
  return {
    scale: scale?.value ?? 1,
    ...(currency === undefined ? {} : { currency: currency.value }),
    ...(measure === undefined ? {} : { measure: measure.value }),
    reason: { id: `judulnya menyebut ${inRow(quoted, 'dan')}`, en: `the header says ${quoted.join(' and ')}` },
  };
}

function found<Value>(
  list: readonly (readonly [Value, RegExp])[],
  text: string,
): { value: Value; words: string } | undefined {
  for (const [value, pattern] of list) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { value, words: words.replace(/^[\s([]+|[\s)\]]+$/g, '') };
  }
  return undefined;
}
