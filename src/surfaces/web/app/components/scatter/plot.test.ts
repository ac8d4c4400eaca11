import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cloud, placePoints, rangeOf, toCloud } from './cloud.ts';
import { isWithin, layOut } from './plot.ts';
import { logScale } from './scale.ts';

/** Amounts spread over the decades, as on the axis, with zeros, negatives and unknowns among them. */
const positive = fc.integer({ min: -200, max: 900 }).map((hundredths) => 10 ** (hundredths / 100));
const amount = fc.oneof({ weight: 8, arbitrary: positive }, fc.constant(0), fc.constant(-5), fc.constant(null));
const clouds = fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 200 }).map(
  (rows): Cloud =>
    toCloud({
      customerIds: rows.map((_, index) => String(index)),
      names: rows.map((_, index) => String(index)),
      revenue: rows.map(([revenue]) => revenue),
      bandwidth: rows.map(([, bandwidth]) => bandwidth),
      tenure: rows.map(([, , tenure]) => tenure),
      segment: rows.map(() => 0),
      segments: ['Star', 'Risk', 'Sniper', 'Incubator', 'Unclassified'],
      borders: [
        { scheme: 'revenue_tenure', axis: 'revenue', cluster: 'all', border: 3, basis: 'median' },
        { scheme: 'revenue_tenure', axis: 'tenure', cluster: 'all', border: 5, basis: 'median' },
      ],
      total: rows.length,
      withoutAxis: 0,
    }),
);

test('[WEB-3] the range of a box holds exactly the points inside the box', () => {
  // Whole thousandths: doubles of fast-check crowd around zero, and most boxes would be empty.
  const unit = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(clouds, unit, unit, unit, unit, (cloud, a, b, c, d) => {
      const plot = layOut(cloud, 'bandwidth');
      const at = (scale: { min: number; max: number }, part: number): number =>
        scale.min + (scale.max - scale.min) * part;
      const [left, right] = [at(plot.x, Math.min(a, b)), at(plot.x, Math.max(a, b))];
      const [low, high] = [at(plot.y, Math.min(c, d)), at(plot.y, Math.max(c, d))];
      const isInBox = (index: number): boolean => {
        const [x, y] = [plot.xs[index] ?? Number.NaN, plot.ys[index] ?? Number.NaN];
        return x >= left && x <= right && y >= low && y <= high;
      };
      const found = rangeOf(cloud, 'bandwidth', isInBox);
      const indices = cloud.ids.map((_, index) => index);
      const inBox = indices.filter(isInBox);
      const inRange = found === null ? [] : indices.filter(isWithin(plot, found.range, () => true));
      expect(inRange).toEqual(inBox);
    }),
  );
});

test('[WEB-2] a point whose value is not known is not drawn, and is no zero', () => {
  fc.assert(
    fc.property(clouds, (cloud) => {
      const plot = layOut(cloud, 'tenure');
      const isKnown = cloud.revenue.map((money, index) => (Number.isNaN(money + (cloud.tenure[index] ?? 0)) ? 0 : 1));
      expect(plot.drawn).toBe(isKnown.reduce((sum, one) => sum + one, 0));
    }),
  );
});

test('[WEB-3] zero has a place of its own below the least positive value', () => {
  const scale = logScale(Float64Array.of(0, 250, 8e6, Number.NaN));
  expect(scale.toPlace(0)).toBe(scale.zero);
  expect(scale.toPlace(0)).toBeLessThan(scale.toPlace(250));
  expect(scale.toPlace(0)).toBeGreaterThan(scale.min);
  expect(scale.toPlace(8e6)).toBeLessThan(scale.max);
  expect(logScale(Float64Array.of(1, 10)).zero).toBeNull();
});

test('[WEB-1] equal to the border is high in the tenure matrix, as the run places it', () => {
  const cloud = toCloud({
    customerIds: ['a', 'b', 'c', 'd', 'e'],
    names: ['a', 'b', 'c', 'd', 'e'],
    revenue: [3, 3, 2, 2, null],
    bandwidth: [1, 1, 1, 1, 1],
    tenure: [5, 4, 5, 4, 9],
    segment: [0, 0, 0, 0, 4],
    segments: ['Star', 'Risk', 'Sniper', 'Incubator', 'Unclassified'],
    borders: [
      { scheme: 'revenue_tenure', axis: 'revenue', cluster: 'all', border: 3, basis: 'median' },
      { scheme: 'revenue_tenure', axis: 'tenure', cluster: 'all', border: 5, basis: 'median' },
    ],
    total: 5,
    withoutAxis: 1,
  });
  const placed = placePoints(cloud, 'tenure');
  expect([...placed.of].map((index) => placed.segments[index])).toEqual([
    'Champion',
    'High potential',
    'Loyal price-sensitive',
    'Newbie',
    'Unclassified',
  ]);
});
