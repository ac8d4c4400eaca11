import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as answers from '#answers';
import { workbookColumns } from '#contract';
import { type OpenEngine, openEngine, sql } from '#engine';
import { makeRun } from '../../test/support/make-run.ts';

/** More than one stretch of a streamed result. */
const customers = 2600;
let folder: string;
let engine: OpenEngine;
let run: answers.PublishedRun;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-answers-'));
  await makeRun(folder, { customers });
  engine = await openEngine('duckdb', { memory: '500MB' });
  run = await answers.openPublishedRun(engine, folder);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function everyRow(filter: answers.CustomerFilter = {}, sort?: answers.SortKey): Promise<answers.CustomerRow[]> {
  const rows: answers.CustomerRow[] = [];
  for await (const batch of answers.customerRowBatches(run, filter, sort)) rows.push(...batch);
  return rows;
}

const priorities = ['High', 'Medium', 'Low', null];

test('[ANS-1] customers stand by priority, best score, revenue, id', async () => {
  const rows = await everyRow();
  const keys = rows.map((row) => [
    priorities.indexOf(row.priority),
    -(row.offers[0]?.score ?? Number.NEGATIVE_INFINITY),
    -(row.revenue ?? Number.NEGATIVE_INFINITY),
    row.customerId,
  ]);
  const sorted = keys.toSorted((a, b) => {
    const at = a.findIndex((key, index) => key !== b[index]);
    return at === -1 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
  });
  expect(keys).toEqual(sorted);
  expect(rows).toHaveLength(customers);
});

test.each([true, false])('[ANS-1] what is not known comes last, descending %s', async (descending) => {
  const { rows } = await answers.customerPage(run, {}, { sort: 'revenue', descending, limit: customers });
  const revenues = rows.map((row) => row.revenue);
  const known = revenues.filter((revenue) => revenue !== null);
  expect(known.length).toBeLessThan(customers);
  expect(revenues.slice(0, known.length)).toEqual(known);
  expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
});

test('[ANS-2] pages one after another are the batches', async () => {
  const filter = { strategy: ['Star', 'Sniper'], owner: ['SBU BALI'] };
  const rows = await everyRow(filter, 'name');
  const paged: answers.CustomerRow[] = [];
  for (let offset = 0; offset < rows.length; offset += 7) {
    paged.push(...(await answers.customerPage(run, filter, { sort: 'name', offset, limit: 7 })).rows);
  }
  expect(rows.length).toBeGreaterThan(7);
  expect(paged).toEqual(rows);
});

const filters: readonly [string, answers.CustomerFilter, (row: answers.CustomerRow) => boolean][] = [
  ['none', {}, () => true],
  ['priority', { priority: ['High', 'Low'] }, (row) => row.priority === 'High' || row.priority === 'Low'],
  ['revenue', { revenueMin: 0, revenueMax: 1e6 }, (row) => row.revenue !== null && row.revenue <= 1e6],
  ['tenure', { tenureMin: 3, tenureMax: 3 }, (row) => row.tenureYears === 3],
  ['bandwidth', { bandwidthMin: 10 }, (row) => row.bandwidthMbps !== null && row.bandwidthMbps >= 10],
  [
    'words',
    { search: ' kelora 11' },
    (row) => /kelora/i.test(row.name) && `${row.name}${row.customerId}`.includes('11'),
  ],
  [
    'product',
    { product: 'PRODUK 7' },
    (row) =>
      [row.products ?? '', ...row.offers.map((offer) => offer.product)].some((name) => name.includes('Produk 7')),
  ],
  ['quotes', { search: "' OR 1 = 1 --" }, () => false],
  ['an empty list', { industry: [] }, () => true],
];

test.each(filters)('[ANS-2] page, batches, chart and totals agree: %s', async (_, filter, selects) => {
  const wanted = (await everyRow()).filter(selects);
  const rows = await everyRow(filter);
  const page = await answers.customerPage(run, filter, { limit: 10 });
  const chart = await answers.chartPoints(run, filter);
  expect(rows).toEqual(wanted);
  expect(page.total).toBe(wanted.length);
  expect(page.rows).toEqual(wanted.slice(0, 10));
  expect(page.revenue).toBeCloseTo(
    wanted.reduce((sum, row) => sum + (row.revenue ?? 0), 0),
    1,
  );
  expect(chart.customerIds).toEqual(wanted.map((row) => row.customerId));
  expect(chart.names).toEqual(wanted.map((row) => row.name));
  expect(chart.segment.map((index) => chart.segments[index])).toEqual(wanted.map((row) => row.strategy));
  expect(chart.withoutAxis).toBe(wanted.filter((row) => row.strategy === 'Unclassified').length);
});

test('[ANS-2] facets count what the other filters select', async () => {
  const filter = { priority: ['High'], strategy: ['Star'] };
  const facets = await answers.facets(run, filter);
  const others = (await everyRow()).filter((row) => row.strategy === 'Star');
  expect(facets.priority.reduce((sum, one) => sum + one.customers, 0)).toBe(others.length);
  expect(facets.industry.every((one) => one.customers > 0)).toBe(true);
});

test('[ANS-3] a revenue that is not known stays null and is in no sum', async () => {
  const rows = await everyRow();
  const missing = rows.filter((row) => row.revenueState === 'missing');
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.every((row) => row.revenue === null)).toBe(true);
  expect(rows.some((row) => row.revenue === 0)).toBe(true);
});

test('[ANS-4] segments come in the order of the contract and add up', async () => {
  const shares = await answers.segmentShares(run, 'quadrant');
  expect(shares.map((one) => [one.segment, one.action])).toEqual([
    ['Star', 'RETAIN'],
    ['Risk', 'CROSS-SELL'],
    ['Sniper', 'UPSELL'],
    ['Incubator', 'AUTOMATE'],
    ['Unclassified', null],
  ]);
  expect(shares.reduce((sum, one) => sum + one.customers, 0)).toBe(customers);
  expect(shares.reduce((sum, one) => sum + (one.revenueShare ?? 0), 0)).toBeCloseTo(1, 9);
  expect((await answers.segmentShares(run, 'revenue_tenure')).map((one) => one.segment)).toEqual([
    'Champion',
    'High potential',
    'Loyal price-sensitive',
    'Newbie',
    'Unclassified',
  ]);
  const tenure = await answers.segmentShares(run, 'tenure');
  expect(tenure.map((one) => one.customers)).toEqual([0, 0, 0, 0]);
});

test('[ANS-5] a customer is found by id, name and the beginning of a name', async () => {
  const row = (await everyRow())[17];
  if (row === undefined) throw new Error('no such row');
  const detail = await answers.customerDetail(run, row.customerId);
  expect(detail.customer).toEqual(row);
  expect(detail.offers.map(({ evidence: _, factors: __, ...offer }) => offer)).toEqual(row.offers);
  expect(detail.offers.map((offer) => offer.factors.length)).toEqual([8, 8, 8]);
  expect((await answers.customerDetail(run, ` ${row.name.toLowerCase()} `)).customer.customerId).toBe(row.customerId);
});

test('[ANS-5] who is not found is answered with the nearest, what fits several with them', async () => {
  const name = (await everyRow())[0]?.name ?? '';
  const mistyped = answers.customerDetail(run, `${name.slice(0, -1)}x`);
  await expect(mistyped).rejects.toMatchObject({
    code: 'customer/not-found',
    details: { candidates: expect.any(Array) },
  });
  await expect(answers.customerDetail(run, 'PT')).rejects.toThrow('means several customers');
  await expect(answers.customerDetail(run, 'qqqq')).rejects.toMatchObject({ details: { candidates: [] } });
});

test.each(['UPSELL', 'CROSS-SELL'] as const)('[ANS-6] %s opportunities are worth more than zero', async (action) => {
  const top = await answers.topOpportunities(run, action, 50);
  expect(top).toHaveLength(50);
  expect(top.every((one) => (one.worth ?? 0) > 0 && one.revenue !== null && one.product !== null)).toBe(true);
  const keys = top.map((one) => one.score ?? 0);
  expect(keys).toEqual(keys.toSorted((a, b) => b - a));
  expect(new Set(top.map((one) => one.strategy))).toEqual(new Set([action === 'UPSELL' ? 'Sniper' : 'Risk']));
});

test('[ANS-7] scenarios are shares of the known worth, a year', async () => {
  const worth = await answers.offeredWorth(run);
  const rows = (await everyRow()).filter((row) => row.action === 'UPSELL' || row.action === 'CROSS-SELL');
  const sum = (key: 'worthLow' | 'worthHigh') => rows.reduce((total, row) => total + (row.offers[0]?.[key] ?? 0), 0);
  expect([worth.low, worth.high]).toEqual([sum('worthLow'), sum('worthHigh')]);
  const scenarios = await answers.scenarios(run);
  expect(scenarios.map((one) => one.conversion)).toEqual([0.2, 0.3, 0.4]);
  expect(scenarios.map((one) => one.low)).toEqual(
    [0.2, 0.3, 0.4].map((share) => Math.round(sum('worthLow') * 12 * share)),
  );
  expect(await answers.whyNoScenarios(run)).toBeNull();
});

test('[ANS-8] each figure of the plan opens its customers', async () => {
  for (const figure of await answers.planFigures(run)) {
    const page = await answers.customerPage(run, figure.filter, { limit: 1 });
    expect(page.total, figure.task.en).toBe(figure.customers);
    expect(page.revenue * 12, figure.task.en).toBeCloseTo(figure.revenue, -1);
    expect(figure.worth?.low).toBeLessThanOrEqual(figure.worth?.high ?? 0);
  }
});

test('[ANS-9] questions asked at once get the answers they get one by one', async () => {
  const questions = [() => answers.chartPoints(run), () => everyRow(), () => answers.customerPage(run, {})];
  const many = [...questions, ...questions, ...questions.toReversed()];
  const alone: unknown[] = [];
  for (const ask of many) alone.push(await ask());
  expect(await Promise.all(many.map((ask) => ask()))).toEqual(alone);
});

test('[ANS-10] a row has the cells that the columns of the list ask for', async () => {
  for (const row of await everyRow({ priority: ['High'] })) {
    const cells = answers.listCells(row, 'id');
    expect(cells).toHaveLength(workbookColumns.length);
    cells.forEach((cell, index) => {
      const isText = workbookColumns[index]?.form === 'text';
      if (cell !== null) expect(typeof cell, workbookColumns[index]?.header).toBe(isText ? 'string' : 'number');
    });
  }
  const header = (name: string) => workbookColumns.findIndex((column) => column.header === name);
  const [row] = await everyRow();
  if (row === undefined) throw new Error('no rows');
  const [id, en] = [answers.listCells(row, 'id'), answers.listCells(row, 'en')];
  expect(id[header('Priority')]).toBe(row.priority);
  expect(id[header('NBO_2_Score')]).toBe(row.offers[1]?.score);
  expect(id[id.length - 1]).toBe(row.offers[2]?.reasoningId);
  expect(en[en.length - 1]).toBe(row.offers[2]?.reasoningEn);
});

test('[ANS-11] findings are counted, priced and paged', async () => {
  const summary = await answers.findingSummary(run);
  expect(summary.map((one) => one.rule)).toEqual(['QUA-20', 'QUA-3']);
  const [first] = summary;
  const rows = await answers.findingRows(run, { rule: 'QUA-20', limit: 1000 });
  expect(first?.rows).toBe(rows.length);
  expect(first?.money).toBe(rows.reduce((sum, row) => sum + (row.money ?? 0), 0));
  expect(await answers.findingRows(run, { rule: 'QUA-20', offset: 3, limit: 2 })).toEqual(rows.slice(3, 5));
  expect(first?.title).toEqual({
    id: 'Jumlah tampak sepuluh kali terlalu besar',
    en: 'Amount looks ten times too large',
  });
});

test('[ANS-12] key figures are those of the table', async () => {
  const metrics = await answers.metricMap(run);
  const [row] = await engine.rows(sql`SELECT value FROM metrics WHERE metric = 'revenue.top_decile_share'`);
  expect(metrics.get('customers.count')).toEqual({
    metric: 'customers.count',
    value: customers,
    unit: 'rows',
    kind: 'FACT',
  });
  expect(await answers.concentration(run)).toEqual({ share: row?.['value'], kind: 'FACT' });
});

test('[ANS-2] products, factors and closed offers are told from their tables', async () => {
  const demand = await answers.productDemand(run);
  const rows = await everyRow();
  const [most] = demand;
  const firstOffers = rows.filter((row) => row.offers[0]?.productId === most?.productId);
  expect(demand).toHaveLength(25);
  expect(most?.firstOffers).toBe(firstOffers.length);
  expect(most?.firstWorth).toBe(firstOffers.reduce((sum, row) => sum + (row.offers[0]?.worth ?? 0), 0));
  expect(demand.reduce((sum, one) => sum + one.offers, 0)).toBe(3 * customers);
  expect((await answers.factorAudit(run)).filter((one) => one.isConstant).map((one) => one.factor)).toEqual([
    'regional',
  ]);
  expect((await answers.blocked(run)).map((one) => one.rule)).toEqual(['owned', 'region']);
  expect((await answers.borders(run)).map((one) => one.scheme)).toContain('quadrant');
});
