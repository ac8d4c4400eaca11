import { type Fragment, fn, name, sql } from '#engine';

const placeholders = ['-', '--', '(null)', 'null', 'n/a', '#n/a', '#', 'nan', '(blank)', '(kosong)'];

/** A cell without outer spaces, NULL where it is empty or only stands for emptiness. */
export function known(column: string): Fragment {
  const trimmed = trimmedText(column);
  return sql`CASE WHEN lower(${trimmed}) IN (${words(placeholders)}) THEN NULL ELSE NULLIF(${trimmed}, '') END`;
}

/** A cell without outer spaces, hard spaces taken as spaces. */
export function trimmedText(column: string): Fragment {
  return sql`trim(replace(${name(column)}, ${'\u00a0'}, ' '))`;
}

/** The key by which spellings of a name are one: upper case, single spaces, no dot or comma after a legal form. */
export function nameKey(text: Fragment): Fragment {
  const upper = sql`upper(trim(${fn.replaceAll(sql`replace(${text}, ${'\u00a0'}, ' ')`, '\\s+', ' ')}))`;
  const withoutTail = fn.replaceAll(upper, '[., ]+TBK[.]?$', ' TBK');
  const rest = sql`trim(${fn.replaceAll(withoutTail, '^(PT|CV|UD|PD|FA)([.,]+ *| +)', '')})`;
  const legal = fn.extract(withoutTail, '^(PT|CV|UD|PD|FA)([.,]| )', 1);
  return sql`CASE WHEN ${legal} IS NULL THEN ${withoutTail} ELSE ${legal} || ' ' || ${rest} END`;
}

/** A name without its legal form, to recognise one's own company under any of its names. */
export function bareName(key: Fragment): Fragment {
  return sql`trim(${fn.replaceAll(key, '^(PT|CV|UD|PD|FA|PERSERO) |[ ,.(]+(TBK|PERSERO)[.)]*', '')})`;
}

export function words(list: readonly string[]): Fragment {
  return list.length === 0 ? sql`NULL` : list.map((word) => sql`${word}`).reduce((a, b) => sql`${a}, ${b}`);
}
