import { expect, test } from 'vitest';
import { isLine } from './line-chart.tsx';

const point = (low: number | null, high: number | null) => ({
  ...{ label: `${low}`, low, high },
  ...{ contribution: 1, error: null, customers: 0 },
});

test('[WEB-14] places are joined by a line, stretches are drawn as steps', () => {
  expect(isLine([point(0, 0), point(5, 5), point(null, null)])).toBe(true);
  expect(isLine([point(null, 2.5), point(2.5, null), point(null, null)])).toBe(false);
  expect(isLine([point(3, 3), point(null, null)])).toBe(false);
});
