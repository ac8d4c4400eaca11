import {
  borders,
  type CustomerRow,
  cards,
  customerRowBatches,
  expectedMoney,
  facets,
  factorAudit,
  findingSummary,
  keyMetrics,
  type PublishedRun,
  productDemand,
  scenarios,
  segmentShares,
  topOpportunities,
} from '#answers';

const listed = 100;

/** The columns of a customer in the dashboard's file, in order; each offer is [product, score, low, middle, high]. */
const customerColumns = [
  'customer_id',
  'name',
  'revenue',
  'bandwidth_mbps',
  'tenure_years',
  'strategy',
  'action',
  'revenue_tenure',
  'arpu_category',
  'tenure_strategy',
  'bandwidth_type',
  'industry',
  'owner',
  'tier',
  'products',
  'priority',
  'distance',
  'offers',
] as const;

/** Everything before the customers: figures, shares, lists, and the names of the columns. */
export async function dashboardOpening(run: PublishedRun): Promise<string> {
  const { company, run: id, asOf, blueprint, currency, revenuePeriod, absent } = run.manifest;
  const metrics = await keyMetrics(run);
  const opening = {
    format: 1,
    company,
    run: id,
    asOf,
    blueprint,
    currency,
    revenuePeriod,
    metrics: Object.fromEntries(metrics.map(({ metric, ...figure }) => [metric, figure])),
    matrices: {
      quadrant: await segmentShares(run, 'quadrant'),
      revenue_tenure: await segmentShares(run, 'revenue_tenure'),
    },
    borders: await borders(run),
    facets: await facets(run),
    opportunities: {
      upsell: await topOpportunities(run, 'UPSELL', listed),
      crossSell: await topOpportunities(run, 'CROSS-SELL', listed),
    },
    scenarios: await scenarios(run),
    predictions: await cards(run),
    expectedMoney: await expectedMoney(run),
    factors: await factorAudit(run),
    products: await productDemand(run),
    findings: await findingSummary(run),
    absent,
  };
  const columns = JSON.stringify(customerColumns);
  return `${JSON.stringify(opening).slice(0, -1)},"customers":{"kind":"RULE","columns":${columns},"rows":[`;
}

/** One customer as a line of the dashboard's file. */
export function dashboardCustomer(row: CustomerRow): string {
  return JSON.stringify([
    row.customerId,
    row.name,
    row.revenue,
    row.bandwidthMbps,
    row.tenureYears,
    row.strategy,
    row.action,
    row.revenueTenure,
    row.arpuCategory,
    row.tenureStrategy,
    row.bandwidthType,
    row.industry,
    row.owner,
    row.tier,
    row.products,
    row.priority,
    row.distance,
    row.offers.map((offer) => [offer.product, offer.score, offer.worthLow, offer.worth, offer.worthHigh]),
  ]);
}

export const dashboardClosing = ']}}\n';

/** The dashboard's file, piece by piece. */
export async function* dashboardData(run: PublishedRun): AsyncGenerator<string> {
  yield await dashboardOpening(run);
  let isFirst = true;
  for await (const rows of customerRowBatches(run, {})) {
    const lines = rows.map(dashboardCustomer).join(',\n');
    if (lines !== '') yield isFirst ? `\n${lines}` : `,\n${lines}`;
    isFirst &&= lines === '';
  }
  yield dashboardClosing;
}
