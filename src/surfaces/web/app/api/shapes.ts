import type { ChartResponse, CustomerDetailResponse, FacetsResponse, FactorsResponse } from '#contract';

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
  ScenarioResponse,
  SegmentShareResponse,
  StatsResponse,
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
