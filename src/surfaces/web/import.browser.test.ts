import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPublishedRun, type PublishedRun } from '#answers';
import { type OpenEngine, openEngine } from '#engine';
import { makeApi, type RunningServer, serveApi } from '#surfaces/api';
import { webRoot } from '#surfaces/web';
import { ProductError } from '#values';
import { MadeUpDesk } from '../../../test/support/import-desk.ts';
import { makeRun } from '../../../test/support/make-run.ts';
import { fixtureQuality } from '../../../test/support/quality-fixture.ts';
import { canBrowse, openWatched, type Watched } from './browser.fixture.ts';

const megabyte = 1_000_000;
const file = (name: string, bytes = 20_000) => ({ name, mimeType: 'text/csv', buffer: Buffer.alloc(bytes, 65) });

describe.skipIf(!canBrowse)('an import in a browser', () => {
  let folder: string;
  let engine: OpenEngine;
  let run: PublishedRun;
  let desk: MadeUpDesk;
  let server: RunningServer;
  let watched: Watched;
  let page: Page;
  let root: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nilai-import-web-'));
    await makeRun(folder, { customers: 300 });
    engine = await openEngine('duckdb', { memory: '500MB' });
    run = await openPublishedRun(engine, folder);
    desk = new MadeUpDesk(30);
    const api = makeApi({
      openRun: async () => {
        if (desk.ran.length > 0) return run;
        throw new ProductError('workspace/no-run', 'Nothing has been published here yet.', { hint: 'Run it first.' });
      },
      webRoot,
      readQuality: async () => fixtureQuality,
      imports: desk,
    });
    server = await serveApi(api, { port: 0 });
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

  const next = () => page.getByRole('button', { name: /^Lanjut/ }).click();
  const saved = () => page.locator('[data-testid=saving][data-state=saved]').waitFor();
  const tally = () => page.getByTestId('tally').innerText();
  const stepNamed = (name: string) => page.getByRole('navigation', { name: 'Langkah' }).getByRole('button', { name });

  /** Drops files as a person does, out of the file manager onto the page. */
  async function drop(...names: string[]): Promise<void> {
    const carried = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      for (const name of ${JSON.stringify(names)}) transfer.items.add(new File(['a,b\\n1,2\\n'], name));
      return transfer;
    })()`);
    await page.getByTestId('drop-zone').dispatchEvent('drop', { dataTransfer: carried });
  }

  test('[WEB-12] without a run the import is the page, and files that cannot be taken are named at once', async () => {
    await page.goto(`${root}/data-quality`);
    await page.getByTestId('drop-zone').waitFor();
    expect(new URL(page.url()).pathname).toBe('/import');
    expect(await page.getByRole('banner').innerText()).toContain('Belum ada run');
    await page.getByTestId('file-input').setInputFiles([file('besar.csv', 6 * megabyte), file('kosong.csv', 0)]);
    const refused = page.getByRole('alert');
    expect(await refused.innerText()).toMatch(/besar\.csv: Lebih besar dari 5\sMB[\s\S]*kosong\.csv: .*kosong/);
    expect(desk.received.size).toBe(0);
  });

  test('[WEB-11] files dropped go to the draft, and one can be taken out again', async () => {
    await drop('layanan-pelanggan.xlsx', 'faktur-2025.csv', 'gaji-rahasia.xlsx', 'salah.csv');
    await page.getByTestId('file').nth(3).waitFor();
    expect(new TextDecoder().decode(desk.received.get('faktur-2025.csv'))).toBe('a,b\n1,2\n');
    await page.getByRole('button', { name: 'Buang salah.csv' }).click();
    await expect.poll(() => page.getByTestId('file').count()).toBe(3);
    await page.reload();
    await page.getByTestId('file').nth(2).waitFor();
    expect(await stepNamed('Tabel').isDisabled()).toBe(true);
  });

  test('[WEB-11] a file that does not arrive says so, and can be sent again or given up', async () => {
    await page.route('**/files/putus.csv', (route) => route.abort('connectionreset'));
    await page.route('**/files/besar.csv', (route) =>
      route.fulfill({ status: 413, json: { title: 'The file is larger than 5 MB.', hint: 'Split it.' } }),
    );
    await drop('putus.csv', 'besar.csv', 'utuh.csv');
    await page.getByTestId('file').nth(3).waitFor();
    const failed = page.getByTestId('upload');
    await expect.poll(() => failed.count()).toBe(2);
    expect(await failed.nth(0).innerText()).toContain('Sambungan ke server terputus');
    expect(await failed.nth(1).innerText()).toMatch(/larger than 5 MB[\s\S]*Split it/);
    await page.unroute('**/files/putus.csv');
    await page.getByRole('button', { name: 'Kirim lagi putus.csv' }).click();
    await page.getByTestId('file').nth(4).waitFor();
    for (const name of ['putus.csv', 'besar.csv', 'utuh.csv']) {
      await page.getByRole('button', { name: `Buang ${name}` }).click();
    }
    await expect.poll(() => page.locator('[data-testid=file],[data-testid=upload]').count()).toBe(3);
  });

  test('[WEB-11] the look at the files is shown as it goes, and can be stopped', async () => {
    desk.pace = 3000;
    await page.getByRole('button', { name: 'Periksa 3 berkas' }).click();
    await page.getByTestId('work').getByText('Membaca').waitFor();
    await page.getByTestId('work').getByRole('button', { name: 'Hentikan' }).click();
    await page.getByTestId('work').waitFor({ state: 'detached' });
    desk.pace = 30;
    await page.getByRole('button', { name: 'Periksa 3 berkas' }).click();
    await page.getByTestId('found-table').nth(2).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('3 tabel ditemukan');
    expect(text).toContain('1.240 baris');
    expect(text).toContain('judul di baris 4');
    expect(text).toMatch(/gaji-rahasia\.xlsx.*password/);
  });

  test('[WEB-9] nothing can be run before the question is answered', async () => {
    await stepNamed('Jalankan').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Jalankan sekarang' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Ke langkah Arti kolom' }).click();
    const question = page.getByTestId('question');
    expect(await question.innerText()).toContain('Kolom mana yang berisi pendapatan?');
    await question.getByRole('radio', { name: /^Harga \+ PPN/ }).check();
    await page.keyboard.press('ArrowLeft');
    await page.getByTestId('all-answered').waitFor();
    const menu = page.getByRole('combobox', { name: 'Arti kolom Kapasitas' });
    expect(await menu.inputValue()).toBe('bandwidth');
    await menu.selectOption('');
    await saved();
  });

  test('[WEB-11] nothing is lost where the page is loaded again', async () => {
    await page.reload();
    const meaningOf = (column: string) => page.getByRole('combobox', { name: `Arti kolom ${column}` }).inputValue();
    await page.getByTestId('mapping').first().waitFor();
    expect([await meaningOf('Harga Bulanan'), await meaningOf('Kapasitas'), await meaningOf('Harga + PPN')]).toEqual([
      'revenue',
      '',
      '',
    ]);
  });

  test('[WEB-10] repairs are accepted one by one or by rule, rejected, and taken back', async () => {
    await next();
    await expect.poll(tally).toContain('4 usulan perbaikan: 0 diterima, 0 ditolak, 4 belum diputuskan');
    await page.getByRole('button', { name: 'Terima semua untuk aturan DOC-21' }).click();
    await page.locator('[data-rule=DOC-7]').getByRole('button', { name: 'Terima' }).click();
    await page.locator('[data-rule=DOC-31]').getByRole('button', { name: 'Tolak' }).click();
    await expect.poll(tally).toContain('3 diterima, 1 ditolak, 0 belum');
    await page.locator('[data-rule=DOC-7]').getByRole('button', { name: 'Urungkan' }).click();
    await expect.poll(tally).toContain('2 diterima, 1 ditolak, 1 belum');
    await saved();
    await page.reload();
    await expect.poll(tally).toContain('2 diterima, 1 ditolak, 1 belum');
    expect(await page.locator('[data-rule=DOC-7]').innerText()).toContain('17.272.730,00');
  });

  test('[WEB-9] the settings that do not fit keep the run from starting, then it runs as chosen', async () => {
    await next();
    await page.getByLabel('Mata uang').fill('R');
    await expect.poll(() => page.getByRole('button', { name: 'Jalankan sekarang' }).isDisabled()).toBe(true);
    await page.getByLabel('Mata uang').fill('usd');
    await page.getByLabel('Nama perusahaan').fill('PT Contoh Jaringan');
    await page.getByLabel('Angka berlaku per tanggal').fill('2025-12-31');
    await page.getByLabel('per tahun').check();
    await saved();
    await page.getByRole('button', { name: 'Jalankan sekarang' }).click();
    await page.getByTestId('published').waitFor();
    const [chosen] = desk.ran;
    expect(chosen?.settings).toEqual({
      company: 'PT Contoh Jaringan',
      asOf: '2025-12-31',
      currency: 'USD',
      revenuePeriod: 'year',
      dateOrder: 'ask',
      blueprint: 'telecom',
    });
    expect(chosen?.tables.find(({ table }) => table === 't1')?.columns).toEqual({
      customer_id: 'Kode Pelanggan',
      customer_name: 'Nama Pelanggan',
      product: 'Produk',
      revenue: 'Harga Bulanan',
    });
    const said = chosen?.decisions.map(({ rule, decision }) => `${rule} ${decision}`).sort();
    expect(said).toEqual(['DOC-21 accept', 'DOC-21 accept', 'DOC-31 reject']);
  });

  test('[WEB-12] from there to the dashboard of the run, where all pages are again', async () => {
    await page.getByRole('button', { name: /Buka dasbor/ }).click();
    await page.locator('[data-testid=scatter][data-drawn]').waitFor();
    expect(await page.getByTestId('run-line').innerText()).toContain(run.manifest.run);
    await page.getByRole('link', { name: 'Impor' }).click();
    expect(await page.getByTestId('kept-import').innerText()).toContain('selesai');
  });

  test('[WEB-13] the data-quality page says what the files hold and are good for, and what became of them', async () => {
    await page.goto(`${root}/data-quality`);
    await page.getByTestId('purpose').nth(1).waitFor();
    expect(await page.getByTestId('purpose').nth(1).innerText()).toMatch(/Faktur 12 bulan[\s\S]*Anda punya 7/);
    await page.getByTestId('table-quality').first().getByRole('button').first().click();
    await page.locator('[data-testid=heat-map][data-drawn=true]').waitFor();
    const columns = page.getByTestId('column-table').locator('tbody tr');
    expect(await columns.count()).toBe(fixtureQuality.tables[0]?.columns.length);
    expect(await columns.nth(5).innerText()).toMatch(/satuan Mbps[\s\S]*21%[\s\S]*"-" 214/);
    expect(await columns.nth(3).getByRole('img').getAttribute('aria-label')).toContain('terbanyak 380 baris');
    expect(await page.getByTestId('heat-map').locator('table').textContent()).toContain('0,63');
    expect(await page.getByTestId('link').first().innerText()).toMatch(/lewat kode\s+1\.190[\s\S]*tanpa pelanggan\s+4/);
    expect(await page.getByTestId('repairs').innerText()).toContain('tidak ada lagi yang cocok');
    expect(await page.getByTestId('quarantined').innerText()).toContain('4 baris');
    expect(await page.getByTestId('drift').innerText()).toContain('turun 18 %');
  });

  test('[WEB-6] every step speaks the other language, and none is wider than a phone', async () => {
    const [{ id } = { id: '' }] = (await desk.list()).imports;
    await page.setViewportSize({ width: 390, height: 844 });
    const words = {
      files: 'Look again',
      tables: 'Taken for',
      mapping: 'Column in the file',
      findings: 'proposed repairs',
      run: 'Figures are as of',
    };
    for (const [step, word] of Object.entries(words)) {
      await page.goto(`${root}/import/${id}?step=${step}&lang=en`);
      await expect.poll(() => page.locator('main').innerText()).toContain(word);
      expect(await page.evaluate('document.documentElement.scrollWidth'), step).toBe(390);
    }
  });

  test('[WEB-8] nothing was asked of another machine, and nothing failed but what was made to', () => {
    expect(watched.problems.filter((problem) => !/Failed to load resource/.test(problem))).toEqual([]);
    expect(watched.strangers).toEqual([]);
  });
});
