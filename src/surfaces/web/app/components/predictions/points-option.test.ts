import { expect, test } from 'vitest';
import { drawnPoints } from './points-option.ts';

const points = {
  customerId: ['a', 'b', 'c'],
  name: ['A', 'B', 'C'],
  value: [0.1, 0.2, null],
  low: [0.05, null, 0.1],
  high: [0.2, 0.4, 0.2],
  amount: [100, 0, 50],
};

test('[WEB-2] a customer whose figure is not known is not drawn, neither is zero on a log axis', () => {
  const logs = { isLogX: false, isLogY: true };
  expect(drawnPoints(points, 'money', logs)).toEqual([[0.1, 100, 0]]);
  expect(drawnPoints(points, 'money', { ...logs, isLogY: false })).toHaveLength(2);
  const [only] = drawnPoints(points, 'width', logs);
  expect(only?.[1]).toBeCloseTo(0.15);
});
