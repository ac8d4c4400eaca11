import { type Fragment, fn, literals, sql } from '#engine';

const figure = '([0-9]*[.]?[0-9]+)';
const bits = '(?:BPS|B/S|BIT/S|BITS|BIT|B|PS)?';
const unit = ` *(?:K|M|G)${bits}$`;
const kilo = ` *K${bits}$`;
const giga = ` *G${bits}$`;
/** `1,024 kbps`: nobody sells thousandths of a kilobit, so the group of three is one of thousands. */
const grouped = '^[1-9][0-9]{0,2}[.][0-9]{3}';
/** `1.000 Mbps` is one or a thousand. */
const eitherThousand = '^[1-9][0-9]{0,2}[.]000';
const addresses =
  '^(/?[0-9]+ *)?(IPS?|IP (PUBLIK|PUBLIC|STATIK|STATIC|ADDRESS|ADDRESSES)|ALAMAT IP)( *(PUBLIK|PUBLIC|STATIK|STATIC))?( *[0-9]+)?$';
const noneWords = ['TIDAK ADA', 'TIDAK', 'NONE', 'NIHIL', 'TANPA BANDWIDTH', 'NO BANDWIDTH'];

/** The cell in upper case with a point as decimal sign. */
export function bareBandwidth(text: Fragment): Fragment {
  return sql`replace(upper(${text}), ',', '.')`;
}

/** How a bandwidth is written: what each word means is in the rules QUA-10 to QUA-18. */
export function bandwidthNotation(bare: Fragment): Fragment {
  return sql`CASE
    WHEN ${bare} IS NULL THEN 'missing'
    WHEN ${bare} IN (${literals(noneWords)}) THEN 'none'
    WHEN ${fn.matches(bare, '^([0-9]+ *X? *)?E1$')} THEN 'e1'
    WHEN ${fn.matches(bare, `^[0-9]+ *X *${figure}${unit}`)} THEN 'multiple'
    WHEN ${fn.matches(bare, `${grouped}${kilo}`)} THEN 'kbps-grouped'
    WHEN ${fn.matches(bare, `^${figure}${kilo}`)} THEN 'kbps'
    WHEN ${fn.matches(bare, `^${figure}${giga}`)} THEN 'gbps'
    WHEN ${fn.matches(bare, `${eitherThousand}${unit}`)} THEN 'unreadable'
    WHEN ${fn.matches(bare, `^[0-9]*[.][0-9]*[1-9][0-9]*${unit}`)} THEN 'mbps-decimal'
    WHEN ${fn.matches(bare, `^${figure}${unit}`)} THEN 'mbps'
    WHEN ${fn.matches(bare, addresses)} THEN 'ip'
    WHEN ${fn.matches(bare, `^${figure}$`)} THEN 'bare'
    ELSE 'unreadable' END`;
}

/** The bandwidth in Mbps to three decimals; NULL where it is not known. */
export function bandwidthValue(bare: Fragment, notation: Fragment, e1Mbps: number): Fragment {
  const first = fn.readDecimal(fn.extract(bare, `^${figure}`, 1), 3);
  const times = fn.readDecimal(sql`coalesce(${fn.extract(bare, '^([0-9]+) *X', 1)}, '1')`, 0);
  const each = fn.readDecimal(fn.extract(bare, `X *${figure}`, 1), 3);
  const e1Count = fn.readDecimal(sql`coalesce(${fn.extract(bare, '^([0-9]+) *X? *E1', 1)}, '1')`, 0);
  const grouplessKbps = fn.readDecimal(sql`replace(${fn.extract(bare, `(${grouped})`, 1)}, '.', '')`, 3);
  return sql`CASE ${notation}
    WHEN 'none' THEN 0 WHEN 'ip' THEN 0
    WHEN 'e1' THEN ${product(e1Count, sql`${e1Mbps}`)}
    WHEN 'multiple' THEN ${product(times, sql`CAST(${each} AS DOUBLE) * ${factor(bare)}`)}
    WHEN 'kbps' THEN ${product(first, sql`0.001e0`)}
    WHEN 'kbps-grouped' THEN ${product(grouplessKbps, sql`0.001e0`)}
    WHEN 'gbps' THEN ${product(first, sql`1000`)}
    ELSE CASE WHEN ${notation} IN ('mbps-decimal', 'mbps', 'bare') AND (${first} <> 0 OR NOT ${fn.matches(bare, '[1-9]')}) THEN ${first} END END`;
}

/** A product to three decimals; NULL where it is too large to keep, or where a bandwidth above zero would become zero. */
function product(count: Fragment, each: Fragment): Fragment {
  const whole = sql`CAST(${count} AS DOUBLE) * ${each}`;
  return sql`CASE WHEN ${count} = 0 THEN 0 WHEN ${whole} >= 0.0005e0 AND ${whole} < ${largestMbps} THEN ${fn.decimal(whole, 3)} END`;
}

/** Beyond this a bandwidth is a slip of the pen, and would not fit its column. */
const largestMbps = 1e12;

function factor(bare: Fragment): Fragment {
  return sql`CASE WHEN ${fn.matches(bare, kilo)} THEN 0.001e0 WHEN ${fn.matches(bare, giga)} THEN 1000e0 ELSE 1e0 END`;
}

/** Connectivity, IP-Only or Non-Connectivity; NULL where it is not known. */
export function bandwidthType(notation: Fragment, mbps: Fragment): Fragment {
  return sql`CASE WHEN ${notation} = 'ip' THEN 'IP-Only' WHEN ${mbps} = 0 THEN 'Non-Connectivity'
    WHEN ${mbps} > 0 THEN 'Connectivity' END`;
}
