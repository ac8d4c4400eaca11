import { expect, test } from 'vitest';
import { doctorShapes, importShapes, qualityShapes } from '#contract';
import { repair } from '#repairs';
import { ProductError } from '#values';
import { MadeUpDesk } from '../../../test/support/import-desk.ts';
import { fixtureFindings } from '../../../test/support/import-fixture.ts';
import { fixtureQuality } from '../../../test/support/quality-fixture.ts';
import { safeFileName } from './file-name.ts';
import { type Api, makeApi } from './index.ts';

const noRun = () => Promise.reject(new ProductError('workspace/no-run', 'Nothing yet.', { hint: 'Run it first.' }));

function made(desk = new MadeUpDesk()): { api: Api; desk: MadeUpDesk } {
  return { api: makeApi({ openRun: noRun, imports: desk }), desk };
}

async function asked<Answer>(api: Api, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await api.request(path, init);
  expect(response.ok, `${path}: ${response.status}`).toBe(true);
  return (await response.json()) as Answer;
}

async function opened(api: Api): Promise<string> {
  return (await asked<{ id: string }>(api, '/api/imports', { method: 'POST' })).id;
}

const put = (body: string | ReadableStream<Uint8Array>): RequestInit => ({ method: 'PUT', body });
const post: RequestInit = { method: 'POST' };
const choose = (choices: unknown): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(choices),
});

async function until(api: Api, id: string, state: string): Promise<void> {
  await expect
    .poll(async () => (await asked<{ state: string }>(api, `/api/imports/${id}/progress`)).state, { timeout: 10_000 })
    .toBe(state);
}

async function ready(api: Api): Promise<string> {
  const id = await opened(api);
  await asked(api, `/api/imports/${id}/files/layanan.xlsx`, put('abc'));
  await asked(api, `/api/imports/${id}/inspect`, post);
  await until(api, id, 'ready');
  return id;
}

test('[API-9] files come in as they are, are looked at, chosen and run, before any run exists', async () => {
  const { api, desk } = made();
  const id = await ready(api);
  expect([...(desk.received.get('layanan.xlsx') ?? [])]).toEqual([97, 98, 99]);
  const draft = await asked<Record<string, unknown>>(api, `/api/imports/${id}`);
  expect(importShapes.importShape.safeParse(draft).error).toBeUndefined();
  expect((await api.request(`/api/imports/${id}/run`, post)).status).toBe(409);
  const choices = importShapes.importChoicesShape.parse(draft['choices']);
  for (const table of choices.tables)
    if (table.table === 't1') Object.assign(table.columns ?? {}, { revenue: 'Harga Bulanan' });
  const after = await asked<{ questions: unknown[] }>(api, `/api/imports/${id}/choices`, choose(choices));
  expect(after.questions).toEqual([]);
  expect((await api.request(`/api/imports/${id}/run`, post)).status).toBe(202);
  await until(api, id, 'done');
  expect(desk.ran).toEqual([choices]);
  const listed = await asked<unknown>(api, '/api/imports');
  expect(importShapes.importsShape.parse(listed).imports[0]).toMatchObject({ id, state: 'done', run: 'made' });
  expect((await api.request(`/api/imports/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await api.request(`/api/imports/${id}`)).status).toBe(404);
});

test('[API-9] without a run other questions say so, and the description is still given', async () => {
  const { api } = made();
  const response = await api.request('/api/stats');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ type: 'workspace/no-run' });
  const { paths } = await asked<{ paths: Record<string, unknown> }>(api, '/api/openapi.json');
  expect(Object.keys(paths)).toContain('/api/imports/{id}/files/{name}');
});

test('[API-9] answers about imports are kept by no browser', async () => {
  const { api } = made();
  const id = await opened(api);
  for (const path of ['/api/imports', `/api/imports/${id}`, `/api/imports/${id}/progress`]) {
    const { headers } = await api.request(path);
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  }
});

test('[API-9] one import is at work at a time, and the other is told', async () => {
  const { api } = made(new MadeUpDesk(300));
  const [one, other] = [await opened(api), await opened(api)];
  for (const id of [one, other]) await asked(api, `/api/imports/${id}/files/a.csv`, put('a'));
  await asked(api, `/api/imports/${one}/inspect`, post);
  const refused = await api.request(`/api/imports/${other}/inspect`, post);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ type: 'import/busy', hint: expect.stringMatching(/stop/) });
  await asked(api, `/api/imports/${one}/stop`, post);
  await until(api, one, 'receiving');
});

test.each(['choices', 'files/a.csv', '', 'inspect', 'run', 'stop'])(
  '[API-9] an import that is not: %s',
  async (rest) => {
    const { api } = made();
    const method = rest === '' ? 'DELETE' : rest.startsWith('files') || rest === 'choices' ? 'PUT' : 'POST';
    const settings = {
      company: '',
      asOf: '2026-01-31',
      currency: 'IDR',
      revenuePeriod: 'month',
      dateOrder: 'ask',
      blueprint: 'telecom',
    };
    const init = rest === 'choices' ? choose({ tables: [], decisions: [], settings }) : { method };
    expect((await api.request(`/api/imports/nobody/${rest}`.replace(/\/$/, ''), init)).status).toBe(404);
  },
);

test.each([
  ['settings.asOf', { asOf: '31-01-2026' }],
  ['settings.currency', { currency: 'rupiah' }],
  ['settings.revenuePeriod', { revenuePeriod: 'week' }],
])('[API-2] a choice that does not fit is refused by its name: %s', async (field, wrong) => {
  const { api } = made();
  const id = await ready(api);
  const draft = await asked<{ choices: { settings: object } }>(api, `/api/imports/${id}`);
  const choices = { ...draft.choices, settings: { ...draft.choices.settings, ...wrong } };
  const refused = await api.request(`/api/imports/${id}/choices`, choose(choices));
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ title: `The parameter "${field}" is not right.` });
});

const badNames = [
  '..',
  '../nilai.yaml',
  'a/b.csv',
  'a\\b.csv',
  'C:\\a.csv',
  '.hidden',
  'nul',
  'con.csv',
  'a\u0000.csv',
  '',
  'a.csv.',
  ' a',
  `${'a'.repeat(201)}`,
  'a\u202Exslx.exe',
];

test.each(badNames)('[API-10] the name %j is refused', async (name) => {
  expect(() => safeFileName(name)).toThrow(expect.objectContaining({ code: 'import/bad-name' }));
  const { api, desk } = made();
  const id = await opened(api);
  if (name === '' || name === '..') return;
  const response = await api.request(`/api/imports/${id}/files/${encodeURIComponent(name)}`, put('a'));
  expect(response.status).toBe(400);
  expect(desk.received.size).toBe(0);
});

test.each(['data pelanggan (final) 2025.xlsx', 'Übersicht.csv', 'データ.parquet', 'a..b.csv', 'console.csv'])(
  '[API-10] the name %j is taken',
  (name) => expect(safeFileName(name)).toBe(name.normalize('NFC')),
);

test('[API-10] a file that is too large is refused, announced or not, and nothing of it stays', async () => {
  const { api, desk } = made();
  desk.bytesPerFile = 1000;
  const id = await opened(api);
  const path = `/api/imports/${id}/files/a.csv`;
  const announced = await api.request(path, { method: 'PUT', body: 'a', headers: { 'content-length': '1001' } });
  const pieces = new ReadableStream<Uint8Array>({
    start: (out) => {
      for (let count = 0; count < 3; count++) out.enqueue(new Uint8Array(400));
      out.close();
    },
  });
  const grown = await api.request(path, { method: 'PUT', body: pieces, duplex: 'half' } as RequestInit);
  expect([announced.status, grown.status]).toEqual([413, 413]);
  expect(desk.received.size).toBe(0);
});

test('[API-10] choices that are too large are refused before they are read', async () => {
  const { api } = made();
  const id = await ready(api);
  const large = { ...choose({}), headers: { 'content-type': 'application/json', 'content-length': '40000000' } };
  const refused = await api.request(`/api/imports/${id}/choices`, large);
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({ type: 'source/too-large' });
});

test.each([
  ['another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another port', { origin: 'http://localhost:9999', host: 'localhost:4321' }],
  ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
  ['a page without origin', { origin: 'null' }],
])('[API-11] %s may change nothing', async (_, headers) => {
  const { api } = made();
  expect((await api.request('/api/imports', { method: 'POST', headers })).status).toBe(403);
  expect((await asked<{ imports: unknown[] }>(api, '/api/imports')).imports).toEqual([]);
});

test('[API-11] the own page, and a program, may', async () => {
  const { api } = made();
  const own = { origin: 'http://localhost:4321', host: 'localhost:4321', 'sec-fetch-site': 'same-origin' };
  for (const headers of [own, {}]) {
    expect((await api.request('/api/imports', { method: 'POST', headers })).status).toBe(200);
  }
});

test('[API-12] repairs and findings travel in the words that the recipe keeps', () => {
  for (const finding of fixtureFindings) {
    expect(doctorShapes.doubtShape.parse(finding)).toEqual(finding);
    for (const one of finding.repairs) expect(repair.parse(one)).toEqual(doctorShapes.repairShape.parse(one));
  }
  expect(qualityShapes.qualityShape.parse(fixtureQuality)).toEqual(fixtureQuality);
});
