import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { makeRecords } from '../../../test/support/records.ts';
import { predictionsSettings } from '../settings.ts';
import { judgePast, type PastPredictions } from './judge-past.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '300MB', threads: 2 });
  await makeRecords(engine, {
    subscriptions: Array.from({ length: 40 }, (_, row) => ({
      customer_id: `C${row}`,
      product: 'Line',
      start: '2024-01-01',
      // The first six leave in the window, three others long after it.
      end: row < 6 ? '2025-04-30' : row > 36 ? '2025-11-30' : null,
    })),
  });
});
afterAll(() => engine.close());

const settings = predictionsSettings.parse({});
const past: PastPredictions = {
  run: 'first',
  target: 'churn',
  asOf: '2024-12-31',
  months: 6,
  ids: Array.from({ length: 40 }, (_, row) => `C${row}`),
  probabilities: Float64Array.from({ length: 40 }, (_, row) => (row < 3 || row === 10 ? 0.6 : 0.1)),
};

test('[PRE-26] a past list is judged by what happened within its window, as the records of now tell it', async () => {
  const [told] = await judgePast(engine, { asOf: '2025-12-31', settings }, [past]);
  expect(told).toMatchObject({ run: 'first', until: '2025-06-30', known: 40, open: 0, named: 4, hits: 3 });
  expect(told?.hitRate?.value).toBe(0.75);
  expect(told?.lift).toBeCloseTo(0.75 / (6 / 40), 9);
});

test('[PRE-26] a window that is not over, or a target that no record tells, is not judged', async () => {
  expect(await judgePast(engine, { asOf: '2025-06-29', settings }, [past])).toEqual([]);
  expect(await judgePast(engine, { asOf: '2025-12-31', settings }, [{ ...past, target: 'clv' }])).toEqual([]);
});
