import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine, sql } from '#engine';
import type { ProofCard } from '../trust/card.ts';
import { loadContributions, mostExplained } from './contributions.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '300MB' });
});
afterAll(() => engine.close());

test('[PRE-22] of a large base the customers of the largest worth keep their reasons, of a small one all', async () => {
  const kept = async (rows: number) => {
    const values = Float64Array.from({ length: rows }, (_, row) => 1 + (row % 97));
    const same = new Float64Array(rows).fill(0.5);
    const frame = {
      ids: Array.from({ length: rows }, (_, row) => `C${String(row).padStart(6, '0')}`),
      asOf: '2026-06-30',
      columns: [
        {
          name: 'months',
          title: { id: 'b', en: 'm' },
          unit: 'months' as const,
          isActionable: false,
          levels: [],
          feature: { kind: 'number' as const, values },
        },
      ],
    };
    const customers = {
      ...{ frame, value: same, low: same, high: same, amount: same },
      ...{ worth: values, worthLow: values, worthHigh: values },
    };
    await loadContributions(engine, [
      {
        ...{ target: 'churn' as const, card: {} as ProofCard, customers, changes: null, threshold: null, model: null },
        scorecard: {
          link: 'logit',
          intercept: 0,
          terms: [{ kind: 'line', column: 0, slope: 1, centre: 0, missing: 0 }],
        },
      },
    ]);
    const [row] = await engine.rows(sql`SELECT count(*) AS n, min(contribution) AS least FROM contributions`);
    return [Number(row?.['n']), Number(row?.['least'])];
  };
  expect(await kept(500)).toEqual([500, 1]);
  const [n, least] = await kept(mostExplained + 5000);
  expect(n).toBe(mostExplained);
  // Every worth from 1 to 97 is as frequent; a fifth of the customers has none of the reasons.
  expect(least).toBeGreaterThanOrEqual(18);
});
