import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as answers from '#answers';
import { fn, name, type OpenEngine, openEngine, sql } from '#engine';
import { makeRun } from '../../test/support/make-run.ts';

let folder: string;
let engine: OpenEngine;
let run: answers.PublishedRun;
/** A run without a catalogue: no products, no offers, no priorities. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-unpriced-'));
  await makeRun(folder, { customers: 900 });
  engine = await openEngine('duckdb', { memory: '500MB' });
  const tables = join(folder, 'tables');
  await engine.viewParquet('made_offers', join(tables, 'offers.parquet'));
  await engine.createTable('no_offers', sql`SELECT * FROM made_offers WHERE 1 = 0`);
  await engine.writeParquet(sql`SELECT * FROM no_offers`, join(tables, 'offers.parquet'));
  run = await answers.openPublishedRun(engine, folder);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

test('[ANS-6] without priced offers an up-sell is the gap to the same bandwidth class', async () => {
  const top = await answers.topOpportunities(run, 'UPSELL', 1000);
  expect(top.length).toBeGreaterThan(0);
  expect(top.every((one) => (one.worth ?? 0) > 0 && (one.revenue ?? 0) > 0 && (one.worthLow ?? -1) >= 0)).toBe(true);
  const [first] = top;
  const { bandwidthClass } = (await answers.customerDetail(run, first?.customerId ?? '')).customer;
  const [peers] = await engine.rows(
    sql`SELECT ${fn.quantile(name('revenue'), 0.5)} AS middle FROM customers WHERE revenue > 0 AND bandwidth_class = ${bandwidthClass}`,
  );
  expect(first?.worth).toBeCloseTo(Number(peers?.['middle']) - (first?.revenue ?? 0), 2);
  expect(first?.basis.en).toContain('bandwidth class');
});

test('[ANS-6] without priced offers a cross-sell has no worth, and says why', async () => {
  const top = await answers.topOpportunities(run, 'CROSS-SELL', 20);
  expect(top.map((one) => one.worth)).toEqual(top.map(() => null));
  expect(top[0]?.basis.en).toBe('No worth: no offer has a known worth');
  const revenues = top.map((one) => one.revenue ?? 0);
  expect(revenues).toEqual(revenues.toSorted((a, b) => b - a));
});

test('[ANS-7] without a known worth there are no scenarios, and the reason is given', async () => {
  expect(await answers.scenarios(run)).toEqual([]);
  expect((await answers.whyNoScenarios(run))?.en).toContain('no offer has a known worth');
  expect((await answers.planFigures(run)).map((one) => one.worth)).toEqual([null, null, null, null, null, null]);
});

test('[ANS-3] a customer without offers has none', async () => {
  const page = await answers.customerPage(run, {});
  expect(page.total).toBe(900);
  expect(page.rows.every((row) => row.offers.length === 0)).toBe(true);
  expect((await answers.customerDetail(run, page.rows[0]?.customerId ?? '')).offers).toEqual([]);
});
