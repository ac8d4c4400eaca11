import { useQueries, useQuery } from '@tanstack/react-query';
import { customersPage, perPage } from '../../api/queries.ts';
import type { CustomerResponse } from '../../api/shapes.ts';
import { filterQuery, type Search } from '../../search.ts';

/** A browser draws no page taller than some 16 million pixels, so a list shows at most this many rows. */
export const mostRows = 200_000;

/** The part of the list in view: totals of the whole list, and the rows that have come so far. */
export function useCustomerWindow(search: Search, first: number, last: number) {
  const order = new URLSearchParams(filterQuery(search));
  order.set('sort_by', search.sort_by ?? 'rank');
  order.set('sort_order', search.sort_order === 'desc' ? 'desc' : 'asc');
  const query = order.toString();
  const head = useQuery({ ...customersPage(query, 1), placeholderData: (before) => before });
  const total = head.data?.total ?? 0;
  const firstPage = Math.floor(first / perPage) + 1;
  const lastPage = Math.min(Math.floor(last / perPage), Math.floor(Math.max(0, total - 1) / perPage)) + 1;
  const numbers = Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, step) => firstPage + step);
  const pages = useQueries({ queries: numbers.map((page) => customersPage(query, page)) });
  const rowAt = (index: number): CustomerResponse | undefined => {
    const page = Math.floor(index / perPage) + 1;
    const rows = pages[page - firstPage]?.data?.rows ?? (page === 1 ? head.data?.rows : undefined);
    return rows?.[index % perPage];
  };
  return {
    query,
    head,
    rowAt,
    isOld: head.isPlaceholderData,
    failed: pages.find(({ error }) => error !== null),
    rows: Math.min(total, mostRows),
  };
}
