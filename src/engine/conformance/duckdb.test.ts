import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { answer, conformanceCases } from './conformance.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

test.each(conformanceCases.map((one) => [one.title, one] as const))('[ENG-2] %s', async (_, { query, expected }) => {
  expect(await answer(engine, query)).toEqual(expected);
});
