import { schemeTexts } from '#contract';
import { fn, name, sql } from '#engine';
import type { FigureKind } from '#values';
import { countOf, numberOf, textOf } from './customer-row.ts';
import type { Metric, PublishedRun } from './published-run.ts';
import type { FactorAudit, SegmentShare } from './shapes.ts';

/** The segments of a scheme from best to least as the contract lists them, `Unclassified` last; none for an unknown scheme. */
export function segmentOrder(scheme: string): readonly string[] {
  return schemeTexts.find((one) => one.scheme === scheme)?.segments.map(({ segment }) => segment) ?? [];
}

/** The key figures of the run, in alphabetical order. */
export async function keyMetrics(run: PublishedRun): Promise<Metric[]> {
  const rows = await run.engine.rows(sql`SELECT * FROM metrics ORDER BY metric NULLS LAST`);
  return rows.map((row) => ({
    metric: textOf(row['metric']) ?? '',
    value: numberOf(row['value']),
    unit: textOf(row['unit']) ?? 'none',
    kind: (textOf(row['kind']) ?? 'FACT') as FigureKind,
  }));
}

/** The key figures by name. */
export async function metricMap(run: PublishedRun): Promise<Map<string, Metric>> {
  return new Map((await keyMetrics(run)).map((metric) => [metric.metric, metric]));
}

/** The share of revenue that the largest tenth of the customers brings, 0 to 1; null where the run does not know it. */
export async function concentration(run: PublishedRun): Promise<{ share: number | null; kind: FigureKind }> {
  const metric = (await metricMap(run)).get('revenue.top_decile_share');
  return { share: metric?.value ?? null, kind: metric?.kind ?? 'FACT' };
}

/** Every segment of a scheme with its customers and revenue, also the empty ones; what could not be placed comes last. */
export async function segmentShares(run: PublishedRun, scheme: string): Promise<SegmentShare[]> {
  const rows = await run.engine.rows(
    sql`SELECT s.segment, count(*) AS customers, ${fn.sumMoney(sql`coalesce(c.revenue, 0)`)} AS revenue,
        max(CASE WHEN ${scheme} = 'quadrant' THEN c.action END) AS action
      FROM segments AS s JOIN customers AS c ON c.customer_id = s.customer_id
      WHERE s.scheme = ${scheme} GROUP BY s.segment ORDER BY s.segment NULLS LAST`,
  );
  const customers = rows.reduce((sum, row) => sum + countOf(row['customers']), 0);
  const revenue = rows.reduce((sum, row) => sum + countOf(row['revenue']), 0);
  const found = rows.map((row) => textOf(row['segment']) ?? '');
  const known = segmentOrder(scheme);
  const names = [...known, ...found.filter((segment) => !known.includes(segment))];
  return names.map((segment) => {
    const row = rows[found.indexOf(segment)];
    return {
      segment,
      action: textOf(row?.['action']),
      customers: countOf(row?.['customers']),
      customerShare: customers === 0 ? 0 : countOf(row?.['customers']) / customers,
      revenue: countOf(row?.['revenue']),
      revenueShare: revenue === 0 ? null : countOf(row?.['revenue']) / revenue,
    };
  });
}

/** How much information each factor of the score carries, the heaviest first. */
export async function factorAudit(run: PublishedRun): Promise<FactorAudit[]> {
  const rows = await run.engine.rows(
    sql`SELECT * FROM factor_audit ORDER BY weight DESC NULLS LAST, factor NULLS LAST`,
  );
  return rows.map((row) => ({
    factor: textOf(row['factor']) ?? '',
    weight: countOf(row['weight']),
    lowest: countOf(row['lowest']),
    highest: countOf(row['highest']),
    values: countOf(row['values']),
    information: countOf(row['information']),
    isConstant: row['is_constant'] === true,
  }));
}

/** Customer x product pairs that a rule kept out of the offers. */
export interface BlockedOffers {
  rule: string;
  pairs: number;
  customers: number;
}

/** The rules that kept offers out, the one that closed most pairs first. */
export async function blocked(run: PublishedRun): Promise<BlockedOffers[]> {
  const rows = await run.engine.rows(sql`SELECT * FROM blocked_offers ORDER BY pairs DESC NULLS LAST, rule NULLS LAST`);
  return rows.map((row) => ({
    rule: textOf(row['rule']) ?? '',
    pairs: countOf(row['pairs']),
    customers: countOf(row['customers']),
  }));
}

/** How often a product is owned and offered; amounts a revenue period, null where not known. */
export interface ProductDemand {
  productId: string;
  product: string;
  category: string | null;
  holders: number;
  firstOffers: number;
  offers: number;
  meanScore: number | null;
  /** Median worth of one offer of it. */
  worth: number | null;
  /** If every customer accepted it whose first offer it is. */
  firstWorth: number | null;
}

/** Every product with how often it is offered, the most first offers first. */
export async function productDemand(run: PublishedRun): Promise<ProductDemand[]> {
  const rows = await run.engine.rows(
    sql`SELECT p.product_id, p.product, p.category, p.holders, o.first_offers, o.offers, o.mean_score, o.worth, o.first_worth
      FROM products AS p LEFT JOIN (
        SELECT product_id, ${fn.countIf(sql`rank = 1`)} AS first_offers, count(*) AS offers, ${fn.mean(sql`score`)} AS mean_score,
          ${fn.quantile(name('worth'), 0.5)} AS worth, ${fn.sumMoney(sql`CASE WHEN rank = 1 THEN worth END`)} AS first_worth FROM offers GROUP BY product_id
      ) AS o ON o.product_id = p.product_id
      ORDER BY coalesce(o.first_offers, 0) DESC NULLS LAST, coalesce(o.offers, 0) DESC NULLS LAST, p.product NULLS LAST, p.product_id NULLS LAST`,
  );
  return rows.map((row) => ({
    productId: textOf(row['product_id']) ?? '',
    product: textOf(row['product']) ?? '',
    category: textOf(row['category']),
    holders: countOf(row['holders']),
    firstOffers: countOf(row['first_offers']),
    offers: countOf(row['offers']),
    meanScore: numberOf(row['mean_score']),
    worth: numberOf(row['worth']),
    firstWorth: numberOf(row['first_worth']),
  }));
}
