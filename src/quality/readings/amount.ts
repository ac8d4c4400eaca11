import { type Fragment, fn, sql } from '#engine';

/** The cell as bare notation: currency words, spaces and brackets removed, a bracketed amount made negative. */
export function bareAmount(text: Fragment): Fragment {
  const upper = sql`upper(${text})`;
  const digits = fn.replaceAll(upper, '^ *[(]|[)] *$|RP[.]?|IDR|\\s|,-$', '');
  return sql`CASE WHEN ${fn.matches(upper, '^ *[(].*[)] *$')} THEN ${fn.concat('-', digits)} ELSE ${digits} END`;
}

const plain = '^[-+]?([0-9]+|[0-9]*[.]([0-9]{1,2}|[0-9]{4,})|[0-9]{4,}[.][0-9]+|0[.][0-9]+)$';
const indonesian = '^[-+]?([0-9]{1,3}([.][0-9]{3}){2,}(,[0-9]+)?|[0-9]{1,3}([.][0-9]{3})+,[0-9]+|[0-9]+,[0-9]{1,2})$';
const english = '^[-+]?([0-9]{1,3}(,[0-9]{3}){2,}([.][0-9]+)?|[0-9]{1,3}(,[0-9]{3})+[.][0-9]+)$';
const eitherDot = '^[-+]?[1-9][0-9]{0,2}[.][0-9]{3}$';
const eitherComma = '^[-+]?[1-9][0-9]{0,2},[0-9]{3}$';
const inWords = '^[-+]?[0-9]+([.,][0-9]+)?(RIBU|RB|JUTA|JT|MILIAR|MILYAR|M)$';

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
    WHEN ${fn.matches(bare, inWords)} THEN 'words'
    ELSE 'unreadable' END`;
}

/** The amount to the cent, by a notation that is settled; NULL where it is not known. */
export function amountValue(bare: Fragment, notation: Fragment): Fragment {
  const dotted = sql`replace(replace(${bare}, '.', ''), ',', '.')`;
  const stripped = sql`replace(${bare}, ',', '')`;
  const figure = sql`replace(${fn.replaceAll(bare, '[A-Z]', '')}, ',', '.')`;
  return sql`CASE ${notation}
    WHEN 'plain' THEN ${fn.readDecimal(bare, 2)}
    WHEN 'indonesian' THEN ${fn.readDecimal(dotted, 2)}
    WHEN 'english' THEN ${fn.readDecimal(stripped, 2)}
    WHEN 'words' THEN ${scaled(figure, bare)} END`;
}

function scaled(figure: Fragment, bare: Fragment): Fragment {
  const factor = sql`CASE WHEN ${fn.matches(bare, '(RIBU|RB)$')} THEN 1000 WHEN ${fn.matches(bare, '(JUTA|JT)$')} THEN 1000000 ELSE 1000000000 END`;
  return sql`CAST(CAST(${figure} AS DECIMAL(12,4)) * ${factor} AS DECIMAL(18,2))`;
}
