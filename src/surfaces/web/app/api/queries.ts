import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Cloud, toCloud } from '../components/scatter/cloud.ts';
import { fetchJson } from './fetch-json.ts';
import type {
  CardSummaryResponse,
  ChartResponse,
  CustomerDetailResponse,
  CustomerPredictionsResponse,
  CustomersResponse,
  FacetsResponse,
  FactorsResponse,
  FindingResponse,
  FindingSummaryResponse,
  ModelResponse,
  OpportunityResponse,
  PredictionListResponse,
  PredictionPointsResponse,
  QualityResponse,
  ScenarioResponse,
  StatsResponse,
} from './shapes.ts';

/** Customers on one page of the list. */
export const perPage = 100;

const answer = <Answer>(path: string) =>
  queryOptions({ queryKey: [path], queryFn: ({ signal }) => fetchJson<Answer>(path, signal) });

// Many parts of a page ask; where nothing has been published they would ask again each time one of them appears.
export const useStats = () => useQuery({ ...answer<StatsResponse>('/api/stats'), retryOnMount: false });
export const useFindings = () => useQuery(answer<FindingSummaryResponse[]>('/api/findings'));
export const useFindingsOf = (rule: string) =>
  useQuery(answer<FindingResponse[]>(`/api/findings/${encodeURIComponent(rule)}?limit=1000`));
export const useCustomer = (id: string) =>
  useQuery(answer<CustomerDetailResponse>(`/api/customers/${encodeURIComponent(id)}`));
export const useFacets = (filters: string) =>
  useQuery({ ...answer<FacetsResponse>(`/api/facets?${filters}`), placeholderData: (before) => before });
export const useOpportunities = (kind: 'UPSELL' | 'CROSS-SELL') =>
  useQuery(answer<OpportunityResponse[]>(`/api/opportunities/${kind}`));
export const useScenarios = () => useQuery(answer<ScenarioResponse[]>('/api/scenarios'));
export const useQuality = () => useQuery(answer<QualityResponse>('/api/quality'));
export const useFactors = () => useQuery(answer<FactorsResponse>('/api/factors'));

/** The points of the chart in typed arrays; compared by identity, since a deep comparison of 150,000 points is slow. */
export const useCloud = (filters: string) =>
  useQuery<Cloud>({
    queryKey: ['cloud', filters],
    queryFn: async ({ signal }) => toCloud(await fetchJson<ChartResponse>(`/api/chart-data?${filters}`, signal)),
    structuralSharing: false,
    placeholderData: (before) => before,
  });

/** One page of the list, counted from 1. */
export const customersPage = (query: string, page: number) =>
  answer<CustomersResponse>(`/api/customers?${query}&page=${page}&per_page=${perPage}`);

export const useCards = () => useQuery(answer<CardSummaryResponse[]>('/api/cards'));
export const useModel = (target: string) =>
  useQuery(answer<ModelResponse>(`/api/models/${encodeURIComponent(target)}`));
export const useCustomerPredictions = (id: string) =>
  useQuery(answer<CustomerPredictionsResponse>(`/api/customers/${encodeURIComponent(id)}/predictions`));

/** Every customer of a target in columns; compared by identity, since a deep comparison of all of them is slow. */
export const usePredictionPoints = (target: string) =>
  useQuery({
    ...answer<PredictionPointsResponse>(`/api/predictions/${encodeURIComponent(target)}/points`),
    structuralSharing: false,
  });

/** Predictions on one page of the list of a target. */
export const predictionsPerPage = 25;

/** One page of the list of a target; the page before stays in view while it comes. */
export const usePredictions = (target: string, query: string) =>
  useQuery({
    ...answer<PredictionListResponse>(
      `/api/predictions/${encodeURIComponent(target)}?${query}&per_page=${predictionsPerPage}`,
    ),
    placeholderData: (before) => before,
  });
