import { type Fragment, fn, literals, name, sql } from '#engine';

const placeholders = ['-', '--', '(null)', 'null', 'n/a', '#n/a', '#', 'nan', '(blank)', '(kosong)'];

const longestPlaceholder = Math.max(...placeholders.map((word) => word.length));

/** A cell without outer spaces, NULL where it is empty or only stands for emptiness. */
export function known(column: string): Fragment {
  return knownText(trimmedText(column));
}

/** A text without outer spaces, NULL where it is empty or only stands for emptiness. */
export function knownText(trimmed: Fragment): Fragment {
  return sql`CASE WHEN length(${trimmed}) > ${longestPlaceholder} THEN ${trimmed}
    WHEN lower(${trimmed}) IN (${literals(placeholders)}) THEN NULL ELSE NULLIF(${trimmed}, '') END`;
}

/** A cell without outer spaces, hard spaces taken as spaces. */
export function trimmedText(column: string): Fragment {
  return sql`trim(replace(${name(column)}, ${'\u00a0'}, ' '))`;
}

/** The key by which spellings of a name are one: upper case, single spaces, no dot or comma after a legal form. */
export function nameKey(text: Fragment): Fragment {
  return keyWithForm(keyWithTail(text));
}

/** The first half of `nameKey`: upper case, single spaces, a plain TBK at the end. */
export function keyWithTail(text: Fragment): Fragment {
  const upper = sql`upper(trim(${fn.replaceAll(text, '\\s+', ' ')}))`;
  return fn.replaceAll(upper, '[., ]+TBK[.]?$', ' TBK');
}

/** The second half of `nameKey`: the legal form before the name without dots and commas. */
export function keyWithForm(tailed: Fragment): Fragment {
  const rest = sql`trim(${fn.replaceAll(tailed, '^(PT|CV|UD|PD|FA)([.,]+ *| +)', '')})`;
  const legal = fn.extract(tailed, '^(PT|CV|UD|PD|FA)([.,]| )', 1);
  return sql`coalesce(${legal} || ' ' || ${rest}, ${tailed})`;
}

/** The key by which the spellings of a product are one: upper case, single spaces. */
export function productKey(text: Fragment): Fragment {
  return sql`upper(trim(${fn.replaceAll(text, '\\s+', ' ')}))`;
}

/** A name without its legal form, to recognise one's own company under any of its names. */
export function bareName(key: Fragment): Fragment {
  return sql`trim(${fn.replaceAll(key, '^(PT|CV|UD|PD|FA|PERSERO) |([ ,.(]+(TBK|PERSERO)[.)]*)+$', '')})`;
}
