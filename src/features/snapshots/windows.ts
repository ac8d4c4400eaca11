import { type Fragment, fn, sql } from '#engine';

/** The row lies within so many months before the day of the snapshot. */
export function within(months: number): Fragment {
  return sql`day > ${fn.addMonths(sql`as_of`, -months)}`;
}

/** The row lies between so many months and so many months before the day of the snapshot, the earlier first. */
export function between(from: number, to: number): Fragment {
  return sql`day > ${fn.addMonths(sql`as_of`, -from)} AND day <= ${fn.addMonths(sql`as_of`, -to)}`;
}

/** Exact sum of money of the rows that meet a condition; NULL where there are none. */
export function sumWhere(amount: Fragment, condition: Fragment): Fragment {
  return sql`CAST(${fn.sumMoney(sql`CASE WHEN ${condition} THEN ${amount} END`)} AS DOUBLE)`;
}

/** Mean to six digits of the rows that meet a condition, the same on every machine; NULL where there are none. */
export function meanWhere(value: Fragment, condition: Fragment): Fragment {
  const millionths = fn.sumWhole(sql`CASE WHEN ${condition} THEN ${fn.whole(sql`${value} * 1000000`)} END`);
  return fn.ratio(millionths, sql`1000000 * count(CASE WHEN ${condition} THEN ${value} END)`);
}

/** How many rows meet a condition, as a double. */
export function countWhere(condition: Fragment): Fragment {
  return sql`CAST(${fn.countIf(condition)} AS DOUBLE)`;
}

/** Share of the rows that meet `of` which also meet the condition; NULL where no row meets `of`. */
export function shareWhere(condition: Fragment, of: Fragment): Fragment {
  return fn.ratio(fn.countIf(sql`(${of}) AND (${condition})`), fn.countIf(of));
}

/** Months of 30.4375 days from one day to another. */
export function monthsBetween(from: Fragment, to: Fragment): Fragment {
  return fn.ratio(fn.daysBetween(from, to), sql`CAST(30.4375 AS DOUBLE)`);
}
