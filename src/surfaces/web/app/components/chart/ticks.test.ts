import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf, roundTicks } from './ticks.ts';

test('[WEB-14] ticks are round numbers within the axis', () => {
  expect(roundTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(roundTicks(-0.78, 0.44)).toEqual([-0.75, -0.5, -0.25, 0, 0.25]);
  expect(roundTicks(1, 1)).toEqual([]);
  expect(roundTicks(0, Number.NaN)).toEqual([]);
});

test('[WEB-14] an axis has few ticks, none outside, whatever its range', () => {
  const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(number, fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (from, span) => {
      const to = from + span;
      fc.pre(to - from > Math.abs(from) * 1e-6);
      const found = roundTicks(from, to);
      expect(found.length).toBeLessThanOrEqual(8);
      const slack = (to - from) * 1e-3;
      for (const tick of found) expect(tick >= from - slack && tick <= to + slack).toBe(true);
    }),
  );
});

test('[WEB-14] the reach of values holds them all, and is never empty', () => {
  expect(reachOf([])).toEqual([0, 1]);
  expect(reachOf([2, Number.NaN, 4], 0)).toEqual([2, 4]);
  const [from, to] = reachOf([3]);
  expect(from < 3 && to > 3).toBe(true);
});
