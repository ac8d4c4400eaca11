import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, expectTypeOf, test, vi } from 'vitest';
import { z } from 'zod';
import * as answers from '#answers';
import {
  apiShapes,
  type ChartResponse,
  type CustomerDetailResponse,
  type CustomerResponse,
  type CustomersResponse,
  type FacetsResponse,
  predictionShapes,
  qualityShapes,
  workbookColumns,
} from '#contract';
import { type OpenEngine, openEngine } from '#engine';
import { makeRun } from '../../../test/support/make-run.ts';
import { type Api, makeApi, serveApi } from './index.ts';

const customers = 600;
let folder: string;
let engine: OpenEngine;
let run: answers.PublishedRun;
let api: Api;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-api-'));
  await makeRun(folder, { customers, predictions: true });
  await mkdir(join(folder, 'web', 'assets'), { recursive: true });
  await writeFile(join(folder, 'web', 'index.html'), '<title>Nilai</title>');
  await writeFile(join(folder, 'web', 'assets', 'app.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not for you');
  engine = await openEngine('duckdb', { memory: '500MB' });
  run = await answers.openPublishedRun(engine, folder);
  api = makeApi({ openRun: async () => run, webRoot: join(folder, 'web'), exportWorkbook });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function exportWorkbook(_: unknown, filter: answers.CustomerFilter, language: string): Promise<string> {
  const made = await mkdtemp(join(folder, 'export-'));
  await writeFile(join(made, 'list.xlsx'), JSON.stringify({ filter, language }));
  return join(made, 'list.xlsx');
}

async function json<Answer>(path: string): Promise<Answer> {
  const response = await api.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Answer;
}

test('the shapes of the answers are those of the contract', () => {
  expectTypeOf<answers.CustomerRow>().toEqualTypeOf<CustomerResponse>();
  expectTypeOf<answers.CustomerDetail>().toExtend<CustomerDetailResponse>();
  expectTypeOf<CustomerDetailResponse>().toExtend<answers.CustomerDetail>();
  expectTypeOf<answers.ChartPoints>().toEqualTypeOf<ChartResponse>();
  expectTypeOf<answers.Facets>().toEqualTypeOf<FacetsResponse>();
});

const routes: readonly [path: string, asked: string, shape: z.ZodType][] = [
  ['/api/health', '/api/health', z.strictObject({ run: z.string(), asOf: z.string() })],
  ['/api/stats', '/api/stats', apiShapes.statsShape],
  ['/api/customers', '/api/customers?per_page=7&sort_by=name', apiShapes.customersShape],
  ['/api/customers/{id}', '/api/customers/CUSTOMER', apiShapes.customerDetailShape],
  ['/api/search', '/api/search?q=kelora', z.array(z.object({ customerId: z.string(), name: z.string() })).min(1)],
  ['/api/chart-data', '/api/chart-data', apiShapes.chartShape],
  ['/api/facets', '/api/facets?strategy=Star', apiShapes.facetsShape],
  ['/api/industries', '/api/industries', apiShapes.facetsShape.shape.industry],
  ['/api/strategies', '/api/strategies', apiShapes.facetsShape.shape.strategy],
  ['/api/priorities', '/api/priorities', apiShapes.facetsShape.shape.priority],
  ['/api/findings', '/api/findings', z.array(apiShapes.findingSummaryShape).length(2)],
  ['/api/findings/{rule}', '/api/findings/QUA-3?limit=5', z.array(apiShapes.findingShape).length(5)],
  ['/api/quality', '/api/quality', qualityShapes.qualityShape],
  ['/api/opportunities/{kind}', '/api/opportunities/CROSS-SELL?n=4', z.array(apiShapes.opportunityShape).length(4)],
  ['/api/scenarios', '/api/scenarios', z.array(apiShapes.scenarioShape).length(3)],
  ['/api/factors', '/api/factors', apiShapes.factorsShape],
  ['/api/cards', '/api/cards', z.array(predictionShapes.cardSummaryShape.strict()).length(3)],
  ['/api/cards/{target}', '/api/cards/churn', predictionShapes.cardShape.strict()],
  ['/api/models/{target}', '/api/models/clv', predictionShapes.modelShape.strict()],
  ['/api/predictions/{target}', '/api/predictions/churn?per_page=7', predictionShapes.predictionPageShape.strict()],
  ['/api/predictions/{target}/points', '/api/predictions/clv/points', predictionShapes.predictionPointsShape.strict()],
  [
    '/api/customers/{id}/predictions',
    '/api/customers/CUSTOMER/predictions',
    predictionShapes.customerPredictionsShape.strict(),
  ],
  ['/api/tables', '/api/tables', z.array(z.object({ name: z.string(), rows: z.int() }))],
];

test.each(routes)('[API-1] %s answers in its shape', async (_, asked, shape) => {
  const [first] = (await answers.customerPage(run, {})).rows;
  const path = asked.replace('CUSTOMER', first?.customerId ?? '');
  expect(shape.safeParse(await json(path)).error).toBeUndefined();
});

test('[API-1] every route is described, with its parameters', async () => {
  const document = await json<{ openapi: string; paths: Record<string, { get: { parameters?: { name: string }[] } }> }>(
    '/api/openapi.json',
  );
  const files = ['/api/export/customers.csv', '/api/export/customers.xlsx', '/api/predictions/{target}/customers.csv'];
  expect(document.openapi).toMatch(/^3\.1/);
  expect(Object.keys(document.paths).sort()).toEqual([...routes.map(([path]) => path), ...files].sort());
  const names = document.paths['/api/customers']?.get.parameters?.map((one) => one.name);
  expect(names).toEqual(
    expect.arrayContaining(['q', 'strategy', 'tenure_min', 'page', 'per_page', 'sort_by', 'sort_order']),
  );
});

test('[API-1] the header of the run and the meaning of every figure come with the figures', async () => {
  const stats = await json<z.infer<typeof apiShapes.statsShape>>('/api/stats');
  expect(stats.run).toMatchObject({ asOf: '2026-01-31', currency: 'IDR', revenuePeriod: 'month' });
  expect(stats.metrics.every((one) => one.meaning.id !== '' && one.meaning.en !== '')).toBe(true);
  expect(stats.quadrant.map((one) => one.segment)).toContain('Star');
});

const refused: readonly [string, string][] = [
  ['/api/customers?per_page=1001', 'per_page'],
  ['/api/customers?page=0', 'page'],
  ['/api/customers?sort_by=salary', 'sort_by'],
  ['/api/customers?sort_order=up', 'sort_order'],
  ['/api/customers?revenue_min=much', 'revenue_min'],
  ['/api/chart-data?bandwidth_max=wide', 'bandwidth_max'],
  ['/api/search', 'q'],
  ['/api/findings/everything', 'rule'],
  ['/api/opportunities/RETAIN', 'kind'],
  ['/api/opportunities/UPSELL?n=1.5', 'n'],
  ['/api/export/customers.csv?lang=fr', 'lang'],
  ['/api/predictions/churn?sort_by=salary', 'sort_by'],
  ['/api/predictions/churn?per_page=0', 'per_page'],
  ['/api/predictions/churn?worth_min=much', 'worth_min'],
  ['/api/predictions/churn/customers.csv?lang=fr', 'lang'],
];

test.each(refused)('[API-2] %s is refused by the name of its parameter', async (path, field) => {
  const response = await api.request(path);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(((await response.json()) as { title: string }).title).toBe(`The parameter "${field}" is not right.`);
});

test('[API-2] a customer that does not exist is answered with the nearest', async () => {
  const [first] = (await answers.customerPage(run, {})).rows;
  const response = await api.request(`/api/customers/${encodeURIComponent(`${first?.name ?? ''}q`)}`);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({ type: 'customer/not-found', status: 404 });
  expect(problem['hint']).toContain(first?.name);
  expect((await api.request('/api/nothing')).status).toBe(404);
});

test('[API-3] filters narrow the list, its total and its revenue', async () => {
  const query = 'strategy=Star|Risk&revenue_max=20000000&q=pt';
  const filter = { strategy: ['Star', 'Risk'], revenueMax: 20_000_000, search: 'pt' };
  const found = await json<CustomersResponse>(
    `/api/customers?${query}&per_page=5&page=2&sort_by=revenue&sort_order=desc`,
  );
  const wanted = await answers.customerPage(run, filter, { sort: 'revenue', descending: true, offset: 5, limit: 5 });
  expect(found).toEqual({ ...wanted, page: 2, perPage: 5 });
  expect(found.total).toBeGreaterThan(10);
  expect((await json<ChartResponse>(`/api/chart-data?${query}`)).total).toBe(found.total);
});

test('[API-13] the list of a target is narrowed, sorted and paged as asked', async () => {
  const filter = { search: 'pt', valueMin: 0.1, worthMin: 1e6 };
  const wanted = await answers.predictionsOf(run, 'churn', {
    ...filter,
    sort: 'value',
    descending: false,
    offset: 5,
    limit: 5,
  });
  const query = 'q=pt&value_min=0.1&worth_min=1000000&sort_by=value&sort_order=asc&page=2&per_page=5';
  expect(await json(`/api/predictions/churn?${query}`)).toEqual({ ...wanted, page: 2, perPage: 5 });
  expect(wanted.total).toBeGreaterThan(10);
  const plain = await answers.predictionsOf(run, 'churn', { limit: 50 });
  expect(await json('/api/predictions/churn?q=&value_min=')).toEqual({ ...plain, page: 1, perPage: 50 });
});

test('[API-13] the list of a target as CSV has a line for each of its customers', async () => {
  const response = await api.request('/api/predictions/Cross-Sell/customers.csv?q=yayasan&sort_by=name&lang=en');
  const lines = (await response.text()).trimEnd().split('\r\n');
  const { rows } = await answers.predictionsOf(run, 'cross_sell', { search: 'yayasan', sort: 'name', limit: 1000 });
  expect(lines[0]).toMatch(/Customer id,.*,Expected|Probability/);
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(rows.map((row) => row.customerId));
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="nilai-2026-01-31-made-cross_sell.csv"',
  );
});

test.each([
  '/api/cards/chrun',
  '/api/models/chrun',
  '/api/predictions/chrun',
  '/api/predictions/chrun/points',
  '/api/predictions/chrun/customers.csv',
])('[API-13] %s is not found, and the nearest target is named', async (path) => {
  const response = await api.request(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ type: 'target/not-found', hint: 'Did you mean churn?' });
});

test('[API-3] an empty parameter narrows nothing', async () => {
  const found = await json<CustomersResponse>('/api/customers?revenue_min=&strategy=&q=&tenure_max=');
  expect(found.total).toBe(customers);
});

test('[API-4] the list as CSV has a line for each customer selected', async () => {
  const response = await api.request('/api/export/customers.csv?priority=High&lang=en');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
  const { total } = await answers.customerPage(run, { priority: ['High'] });
  expect(lines).toHaveLength(total + 1);
  expect(lines[0]?.split(',')).toHaveLength(workbookColumns.length);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="nilai-2026-01-31-made.csv"');
  expect(lines[1]).toContain('Fits the industry');
});

test('[API-4] the list as a workbook is made of the same filter, and its file is removed', async () => {
  const response = await api.request('/api/export/customers.xlsx?owner=SBU%20BALI&lang=en');
  expect(await response.json()).toEqual({ filter: { owner: ['SBU BALI'] }, language: 'en' });
});

test.each([
  ['http://evil.example/api/health', { host: 'evil.example' }],
  ['http://localhost/api/health', { host: 'localhost.evil.example' }],
  ['http://localhost/', { host: '127.0.0.1.evil.example:4321' }],
])('[API-5] %s for another host is refused', async (url, headers) => {
  expect((await api.request(url, { headers })).status).toBe(421);
});

test.each(['localhost:4321', '127.0.0.1:80', '[::1]:4321', 'localhost'])('[API-5] %s is answered', async (host) => {
  const response = await api.request('/api/health', { headers: { host } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('[API-5] a bug shows neither message nor stack', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = makeApi({ openRun: () => Promise.reject(new Error('secret detail')) });
  const response = await broken.request('/api/stats');
  expect(response.status).toBe(500);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const text = await response.text();
  expect(text).not.toContain('secret');
  expect(text).not.toContain('.ts:');
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('[API-6] an answer of the run that a browser has is not given again', async () => {
  const first = await api.request('/api/stats');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toContain(run.manifest.run);
  expect((await api.request('/api/stats', { headers: { 'if-none-match': tag } })).status).toBe(304);
  const newer = makeApi({ openRun: async () => ({ engine, manifest: { ...run.manifest, run: 'newer' } }) });
  expect((await newer.request('/api/stats', { headers: { 'if-none-match': tag } })).status).toBe(200);
  expect((await api.request('/api/customers/nobody')).headers.get('etag')).toBeNull();
});

test('[API-6] answers are compressed', async () => {
  const response = await api.request('/api/chart-data', { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
});

test('[API-7] files of the dashboard are given, other paths are the dashboard', async () => {
  expect(await (await api.request('/')).text()).toContain('Nilai');
  expect(await (await api.request('/customers/NBO_1')).text()).toContain('Nilai');
  const asset = await api.request('/assets/app.js');
  expect(asset.headers.get('content-type')).toContain('javascript');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect((await api.request('/')).headers.get('cache-control')).toBe('no-cache');
  expect((await api.request('/assets/old.js')).status).toBe(404);
});

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])(
  '[API-7] %s does not leave the folder',
  async (path) => {
    expect(await (await api.request(path)).text()).not.toContain('not for you');
  },
);

test('[API-8] a list that fails on the way breaks off', async () => {
  const failing = Object.assign(Object.create(engine) as OpenEngine, {
    rows: () => Promise.reject(new Error('disk gone')),
  });
  const broken = makeApi({ openRun: async () => ({ ...run, engine: failing }) });
  const response = await broken.request('/api/export/customers.csv');
  await expect(response.text()).rejects.toThrow();
});

test('[API-5] serves on this machine, also many questions at once', async () => {
  const server = await serveApi(api, { port: 0 });
  try {
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${server.port}${path}`)).text();
    const paths = ['/api/chart-data', '/api/customers', '/api/export/customers.csv', '/api/facets', '/api/chart-data'];
    const alone: string[] = [];
    for (const path of paths) alone.push(await ask(path));
    expect(await Promise.all(paths.map(ask))).toEqual(alone);
    await expect(serveApi(api, { port: server.port })).rejects.toMatchObject({ code: 'command/usage' });
  } finally {
    await server.close();
  }
});
