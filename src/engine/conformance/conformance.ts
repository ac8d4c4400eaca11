import type { Cell, Engine } from '../port.ts';
import { type Fragment, name, sql } from '../sql/fragment.ts';
import { fn } from '../sql/functions.ts';

/** One query with the rows that every engine must answer, in any order where `ordered` is not set. */
export interface ConformanceCase {
  title: string;
  query: Fragment;
  expected: Cell[][];
}

const amount = (text: string) => fn.readDecimal(text, 2);
const nothing = sql`SELECT CAST(NULL AS DECIMAL(18,2)) AS x WHERE 1 = 0`;

/** The cases of arithmetic: division, rounding, exact money, very large and negative amounts. */
export const arithmeticCases: readonly ConformanceCase[] = [
  { title: 'a ratio of whole numbers is a double', query: sql`SELECT ${fn.ratio(7, 2)}`, expected: [[3.5]] },
  {
    title: 'a ratio over zero or NULL is NULL',
    query: sql`SELECT ${fn.ratio(7, 0)}, ${fn.ratio(null, 2)}`,
    expected: [[null, null]],
  },
  {
    title: 'halves round away from zero',
    query: sql`SELECT ${fn.whole(sql`2.5e0`)}, ${fn.whole(sql`-2.5e0`)}, ${fn.whole(sql`3.5e0`)}, ${fn.decimal(sql`CAST(0.125 AS DECIMAL(18,3))`, 2)}`,
    expected: [[3, -3, 4, 0.13]],
  },
  {
    title: 'very large and negative money adds up exactly',
    query: sql`SELECT ${fn.text(fn.sumMoney(name('x')))} FROM (SELECT ${amount('9999999999999999.99')} AS x
      UNION ALL SELECT ${amount('9999999999999999.99')} UNION ALL SELECT ${amount('-0.01')} UNION ALL SELECT ${amount('0.03')}) AS t`,
    expected: [['20000000000000000.00']],
  },
  {
    title: 'ten dimes are one',
    query: sql`SELECT ${fn.sumMoney(name('x'))} FROM (SELECT ${amount('0.10')} AS x UNION ALL SELECT ${amount('0.20')} UNION ALL SELECT ${amount('-0.30')}) AS t`,
    expected: [[0]],
  },
  { title: 'negative zero is zero', query: sql`SELECT ${amount('-0.00')} = ${amount('0')}`, expected: [[true]] },
  {
    title: 'only plain decimal notation reads as a number',
    query: sql`SELECT ${amount('12.5')}, ${amount('.5')}, ${amount('5.')}, ${amount('1e3')}, ${amount('1,000')}, ${amount('')}, ${amount('99999999999999999')}, ${amount(' 1')}`,
    expected: [[12.5, 0.5, 5, null, null, null, null, null]],
  },
  { title: 'logarithm of one', query: sql`SELECT ${fn.ln(1)}`, expected: [[0]] },
];

/** The cases of aggregates: nulls, empty sets, ties. */
export const aggregateCases: readonly ConformanceCase[] = [
  {
    title: 'aggregates over an empty set are NULL, counts are zero',
    query: sql`SELECT ${fn.mean(name('x'))}, ${fn.sumMoney(name('x'))}, ${fn.sumWhole(sql`1`)}, ${fn.quantile(name('x'), 0.5)}, ${fn.countIf(sql`x > 0`)}, count(*) FROM (${nothing}) AS t`,
    expected: [[null, null, null, null, 0, 0]],
  },
  {
    title: 'aggregates pass over NULL',
    query: sql`SELECT ${fn.mean(name('x'))}, ${fn.quantile(name('x'), 0.5)}, count(x), ${fn.countIf(sql`x IS NULL`)} FROM (VALUES (1.0), (NULL), (2.0)) AS t (x)`,
    expected: [[1.5, 1.5, 2, 1]],
  },
  {
    title: 'a quantile interpolates, also over exact decimals',
    query: sql`SELECT ${fn.quantile(name('x'), 0.75)}, ${fn.quantile(name('x'), 0)}, ${fn.quantile(name('x'), 1)} FROM (VALUES (1.25), (2.50), (3.50), (10.50)) AS t (x)`,
    expected: [[5.25, 1.25, 10.5]],
  },
  {
    title: 'distinct texts join in alphabetical order, NULL left out',
    query: sql`SELECT ${fn.joinDistinct(name('x'), ', ')} FROM (VALUES ('b'), ('a'), (NULL), ('b'), ('B')) AS t (x)`,
    expected: [['B, a, b']],
  },
  {
    title: 'the values at the largest keys come largest first',
    query: sql`SELECT ${fn.element(fn.topBy(name('x'), name('k'), 2), 1)}, ${fn.element(fn.topBy(name('x'), name('k'), 2), 2)}, ${fn.element(fn.topBy(name('x'), name('k'), 2), 3)}
      FROM (VALUES ('a', 1), ('b', 3), ('c', 2), ('d', NULL)) AS t (x, k)`,
    expected: [['b', 'c', null]],
  },
  {
    title: 'ties rank alike whatever the order of rows',
    query: sql`SELECT x, rank() OVER (ORDER BY k DESC NULLS LAST), row_number() OVER (ORDER BY k DESC NULLS LAST, x NULLS LAST)
      FROM (VALUES ('c', 1), ('a', 2), ('b', 2), ('d', NULL)) AS t (x, k) ORDER BY x NULLS LAST`,
    expected: [
      ['a', 1, 1],
      ['b', 1, 2],
      ['c', 3, 3],
      ['d', 4, 4],
    ],
  },
];

/** The cases of texts. */
export const textCases: readonly ConformanceCase[] = [
  { title: 'a NULL among joined texts is empty', query: sql`SELECT ${fn.concat('a', null, 'b')}`, expected: [['ab']] },
  {
    title: 'least and greatest pass over NULL',
    query: sql`SELECT ${fn.least(2, null, 1)}, ${fn.greatest(2, null, 1)}`,
    expected: [[1, 2]],
  },
  { title: 'every match is replaced', query: sql`SELECT ${fn.replaceAll('a1b22', '[0-9]+', '')}`, expected: [['ab']] },
  {
    title: 'a group that is not found is NULL',
    query: sql`SELECT ${fn.extract('20 Mbps', '([0-9]+) *Mbps', 1)}, ${fn.extract('none', '([0-9]+)', 1)}, ${fn.matches('5 IP', '[0-9] IP')}`,
    expected: [['20', null, true]],
  },
  {
    title: 'md5 is lower-case hexadecimal',
    query: sql`SELECT ${fn.md5('nilai')}`,
    expected: [['68cedebe5fb2456a7c3e466c78aa988e']],
  },
  {
    title: 'an exact decimal keeps its digits as text',
    query: sql`SELECT ${fn.text(amount('1.50'))}, ${fn.text(sql`12`)}`,
    expected: [['1.50', '12']],
  },
  { title: 'quotes in a value stay text', query: sql`SELECT ${'O\'Brien "x" --'}`, expected: [['O\'Brien "x" --']] },
];

/** The cases of dates, years' ends above all. */
export const dateCases: readonly ConformanceCase[] = [
  {
    title: 'days across a year end and a leap day',
    query: sql`SELECT ${fn.daysBetween(fn.readDate('2023-12-31'), fn.readDate('2024-01-01'))}, ${fn.daysBetween(fn.readDate('2024-03-01'), fn.readDate('2024-02-28'))}`,
    expected: [[1, -2]],
  },
  {
    title: 'months across a year end cut to the last day',
    query: sql`SELECT ${fn.addMonths(fn.readDate('2023-12-31'), 2)}, ${fn.addMonths(fn.readDate('2024-01-31'), -2)}, ${fn.monthOf(fn.readDate('2024-12-31'))}`,
    expected: [['2024-02-29', '2023-11-30', '2024-12-01']],
  },
  {
    title: 'weeks begin on Monday',
    query: sql`SELECT ${fn.weekday(fn.readDate('2024-12-30'))}, ${fn.weekday(fn.readDate('2025-01-05'))}`,
    expected: [[1, 7]],
  },
  {
    title: 'a day that does not exist is NULL',
    query: sql`SELECT ${fn.readDate('2023-02-29')}, ${fn.readDate('31/12/2023')}, ${fn.readDate('2024-02-29')}`,
    expected: [[null, null, '2024-02-29']],
  },
];

/** Every case of the suite. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...arithmeticCases,
  ...aggregateCases,
  ...textCases,
  ...dateCases,
];

/** The rows that an engine answers to a case. */
export async function answer(engine: Engine, query: Fragment): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const batch of engine.batches(query)) rows.push(...batch.rows);
  return rows;
}
