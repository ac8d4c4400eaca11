import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublishedRun } from '#answers';
import type { CardSummaryResponse, CustomerPredictionsResponse, PredictionListResponse } from '#contract';
import { type OpenEngine, openEngine } from '#engine';
import { makeApi, type RunningServer, serveApi } from '#surfaces/api';
import { webRoot } from '#surfaces/web';
import { makeRun } from '../../../test/support/make-run.ts';
import { canBrowse, openWatched, type Watched } from './browser.fixture.ts';

describe.skipIf(!canBrowse)('predictions in a browser', () => {
  let folder: string;
  const engines: OpenEngine[] = [];
  const servers: RunningServer[] = [];
  let watched: Watched;
  let page: Page;
  let root: string;
  let plainRoot: string;

  async function serve(name: string, predictions: boolean): Promise<string> {
    const place = join(folder, name);
    await makeRun(place, { customers: 150, predictions });
    const engine = await openEngine('duckdb', { memory: '300MB' });
    engines.push(engine);
    const run = await openPublishedRun(engine, place);
    const server = await serveApi(makeApi({ openRun: async () => run, webRoot }), { port: 0 });
    servers.push(server);
    return `http://localhost:${server.port}`;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nilai-predictions-'));
    root = await serve('predicted', true);
    plainRoot = await serve('plain', false);
    watched = await openWatched('http://localhost:');
    page = watched.page;
  });
  afterAll(async () => {
    await watched?.browser.close();
    for (const server of servers) await server.close();
    for (const engine of engines) await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  const asked = async <Answer>(path: string): Promise<Answer> => (await (await fetch(root + path)).json()) as Answer;
  const total = async (): Promise<number> => Number(await page.getByTestId('predicted').getAttribute('data-total'));

  test('[WEB-14] each target has a card with grade, judged figure, interval and baseline of the API', async () => {
    await page.goto(`${root}/predictions?lang=en`);
    const cards = await asked<CardSummaryResponse[]>('/api/cards');
    await page.getByTestId('target-card').first().waitFor();
    expect(await page.getByTestId('target-card').count()).toBe(cards.length);
    for (const { target, grade, judged, baseline, reason } of cards) {
      const card = page.locator(`[data-target=${target}]`);
      expect(await card.getByTestId('grade').innerText()).toBe(grade);
      const text = await card.innerText();
      const written = (value: number | null) =>
        judged?.metric === 'auc'
          ? (value ?? 0).toFixed(3)
          : (value ?? 0).toLocaleString('en-GB', { style: 'percent', maximumFractionDigits: 1 });
      for (const value of [judged?.value, judged?.low, judged?.high, judged?.baseline]) {
        expect(text).toContain(written(value ?? null));
      }
      expect(text).toContain(baseline?.en);
      expect(text).toContain(reason.en);
    }
  });

  test('[WEB-14] a target shows figures with hints, curves, drivers, doubts and the SQL of its score', async () => {
    await page.goto(`${root}/predictions/churn?lang=en`);
    await page.getByTestId('metric').first().hover();
    await page.getByText('Right order of two customers').hover();
    expect(await page.getByRole('tooltip').filter({ visible: true }).innerText()).toContain('guessing');
    const points = page.getByTestId('curve-reliability').locator('circle');
    await expect.poll(() => points.count()).toBe(3);
    expect(await page.getByTestId('driver').first().innerText()).toContain('31%');
    expect(await page.locator('main').innerText()).toContain('left out');
    await page.getByTestId('sql').locator('summary').click();
    expect(await page.getByTestId('sql').locator('pre').innerText()).toBe('SELECT 1');
  });

  test('[WEB-4] [WEB-14] the shape that is looked at is in the address, of one feature or of two', async () => {
    await page.goto(`${root}/predictions/churn?lang=en`);
    const shape = page.getByTestId('shape');
    await shape.locator('select').selectOption('late_share');
    await page.waitForURL(/term=late_share/);
    await expect.poll(() => shape.getAttribute('data-term')).toBe('late_share');
    expect(await shape.locator('polyline').count()).toBeGreaterThan(0);
    await shape.locator('select').selectOption('complaints_6m x late_share');
    await page.getByTestId('pair-map').waitFor();
  });

  test('[WEB-4] [WEB-7] the list is searched, narrowed, sorted, paged and downloaded as the API gives it', async () => {
    await page.goto(`${root}/predictions/churn?lang=en`);
    const all = await asked<PredictionListResponse>('/api/predictions/churn?per_page=25');
    await expect.poll(total).toBe(all.total);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL(/page=2/);
    const second = await asked<PredictionListResponse>('/api/predictions/churn?per_page=25&page=2');
    const firstRow = page.getByTestId('predicted-row').first();
    await expect.poll(() => firstRow.innerText()).toContain(second.rows[0]?.customerId);
    await page.getByLabel('Chance at least (%)').fill('20');
    await page.waitForURL(/value_min=0.2/);
    const narrowed = await asked<PredictionListResponse>('/api/predictions/churn?value_min=0.2&per_page=1');
    expect(narrowed.total).toBeLessThan(all.total);
    await expect.poll(total).toBe(narrowed.total);
    await page.getByRole('button', { name: /^Chance/ }).click();
    await page.waitForURL(/sort_by=value/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(narrowed.total + 1);
  });

  test('[WEB-2] [WEB-14] the scatter draws every customer whose figures are known', async () => {
    await page.goto(`${root}/predictions/churn?lang=en`);
    const points = await asked<{ amount: (number | null)[] }>('/api/predictions/churn/points');
    const known = points.amount.filter((amount) => amount !== null && amount > 0).length;
    const drawn = page.getByTestId('confidence');
    await expect.poll(() => drawn.getAttribute('data-drawn')).toBe(String(known));
    await page.getByRole('button', { name: 'Width of the range' }).click();
    await expect.poll(() => drawn.getAttribute('data-drawn')).toBe(String(points.amount.length));
    await drawn.getByRole('button', { name: 'Zoom in' }).click();
    await drawn.getByRole('button', { name: 'Show all' }).click();
  });

  test('[WEB-15] a customer has every prediction with its reasons, nearest changes and likely products', async () => {
    const { rows } = await asked<PredictionListResponse>('/api/predictions/churn?per_page=12&sort_by=name');
    const answers = await Promise.all(
      rows.map(({ customerId }) => asked<CustomerPredictionsResponse>(`/api/customers/${customerId}/predictions`)),
    );
    const at = answers.findIndex(({ predictions }) => predictions.some(({ changes }) => changes.length > 0));
    const { predictions = [], products = [] } = answers[at] ?? {};
    await page.goto(`${root}/customers/${rows[at]?.customerId}?lang=en`);
    await page.getByTestId('prediction').first().waitFor();
    expect(await page.getByTestId('prediction').count()).toBe(predictions.length);
    for (const { target, sentence, contributions, changes } of predictions) {
      const card = page.locator(`[data-testid=prediction][data-target=${target}]`);
      expect(await card.innerText()).toContain(sentence.en);
      expect(await card.getByTestId('contribution').count()).toBe(contributions.length);
      expect(await card.getByTestId('changes').count()).toBe(changes.length > 0 ? 1 : 0);
    }
    const likely = await page.getByTestId('likely-products').innerText();
    expect(products.every(({ product }) => likely.includes(product))).toBe(true);
    expect(await page.locator('main').innerText()).toContain('their score is no chance');
  });

  test('[WEB-6] [WEB-14] a run without predictions says why, in the language of the page', async () => {
    await page.goto(`${plainRoot}/predictions?lang=id`);
    await expect.poll(() => page.getByTestId('no-predictions').innerText()).toContain('tidak memuat perkiraan');
    await page.goto(`${plainRoot}/predictions?lang=en`);
    await expect.poll(() => page.getByTestId('no-predictions').innerText()).toContain('holds no predictions');
  });

  test('[WEB-8] nothing was asked of another machine, and nothing went wrong', () => {
    expect(watched.problems).toEqual([]);
    expect(watched.strangers).toEqual([]);
  });
});
