import type { Engine } from '../port.ts';
import { type Fragment, name, sql } from '../sql/fragment.ts';
import { fn } from '../sql/functions.ts';

/** One query and its first column as typed values, which every engine must answer. */
export interface ColumnsCase {
  title: string;
  query: Fragment;
  expected: { kind: string; values: (number | null)[] } | { codes: number[]; levels: string[] };
}

const decimal = (text: string, scale = 2) => fn.readDecimal(text, scale);
const double = (text: string) => sql`CAST(${text} AS DOUBLE)`;
const number = (values: (number | null)[]) => ({ kind: 'number', values });

function rows(cells: readonly Fragment[]): Fragment {
  const list = cells.map((cell, row) => sql`SELECT ${cell} AS x, ${row} AS k`);
  return list.reduce((all, one) => sql`${all} UNION ALL ${one}`);
}

const ordered = (cells: readonly Fragment[]) => sql`SELECT x FROM (${rows(cells)}) AS t ORDER BY k NULLS LAST`;
const empty = (type: Fragment) =>
  sql`SELECT CAST(NULL AS ${type}) AS x FROM (SELECT 1 AS k) AS t WHERE k = 0 ORDER BY k NULLS LAST`;

/** Every case of reading typed columns: nulls, empty results, negative and very large values, dates, texts. */
export const columnsCases: readonly ColumnsCase[] = [
  {
    title: 'doubles keep sign, size and NULL',
    query: ordered([double('-1.5'), sql`NULL`, double('1e300'), double('-0.1')]),
    expected: number([-1.5, null, 1e300, -0.1]),
  },
  {
    title: 'infinite doubles stay infinite and a stored NaN reads like NULL',
    query: ordered([double('Infinity'), double('-Infinity'), double('NaN')]),
    expected: number([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null]),
  },
  {
    title: 'money of every size is the nearest double',
    query: ordered([decimal('9999999999999999.99'), sql`NULL`, decimal('-0.01'), decimal('0')]),
    expected: number([1e16, null, -0.01, 0]),
  },
  {
    title: 'sums of money beyond 64 bits',
    query: sql`SELECT ${fn.sumMoney(name('x'))} AS x FROM (${rows([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(() => decimal('-9999999999999999.99')))}) AS t ORDER BY x NULLS LAST`,
    expected: number([-1.1e17]),
  },
  {
    title: 'whole numbers beyond 32 bits, and counts',
    query: ordered([sql`9007199254740991`, sql`-4294967297`, sql`-1`, sql`NULL`]),
    expected: number([9007199254740991, -4294967297, -1, null]),
  },
  { title: 'small decimals', query: ordered([sql`1.5`, sql`-2.5`]), expected: number([1.5, -2.5]) },
  {
    title: 'flags are 1 and 0',
    query: ordered([sql`TRUE`, sql`FALSE`, sql`NULL`]),
    expected: { kind: 'flag', values: [1, 0, null] },
  },
  {
    title: 'dates are days since 1970, before it too',
    query: ordered(['1970-01-02', '1969-12-31', '2024-02-29', '2024-02-30'].map((day) => fn.readDate(day))),
    expected: { kind: 'date', values: [1, -1, 19782, null] },
  },
  {
    title: 'texts have their levels sorted by code point',
    query: ordered(
      ['b', 'a', '', '\u{1f600}', '\uffee', 'Émile', 'b', 'a text of more than twelve bytes'].map((x) => sql`${x}`),
    ),
    expected: {
      codes: [3, 1, 0, 6, 5, 4, 3, 2],
      levels: ['', 'a', 'a text of more than twelve bytes', 'b', 'Émile', '\uffee', '\u{1f600}'],
    },
  },
  {
    title: 'NULL texts are -1',
    query: ordered([sql`NULL`, sql`'x'`, sql`NULL`]),
    expected: { codes: [-1, 0, -1], levels: ['x'] },
  },
  { title: 'a result without rows, of numbers', query: empty(sql`DOUBLE`), expected: number([]) },
  { title: 'a result without rows, of texts', query: empty(sql`VARCHAR(9)`), expected: { codes: [], levels: [] } },
];

/** The first column that an engine answers to a case. */
export async function answerColumn(engine: Engine, query: Fragment): Promise<ColumnsCase['expected']> {
  const [column] = (await engine.columns(query)).values();
  if (column === undefined) throw new Error('no column');
  if (column.kind === 'text') return { codes: [...column.codes], levels: [...column.levels] };
  return { kind: column.kind, values: Array.from(column.values, (value) => (Number.isNaN(value) ? null : value)) };
}
