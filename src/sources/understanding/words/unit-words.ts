/** Words of a header that give a currency, a scale or a measure and say nothing about what the column holds. */
const unitWords = new Set(
  `rp idr rupiah usd us eur euro sgd myr gbp jpy aud cny inr juta jt ribu rb miliar milyar mio mn bn tn thousand thousands
  million millions billion billions mbps kbps gbps gb mb tb kwh hours jam pct persen`.split(/\s+/),
);

/** True for "Rp", "juta", "Mbps" and their like, in lower case. */
export function isUnitWord(word: string): boolean {
  return unitWords.has(word);
}
