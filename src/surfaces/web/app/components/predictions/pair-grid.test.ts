import { expect, test } from 'vitest';
import { axesOf, isPair, pairGrid } from './pair-grid.ts';

const point = (label: string, contribution: number) => ({
  ...{ label, contribution, low: null, high: null, error: null, customers: 0 },
});
const term = (name: string, en: string, unit = 'none') => ({
  ...{ term: name, title: { id: en, en }, unit, importance: 1, actionable: false, points: [] },
});

test('[WEB-14] the cells of a pair stand in the order of their bins, with a gap where there is none', () => {
  const grid = pairGrid([point('<= 1 x A', 0.1), point('<= 1 x B', 0.2), point('> 1 x B', -0.3)]);
  expect(grid).toEqual({
    rows: ['<= 1', '> 1'],
    columns: ['A', 'B'],
    values: [
      [0.1, 0.2],
      [null, -0.3],
    ],
  });
});

test('[WEB-14] the features of a pair are called as they are alone', () => {
  const pair = term('late x plan', 'Days late & Plan');
  expect(isPair(pair)).toBe(true);
  const [first, second] = axesOf(pair, [term('late', 'Days late', 'days'), pair]);
  expect([first.unit, second.title.en]).toEqual(['days', 'Plan']);
});
