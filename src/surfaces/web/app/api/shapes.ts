import type {
  ChartResponse,
  CustomerDetailResponse,
  FacetsResponse,
  FactorsResponse,
  ImportProgressResponse,
} from '#contract';

export type {
  CardMetricResponse,
  CardResponse,
  CardSummaryResponse,
  ChartResponse,
  ColumnPortraitResponse,
  CurvePointResponse,
  CustomerDetailResponse,
  CustomerPredictionResponse,
  CustomerPredictionsResponse,
  CustomerResponse,
  CustomersResponse,
  DecisionResponse,
  DoubtResponse,
  DriftResponse,
  FacetsResponse,
  FactorsResponse,
  FindingResponse,
  FindingSummaryResponse,
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
  MetricResponse,
  ModelResponse,
  ModelTermResponse,
  OpportunityResponse,
  PredictionListResponse,
  PredictionPointsResponse,
  PredictionRowResponse,
  ProductChanceResponse,
  PurposeResponse,
  QualityResponse,
  QuarantinedRowResponse,
  RepairDoneResponse,
  RepairResponse,
  ScenarioResponse,
  SegmentShareResponse,
  StatsResponse,
  TableCorrelationsResponse,
  TableLinksResponse,
  TablePortraitResponse,
  TableQualityResponse,
} from '#contract';

/** One offer of a customer with its eight factors. */
export type DetailedOffer = CustomerDetailResponse['offers'][number];
/** Points of one factor of one offer. */
export type FactorPoints = DetailedOffer['factors'][number];
/** One scheme's segment of a customer. */
export type SegmentOfCustomer = CustomerDetailResponse['segments'][number];
/** A border between segments, and where it comes from. */
export type Border = ChartResponse['borders'][number];
/** A value of a filter with the customers that have it. */
export type Facet = FacetsResponse['strategy'][number];
/** How much one factor tells customers apart. */
export type FactorAudit = FactorsResponse['audit'][number];

/** One stage of the look at files, or of a run. */
export type ImportStage = ImportProgressResponse['stages'][number];
