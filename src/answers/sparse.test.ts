import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as answers from '#answers';
import { type PublishedTable, publishedTables } from '#contract';
import { type Fragment, join, name, type OpenEngine, openEngine, sql } from '#engine';
import { makeRun } from '../../test/support/make-run.ts';

let folder: string;
let engine: OpenEngine;
beforeAll(async () => {
  folder = await mkdtemp(joinPath(tmpdir(), 'nilai-sparse-'));
  await makeRun(folder, { customers: 400 });
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

/** The made run with some columns of a table changed, and only its rows that `keeps` holds for. */
async function runWith(table: string, changed: Record<string, Fragment>, keeps = sql`TRUE`) {
  const run = await answers.openPublishedRun(engine, folder);
  const { columns } = publishedTables.find((one) => one.name === table) as PublishedTable;
  const cells = columns.map((column) => sql`${changed[column.name] ?? name(column.name)} AS ${name(column.name)}`);
  await engine.viewParquet('made', joinPath(folder, 'tables', `${table}.parquet`));
  const path = joinPath(folder, `${table}-changed.parquet`);
  await engine.writeParquet(sql`SELECT ${join(cells)} FROM made WHERE ${keeps}`, path);
  await engine.viewParquet(table, path);
  return run;
}

test('[ANS-6] offers worth nothing, or of unknown worth, are no opportunities', async () => {
  const worth = sql`CASE WHEN substr(customer_id, 5, 1) < '6' THEN 0 WHEN substr(customer_id, 5, 1) < 'A' THEN NULL ELSE worth END`;
  const run = await runWith('offers', { worth });
  const top = await answers.topOpportunities(run, 'UPSELL', 400);
  expect(top.length).toBeGreaterThan(3);
  expect(top.every((one) => (one.worth ?? 0) > 0 && one.customerId.charAt(4) >= 'a')).toBe(true);
});

test('[ANS-6] who already pays more than the bandwidth class is no opportunity', async () => {
  await runWith('offers', {}, sql`FALSE`);
  const withoutOffers = await runWithBoth();
  const top = await answers.topOpportunities(withoutOffers, 'UPSELL', 400);
  expect(top.length).toBeGreaterThan(100);
  expect(top.length).toBeLessThan(250);
  expect(top.every((one) => (one.worth ?? 0) > 0)).toBe(true);
});

async function runWithBoth() {
  const run = await runWith('customers', { action: sql`'UPSELL'` });
  await engine.viewParquet('offers', joinPath(folder, 'offers-changed.parquet'));
  return run;
}

test('[ANS-3] texts that are empty or not known are null, and a control character shifts nothing', async () => {
  const run = await runWith('customers', {
    industry: sql`CAST(NULL AS VARCHAR(1))`,
    region: sql`''`,
    name: sql`${'PT A\u001fB'}`,
    owner: sql`'SBU X'`,
  });
  const { rows } = await answers.customerPage(run, {}, { limit: 3 });
  expect(rows.map((row) => [row.industry, row.region, row.name, row.owner])).toEqual(
    rows.map(() => [null, null, 'PT A B', 'SBU X']),
  );
});

test('[ANS-3] an offer whose better one is missing keeps its rank', async () => {
  const run = await runWith('offers', {}, sql`rank <> 2`);
  const [row] = (await answers.customerPage(run, {})).rows;
  expect(row?.offers.map((offer) => offer.rank)).toEqual([1, 3]);
  expect(row?.offers[1]?.reasoningEn).toContain('Fits the industry');
});
