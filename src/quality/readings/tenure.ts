import { type Fragment, fn, sql } from '#engine';

/** The cell in upper case without quotation marks, with a point as decimal sign. */
export function bareTenure(text: Fragment): Fragment {
  return sql`trim(replace(${fn.replaceAll(sql`upper(${text})`, `['"\u2018\u2019]`, '')}, ',', '.'))`;
}

/** How a tenure is written: what each word means is in the rules QUA-20 to QUA-24. */
export function tenureNotation(bare: Fragment): Fragment {
  return sql`CASE
    WHEN ${bare} IS NULL OR ${bare} = '' THEN 'missing'
    WHEN ${fn.matches(bare, '(TIDAK|BELUM|BUKAN|NOT) +(LAGI +)?(BERKONTRAK|KONTRAK)')} THEN 'unreadable'
    WHEN ${fn.matches(bare, 'BERKONTRAK|RENEWAL|PERPANJANGAN')} THEN 'renewal'
    WHEN ${fn.matches(bare, 'TIDAK VALID|INVALID|NOT VALID')} THEN 'invalid'
    WHEN ${fn.matches(bare, '^[0-9]+([.][0-9]+)?$')} THEN 'years'
    WHEN ${fn.matches(bare, '^[0-9]+([.][0-9]+)? *(TAHUN|THN|TH|YEARS?|YRS?)$')} THEN 'years'
    WHEN ${fn.matches(bare, '^[0-9]+([.][0-9]+)? *(BULAN|BLN|MONTHS?|MOS?)$')} THEN 'months'
    ELSE 'unreadable' END`;
}

/** The tenure in years to two decimals before any cap; NULL where it is not known. */
export function tenureValue(bare: Fragment, notation: Fragment): Fragment {
  const figure = fn.readDecimal(fn.extract(bare, '^([0-9]+([.][0-9]+)?)', 1), 2);
  return sql`CASE ${notation} WHEN 'renewal' THEN 0 WHEN 'years' THEN ${figure}
    WHEN 'months' THEN ${fn.decimal(fn.ratio(figure, 12), 2)} END`;
}
