import { type Fragment, fn, sql } from '#engine';

/** |value - border| / max(|value|, |border|) as a double: 0 on the border, 1 from or to zero, NULL where the value is. */
export function relativeChange(value: Fragment, border: Fragment): Fragment {
  const size = fn.greatest(sql`abs(${value})`, sql`abs(${border})`);
  return sql`CASE WHEN ${value} = ${border} THEN 0e0 ELSE ${fn.ratio(sql`abs(${value} - ${border})`, size)} END`;
}
