import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fn, name, type OpenEngine, openEngine, sql } from '#engine';
import { cleanReceived, qualitySettings } from '#quality';
import { loadReceived } from '#sources';
import { receive } from '../../test/support/received.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function breaks(amounts: readonly number[]): Promise<Record<string, number>> {
  const lines = amounts.map((amount, index) => ({
    customer_name: `PT ${index}`,
    amount: String(amount),
    bandwidth: '10 Mbps',
  }));
  await receive(engine, { lines });
  return countBreaks();
}

async function countBreaks(): Promise<Record<string, number>> {
  await cleanReceived({ engine, settings: qualitySettings.parse({}), asOf: '2026-01-31' });
  const rows = await engine.rows(
    sql`SELECT rule, count(*) AS found FROM findings WHERE rule IN ('QUA-7', 'QUA-8', 'QUA-9') GROUP BY rule ORDER BY rule NULLS LAST`,
  );
  return Object.fromEntries(rows.map((row) => [String(row['rule']), Number(row['found'])]));
}

const tenfold = [46_818_180, 13_636_360, 27_027_030];

test('[QUA-7] [QUA-9] three prices net of tax without their decimal point give the column away', async () => {
  expect(await breaks([...tenfold, 25_000_000, 30_000_000])).toEqual({ 'QUA-7': 3, 'QUA-9': 1 });
  const [finding] = await engine.rows(
    sql`SELECT before, after, money, action FROM findings WHERE rule = 'QUA-7' AND "row" = 2`,
  );
  expect(finding).toEqual({ before: '46818180.00', after: '4681818.00', money: 42_136_362, action: 'question' });
});

test('[QUA-9] two are not enough', async () => {
  expect(await breaks([46_818_180, 13_636_360, 25_000_000])).toEqual({});
});

test('[QUA-8] a hundredfold price stands far above its peers in a column that is broken already', async () => {
  expect(await breaks([...tenfold, 25_000_000, 30_000_000, 1_441_441_441])).toEqual({
    'QUA-7': 3,
    'QUA-8': 1,
    'QUA-9': 1,
  });
  expect(await breaks([25_000_000, 30_000_000, 1_441_441_441])).toEqual({});
  expect(await breaks([...tenfold, 25_000_000, 30_000_000.25, 1_441_441_441])).toEqual({ 'QUA-7': 3, 'QUA-9': 1 });
});

test('[QUA-7] nothing is changed by it', async () => {
  await breaks(tenfold);
  const [sum] = await engine.rows(sql`SELECT ${fn.sumMoney(name('amount'))} AS total FROM clean_lines`);
  expect(sum?.['total']).toBe(46_818_180 + 13_636_360 + 27_027_030);
});

test('[QUA-7] [QUA-8] clean columns raise at most one false alarm in a hundred', async () => {
  const gross = fc.integer({ min: 100, max: 500_000 }).map((thousands) => thousands * 1000);
  const rate = fc.constantFrom(1, 1.1, 1.11, 1.12);
  const price = fc
    .tuple(gross, rate, fc.boolean())
    .map(([amount, tax, cut]) => (cut ? Math.trunc(amount / tax) : Math.round(amount / tax)));
  const column = fc.array(fc.oneof(price, fc.integer({ min: 100_000, max: 900_000_000 })), {
    minLength: 400,
    maxLength: 400,
  });
  let alarms = 0;
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(column, async (amounts) => {
      const found = await breaks(amounts);
      alarms += (found['QUA-7'] ?? 0) + (found['QUA-8'] ?? 0);
      rows += amounts.length;
    }),
    { numRuns: 10 },
  );
  expect(alarms / rows).toBeLessThanOrEqual(0.01);
});

const folder = join(process.env['NILAI_DATASETS'] ?? '../shared/datasets', 'telecom-accounts');

test.skipIf(!existsSync(folder))(
  '[QUA-7] [QUA-8] [QUA-9] the de-identified telecom file is found out, unchanged',
  async () => {
    const columns = {
      customer_name: 'customer_name',
      amount: 'revenue',
      bandwidth: 'bandwidth_mbps',
      tenure: 'tenure_years',
    };
    await loadReceived({
      engine,
      folder,
      mapping: [{ file: 'customers.csv', headerRow: 1, entity: 'lines', columns }],
    });
    const found = await countBreaks();
    expect(found).toEqual({ 'QUA-7': 79, 'QUA-8': 271, 'QUA-9': 1 });
    const [whole] = await engine.rows(
      sql`SELECT count(DISTINCT customer_id) AS customers, ${fn.sumMoney(name('amount'))} AS revenue FROM clean_lines`,
    );
    expect(whole).toEqual({ customers: 5648, revenue: 443_613_660_869 });
    const proposed = await engine.rows(
      sql`SELECT before, after FROM findings WHERE rule = 'QUA-8' AND before IN ('1441441441.00', '135135135.00') ORDER BY before NULLS LAST LIMIT 1`,
    );
    expect(proposed.length).toBeGreaterThan(0);
  },
);
