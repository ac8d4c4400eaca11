import {
  borders,
  type ChartPoints,
  cards,
  type ExpectedMoney,
  expectedMoney,
  type FactorAudit,
  type FindingSummary,
  factorAudit,
  findingSummary,
  keyMetrics,
  type Manifest,
  type OfferedWorth,
  type Opportunity,
  offeredWorth,
  type PlanFigure,
  type ProductDemand,
  type PublishedRun,
  planFigures,
  productDemand,
  type Scenario,
  type SegmentShare,
  scenarios,
  segmentShares,
  topOpportunities,
  type WorthOfStrategy,
  whyNoScenarios,
  worthByStrategy,
} from '#answers';
import type { CardSummaryResponse } from '#contract';
import type { Bilingual } from '#values';

/** Everything that the executive summary says, as figures. */
export interface SummaryFacts {
  manifest: Manifest;
  metrics: Readonly<Record<string, number | null>>;
  quadrant: SegmentShare[];
  revenueTenure: SegmentShare[];
  borders: ChartPoints['borders'];
  upsell: Opportunity[];
  crossSell: Opportunity[];
  offered: OfferedWorth;
  worthByStrategy: WorthOfStrategy[];
  plan: PlanFigure[];
  scenarios: Scenario[];
  whyNoScenarios: Bilingual | null;
  cards: CardSummaryResponse[];
  expectedMoney: ExpectedMoney[];
  findings: FindingSummary[];
  factors: FactorAudit[];
  products: ProductDemand[];
}

/** Asks a run for the figures of the summary. */
export async function summaryFacts(run: PublishedRun): Promise<SummaryFacts> {
  const metrics = await keyMetrics(run);
  return {
    manifest: run.manifest,
    metrics: Object.fromEntries(metrics.map(({ metric, value }) => [metric, value])),
    quadrant: await segmentShares(run, 'quadrant'),
    revenueTenure: await segmentShares(run, 'revenue_tenure'),
    borders: await borders(run),
    upsell: await topOpportunities(run, 'UPSELL', 10),
    crossSell: await topOpportunities(run, 'CROSS-SELL', 10),
    offered: await offeredWorth(run),
    worthByStrategy: await worthByStrategy(run),
    plan: await planFigures(run),
    scenarios: await scenarios(run),
    whyNoScenarios: await whyNoScenarios(run),
    cards: await cards(run),
    expectedMoney: await expectedMoney(run),
    findings: await findingSummary(run),
    factors: await factorAudit(run),
    products: (await productDemand(run)).slice(0, 5),
  };
}

/** A key figure, null where the run does not know it. */
export function figure({ metrics }: SummaryFacts, metric: string): number | null {
  return metrics[metric] ?? null;
}

/** The findings that put money in doubt, heaviest first. */
export function moneyInDoubt({ findings }: SummaryFacts): FindingSummary[] {
  return findings
    .filter((finding) => finding.severity !== 'info' && finding.money > 0)
    .sort((a, b) => b.money - a.money || (a.rule < b.rule ? -1 : 1));
}

/** The customers and the revenue of one quadrant. */
export function quadrantOf({ quadrant }: SummaryFacts, segment: string): { customers: number; revenue: number } {
  const share = quadrant.find((one) => one.segment === segment);
  return { customers: share?.customers ?? 0, revenue: share?.revenue ?? 0 };
}
