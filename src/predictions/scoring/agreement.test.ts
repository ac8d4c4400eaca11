import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoadedColumn, type OpenEngine, openEngine } from '#engine';
import type { Frame } from '../frame.ts';
import { disagreementOf, sameScore } from './agreement.ts';
import type { Scorecard } from './scorecard.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
});
afterAll(() => engine.close());

const column = (name: string, values: number[]): Frame['columns'][number] => ({
  name,
  title: { id: name, en: name },
  unit: 'none',
  isActionable: false,
  levels: [],
  feature: { kind: 'number', values: Float64Array.from(values) },
});
const frame: Frame = {
  ids: ['A', 'B', 'C'],
  asOf: '2026-06-30',
  columns: [column('score', [1, 2, Number.NaN]), column('months', [0.1 + 0.2, 7, -3])],
};
const line = (slope: number): Scorecard => ({
  link: 'logit',
  intercept: 0.25,
  terms: [
    { kind: 'line', column: 1, slope, centre: 0.3, missing: 0 },
    { kind: 'lookup', column: 0, axis: { kind: 'steps', cuts: [1.5] }, values: [1, -1, 0.125] },
  ],
});

const loaded = (columns: Frame['columns']) =>
  engine.loadColumns(
    'customer_features',
    new Map<string, LoadedColumn>([
      ['customer_id', { kind: 'texts', texts: frame.ids }],
      ...columns.map(({ name, feature, levels }): [string, LoadedColumn] => [
        name,
        feature.kind === 'number' ? { ...feature, kind: 'number' } : { kind: 'text', codes: feature.codes, levels },
      ]),
    ]),
  );

test('[PRE-25] the scores of the engine and of this process are the same on every customer, also where columns have odd names', async () => {
  await loaded(frame.columns);
  expect(await disagreementOf(engine, line(1 / 3), frame)).toBeLessThanOrEqual(sameScore);
});

test('[PRE-25] a cut that only one of both keeps is seen', async () => {
  const codes: Frame['columns'][number] = {
    ...column('city', []),
    levels: ['Bandung', 'Bandung'],
    feature: { kind: 'category', codes: Int32Array.of(0, 1, -1), levels: 2 },
  };
  const card: Scorecard = {
    link: 'logit',
    intercept: 0,
    terms: [{ kind: 'lookup', column: 0, axis: { kind: 'levels', levels: 2 }, values: [1, 2, 0] }],
  };
  await loaded([codes]);
  expect(await disagreementOf(engine, card, { ...frame, columns: [codes] })).toBeGreaterThan(0.1);
});

test('[PRE-25] a customer whose features are not published is no agreement', async () => {
  await loaded(frame.columns);
  expect(await disagreementOf(engine, line(1), { ...frame, ids: ['A', 'B', 'D'] })).toBe(Number.POSITIVE_INFINITY);
});
