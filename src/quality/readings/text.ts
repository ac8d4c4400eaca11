import { type Fragment, fn, literals, name, sql } from '#engine';

const placeholders = ['-', '--', '(null)', 'null', 'n/a', '#n/a', '#', 'nan', '(blank)', '(kosong)'];

const longestPlaceholder = Math.max(...placeholders.map((word) => word.length));

/** A cell without outer spaces, NULL where it is empty or only stands for emptiness; `table` where the name needs one. */
export function known(column: string, table?: string): Fragment {
  const trimmed = trimmedText(column, table);
  return sql`CASE WHEN length(${trimmed}) > ${longestPlaceholder} THEN ${trimmed}
    WHEN lower(${trimmed}) IN (${literals(placeholders)}) THEN NULL ELSE NULLIF(${trimmed}, '') END`;
}

/** A cell without outer spaces, hard spaces taken as spaces. */
export function trimmedText(column: string, table?: string): Fragment {
  const cell = table === undefined ? name(column) : sql`${name(table)}.${name(column)}`;
  return sql`trim(replace(${cell}, ${'\u00a0'}, ' '))`;
}

/** The key by which spellings of a name are one: upper case, single spaces, no dot or comma after a legal form. */
export function nameKey(text: Fragment): Fragment {
  const upper = sql`upper(trim(${fn.replaceAll(text, '\\s+', ' ')}))`;
  const withoutTail = fn.replaceAll(upper, '[., ]+TBK[.]?$', ' TBK');
  const rest = sql`trim(${fn.replaceAll(withoutTail, '^(PT|CV|UD|PD|FA)([.,]+ *| +)', '')})`;
  const legal = fn.extract(withoutTail, '^(PT|CV|UD|PD|FA)([.,]| )', 1);
  return sql`CASE WHEN ${legal} IS NULL THEN ${withoutTail} ELSE ${legal} || ' ' || ${rest} END`;
}

/** The key by which the spellings of a product are one: upper case, single spaces. */
export function productKey(text: Fragment): Fragment {
  return sql`upper(trim(${fn.replaceAll(text, '\\s+', ' ')}))`;
}

/** A name without its legal form, to recognise one's own company under any of its names. */
export function bareName(key: Fragment): Fragment {
  return sql`trim(${fn.replaceAll(key, '^(PT|CV|UD|PD|FA|PERSERO) |([ ,.(]+(TBK|PERSERO)[.)]*)+$', '')})`;
}
