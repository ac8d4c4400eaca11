import { type Fragment, fn, name, type Row, sql } from '#engine';
import type { Bilingual } from '#values';
import { withCustomerList } from './customer-list.ts';
import { countOf, numberOf, textOf } from './customer-row.ts';
import { isPriced } from './plan.ts';
import type { PublishedRun } from './published-run.ts';
import type { Opportunity, Scenario } from './shapes.ts';

const fromOffer: Bilingual = {
  id: 'Kuartil dan median harga yang dibayar pemilik produk itu sekarang',
  en: 'Quartiles and median of what holders of that product pay now',
};
const fromPeers: Bilingual = {
  id: 'Selisih ke kuartil dan median pendapatan pelanggan sekelas bandwidth',
  en: 'Gap to the quartiles and median of revenue in the same bandwidth class',
};
const withoutWorth: Bilingual = {
  id: 'Tanpa nilai: tidak ada penawaran yang nilainya diketahui',
  en: 'No worth: no offer has a known worth',
};

/** The best customers to up-sell or cross-sell to, whose worth is above zero or honestly not known. */
export async function topOpportunities(
  run: PublishedRun,
  action: 'UPSELL' | 'CROSS-SELL',
  n: number,
): Promise<Opportunity[]> {
  await withCustomerList(run);
  if (await hasPricedOffers(run)) return opportunities(await run.engine.rows(offeredQuery(action, n)), fromOffer);
  if (action === 'UPSELL') return opportunities(await run.engine.rows(peerQuery(n)), fromPeers);
  return opportunities(await run.engine.rows(unpricedQuery(action, n)), withoutWorth);
}

async function hasPricedOffers(run: PublishedRun): Promise<boolean> {
  return (await run.engine.rows(sql`SELECT customer_id FROM customer_list WHERE best_worth > 0 LIMIT 1`)).length > 0;
}

function offeredQuery(action: string, n: number): Fragment {
  return sql`SELECT customer_id, name, strategy, industry, revenue, bandwidth_mbps, best_product AS product, best_score AS score,
      best_worth_low AS worth_low, best_worth AS worth, best_worth_high AS worth_high
    FROM customer_list WHERE action = ${action} AND revenue > 0 AND best_worth > 0
    ORDER BY best_score DESC NULLS LAST, best_worth DESC NULLS LAST, customer_id NULLS LAST LIMIT ${n}`;
}

function peerQuery(n: number): Fragment {
  const gap = (column: string) =>
    sql`CASE WHEN p.${name(column)} > c.revenue THEN p.${name(column)} - c.revenue ELSE 0 END`;
  return sql`SELECT * FROM (
      SELECT c.customer_id, c.name, c.strategy, c.industry, c.revenue, c.bandwidth_mbps,
        CAST(NULL AS VARCHAR(1)) AS product, CAST(NULL AS DOUBLE) AS score,
        ${gap('lower_quartile')} AS worth_low, ${gap('middle')} AS worth, ${gap('upper_quartile')} AS worth_high
      FROM customer_list AS c JOIN (
        SELECT bandwidth_class, ${fn.quantile(name('revenue'), 0.25)} AS lower_quartile,
          ${fn.quantile(name('revenue'), 0.5)} AS middle, ${fn.quantile(name('revenue'), 0.75)} AS upper_quartile
        FROM customer_list WHERE revenue > 0 GROUP BY bandwidth_class HAVING count(*) >= 20
      ) AS p ON p.bandwidth_class = c.bandwidth_class
      WHERE c.action = 'UPSELL' AND c.revenue > 0
    ) AS gaps WHERE worth > 0
    ORDER BY worth DESC NULLS LAST, customer_id NULLS LAST LIMIT ${n}`;
}

function unpricedQuery(action: string, n: number): Fragment {
  return sql`SELECT customer_id, name, strategy, industry, revenue, bandwidth_mbps, best_product AS product, best_score AS score
    FROM customer_list WHERE action = ${action} AND revenue > 0
    ORDER BY revenue DESC NULLS LAST, customer_id NULLS LAST LIMIT ${n}`;
}

function opportunities(rows: readonly Row[], basis: Bilingual): Opportunity[] {
  return rows.map((row) => ({
    customerId: textOf(row['customer_id']) ?? '',
    name: textOf(row['name']) ?? '',
    strategy: textOf(row['strategy']) ?? '',
    industry: textOf(row['industry']),
    revenue: numberOf(row['revenue']),
    bandwidthMbps: numberOf(row['bandwidth_mbps']),
    product: textOf(row['product']),
    score: numberOf(row['score']),
    worthLow: numberOf(row['worth_low']),
    worth: numberOf(row['worth']),
    worthHigh: numberOf(row['worth_high']),
    basis,
    kind: 'RULE',
  }));
}

/** What the first offers of the customers to up-sell and cross-sell to are worth a revenue period, if all were accepted. */
export interface OfferedWorth {
  customers: number;
  low: number;
  middle: number;
  high: number;
}

/** The first offers whose worth is known with a range; the others are not counted as zero, they are left out. */
export async function offeredWorth(run: PublishedRun): Promise<OfferedWorth> {
  await withCustomerList(run);
  const [row] = await run.engine.rows(
    sql`SELECT count(*) AS customers, ${fn.sumMoney(name('best_worth_low'))} AS low, ${fn.sumMoney(name('best_worth'))} AS middle,
        ${fn.sumMoney(name('best_worth_high'))} AS high
      FROM customer_list
      WHERE action IN ('UPSELL', 'CROSS-SELL') AND ${isPriced}`,
  );
  return {
    customers: countOf(row?.['customers']),
    low: countOf(row?.['low']),
    middle: countOf(row?.['middle']),
    high: countOf(row?.['high']),
  };
}

const scenarioNames: readonly { conversion: number; name: Bilingual }[] = [
  { conversion: 0.2, name: { id: 'Hati-hati', en: 'Cautious' } },
  { conversion: 0.3, name: { id: 'Sedang', en: 'Middle' } },
  { conversion: 0.4, name: { id: 'Berani', en: 'Bold' } },
];

/** Why there are no scenarios; null where there are some. */
export async function whyNoScenarios(run: PublishedRun): Promise<Bilingual | null> {
  if ((await offeredWorth(run)).customers > 0) return null;
  return {
    id: 'Skenario tidak dapat dihitung: tidak ada penawaran yang nilainya diketahui.',
    en: 'Scenarios cannot be computed: no offer has a known worth.',
  };
}

/** Revenue a year if 20, 30 or 40 % of those offers were accepted, as ranges; none where no worth is known. */
export async function scenarios(run: PublishedRun): Promise<Scenario[]> {
  const worth = await offeredWorth(run);
  if (worth.customers === 0) return [];
  const periods = run.manifest.revenuePeriod === 'month' ? 12 : 1;
  const [row] = await run.engine.rows(sql`SELECT ${fn.sumMoney(name('revenue'))} AS revenue FROM customers`);
  const revenue = countOf(row?.['revenue']) * periods;
  return scenarioNames.map(({ conversion, name }) => {
    const yearly = (amount: number) => Math.round(amount * periods * conversion);
    const middle = yearly(worth.middle);
    return {
      name,
      conversion,
      low: yearly(worth.low),
      middle,
      high: yearly(worth.high),
      shareOfRevenue: revenue === 0 ? null : middle / revenue,
      kind: 'RULE',
    };
  });
}
