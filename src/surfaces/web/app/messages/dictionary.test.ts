import { expect, test } from 'vitest';
import { fill } from './dictionary.ts';

test('[WEB-6] a text takes its values, and the word that fits their number', () => {
  expect(fill('{n} {n:row|rows} of {file}', { n: '1', file: 'a.csv' })).toBe('1 row of a.csv');
  expect(fill('{n} {n:row|rows}', { n: '1,240' })).toBe('1,240 rows');
  expect(fill('{n} rows', {})).toBe('{n} rows');
});
