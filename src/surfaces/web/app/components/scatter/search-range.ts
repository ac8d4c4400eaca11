import { rangeFilters, type Search, validSearch, withoutFilters } from '../../search.ts';
import type { Against, Range } from './cloud.ts';

/** The range that the address asks for on both axes; null where it asks for none. */
export function rangeInSearch(search: Search, against: Against): Range | null {
  const bound = (key: keyof Search, open: number): number => (search[key] === undefined ? open : Number(search[key]));
  const isAsked = rangeFilters.some((key) => search[key] !== undefined);
  if (!isAsked) return null;
  return {
    revenueMin: bound('revenue_min', 0),
    revenueMax: bound('revenue_max', 1e15),
    otherMin: bound(`${against}_min`, 0),
    otherMax: bound(`${against}_max`, 1e6),
  };
}

/** The search with a range on both axes, in place of the one before. */
export function searchWithRange(search: Search, against: Against, range: Range): Search {
  return validSearch({
    ...withoutFilters(search, rangeFilters),
    revenue_min: String(range.revenueMin),
    revenue_max: String(range.revenueMax),
    [`${against}_min`]: String(range.otherMin),
    [`${against}_max`]: String(range.otherMax),
  });
}
