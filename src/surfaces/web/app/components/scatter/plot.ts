import { type Against, borderOf, type Cloud, type Placed, placePoints, type Range } from './cloud.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** A cloud laid out for one view: the place of every point on both axes. */
export interface Plot {
  cloud: Cloud;
  against: Against;
  placed: Placed;
  x: Scale;
  y: Scale;
  /** Place of each point, NaN where it is not drawn. */
  xs: Float64Array;
  ys: Float64Array;
  borders: { revenue: ReturnType<typeof borderOf>; other: ReturnType<typeof borderOf> };
  drawn: number;
}

/** Lays out the points of a cloud; revenue lies along, the other measure stands up. */
export function layOut(cloud: Cloud, against: Against): Plot {
  const placed = placePoints(cloud, against);
  const other = cloud[against];
  const x = logScale(cloud.revenue);
  const y = against === 'tenure' ? linearScale(other) : logScale(other);
  const xs = new Float64Array(cloud.count);
  const ys = new Float64Array(cloud.count);
  let drawn = 0;
  for (let i = 0; i < cloud.count; i++) {
    const money = cloud.revenue[i] ?? Number.NaN;
    const value = other[i] ?? Number.NaN;
    const isDrawn = !Number.isNaN(money) && !Number.isNaN(value);
    xs[i] = isDrawn ? x.toPlace(money) : Number.NaN;
    ys[i] = isDrawn ? y.toPlace(value) : Number.NaN;
    if (isDrawn) drawn++;
  }
  const borders = {
    revenue: borderOf(cloud, placed.scheme, 'revenue'),
    other: borderOf(cloud, placed.scheme, against),
  };
  return { cloud, against, placed, x, y, xs, ys, borders, drawn };
}

/** The drawn points of one segment as x, y, x, y. */
export function pointsOf(plot: Plot, segment: number): Float64Array {
  const { placed, xs, ys } = plot;
  const points = new Float64Array(xs.length * 2);
  let used = 0;
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i] ?? Number.NaN;
    if (placed.of[i] !== segment || Number.isNaN(x)) continue;
    points[used++] = x;
    points[used++] = ys[i] ?? Number.NaN;
  }
  return points.subarray(0, used);
}

/** How places become pixels: pixel = origin + step x place. */
export interface Projection {
  originX: number;
  stepX: number;
  originY: number;
  stepY: number;
}

/** The shown point nearest to a pixel, at most `reach` pixels away; -1 where there is none. */
export function nearestPoint(
  plot: Plot,
  projection: Projection,
  at: { x: number; y: number; reach: number; isShown: (segment: number) => boolean },
): number {
  let best = -1;
  let bestDistance = at.reach * at.reach;
  for (let i = 0; i < plot.xs.length; i++) {
    const dx = projection.originX + projection.stepX * (plot.xs[i] ?? Number.NaN) - at.x;
    const dy = projection.originY + projection.stepY * (plot.ys[i] ?? Number.NaN) - at.y;
    const distance = dx * dx + dy * dy;
    if (distance < bestDistance && at.isShown(plot.placed.of[i] ?? 0)) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

/** A range in places, for drawing it on the axes. */
export function placesOf(plot: Plot, range: Range): { x: [number, number]; y: [number, number] } {
  return {
    x: [plot.x.toPlace(range.revenueMin), plot.x.toPlace(range.revenueMax)],
    y: [plot.y.toPlace(range.otherMin), plot.y.toPlace(range.otherMax)],
  };
}

/** Tells which shown points lie in a range; its ends belong to it. */
export function isWithin(plot: Plot, range: Range, isShown: (segment: number) => boolean): (index: number) => boolean {
  const { revenue } = plot.cloud;
  const other = plot.cloud[plot.against];
  return (index) => {
    const money = revenue[index] ?? Number.NaN;
    const value = other[index] ?? Number.NaN;
    return (
      money >= range.revenueMin &&
      money <= range.revenueMax &&
      value >= range.otherMin &&
      value <= range.otherMax &&
      isShown(plot.placed.of[index] ?? 0)
    );
  };
}
