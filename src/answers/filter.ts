import { type Fragment, fn, join, literals, name, sql } from '#engine';
import type { CustomerFilter, SortKey } from './shapes.ts';

const listColumns = {
  strategy: 'strategy',
  revenueTenure: 'revenue_tenure',
  priority: 'priority',
  industry: 'industry',
  arpu: 'arpu_category',
  bandwidthType: 'bandwidth_type',
  tenureStrategy: 'tenure_strategy',
  owner: 'owner',
} as const;

/** The filters that are lists of values, with the column each narrows. */
export type ListFilter = keyof typeof listColumns;
export const listFilters = Object.keys(listColumns) as ListFilter[];

export function columnOf(filter: ListFilter): Fragment {
  return name(listColumns[filter]);
}

/** The condition over `customer_list` that a filter means; TRUE where it narrows nothing. */
export function conditionOf(filter: CustomerFilter): Fragment {
  const conditions = [
    ...listFilters.flatMap((key) => {
      const wanted = filter[key];
      return wanted === undefined || wanted.length === 0 ? [] : [sql`${columnOf(key)} IN (${literals(wanted)})`];
    }),
    ...rangeOf('revenue', filter.revenueMin, filter.revenueMax),
    ...rangeOf('bandwidth_mbps', filter.bandwidthMin, filter.bandwidthMax),
    ...rangeOf('tenure_years', filter.tenureMin, filter.tenureMax),
    ...searchOf(filter),
  ];
  return conditions.length === 0 ? sql`TRUE` : join(conditions, ' AND ');
}

function rangeOf(column: string, least: number | undefined, most: number | undefined): Fragment[] {
  return [
    ...(least === undefined ? [] : [sql`${name(column)} >= ${least}`]),
    ...(most === undefined ? [] : [sql`${name(column)} <= ${most}`]),
  ];
}

function searchOf({ search, product }: CustomerFilter): Fragment[] {
  const words = (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const named = words.map((word) => sql`strpos(lower(name), ${word}) + strpos(lower(customer_id), ${word}) > 0`);
  if (product === undefined || product.trim() === '') return named;
  const text = fn.concat(name('products'), ' | ', name('offered'));
  return [...named, sql`strpos(lower(${text}), ${product.trim().toLowerCase()}) > 0`];
}

const sortColumns: Readonly<Record<SortKey, string>> = {
  rank: 'position',
  name: 'name',
  revenue: 'revenue',
  bandwidth: 'bandwidth_mbps',
  tenure: 'tenure_years',
  score: 'best_score',
  worth: 'best_worth',
  distance: 'distance',
};

/** How a list is ordered; what is not known comes last either way, and ties keep the order in which to call. */
export function orderOf(sort: SortKey, descending: boolean): Fragment {
  const column = name(sortColumns[sort]);
  const key = descending ? sql`${column} DESC NULLS LAST` : sql`${column} NULLS LAST`;
  return sql`${key}, position NULLS LAST`;
}
