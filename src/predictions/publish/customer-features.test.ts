import { afterAll, beforeAll, expect, test } from 'vitest';
import { name, type OpenEngine, openEngine, sql } from '#engine';
import type { FrameColumn } from '../frame.ts';
import type { TargetName, TargetResult } from '../result.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { publishPredictions } from './publish-predictions.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '200MB' });
});
afterAll(() => engine.close());

const named = (name: string) => ({ name, title: { id: name, en: name }, unit: 'none' });
const number = (name: string, ...values: number[]): FrameColumn => ({
  ...named(name),
  levels: [],
  feature: { kind: 'number', values: Float64Array.from(values) },
});
const text = (name: string, levels: string[], ...codes: number[]): FrameColumn => ({
  ...named(name),
  levels,
  feature: { kind: 'category', codes: Int32Array.from(codes), levels: levels.length },
});

function result(target: TargetName, ids: string[], columns: FrameColumn[], scorecard: Scorecard): TargetResult {
  const none = new Float64Array(ids.length);
  const nothing = { amount: none, worth: none, worthLow: none, worthHigh: none };
  return {
    target,
    card: {
      ...{ target, title: { id: target, en: target }, kind: 'PREDICTION', grade: 'B', needs: [], window: null },
      ...{ reason: { id: 'Baik.', en: 'Good.' }, trainedAsOf: null, baseline: null, n: 4, positives: 2, metrics: {} },
      ...{ judgedBy: 'auc', shuffled: null, doubts: [], curves: {}, drivers: [], model: null },
    },
    customers: { frame: { ids, asOf: '2025-12-31', columns }, value: none, low: none, high: none, ...nothing },
    scorecard,
    ...{ changes: null, threshold: null },
    model: { ...{ champion: 'a', challenger: null, trainedAsOf: null, dataHash: '' }, settings: '{}', seed: 1 },
  };
}

const lookup = (column: number, ...values: number[]): Scorecard => ({
  link: 'logit',
  intercept: 0.1,
  terms: [{ kind: 'lookup', column, axis: { kind: 'levels', levels: values.length - 1 }, values }],
});
const line = (column: number): Scorecard => ({
  link: 'identity',
  intercept: 1 / 3,
  terms: [{ kind: 'line', column, slope: 1 / 7, centre: 0, missing: -5 }],
});

test('[PRE-30] the SQL of every model runs on the published features as they stand, and gives the scores of the run', async () => {
  await publishPredictions(engine, [
    result('churn', ['B', 'A'], [number('Months', 2, Number.NaN), text('city', ['x', 'y'], 1, -1)], lookup(1, 1, 2, 3)),
    result('upsell', ['A', 'C'], [text('city', ['y', 'z'], -1, 0), number('months', Number.NaN, 7)], line(1)),
    // The same name with another value of customer A, and of another kind.
    result('clv', ['A', 'B'], [number('months', 5, 2), number('city', 1, 2)], line(0)),
  ]);
  const shape = (await engine.shapeOf('customer_features')).map(({ name }) => name);
  expect(shape).toEqual(['customer_id', 'Months', 'city', 'months (clv)', 'city (clv)']);
  const models = await engine.rows(sql`SELECT target, sql, model FROM models ORDER BY target NULLS LAST`);
  expect(models).toHaveLength(3);
  for (const { target, sql: expression, model } of models) {
    const { link } = JSON.parse(String(model)) as Scorecard;
    const asked = engine.ask(`SELECT customer_id, ${expression} FROM customer_features`);
    const found = new Map<unknown, number>();
    for await (const { rows } of asked) for (const [id, value] of rows) found.set(id, Number(value));
    const wanted = await engine.rows(
      sql`SELECT customer_id, score FROM predictions WHERE target = ${String(target)} ORDER BY customer_id NULLS LAST`,
    );
    expect(wanted).toHaveLength(2);
    for (const { customer_id: id, score } of wanted) {
      const value = link === 'logit' ? 1 / (1 + Math.exp(-Number(score))) : Number(score);
      expect(found.get(id)).toBeCloseTo(value, 12);
    }
  }
});

test('[PRE-30] without a model the features are a table without rows', async () => {
  await publishPredictions(engine, []);
  expect(await engine.rows(sql`SELECT * FROM customer_features ORDER BY customer_id NULLS LAST`)).toEqual([]);
});

test('[PRE-25] a model whose SQL tells other scores keeps a card that says so, and nothing of it is published', async () => {
  // Two codes of one text: told apart in this process, and not by SQL.
  const torn = result('churn', ['A', 'B'], [text('city', ['x', 'x'], 0, 1)], lookup(0, 1, 2, 3));
  const whole = result('upsell', ['A', 'B'], [number('months', 1, 2)], line(0));
  await publishPredictions(engine, [torn, whole]);
  for (const table of ['predictions', 'contributions', 'models', 'shapes']) {
    const rows = await engine.rows(sql`SELECT DISTINCT target FROM ${name(table)} ORDER BY target NULLS LAST`);
    expect(rows, table).toEqual([{ target: 'upsell' }]);
  }
  const [card] =
    await engine.rows(sql`SELECT c.kind, c.grade, n.text_en FROM cards AS c JOIN card_notes AS n ON n.target = c.target
    WHERE c.target = 'churn' AND n.subject = 'reason' ORDER BY c.metric NULLS LAST`);
  expect(card).toMatchObject({
    ...{ kind: 'ESTIMATE', grade: 'not enough evidence' },
    text_en: expect.stringContaining('no figures are published'),
  });
});
