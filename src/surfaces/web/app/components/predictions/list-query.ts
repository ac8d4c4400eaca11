import type { Search } from '../../search.ts';

/** The columns by which the list of a target can be put in order. */
export const predictionOrders = ['name', 'value', 'amount', 'worth'] as const;
export type PredictionOrder = (typeof predictionOrders)[number];

/** The order that the address asks for; where it asks for none, worth, or the figure where nothing has a worth. */
export function orderOf(search: Search, hasWorth: boolean): { by: PredictionOrder; isDescending: boolean } {
  const by = predictionOrders.find((one) => one === search.sort_by) ?? (hasWorth ? 'worth' : 'value');
  return { by, isDescending: search.sort_order === undefined ? by !== 'name' : search.sort_order === 'desc' };
}

/** The page of the list, counted from 1. */
export function pageOf(search: Search): number {
  const page = Number(search.page ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** What the list of a target is narrowed and sorted by, as the API reads it; figures that are no numbers are left out. */
export function listQuery(search: Search, hasWorth: boolean): string {
  const params = new URLSearchParams();
  if (search.q !== undefined) params.set('q', search.q);
  for (const key of ['value_min', 'worth_min'] as const) {
    const least = search[key];
    if (least !== undefined && Number.isFinite(Number(least))) params.set(key, least);
  }
  const { by, isDescending } = orderOf(search, hasWorth);
  params.set('sort_by', by);
  params.set('sort_order', isDescending ? 'desc' : 'asc');
  return params.toString();
}

/** The search with another order; the same column again turns it round. The list begins anew. */
export function sortedBy(search: Search, by: PredictionOrder, hasWorth: boolean): Search {
  const now = orderOf(search, hasWorth);
  const isDescending = now.by === by ? !now.isDescending : by !== 'name';
  const { page: _, ...rest } = search;
  return { ...rest, sort_by: by, sort_order: isDescending ? 'desc' : 'asc' };
}
