import { expect, test } from 'vitest';
import { middleOf } from './middle-of.ts';
import { type DrawnPoint, placesOf } from './points-option.ts';

const crowd: DrawnPoint[] = [
  [0, 0, 0],
  [1, 1, 1],
  [2, 2, 2],
  [10, 10, 3],
];
const whole = { start: 0, end: 100 };

test('[WEB-14] zooming in is about the crowd in view, and about the middle where there is none', () => {
  expect(middleOf(crowd, { x: whole, y: whole })).toEqual([20, 20]);
  expect(middleOf(crowd, { x: { start: 0, end: 15 }, y: whole })).toEqual([10, 10]);
  expect(middleOf(crowd, { x: { start: 40, end: 60 }, y: whole })).toEqual([50, 50]);
  expect(middleOf([], { x: whole, y: whole })).toEqual([50, 50]);
  expect(middleOf([[5, 5, 0]], { x: whole, y: whole })).toEqual([50, 50]);
});

test('[WEB-14] on a log axis a point stands by its logarithm', () => {
  expect(placesOf([[100, 1000, 7]], { isLogX: true, isLogY: false })).toEqual([[2, 1000, 7]]);
});
