import { type Engine, type Fragment, fn, sql } from '#engine';
import type { Comparison } from './comparison.ts';
import type { DriftFinding } from './drift.ts';
import { inPercent, inWords } from './words.ts';

const gone = sql`before_customers AS c WHERE customer_id NOT IN (SELECT customer_id FROM after_customers)`;
const fresh = sql`after_customers AS c WHERE customer_id NOT IN (SELECT customer_id FROM before_customers)`;

/** DRI-2: customers that are gone, and customers that are new, each as a share of those before. */
export async function findCustomerDrift({ engine, settings }: Comparison): Promise<DriftFinding[]> {
  const [row] = await engine.rows(
    sql`SELECT (SELECT count(*) FROM before_customers) AS before, (SELECT count(*) FROM after_customers) AS after`,
  );
  const [before, after] = [Number(row?.['before']), Number(row?.['after'])];
  const found: DriftFinding[] = [];
  for (const [from, words] of [
    [gone, { id: 'pelanggan tidak ada lagi', en: 'customers are gone' }],
    [fresh, { id: 'pelanggan baru', en: 'customers are new' }],
  ] as const) {
    const { rows, money, examples } = await measured(engine, from);
    const change = before === 0 ? null : rows / before;
    if (rows === 0 || (change !== null && change <= settings.customers)) continue;
    const message = {
      id: `${inWords(rows, 'id')} ${words.id} (${inPercent(change, 'id', 'auto')}), pendapatannya ${inWords(money, 'id')}.`,
      en: `${inWords(rows, 'en')} ${words.en} (${inPercent(change, 'en', 'auto')}), their revenue ${inWords(money, 'en')}.`,
    };
    const place = { table: 'customers', column: null };
    found.push({ rule: 'DRI-2', severity: 'warning', ...place, before, after, change, money, examples, message });
  }
  return found;
}

async function measured(engine: Engine, from: Fragment): Promise<{ rows: number; money: number; examples: string[] }> {
  const [row] = await engine.rows(sql`SELECT count(*) AS n, ${fn.sumMoney(sql`revenue`)} AS money FROM ${from}`);
  const names = await engine.rows(
    sql`SELECT name FROM ${from} ORDER BY revenue DESC NULLS LAST, customer_id NULLS LAST LIMIT 20`,
  );
  return {
    rows: Number(row?.['n']),
    money: Number(row?.['money'] ?? 0),
    examples: names.map(({ name }) => String(name)),
  };
}

const factors = [10, 100, 1000] as const;
const ratio = fn.ratio(sql`a.revenue`, sql`b.revenue`);

/** DRI-4: customers whose revenue is 10, 100 or 1,000 times what it was, or that part of it: a lost or added zero. */
export async function findScaleDrift({ engine }: Comparison): Promise<DriftFinding[]> {
  const cases = factors.flatMap((factor) => [
    sql`WHEN ${ratio} > ${factor * 0.995} AND ${ratio} < ${factor * 1.005} THEN ${factor}`,
    sql`WHEN ${ratio} > ${0.995 / factor} AND ${ratio} < ${1.005 / factor} THEN ${-factor}`,
  ]);
  const broken = sql`SELECT a.name, a.customer_id, b.revenue AS was, a.revenue AS is_now,
      CASE ${cases.reduce((all, one) => sql`${all} ${one}`)} END AS factor
    FROM after_customers AS a JOIN before_customers AS b ON b.customer_id = a.customer_id
    WHERE a.revenue > 0 AND b.revenue > 0 AND a.revenue <> b.revenue`;
  const rows =
    await engine.rows(sql`SELECT factor, count(*) AS n, ${fn.sumMoney(sql`was`)} AS was, ${fn.sumMoney(sql`is_now`)} AS is_now
    FROM (${broken}) AS broken WHERE factor IS NOT NULL GROUP BY factor ORDER BY factor NULLS LAST`);
  const found: DriftFinding[] = [];
  for (const row of rows) {
    const names = await engine.rows(sql`SELECT name FROM (${broken}) AS broken WHERE factor = ${Number(row['factor'])}
      ORDER BY is_now DESC NULLS LAST, customer_id NULLS LAST LIMIT 20`);
    found.push(
      scaleFinding({
        factor: Number(row['factor']),
        customers: Number(row['n']),
        before: Number(row['was']),
        after: Number(row['is_now']),
        examples: names.map(({ name }) => String(name)),
      }),
    );
  }
  return found;
}

interface ScaleBreak {
  /** Negative where the revenue is that part of what it was. */
  factor: number;
  customers: number;
  before: number;
  after: number;
  examples: string[];
}

function scaleFinding({ factor, customers, before, after, examples }: ScaleBreak): DriftFinding {
  const times = inWords(Math.abs(factor), 'en');
  const message =
    factor > 0
      ? {
          id: `Pendapatan ${inWords(customers, 'id')} pelanggan menjadi ${inWords(factor, 'id')} kali yang lalu; mungkin kelebihan nol.`,
          en: `The revenue of ${inWords(customers, 'en')} customers is ${times} times what it was; a zero may have been added.`,
        }
      : {
          id: `Pendapatan ${inWords(customers, 'id')} pelanggan menjadi 1/${inWords(-factor, 'id')} yang lalu; mungkin kekurangan nol.`,
          en: `The revenue of ${inWords(customers, 'en')} customers is 1/${times} of what it was; a zero may have been lost.`,
        };
  const place = { table: 'customers', column: 'revenue' };
  const change = factor > 0 ? factor : -1 / factor;
  return {
    rule: 'DRI-4',
    severity: 'error',
    ...place,
    before,
    after,
    change,
    money: after - before,
    examples,
    message,
  };
}
