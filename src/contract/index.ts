export type {
  ColumnPortraitResponse,
  DecisionResponse,
  DoubtResponse,
  PurposeResponse,
  RepairResponse,
  TableLinksResponse,
  TablePortraitResponse,
} from './api/doctor-shapes.ts';
export * as doctorShapes from './api/doctor-shapes.ts';
export type { ImportDesk } from './api/import-desk.ts';
export type {
  ImportChoices,
  ImportEntityResponse,
  ImportFileResponse,
  ImportLineResponse,
  ImportProblemResponse,
  ImportProgressResponse,
  ImportQuestionResponse,
  ImportResponse,
  ImportSettings,
  ImportsResponse,
  ImportTableChoice,
  ImportTableResponse,
} from './api/imports.ts';
export * as importShapes from './api/imports.ts';
export type {
  CardMetricResponse,
  CardResponse,
  CardSummaryResponse,
  CurvePointResponse,
  CustomerPredictionResponse,
  CustomerPredictionsResponse,
  ModelResponse,
  ModelTermResponse,
  PredictionListResponse,
  PredictionPointsResponse,
  PredictionRowResponse,
  ProductChanceResponse,
} from './api/predictions.ts';
export * as predictionShapes from './api/predictions.ts';
export type {
  DriftResponse,
  QualityResponse,
  QuarantinedRowResponse,
  RepairDoneResponse,
  TableCorrelationsResponse,
  TableQualityResponse,
} from './api/quality.ts';
export * as qualityShapes from './api/quality.ts';
export type {
  ChartResponse,
  CustomerDetailResponse,
  CustomerResponse,
  CustomersResponse,
  FacetsResponse,
  FactorsResponse,
  FindingResponse,
  FindingSummaryResponse,
  MetricResponse,
  OpportunityResponse,
  ProblemResponse,
  ScenarioResponse,
  SegmentShareResponse,
  StatsResponse,
} from './api/shapes.ts';
export * as apiShapes from './api/shapes.ts';
export type { Manifest } from './manifest.ts';
export {
  countedPriorities,
  countedSegments,
  type MetricDefinition,
  metricDefinitions,
  metricSlug,
} from './metrics.ts';
export {
  type CardMetricText,
  cardMetricTexts,
  doubtActionTexts,
  gradeTexts,
  type TargetText,
  targetTexts,
} from './prediction-texts.ts';
export { purposeTexts } from './purpose-texts.ts';
export { type ActionText, actionTexts, type SchemeText, type SegmentText, schemeTexts } from './segment-texts.ts';
export { type ColumnType, type PublishedColumn, type PublishedTable, sqlType, type Unit } from './table.ts';
export { publishedTables } from './tables/index.ts';
export { type CellForm, type WorkbookColumn, workbookColumns } from './workbook-columns.ts';
