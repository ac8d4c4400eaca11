import { fn, name, type Row, sql } from '#engine';
import type { Bilingual, FigureKind } from '#values';
import { countOf, numberOf, textOf } from '../customer-row.ts';
import type { PublishedRun } from '../published-run.ts';
import { inOrder, titleOfTarget } from './targets.ts';

/** What a target is expected to bring or to cost over its first customers by worth, a year, with a range. */
export interface ExpectedMoney {
  target: string;
  title: Bilingual;
  kind: FigureKind;
  grade: string;
  /** Share of the customers that count, those with the largest worth first; 1 for all. */
  share: number;
  customers: number;
  /** Money of these customers that is at stake. */
  amount: number;
  low: number;
  middle: number;
  high: number;
}

const shares = [0.1, 0.25, 1] as const;

/** Half the width of a range that holds 80 % of a normal distribution, in standard deviations. */
const eighty = 1.2816;

/** Money is squared in millions, so that sums of squares stay exact. */
const million = 1_000_000;
const toMillions = sql`CAST(0.000001 AS DOUBLE)`;

/**
 * Sums of probability times amount, where the probabilities are proven: of the first tenth and quarter of the customers by
 * worth, and of all. The range takes the errors of the probabilities as if they all went one way, and the chance of what
 * happens as independent from customer to customer; it holds at least 80 %.
 */
export async function expectedMoney(run: PublishedRun): Promise<ExpectedMoney[]> {
  const found: ExpectedMoney[] = [];
  for (const share of shares) {
    const rows = await run.engine.rows(sumsOf(share));
    found.push(...rows.map((row) => moneyOf(row, share)));
  }
  return inOrder(
    found.sort((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : a.share - b.share)),
    (one) => one.target,
  );
}

function sumsOf(share: number) {
  const sum = (column: string) => fn.sumMoney(fn.decimal(name(column), 2));
  const spread = sql`value * (1 - value) * amount * ${toMillions} * amount * ${toMillions}`;
  const ranked = sql`SELECT p.*, ${spread} AS variance,
      row_number() OVER (PARTITION BY target ORDER BY worth DESC NULLS LAST, customer_id NULLS LAST) AS place,
      count(*) OVER (PARTITION BY target) AS total
    FROM predictions AS p WHERE kind = 'PREDICTION' AND unit = 'share' AND worth IS NOT NULL`;
  return sql`SELECT target, max(kind) AS kind, max(grade) AS grade, count(*) AS customers, ${sum('amount')} AS amount,
      ${sum('worth_low')} AS low, ${sum('worth')} AS middle, ${sum('worth_high')} AS high, ${sum('variance')} AS variance
    FROM (${ranked}) AS ranked WHERE place <= ${fn.greatest(sql`1`, sql`${share} * total`)}
    GROUP BY target ORDER BY target NULLS LAST`;
}

function moneyOf(row: Row, share: number): ExpectedMoney {
  const target = textOf(row['target']) ?? '';
  const [low, middle, high] = ['low', 'middle', 'high'].map((key) => countOf(row[key])) as [number, number, number];
  const chance = eighty * Math.sqrt(numberOf(row['variance']) ?? 0) * million;
  return {
    target,
    title: titleOfTarget(target),
    kind: (textOf(row['kind']) ?? 'ESTIMATE') as FigureKind,
    grade: textOf(row['grade']) ?? '',
    share,
    customers: countOf(row['customers']),
    amount: Math.round(countOf(row['amount'])),
    low: Math.round(Math.max(0, middle - Math.hypot(middle - low, chance))),
    middle: Math.round(middle),
    high: Math.round(Math.min(countOf(row['amount']), middle + Math.hypot(high - middle, chance))),
  };
}
