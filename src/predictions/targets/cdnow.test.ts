import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fn, openEngine, sql } from '#engine';
import { predictionsSettings } from '../settings.ts';
import { coverageOf } from './coverage.ts';
import { makeOrders, ordersOfCdnow } from './orders.fixture.ts';
import { valueTarget } from './value-target.ts';

const log = resolve(
  process.env['NILAI_DATASETS'] ?? resolve(import.meta.dirname, '../../../../shared/datasets'),
  'cdnow-sample/CDNOW_sample.txt',
);

test.skipIf(!existsSync(log))(
  '[PRE-48] CDNOW: value proved over 9 months it did not see, with capture and coverage (skipped without NILAI_DATASETS)',
  async () => {
    const engine = await openEngine('duckdb', { memory: '600MB', threads: 2 });
    const asOf = '1998-06-30';
    await makeOrders(engine, ordersOfCdnow(readFileSync(log, 'utf8')));
    const settings = predictionsSettings.parse({});
    const result = await valueTarget({ engine, asOf, coverage: await coverageOf(engine, asOf), settings });
    if (result?.customers === null || result === null) throw new Error('no figures');
    const { card, customers } = result;
    expect(card.kind).toBe('PREDICTION');
    expect(card.metrics['wape_gain']?.low).toBeGreaterThan(0.3);
    expect(card.metrics['shuffled_wape']?.value ?? card.shuffled?.value).toBeGreaterThan(1.2);
    expect(card.metrics['coverage80']?.value).toBeGreaterThan(0.78);
    const deciles = card.curves.coverage?.map(({ y }) => y) ?? [];
    expect(deciles).toHaveLength(10);
    for (const share of deciles) expect(share).toBeGreaterThan(0.75);
    const total = customers.value.reduce((sum, value) => sum + value, 0);
    const bought = await engine.rows(
      sql`SELECT CAST(${fn.sumMoney(sql`amount`)} AS DOUBLE) AS money FROM clean_transactions WHERE "date" > ${fn.readDate('1997-06-30')}`,
    );
    expect(total / Number(bought[0]?.['money'])).toBeGreaterThan(0.7);
    expect(total / Number(bought[0]?.['money'])).toBeLessThan(1.1);
    for (const [row, value] of customers.value.entries()) {
      expect(customers.low[row]).toBeLessThanOrEqual(value);
      expect(customers.high[row] as number).toBeGreaterThanOrEqual(customers.low[row] as number);
    }
    await engine.close();
  },
  30_000,
);
