import { countedPriorities, countedSegments, metricDefinitions, metricSlug } from '#contract';
import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { IsoDate } from '#values';

type Figures = Readonly<Record<string, Fragment>>;

const lineFigures: Figures = {
  'lines.received': sql`count(*)`,
  'lines.kept': fn.countIf(sql`excluded_by IS NULL`),
  'lines.excluded': fn.countIf(sql`excluded_by IS NOT NULL`),
  'revenue.excluded': fn.sumMoney(sql`CASE WHEN excluded_by IS NOT NULL THEN amount ELSE 0 END`),
};

const customerFigures: Figures = {
  'customers.count': sql`count(*)`,
  'revenue.total': fn.sumMoney(name('revenue')),
  'revenue.mean': fn.ratio(fn.sumMoney(name('revenue')), sql`count(revenue)`),
  'revenue.median': fn.quantile(name('revenue'), 0.5),
  'revenue.known_customers': sql`count(revenue)`,
  'revenue.zero_customers': fn.countIf(sql`revenue = 0`),
  'revenue.top_decile_share': fn.ratio(
    fn.sumMoney(sql`CASE WHEN revenue_decile = 1 THEN revenue ELSE 0 END`),
    fn.sumMoney(name('revenue')),
  ),
  'bandwidth.median': fn.quantile(name('bandwidth_mbps'), 0.5),
  'tenure.median': fn.quantile(name('tenure_years'), 0.5),
  'renewal_risk.customers': fn.countIf(sql`tenure_strategy = 'Renewal Risk'`),
  'renewal_risk.revenue': fn.sumMoney(sql`CASE WHEN tenure_strategy = 'Renewal Risk' THEN revenue ELSE 0 END`),
  ...Object.fromEntries(countedSegments.flatMap(segmentFigures)),
  ...Object.fromEntries(
    countedPriorities.map((priority) => [
      `priority.${metricSlug(priority)}.customers`,
      fn.countIf(sql`priority = ${priority}`),
    ]),
  ),
};

const findingFigures: Figures = {
  'findings.rows': sql`count(*)`,
  'findings.warnings': fn.countIf(sql`severity = 'warning'`),
};

const offerFigures: Figures = {
  'offers.count': sql`count(*)`,
  'offers.customers': sql`count(DISTINCT customer_id)`,
  // Exact sum and count: a mean of doubles depends on the order in which threads add.
  'offers.best_score_mean': fn.ratio(
    fn.sumMoney(sql`CASE WHEN rank = 1 THEN score END`),
    fn.countIf(sql`rank = 1 AND score IS NOT NULL`),
  ),
};

function segmentFigures({ scheme, prefix, segments }: (typeof countedSegments)[number]): [string, Fragment][] {
  const column = name(scheme === 'quadrant' ? 'strategy' : scheme);
  return segments.flatMap((segment): [string, Fragment][] => {
    const stem = `${prefix}.${metricSlug(segment)}`;
    return [
      [`${stem}.customers`, fn.countIf(sql`${column} = ${segment}`)],
      [`${stem}.revenue`, fn.sumMoney(sql`CASE WHEN ${column} = ${segment} THEN revenue ELSE 0 END`)],
    ];
  });
}

const customersWithSegments = sql`SELECT b.customer_id, b.revenue, b.bandwidth_mbps, b.tenure_years,
    s.strategy, s.revenue_tenure, s.tenure_strategy, p.priority,
    ntile(10) OVER (ORDER BY b.revenue DESC NULLS LAST, b.customer_id NULLS LAST) AS revenue_decile
  FROM account_base AS b
  LEFT JOIN account_segments AS s ON s.customer_id = b.customer_id
  LEFT JOIN account_priority AS p ON p.customer_id = b.customer_id`;

/** Makes the table `metrics`: one row for every figure that the contract defines. */
export async function computeMetrics(engine: Engine, asOf: IsoDate): Promise<void> {
  const values = new Map<string, number | null>();
  await collect(engine, values, sql`clean_lines`, lineFigures);
  await collect(engine, values, sql`(${customersWithSegments})`, customerFigures);
  await collect(engine, values, sql`findings`, findingFigures);
  await collect(engine, values, sql`offers`, offerFigures);
  await collect(engine, values, sql`clean_products`, { 'products.count': sql`count(*)` });
  const rows = metricDefinitions.map(({ metric, unit, kind }) => {
    const value = values.get(metric);
    if (value === undefined) throw new Error(`the figure ${metric} is defined but not computed`);
    return sql`(${metric}, CAST(${value} AS DOUBLE), ${unit}, ${kind})`;
  });
  await engine.createTable(
    'metrics',
    sql`SELECT metric, value, unit, kind, ${fn.readDate(asOf)} AS as_of
      FROM (VALUES ${join(rows)}) AS figures (metric, value, unit, kind)`,
  );
}

async function collect(
  engine: Engine,
  values: Map<string, number | null>,
  from: Fragment,
  figures: Figures,
): Promise<void> {
  const columns = Object.entries(figures).map(([metric, value]) => sql`${value} AS ${name(metric)}`);
  const [row] = await engine.rows(sql`SELECT ${join(columns)} FROM ${from} AS source`);
  for (const metric of Object.keys(figures)) {
    const value = row?.[metric];
    values.set(metric, typeof value === 'number' ? value : null);
  }
}
