import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublishedRun } from '#answers';
import { type OpenEngine, openEngine } from '#engine';
import { makeApi, type RunningServer, serveApi } from '#surfaces/api';
import { webRoot } from '#surfaces/web';
import { makeRun } from '../../../test/support/make-run.ts';
import { canBrowse, openWatched, type Watched } from './browser.fixture.ts';

describe.skipIf(!canBrowse)('the dashboard in a browser', () => {
  let folder: string;
  let engine: OpenEngine;
  let server: RunningServer;
  let watched: Watched;
  let page: Page;
  let root: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nilai-web-'));
    await makeRun(folder, { customers: 5000 });
    engine = await openEngine('duckdb', { memory: '500MB' });
    const run = await openPublishedRun(engine, folder);
    server = await serveApi(makeApi({ openRun: async () => run, webRoot }), { port: 0 });
    root = `http://localhost:${server.port}`;
    watched = await openWatched(root);
    page = watched.page;
  });
  afterAll(async () => {
    await watched?.browser.close();
    await server?.close();
    await engine?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** How many customers the list counts. */
  const counted = async (): Promise<number> => Number(await page.getByTestId('list').getAttribute('data-total'));

  async function overview(query = ''): Promise<void> {
    await page.goto(`${root}/${query}`);
    await page.locator('[data-testid=scatter][data-drawn]').waitFor();
  }

  test('[WEB-1] run, as-of day and key figures are those of the API', async () => {
    await overview();
    const stats = (await (await fetch(`${root}/api/stats`)).json()) as {
      run: { run: string };
      metrics: { metric: string; value: number }[];
    };
    const customers = stats.metrics.find(({ metric }) => metric === 'customers.count')?.value ?? 0;
    expect(await page.getByTestId('run-line').innerText()).toContain('31 Januari 2026');
    const text = await page.locator('main').innerText();
    expect(text).toContain(customers.toLocaleString('id-ID'));
    expect(text).toContain('FAKTA');
    expect(text).toContain('ATURAN');
  });

  for (const [chart, measure] of [
    ['', 'bandwidth'],
    ['?chart=tenure', 'tenure'],
  ] as const) {
    test(`[WEB-3] a box in the map of ${measure} narrows the list to exactly the points inside`, async () => {
      await overview(chart);
      const before = await counted();
      const box = await page.getByTestId('scatter').boundingBox();
      if (box === null) throw new Error('the map has no box');
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.85, box.y + box.height * 0.45, { steps: 8 });
      await page.mouse.up();
      await page.waitForURL(/revenue_min/);
      await expect.poll(counted).toBeLessThan(before);
      const asked = new URL(page.url()).searchParams;
      const bound = (name: string): number => Number(asked.get(name));
      const points = (await (await fetch(`${root}/api/chart-data`)).json()) as Record<string, (number | null)[]>;
      const inside = points['revenue']?.filter((money, index) => {
        const value = points[measure]?.[index] ?? null;
        if (money === null || value === null) return false;
        const isInMoney = money >= bound('revenue_min') && money <= bound('revenue_max');
        return isInMoney && value >= bound(`${measure}_min`) && value <= bound(`${measure}_max`);
      });
      expect(await counted()).toBe(inside?.length);
      expect(await page.getByTestId('selection').innerText()).toContain(inside?.length.toLocaleString('id-ID'));
    });
  }

  test('[WEB-4] filters are in the address, and back undoes them', async () => {
    await overview();
    const before = await counted();
    await page.goto(`${root}/?strategy=Star`);
    await expect.poll(counted).toBeLessThan(before);
    await page.goBack();
    await expect.poll(counted).toBe(before);
  });

  test('[WEB-4] a filter, a search, a customer opened by keys, and back to the same list', async () => {
    await overview();
    await page.getByRole('button', { name: 'Prioritas' }).first().click();
    await page.getByRole('checkbox', { name: /Tinggi/ }).check();
    await page.keyboard.press('Escape');
    await page.waitForURL(/priority=High/);
    await page.getByRole('searchbox', { name: 'Cari nama atau kode' }).fill('PT');
    await page.waitForURL(/q=PT/);
    const answer = await fetch(`${root}/api/customers?priority=High&q=PT`);
    const { total } = (await answer.json()) as { total: number };
    await expect.poll(counted).toBe(total);
    await page.getByTestId('list').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/customers\//);
    await page.getByTestId('offer').first().waitFor();
    await page.getByRole('button', { name: /Kembali ke daftar/ }).click();
    await expect.poll(counted).toBe(total);
  });

  test('[WEB-2] [WEB-5] a customer page draws eight factors an offer and names what is not known', async () => {
    const { rows } = (await (await fetch(`${root}/api/customers?per_page=1`)).json()) as {
      rows: { customerId: string }[];
    };
    await page.goto(`${root}/customers/${rows[0]?.customerId}`);
    await page.getByTestId('offer').first().waitFor();
    expect(await page.getByTestId('offer').count()).toBe(3);
    expect(await page.getByTestId('offer').first().getByTestId('factor').count()).toBe(8);
    const missing = (await (await fetch(`${root}/api/customers?q=${encodeURIComponent('NBO_8f14e45fce')}`)).json()) as {
      rows: { revenue: number | null }[];
    };
    expect(missing.rows[0]?.revenue).toBeNull();
    await page.goto(`${root}/customers/NBO_8f14e45fce`);
    await page.getByTestId('offer').first().waitFor();
    expect(await page.locator('main').innerText()).toContain('tidak diketahui');
  });

  test('[WEB-6] the language changes and is remembered', async () => {
    await overview();
    await page.locator('button[lang=en]').click();
    await expect.poll(() => page.locator('main').innerText()).toContain('Customers');
    await page.reload();
    await page.locator('[data-testid=scatter][data-drawn]').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('button[lang=id]').click();
  });

  test('[WEB-7] the list downloads as it is filtered', async () => {
    await overview('?strategy=Risk');
    const total = await counted();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href*="customers.csv"]').click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(total + 1);
  });

  test('[WEB-8] nothing was asked of another machine, and nothing went wrong', () => {
    expect(watched.problems).toEqual([]);
    expect(watched.strangers).toEqual([]);
  });
});
