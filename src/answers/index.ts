export type { Batch, Cell } from '#engine';
export { customerDetail } from './customer-detail.ts';
export {
  borders,
  type CustomerPage,
  chartPoints,
  customerPage,
  customerRowBatches,
  facets,
  type PageRequest,
} from './customers.ts';
export { dataQuality } from './data-quality.ts';
export { type ListFilter, listFilters } from './filter.ts';
export { findingRows, findingSummary } from './findings.ts';
export { listCells, opportunityCells } from './list-cells.ts';
export { type OfferedWorth, offeredWorth, scenarios, topOpportunities, whyNoScenarios } from './opportunities.ts';
export { type PlanFigure, planFigures } from './plan.ts';
export { cardOf, cards } from './predictions/cards.ts';
export { customerPredictions } from './predictions/customer-predictions.ts';
export { type ExpectedMoney, expectedMoney } from './predictions/expected-money.ts';
export { modelOf } from './predictions/models.ts';
export {
  type PredictionFilter,
  type PredictionPage,
  type PredictionSortKey,
  predictionBatches,
  predictionPoints,
  predictionSortKeys,
  predictionsOf,
} from './predictions/prediction-list.ts';
export { type Manifest, type Metric, openPublishedRun, type PublishedRun } from './published-run.ts';
export {
  type ChartPoints,
  type CustomerDetail,
  type CustomerFilter,
  type CustomerRow,
  type Facet,
  type Facets,
  type FactorAudit,
  type FactorPoints,
  type FindingRow,
  type FindingSummary,
  type OfferBrief,
  type Opportunity,
  type Scenario,
  type SegmentShare,
  type SortKey,
  sortKeys,
} from './shapes.ts';
export {
  type BlockedOffers,
  blocked,
  concentration,
  factorAudit,
  keyMetrics,
  metricMap,
  type ProductDemand,
  productDemand,
  segmentShares,
} from './shares.ts';
export {
  type CellTrace,
  type QuarantinedRow,
  type TracedCell,
  type TracedFigure,
  traceCells,
  tracedFigures,
} from './trace-cells.ts';
export { type WorthOfStrategy, worthByStrategy } from './worth-by-strategy.ts';
