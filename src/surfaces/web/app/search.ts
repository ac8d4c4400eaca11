/** Filters whose value is a list of words, as the address and the API name them. */
export const listFilters = [
  'strategy',
  'revenue_tenure',
  'priority',
  'industry',
  'owner',
  'arpu',
  'bandwidth_type',
  'tenure_strategy',
] as const;
export type ListFilter = (typeof listFilters)[number];

/** Filters that bound a measure; ranges are closed. */
export const rangeFilters = [
  'revenue_min',
  'revenue_max',
  'bandwidth_min',
  'bandwidth_max',
  'tenure_min',
  'tenure_max',
] as const;

const filterKeys = ['q', 'product', ...listFilters, ...rangeFilters] as const;
/** What the page of a target asks: the feature that is looked at, and the part of its list. */
const targetKeys = ['term', 'value_min', 'worth_min', 'page'] as const;
const searchKeys = [
  ...filterKeys,
  ...targetKeys,
  ...(['sort_by', 'sort_order', 'chart', 'rule', 'table', 'step', 'lang'] as const),
] as const;

/** What the address says: filters, order, chart and language, all as text. */
export type Search = Partial<Record<(typeof searchKeys)[number], string>>;

/** Keeps the keys that are known and not empty. */
export function validSearch(raw: Record<string, unknown>): Search {
  const search: Search = {};
  for (const key of searchKeys) {
    const value = raw[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}

/** Reads the part of an address after "?". Values stay text, so a customer code of digits is not turned into a number. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes the part of an address after "?". */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(key, value);
  }
  const text = params.toString().replaceAll('%7C', '|');
  return text === '' ? '' : `?${text}`;
}

/** The filters alone, as the API reads them; `without` leaves some out. */
export function filterQuery(search: Search, without: readonly string[] = []): string {
  const params = new URLSearchParams();
  for (const key of filterKeys) {
    const value = search[key];
    if (value !== undefined && !without.includes(key)) params.set(key, value);
  }
  return params.toString();
}

/** The words of a list filter. */
export function wordsOf(search: Search, key: ListFilter): string[] {
  return search[key]?.split('|') ?? [];
}

/** The search with one word of a list filter switched on or off. */
export function withToggled(search: Search, key: ListFilter, word: string): Search {
  const words = wordsOf(search, key);
  const next = words.includes(word) ? words.filter((one) => one !== word) : [...words, word];
  return validSearch({ ...search, [key]: next.join('|') });
}

/** The search without any filter; order, chart and language stay. */
export function withoutFilters(search: Search, keys: readonly string[] = filterKeys): Search {
  return validSearch(Object.fromEntries(Object.entries(search).filter(([key]) => !keys.includes(key))));
}

/** True where any filter narrows the list. */
export function isFiltered(search: Search): boolean {
  return filterKeys.some((key) => search[key] !== undefined);
}
