import type { Border, ChartResponse } from '../../api/shapes.ts';

/** The second measure of the chart; the first is always revenue. */
export type Against = 'bandwidth' | 'tenure';

/** Points of the chart as typed arrays; NaN where a measure is not known. */
export interface Cloud {
  count: number;
  ids: readonly string[];
  names: readonly string[];
  revenue: Float64Array;
  bandwidth: Float64Array;
  tenure: Float64Array;
  quadrant: Uint8Array;
  segments: readonly string[];
  borders: readonly Border[];
}

/** Turns the answer of the API into typed arrays. */
export function toCloud(points: ChartResponse): Cloud {
  return {
    count: points.customerIds.length,
    ids: points.customerIds,
    names: points.names,
    revenue: measured(points.revenue),
    bandwidth: measured(points.bandwidth),
    tenure: measured(points.tenure),
    quadrant: Uint8Array.from(points.segment),
    segments: points.segments,
    borders: points.borders,
  };
}

function measured(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

/** The segments of one view of the cloud: the index of each point's segment, and their names. */
export interface Placed {
  scheme: 'quadrant' | 'revenue_tenure';
  segments: readonly string[];
  of: Uint8Array;
}

const tenureSegments = ['Champion', 'High potential', 'Loyal price-sensitive', 'Newbie', 'Unclassified'];

/** Places each point: by its quadrant, or for tenure by the borders that the run published. */
export function placePoints(cloud: Cloud, against: Against): Placed {
  if (against === 'bandwidth') return { scheme: 'quadrant', segments: cloud.segments, of: cloud.quadrant };
  const revenue = borderOf(cloud, 'revenue_tenure', 'revenue')?.border ?? Number.NaN;
  const tenure = borderOf(cloud, 'revenue_tenure', 'tenure')?.border ?? Number.NaN;
  const of = new Uint8Array(cloud.count);
  for (let i = 0; i < cloud.count; i++) {
    const [isHigh, isLong] = [isAtLeast(cloud.revenue[i], revenue), isAtLeast(cloud.tenure[i], tenure)];
    of[i] = isHigh === null || isLong === null ? 4 : (isHigh ? 0 : 2) + (isLong ? 0 : 1);
  }
  return { scheme: 'revenue_tenure', segments: tenureSegments, of };
}

/** Whether a value counts as high; null where the value or the border is not known. */
function isAtLeast(value: number | undefined, border: number): boolean | null {
  if (value === undefined || Number.isNaN(value) || Number.isNaN(border)) return null;
  return value >= border;
}

/** The one border of an axis; undefined where borders differ by cluster. */
export function borderOf(cloud: Cloud, scheme: string, axis: string): Border | undefined {
  const found = cloud.borders.filter((one) => one.scheme === scheme && one.axis.startsWith(axis));
  return found.length === 1 ? found[0] : undefined;
}

/** A rectangle in the units of the two measures; ends belong to it. */
export interface Range {
  revenueMin: number;
  revenueMax: number;
  otherMin: number;
  otherMax: number;
}

/** Customers and money of one segment, or of a selection. */
export interface Tally {
  customers: number;
  revenue: number;
}

/** Counts the drawn points of each segment; with a range, only those inside it. */
export function tally(cloud: Cloud, placed: Placed): Tally[] {
  const found = placed.segments.map(() => ({ customers: 0, revenue: 0 }));
  for (let i = 0; i < cloud.count; i++) {
    const cell = found[placed.of[i] ?? 0];
    const money = cloud.revenue[i] ?? Number.NaN;
    if (cell === undefined) continue;
    cell.customers++;
    if (!Number.isNaN(money)) cell.revenue += money;
  }
  return found;
}

/** The smallest range that holds the points for which `isInside`, with their tally; null where there are none. */
export function rangeOf(
  cloud: Cloud,
  against: Against,
  isInside: (index: number) => boolean,
): { range: Range; tally: Tally } | null {
  const other = cloud[against];
  const range = { revenueMin: Infinity, revenueMax: -Infinity, otherMin: Infinity, otherMax: -Infinity };
  const found: Tally = { customers: 0, revenue: 0 };
  for (let i = 0; i < cloud.count; i++) {
    if (!isInside(i)) continue;
    const money = cloud.revenue[i] ?? 0;
    const value = other[i] ?? 0;
    found.customers++;
    found.revenue += money;
    range.revenueMin = Math.min(range.revenueMin, money);
    range.revenueMax = Math.max(range.revenueMax, money);
    range.otherMin = Math.min(range.otherMin, value);
    range.otherMax = Math.max(range.otherMax, value);
  }
  return found.customers === 0 ? null : { range, tally: found };
}
