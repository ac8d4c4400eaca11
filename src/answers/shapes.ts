import type { FigureKind } from '#values';

/** One cell of a matrix: a segment with its customers and money. */
export interface SegmentShare {
  segment: string;
  action: string | null;
  customers: number;
  customerShare: number;
  revenue: number;
  revenueShare: number | null;
}

/** Which customers are asked for; every field narrows the list. Ranges are closed. */
export interface CustomerFilter {
  search?: string | undefined;
  strategy?: readonly string[] | undefined;
  revenueTenure?: readonly string[] | undefined;
  priority?: readonly string[] | undefined;
  industry?: readonly string[] | undefined;
  arpu?: readonly string[] | undefined;
  bandwidthType?: readonly string[] | undefined;
  tenureStrategy?: readonly string[] | undefined;
  owner?: readonly string[] | undefined;
  product?: string | undefined;
  revenueMin?: number | undefined;
  revenueMax?: number | undefined;
  bandwidthMin?: number | undefined;
  bandwidthMax?: number | undefined;
  tenureMin?: number | undefined;
  tenureMax?: number | undefined;
}

/** The columns a list can be sorted by. */
export const sortKeys = ['rank', 'name', 'revenue', 'bandwidth', 'tenure', 'score', 'worth', 'distance'] as const;
export type SortKey = (typeof sortKeys)[number];

/** One of the three offers as the list shows it. */
export interface OfferBrief {
  rank: number;
  productId: string;
  product: string;
  score: number;
  reasoningId: string;
  reasoningEn: string;
  worthLow: number | null;
  worth: number | null;
  worthHigh: number | null;
}

/** One customer as the list and the workbook show it. */
export interface CustomerRow {
  customerId: string;
  name: string;
  revenue: number | null;
  revenueState: string;
  arpuCategory: string | null;
  tenureYears: number | null;
  tenureState: string;
  tenureStrategy: string | null;
  bandwidthMbps: number | null;
  bandwidthType: string | null;
  bandwidthClass: string | null;
  industry: string | null;
  region: string | null;
  tier: string | null;
  category: string | null;
  products: string | null;
  productCount: number;
  strategy: string | null;
  action: string | null;
  revenueTenure: string | null;
  priority: string | null;
  owner: string | null;
  status: string | null;
  /** Relative distance to the nearest quadrant border. */
  distance: number | null;
  offers: OfferBrief[];
}

/** Points of a chart in columns; `segment` indexes `segments`. */
export interface ChartPoints {
  customerIds: string[];
  names: string[];
  revenue: (number | null)[];
  bandwidth: (number | null)[];
  tenure: (number | null)[];
  segment: number[];
  segments: string[];
  borders: { scheme: string; axis: string; cluster: string; border: number; basis: string }[];
  /** How many customers the filter selects, and how many of them lack an axis and are not drawn. */
  total: number;
  withoutAxis: number;
}

/** One factor of one offer. */
export interface FactorPoints {
  factor: string;
  points: number;
  of: number;
  evidenceId: string;
  evidenceEn: string;
}

/** Everything known about one customer. */
export interface CustomerDetail {
  customer: CustomerRow;
  since: string | null;
  lineCount: number;
  holdings: { productId: string | null; product: string; lines: number; revenue: number | null }[];
  segments: { scheme: string; segment: string; distance: number | null; axis: string | null }[];
  offers: (OfferBrief & { factors: FactorPoints[]; evidence: number | null })[];
  findings: FindingRow[];
}

export interface FindingRow {
  rule: string;
  severity: string;
  source: string;
  sheet: string | null;
  row: number | null;
  column: string | null;
  before: string | null;
  after: string | null;
  money: number | null;
  action: string;
}

/** The findings of one rule, counted and priced. */
export interface FindingSummary {
  rule: string;
  title: { id: string; en: string };
  severity: string;
  action: string;
  rows: number;
  money: number;
}

/** One line of the up-sell or cross-sell list; amounts per revenue period. */
export interface Opportunity {
  customerId: string;
  name: string;
  strategy: string;
  industry: string | null;
  revenue: number | null;
  bandwidthMbps: number | null;
  product: string | null;
  score: number | null;
  worthLow: number | null;
  worth: number | null;
  worthHigh: number | null;
  /** What the worth is based on, in words. */
  basis: { id: string; en: string };
  kind: FigureKind;
}

/** What would come in, a year, if this share of the first offers were accepted. */
export interface Scenario {
  name: { id: string; en: string };
  conversion: number;
  low: number;
  middle: number;
  high: number;
  shareOfRevenue: number | null;
  kind: FigureKind;
}

export interface Facet {
  value: string;
  customers: number;
}

/** The values each filter can take, with counts. */
export interface Facets {
  strategy: Facet[];
  revenueTenure: Facet[];
  priority: Facet[];
  industry: Facet[];
  arpu: Facet[];
  bandwidthType: Facet[];
  tenureStrategy: Facet[];
  owner: Facet[];
}

export interface FactorAudit {
  factor: string;
  weight: number;
  lowest: number;
  highest: number;
  values: number;
  information: number;
  isConstant: boolean;
}
