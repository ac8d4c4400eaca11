import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportResponse } from '#contract';
import { findRun, WorkspaceDesk, workspaceAt } from '#pipeline';
import { ProductError } from '#values';
import { adoptDraft } from './adopt-draft.ts';

const lines = [
  'Nama Pelanggan;Harga;Bandwidth;Lama_Langganan',
  'PT Kelora Bravata;1500000;10 Mbps;3',
  'CV Simpa Dorana;250000;20 Mbps;1',
  'PT Okarina Tulus;975000;5 IP;6',
].join('\n');

let folder: string;
let desk: WorkspaceDesk;
const openDesk = () => WorkspaceDesk.open({ folder, today: () => '2026-01-31', now: () => '2026-02-01T08:00:00.000Z' });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-desk-'));
  desk = await openDesk();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('half');
  throw new Error('the line broke');
}

async function until(id: string, ...states: string[]): Promise<ImportResponse> {
  for (;;) {
    const { state } = await desk.progress(id);
    if (states.includes(state)) return desk.read(id);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function looked(files: Record<string, string>): Promise<ImportResponse> {
  const id = await desk.open();
  for (const [name, text] of Object.entries(files)) await desk.receive(id, name, bytes(text));
  await desk.inspect(id);
  return until(id, 'ready', 'failed');
}

test('[IMP-1] a file that breaks off leaves nothing, and a draft is there after the server begins anew', async () => {
  const id = await desk.open();
  await desk.receive(id, 'data.csv', bytes(lines));
  await expect(desk.receive(id, 'other.csv', broken())).rejects.toThrow('the line broke');
  expect(await readdir(join(folder, 'imports', id, 'files'))).toEqual(['data.csv']);
  expect(await readdir(join(folder, 'imports', id))).toEqual(['draft.json', 'files']);
  desk = await openDesk();
  expect((await desk.read(id)).files).toEqual([{ name: 'data.csv', bytes: Buffer.byteLength(lines), problem: null }]);
  expect((await desk.list()).imports.map((one) => one.id)).toEqual([id]);
});

test('[IMP-2] a file that cannot be read is named, and the others are seen', async () => {
  const draft = await looked({ 'data.csv': lines, 'broken.xlsx': 'PK not a workbook' });
  expect(draft.state).toBe('ready');
  expect(draft.files.find(({ name }) => name === 'broken.xlsx')?.problem?.code).toMatch(/^source\//);
  expect(draft.tables.map(({ portrait, entity }) => [portrait.file, portrait.rows, entity?.name])).toEqual([
    ['data.csv', 3, 'lines'],
  ]);
  expect(draft.tables[0]?.preview[0]).toEqual(['PT Kelora Bravata', '1500000', '10 Mbps', '3']);
});

test('[IMP-3] the choices of a draft make a run; what cannot be is refused and changes nothing', async () => {
  const draft = await looked({ 'data.csv': lines });
  const [choice] = draft.choices.tables;
  if (choice === undefined) throw new Error('no table');
  const impossible = { ...draft.choices, tables: [{ ...choice, columns: { amount: 'Tidak Ada' } }] };
  await expect(desk.choose(draft.id, impossible)).rejects.toMatchObject({ code: 'mapping/unknown-column' });
  const twice = { ...draft.choices, tables: [{ ...choice, columns: { amount: 'Harga', customer_name: 'Harga' } }] };
  await expect(desk.choose(draft.id, twice)).rejects.toMatchObject({ code: 'mapping/duplicate-meaning' });
  expect((await desk.read(draft.id)).choices).toEqual(draft.choices);
  const unused = await desk.choose(draft.id, { ...draft.choices, tables: [{ ...choice, entity: null }] });
  expect(unused.questions.map(({ code }) => code)).toEqual(['mapping/missing-column']);
  await expect(desk.run(draft.id)).rejects.toMatchObject({ code: 'import/not-ready' });
  await desk.choose(draft.id, draft.choices);
  await desk.run(draft.id);
  const done = await until(draft.id, 'done', 'failed');
  expect(done.problem).toBeNull();
  expect(await findRun(workspaceAt(folder))).toBe(join(folder, 'runs', done.run ?? ''));
  expect(await readFile(join(folder, 'nilai.yaml'), 'utf8')).toContain('customer_name: Nama Pelanggan');
});

test('[IMP-4] a run that fails leaves the workspace as it was', async () => {
  const first = await looked({ 'data.csv': lines });
  await desk.run(first.id);
  await until(first.id, 'done', 'failed');
  const before = await readFile(join(folder, 'nilai.yaml'), 'utf8');
  const ambiguous = 'Nama Pelanggan;Harga;Tanggal Aktivasi\nPT A;100;03/04/2024\nPT B;200;05/06/2024\n';
  const second = await looked({ 'data.csv': ambiguous });
  await desk.run(second.id);
  const failed = await until(second.id, 'done', 'failed');
  expect(failed).toMatchObject({ state: 'failed', problem: { code: 'quality/ambiguous-date' } });
  expect(failed.problem?.inIndonesian?.hint).toMatch(/langkah Jalankan/);
  expect(await readFile(join(folder, 'nilai.yaml'), 'utf8')).toBe(before);
  expect(await readFile(join(folder, 'files', 'data.csv'), 'utf8')).toBe(lines);
});

test('[IMP-4] a run that is stopped leaves the workspace as it was', async () => {
  const first = await looked({ 'data.csv': lines });
  await desk.run(first.id);
  await until(first.id, 'done', 'failed');
  const second = await looked({ 'data.csv': lines.replace('1500000', '9') });
  const stopped = desk.run(second.id).then(() => desk.stop(second.id));
  await stopped;
  expect((await desk.read(second.id)).state).toBe('ready');
  expect(await readFile(join(folder, 'files', 'data.csv'), 'utf8')).toBe(lines);
  expect(existsSync(join(folder, 'imports', second.id, 'adopting.json'))).toBe(false);
});

test('[IMP-4] what a server left half-done when it was killed is put back by the next', async () => {
  const first = await looked({ 'data.csv': lines });
  await desk.run(first.id);
  await until(first.id, 'done', 'failed');
  const before = await readFile(join(folder, 'nilai.yaml'), 'utf8');
  const { id, choices, ...seen } = await looked({ 'data.csv': lines.replace('1500000', '9'), 'more.csv': lines });
  const own = join(folder, 'imports', id);
  const names = ['data.csv', 'more.csv'];
  const settings = { ...choices.settings, company: 'Other' };
  const draft = { own, files: join(own, 'files'), names, seen, choices: { ...choices, settings } };
  await adoptDraft({ workspace: workspaceAt(folder), ...draft });
  expect(await readdir(join(folder, 'files'))).toEqual(names);
  desk = await openDesk();
  expect(await readdir(join(folder, 'files'))).toEqual(['data.csv']);
  expect(await readFile(join(folder, 'files', 'data.csv'), 'utf8')).toBe(lines);
  expect(await readFile(join(folder, 'nilai.yaml'), 'utf8')).toBe(before);
});

test('[IMP-6] problems, questions, reasons and remarks are said in both languages, with what to do on the page', async () => {
  const draft = await looked({
    'data.csv': `${lines}\nGrand Total;2725000;;`,
    'dua.csv': 'Nama Pelanggan;Harga;Biaya\nPT A;1;2\n',
    'rusak.xlsx': 'PK not a workbook',
  });
  const [table] = draft.tables;
  expect(table?.entity?.reason.id).toMatch(/^berisi pelanggan dengan /);
  expect(table?.proposed.find(({ field }) => field === 'amount')?.reason).toEqual({
    id: 'judul "Harga" berarti pendapatan dari baris ini',
    en: 'header word "Harga" means amount',
  });
  expect(table?.remarks).toMatchObject([{ id: 'Baris jumlah atau total, tidak ikut dibaca: 1.' }]);
  expect(draft.files.find(({ name }) => name === 'rusak.xlsx')?.problem?.inIndonesian).toEqual({
    message: 'rusak.xlsx: Isinya bukan buku kerja .xlsx.',
    hint: 'Buka di Excel, lalu simpan sebagai .xlsx atau CSV.',
  });
  expect(draft.questions).toMatchObject([
    {
      message: '"Harga" and "Biaya" may all mean amount (Revenue of this row).',
      hint: 'Choose the column here, or do not use the table.',
      inIndonesian: {
        message: '"Harga" dan "Biaya" sama-sama dapat berarti pendapatan dari baris ini (amount).',
        hint: 'Pilih kolomnya di sini, atau jangan pakai tabel ini.',
      },
    },
  ]);
  const refused = await desk.run(draft.id).catch((failure: unknown) => failure);
  expect(refused).toBeInstanceOf(ProductError);
  expect((refused as ProductError).words('id').message).toMatch(/^"Harga" dan "Biaya"/);
});

test('[IMP-5] one look at a time, and none without files', async () => {
  const empty = await desk.open();
  await expect(desk.inspect(empty)).rejects.toMatchObject({ code: 'import/not-ready' });
  const id = await desk.open();
  await desk.receive(id, 'data.csv', bytes(lines));
  await desk.inspect(id);
  await desk.receive(empty, 'data.csv', bytes(lines));
  await expect(desk.inspect(empty)).rejects.toMatchObject({ code: 'import/busy' });
  await until(id, 'ready');
  await desk.discard(id);
  await expect(desk.read(id)).rejects.toMatchObject({ code: 'import/not-found' });
});

test('[IMP-3] the order of day and month can be said in the choices', async () => {
  const text = 'Nama Pelanggan;Harga;Tanggal Aktivasi\nPT A;100;03/04/2024\nPT B;200;05/06/2024\n';
  const draft = await looked({ 'data.csv': text });
  const settings = { ...draft.choices.settings, dateOrder: 'day-first' as const };
  await desk.choose(draft.id, { ...draft.choices, settings });
  await desk.run(draft.id);
  expect((await until(draft.id, 'done', 'failed')).state).toBe('done');
  expect(await readFile(join(folder, 'nilai.yaml'), 'utf8')).toContain('dateOrder: day-first');
});

test('[PIP-15] invoices in an empty workspace are understood, suggest their blueprint, ask nothing and run', async () => {
  const invoices = Array.from({ length: 24 }, (_, row) => {
    const month = String((row % 12) + 1).padStart(2, '0');
    return `INV-${row + 1};C${row % 2};PT Contoh ${row % 2};2025-${month}-05;${1_000_000 + row}`;
  });
  const draft = await looked({
    'faktur.csv': ['No Faktur;Kode Pelanggan;Nama Pelanggan;Tanggal Faktur;Jumlah Tagihan', ...invoices].join('\n'),
  });
  expect(draft.choices.settings).toMatchObject({ blueprint: 'leakage', revenuePeriod: 'year', asOf: '2025-12-05' });
  expect(draft.choices.tables.map(({ entity }) => entity)).toEqual(['invoices']);
  expect(draft.questions).toEqual([]);
  await desk.run(draft.id);
  const done = await until(draft.id, 'done', 'ready', 'failed');
  expect([done.state, done.problem]).toEqual(['done', null]);
  expect(await readdir(join(await findRun(workspaceAt(folder)), 'tables'))).toContain('predictions.parquet');
});
