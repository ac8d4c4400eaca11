import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublishedRun, type PublishedRun } from '#answers';
import type { OpenEngine } from '#engine';
import { findRun, openForReading, WorkspaceDesk, workspaceAt } from '#pipeline';
import { makeApi, type RunningServer, serveApi } from '#surfaces/api';
import { webRoot } from '#surfaces/web';
import { canBrowse, openWatched, type Watched } from './browser.fixture.ts';

const customers = ['PT Kelora Bravata', 'CV Simpa Dorana', 'PT Okarina Tulus', 'PT Mandala Contoh', 'CV Anggrek Uji'];
const sectors = ['Manufaktur', 'Perbankan', 'Pendidikan', 'Kesehatan'];

/** Sixty services of five customers; one sector is written with two letters turned round. */
function services(): string {
  const lines = Array.from({ length: 60 }, (_, index) => {
    const sector = index === 20 ? 'Manufkatur' : sectors[index % sectors.length];
    const name = `${customers[index % customers.length]} ${Math.floor(index / customers.length) + 1}`;
    return `PLG-${1001 + index};${name};${sector};${(index + 3) * 125_000};${(index + 1) * 5} Mbps;${(index % 9) + 1}`;
  });
  return ['Kode Pelanggan;Nama Pelanggan;Industri;Harga;Bandwidth;Lama_Langganan', ...lines, ''].join('\n');
}

describe.skipIf(!canBrowse)('an import into a workspace', () => {
  let folder: string;
  let server: RunningServer;
  let watched: Watched;
  let root: string;
  const engines: OpenEngine[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nilai-import-desk-web-'));
    const imports = await WorkspaceDesk.open({
      folder: join(folder, 'workspace'),
      today: () => '2026-01-31',
      now: () => '2026-02-01T08:00:00.000Z',
    });
    server = await serveApi(makeApi({ openRun: latest, webRoot, imports }), { port: 0 });
    root = `http://localhost:${server.port}`;
    watched = await openWatched(root);
  });
  afterAll(async () => {
    await watched?.browser.close();
    await server?.close();
    for (const engine of engines) await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function latest(): Promise<PublishedRun> {
    const runFolder = await findRun(workspaceAt(join(folder, 'workspace')));
    const engine = await openForReading(runFolder);
    engines.push(engine);
    return openPublishedRun(engine, runFolder);
  }

  test('[WEB-9] [WEB-10] files dropped become a run with the repair that was accepted, and only that', async () => {
    const { page } = watched;
    const path = join(folder, 'layanan.csv');
    await writeFile(path, services());
    await page.goto(root);
    await page.getByTestId('file-input').setInputFiles(path);
    await page.getByRole('button', { name: 'Periksa 1 berkas' }).click();
    await page.getByTestId('found-table').waitFor();
    expect(await page.getByTestId('found-table').innerText()).toContain('60 baris · 6 kolom');
    await page.getByRole('button', { name: /^Lanjut/ }).click();
    const menu = page.getByRole('combobox', { name: 'Arti kolom Harga' });
    expect(await menu.inputValue()).toBe('amount');
    await page.getByRole('button', { name: /^Lanjut/ }).click();
    const finding = page.getByTestId('finding').filter({ hasText: 'Manufkatur' });
    await finding.getByRole('button', { name: 'Terima' }).click();
    expect(await finding.getAttribute('data-verdict')).toBe('accept');
    await page.locator('[data-testid=saving][data-state=saved]').waitFor();
    await page.getByRole('button', { name: /^Lanjut/ }).click();
    await page.getByRole('button', { name: 'Jalankan sekarang' }).click();
    await page.locator('[data-testid=published],[data-testid=import-problem]').first().waitFor();
    expect(await page.getByTestId('published').count(), await page.locator('main').innerText()).toBe(1);
    await page.getByRole('button', { name: /Buka dasbor/ }).click();
    await expect.poll(() => page.getByTestId('list').getAttribute('data-total')).toBe('60');
    const industries = (await (await fetch(`${root}/api/industries`)).json()) as { value: string; customers: number }[];
    expect(industries.find(({ value }) => value === 'Manufaktur')?.customers).toBe(15);
    await page.goto(`${root}/data-quality`);
    await page.getByTestId('repairs').waitFor();
    expect(await page.getByTestId('repairs').locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/Manufkatur\s+Manufaktur\s+diterapkan\s+1 sel/),
    ]);
    await page.getByTestId('table-quality').getByRole('button').first().click();
    expect(await page.getByTestId('column-table').locator('tbody tr').count()).toBe(6);
  });
});
