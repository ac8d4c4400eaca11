import { type Fragment, fn, sql } from '#engine';

const figure = '([0-9]+(?:[.][0-9]+)?)';
const unit = ' *(K|M|G)(?:BPS|B/S|BIT/S|BITS)?$';
const noneWords = ['TIDAK ADA', 'TIDAK', 'NONE', 'NIHIL', 'TANPA BANDWIDTH', 'NO BANDWIDTH'];

/** The cell in upper case with a point as decimal sign. */
export function bareBandwidth(text: Fragment): Fragment {
  return sql`replace(upper(${text}), ',', '.')`;
}

/** How a bandwidth is written: what each word means is in the rules QUA-10 to QUA-18. */
export function bandwidthNotation(bare: Fragment): Fragment {
  return sql`CASE
    WHEN ${bare} IS NULL THEN 'missing'
    WHEN ${bare} IN (${noneWords[0] ?? ''}, ${noneWords[1] ?? ''}, ${noneWords[2] ?? ''}, ${noneWords[3] ?? ''}, ${noneWords[4] ?? ''}, ${noneWords[5] ?? ''}) THEN 'none'
    WHEN ${fn.matches(bare, '^([0-9]+ *X? *)?E1$')} THEN 'e1'
    WHEN ${fn.matches(bare, `^[0-9]+ *X *[0-9.]+${unit}`)} THEN 'multiple'
    WHEN ${fn.matches(bare, `^${figure} *K`)} AND ${fn.matches(bare, `^${figure}${unit}`)} THEN 'kbps'
    WHEN ${fn.matches(bare, `^${figure} *G`)} AND ${fn.matches(bare, `^${figure}${unit}`)} THEN 'gbps'
    WHEN ${fn.matches(bare, `^[0-9]+[.][0-9]*[1-9][0-9]*${unit}`)} THEN 'mbps-decimal'
    WHEN ${fn.matches(bare, `^${figure}${unit}`)} THEN 'mbps'
    WHEN ${fn.matches(bare, '(^|[^A-Z])IP([^A-Z]|$)')} AND NOT ${fn.matches(bare, 'BPS')} THEN 'ip'
    WHEN ${fn.matches(bare, `^${figure}$`)} THEN 'bare'
    ELSE 'unreadable' END`;
}

/** The bandwidth in Mbps to three decimals; NULL where it is not known. */
export function bandwidthValue(bare: Fragment, notation: Fragment, e1Mbps: number): Fragment {
  const first = fn.readDecimal(fn.extract(bare, `^${figure}`, 1), 3);
  const times = fn.readDecimal(sql`coalesce(${fn.extract(bare, '^([0-9]+) *X', 1)}, '1')`, 0);
  const each = fn.readDecimal(fn.extract(bare, `X *${figure}`, 1), 3);
  const e1Count = fn.readDecimal(sql`coalesce(${fn.extract(bare, '^([0-9]+) *X? *E1', 1)}, '1')`, 0);
  return sql`CASE ${notation}
    WHEN 'none' THEN 0 WHEN 'ip' THEN 0
    WHEN 'e1' THEN ${fn.decimal(sql`${e1Count} * ${e1Mbps}`, 3)}
    WHEN 'multiple' THEN ${fn.decimal(sql`CAST(${times} AS DOUBLE) * CAST(${each} AS DOUBLE) * ${factor(bare)}`, 3)}
    WHEN 'kbps' THEN ${fn.decimal(sql`CAST(${first} AS DOUBLE) * 0.001e0`, 3)}
    WHEN 'gbps' THEN ${fn.decimal(sql`CAST(${first} AS DOUBLE) * 1000`, 3)}
    WHEN 'mbps-decimal' THEN ${first} WHEN 'mbps' THEN ${first} WHEN 'bare' THEN ${first} END`;
}

function factor(bare: Fragment): Fragment {
  return sql`CASE WHEN ${fn.matches(bare, ' *K(BPS|B/S|BIT/S|BITS)?$')} THEN 0.001e0 WHEN ${fn.matches(bare, ' *G(BPS|B/S|BIT/S|BITS)?$')} THEN 1000e0 ELSE 1e0 END`;
}

/** Connectivity, IP-Only or Non-Connectivity; NULL where it is not known. */
export function bandwidthType(notation: Fragment, mbps: Fragment): Fragment {
  return sql`CASE WHEN ${notation} = 'ip' THEN 'IP-Only' WHEN ${mbps} = 0 THEN 'Non-Connectivity'
    WHEN ${mbps} > 0 THEN 'Connectivity' END`;
}
