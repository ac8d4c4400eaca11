import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { makeRecords } from '../../../test/support/records.ts';
import { judgeOffers, type PastOffers } from './judge-offers.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '300MB', threads: 2 });
  const held = (customer_id: string, product: string, start: string) => ({ customer_id, product, start });
  await makeRecords(engine, {
    subscriptions: [
      ...['A', 'B', 'C'].map((id) => held(id, 'Line', '2024-01-01')),
      held('A', 'Cloud', '2025-03-01'),
      held('B', 'Phone', '2025-09-01'),
      held('C', 'Cloud', '2025-12-01'),
    ],
  });
});
afterAll(() => engine.close());

const past: PastOffers = {
  run: 'first',
  kind: 'RULE',
  asOf: '2024-12-31',
  months: 6,
  customers: ['A', 'A', 'B', 'C'],
  products: ['cloud ', 'Phone', 'Phone', 'Cloud'],
};

test('[PRE-31] a product that was named counts as taken up within the window alone, for rule and prediction alike', async () => {
  const [rule, prediction] = await judgeOffers(engine, '2025-12-31', [
    past,
    { ...past, kind: 'PREDICTION', customers: ['A'], products: ['Cloud'] },
  ]);
  expect(rule).toMatchObject({ kind: 'RULE', named: 4, taken: 1, until: '2025-06-30' });
  expect(rule?.rate.value).toBe(0.25);
  expect(rule?.text.en).toContain('Of 4 products named by the rule, 1 was taken up');
  expect(prediction).toMatchObject({ kind: 'PREDICTION', named: 1, taken: 1 });
  expect(await judgeOffers(engine, '2025-06-29', [past])).toEqual([]);
});
