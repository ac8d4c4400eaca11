import { type Fragment, fn, sql } from '#engine';

/** The cell as bare notation: currency words and brackets removed, and spaces but those between figures; a bracketed amount is negative. */
export function bareAmount(text: Fragment): Fragment {
  const upper = sql`upper(${text})`;
  const spaced = sql`trim(${fn.replaceAll(upper, '^ *[(]|[)] *$|RP[.]?|IDR|RUPIAH|,- *$', '')})`;
  const digits = sql`CASE WHEN ${fn.matches(spaced, '[0-9]\\s+[0-9]')} THEN ${spaced} ELSE ${fn.replaceAll(spaced, '\\s', '')} END`;
  return sql`CASE WHEN ${fn.matches(upper, '^ *[(].*[)] *$')} THEN ${fn.concat('-', digits)} ELSE ${digits} END`;
}

const plain = '^[-+]?([0-9]+|[0-9]*[.]([0-9]{1,2}|[0-9]{4,})|[0-9]{4,}[.][0-9]+|0[.][0-9]+)$';
const indonesian = '^[-+]?([0-9]{1,3}([.][0-9]{3}){2,}(,[0-9]+)?|[0-9]{1,3}([.][0-9]{3})+,[0-9]+|[0-9]+,[0-9]{1,2})$';
const english = '^[-+]?([0-9]{1,3}(,[0-9]{3}){2,}([.][0-9]+)?|[0-9]{1,3}(,[0-9]{3})+[.][0-9]+)$';
const eitherDot = '^[-+]?[1-9][0-9]{0,2}[.][0-9]{3}$';
const eitherComma = '^[-+]?[1-9][0-9]{0,2},[0-9]{3}$';
const spaced = '^[-+]?[0-9]{1,3}( [0-9]{3})+$';
const inWords = '^[-+]?[0-9]+([.,][0-9]+)?(RIBU|RB|JUTA|JT|MILIAR|MILYAR)$';
/** M is a thousand million in Indonesian and a million in English. */
const eitherMillion = '^[-+]?[0-9]+([.,][0-9]+)?M$';

/** How an amount is written, from its bare notation and the cell: the reading that follows decides by it. */
export function amountNotation(bare: Fragment, text: Fragment): Fragment {
  return sql`CASE
    WHEN ${bare} IS NULL OR ${bare} = '' THEN 'missing'
    WHEN ${fn.matches(bare, plain)} THEN 'plain'
    WHEN ${fn.matches(bare, indonesian)} THEN 'indonesian'
    WHEN ${fn.matches(bare, english)} THEN 'english'
    WHEN ${fn.matches(bare, eitherDot)} AND ${fn.matches(sql`upper(${text})`, 'RP')} THEN 'indonesian'
    WHEN ${fn.matches(bare, eitherDot)} THEN 'either-dot'
    WHEN ${fn.matches(bare, eitherComma)} THEN 'either-comma'
    WHEN ${fn.matches(bare, spaced)} THEN 'spaced'
    WHEN ${fn.matches(bare, inWords)} THEN 'words'
    WHEN ${fn.matches(bare, eitherMillion)} THEN 'ambiguous'
    ELSE 'unreadable' END`;
}

/** How a doubtful amount `n` is written by the counts of its column `c`: which notations its other cells show. */
export const settledNotation = sql`CASE
    WHEN n.notation = 'either-dot' AND c.indonesian > 0 AND c.english = 0 AND c.pointed = 0 THEN 'indonesian'
    WHEN n.notation = 'either-dot' AND c.indonesian = 0 AND (c.pointed > 0 OR c.english > 0) THEN 'plain'
    WHEN n.notation = 'either-comma' AND c.english > 0 AND c.indonesian = 0 THEN 'english'
    WHEN n.notation = 'either-comma' AND c.indonesian > 0 AND c.english = 0 THEN 'indonesian'
    WHEN n.notation IN ('either-dot', 'either-comma') THEN 'ambiguous'
    ELSE n.notation END`;

/** The amount to the cent, by a notation that is settled; NULL where it is not known. */
export function amountValue(bare: Fragment, notation: Fragment): Fragment {
  const dotted = sql`replace(replace(${bare}, '.', ''), ',', '.')`;
  const stripped = sql`replace(${bare}, ',', '')`;
  const figure = sql`replace(${fn.replaceAll(bare, '[A-Z]', '')}, ',', '.')`;
  return sql`CASE ${notation}
    WHEN 'plain' THEN ${fn.readDecimal(bare, 2)}
    WHEN 'indonesian' THEN ${fn.readDecimal(dotted, 2)}
    WHEN 'english' THEN ${fn.readDecimal(stripped, 2)}
    WHEN 'spaced' THEN ${fn.readDecimal(sql`replace(${bare}, ' ', '')`, 2)}
    WHEN 'words' THEN ${scaled(figure, bare)} END`;
}

/** Beyond this a product of doubles is no longer exact to the cent. */
const largestInWords = 1e13;

function scaled(figure: Fragment, bare: Fragment): Fragment {
  const factor = sql`CASE WHEN ${fn.matches(bare, '(RIBU|RB)$')} THEN 1000 WHEN ${fn.matches(bare, '(JUTA|JT)$')} THEN 1000000 ELSE 1000000000 END`;
  const product = sql`CAST(${fn.readDecimal(figure, 4)} AS DOUBLE) * ${factor}`;
  return sql`CASE WHEN abs(${product}) < ${largestInWords} THEN ${fn.decimal(product, 2)} END`;
}
