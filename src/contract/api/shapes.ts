import { z } from 'zod';
import { figureKinds } from '#values';

const amount = z.number().nullable();
const text = z.string().nullable();
const kind = z.enum(figureKinds);
const bilingual = z.object({ id: z.string(), en: z.string() });

export const metricShape = z.object({ metric: z.string(), value: amount, unit: z.string(), kind, meaning: bilingual });

export const segmentShareShape = z.object({
  segment: z.string(),
  action: text,
  customers: z.int(),
  customerShare: z.number(),
  revenue: z.number(),
  revenueShare: amount,
});

export const runShape = z.object({
  run: z.string(),
  asOf: z.string(),
  company: z.string(),
  blueprint: z.string(),
  currency: z.string(),
  revenuePeriod: z.enum(['month', 'year']),
  language: z.enum(['id', 'en']),
  nilai: z.string(),
  absent: z.array(bilingual),
});

export const statsShape = z.object({
  run: runShape,
  metrics: z.array(metricShape),
  quadrant: z.array(segmentShareShape),
  revenueTenure: z.array(segmentShareShape),
});

export const offerShape = z.object({
  rank: z.int(),
  productId: z.string(),
  product: z.string(),
  score: z.number(),
  reasoningId: z.string(),
  reasoningEn: z.string(),
  worthLow: amount,
  worth: amount,
  worthHigh: amount,
});

export const customerShape = z.object({
  customerId: z.string(),
  name: z.string(),
  revenue: amount,
  revenueState: z.string(),
  arpuCategory: text,
  tenureYears: amount,
  tenureState: z.string(),
  tenureStrategy: text,
  bandwidthMbps: amount,
  bandwidthType: text,
  bandwidthClass: text,
  industry: text,
  region: text,
  tier: text,
  category: text,
  products: text,
  productCount: z.int(),
  strategy: text,
  action: text,
  revenueTenure: text,
  priority: text,
  owner: text,
  status: text,
  distance: amount,
  offers: z.array(offerShape),
});

export const customersShape = z.object({
  total: z.int(),
  revenue: z.number(),
  page: z.int(),
  perPage: z.int(),
  rows: z.array(customerShape),
});

export const borderShape = z.object({
  scheme: z.string(),
  axis: z.string(),
  cluster: z.string(),
  border: z.number(),
  basis: z.string(),
});

export const chartShape = z.object({
  customerIds: z.array(z.string()),
  names: z.array(z.string()),
  revenue: z.array(amount),
  bandwidth: z.array(amount),
  tenure: z.array(amount),
  segment: z.array(z.int()),
  segments: z.array(z.string()),
  borders: z.array(borderShape),
  total: z.int(),
  withoutAxis: z.int(),
});

export const findingShape = z.object({
  rule: z.string(),
  severity: z.string(),
  source: z.string(),
  sheet: text,
  row: amount,
  column: text,
  before: text,
  after: text,
  money: amount,
  action: z.string(),
});

export const findingSummaryShape = z.object({
  rule: z.string(),
  title: bilingual,
  severity: z.string(),
  action: z.string(),
  rows: z.int(),
  money: z.number(),
});

export const customerDetailShape = z.object({
  customer: customerShape,
  since: text,
  lineCount: z.int(),
  holdings: z.array(z.object({ productId: text, product: z.string(), lines: z.int(), revenue: amount })),
  segments: z.array(z.object({ scheme: z.string(), segment: z.string(), distance: amount, axis: text })),
  offers: z.array(
    offerShape.extend({
      factors: z.array(
        z.object({
          factor: z.string(),
          points: z.number(),
          of: z.number(),
          evidenceId: z.string(),
          evidenceEn: z.string(),
        }),
      ),
      evidence: amount,
    }),
  ),
  findings: z.array(findingShape),
});

const facet = z.array(z.object({ value: z.string(), customers: z.int() }));

export const facetsShape = z.object({
  strategy: facet,
  revenueTenure: facet,
  priority: facet,
  industry: facet,
  arpu: facet,
  bandwidthType: facet,
  tenureStrategy: facet,
  owner: facet,
});

export const opportunityShape = z.object({
  customerId: z.string(),
  name: z.string(),
  strategy: z.string(),
  industry: text,
  revenue: amount,
  bandwidthMbps: amount,
  product: text,
  score: amount,
  worthLow: amount,
  worth: amount,
  worthHigh: amount,
  basis: bilingual,
  kind,
});

export const scenarioShape = z.object({
  name: bilingual,
  conversion: z.number(),
  low: z.number(),
  middle: z.number(),
  high: z.number(),
  shareOfRevenue: amount,
  kind,
});

export const factorsShape = z.object({
  audit: z.array(
    z.object({
      factor: z.string(),
      weight: z.number(),
      lowest: z.number(),
      highest: z.number(),
      values: z.int(),
      information: z.number(),
      isConstant: z.boolean(),
    }),
  ),
  blocked: z.array(z.object({ rule: z.string(), pairs: z.int(), customers: z.int() })),
});

export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  hint: z.string(),
});

export type StatsResponse = z.infer<typeof statsShape>;
export type MetricResponse = z.infer<typeof metricShape>;
export type SegmentShareResponse = z.infer<typeof segmentShareShape>;
export type CustomersResponse = z.infer<typeof customersShape>;
export type CustomerResponse = z.infer<typeof customerShape>;
export type CustomerDetailResponse = z.infer<typeof customerDetailShape>;
export type ChartResponse = z.infer<typeof chartShape>;
export type FacetsResponse = z.infer<typeof facetsShape>;
export type FindingResponse = z.infer<typeof findingShape>;
export type FindingSummaryResponse = z.infer<typeof findingSummaryShape>;
export type OpportunityResponse = z.infer<typeof opportunityShape>;
export type ScenarioResponse = z.infer<typeof scenarioShape>;
export type FactorsResponse = z.infer<typeof factorsShape>;
export type ProblemResponse = z.infer<typeof problemShape>;
