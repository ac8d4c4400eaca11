import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initWorkspace, inspectDeeply, realEffects, runWorkspace } from '#pipeline';
import { postgresPrograms, startPostgres, type TestPostgres } from '../../../test/support/postgres.ts';

const effects = realEffects(() => {}, new AbortController().signal);
const isInstalled = postgresPrograms() !== undefined;
let folder: string;
let postgres: TestPostgres | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-gather-'));
  if (isInstalled) postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const month = (rows: number, first: number) =>
  [
    'Nama Pelanggan;Harga;Bandwidth',
    ...Array.from({ length: rows }, (_, at) => `PT Kelora ${first + at};${1000 + at};10 Mbps`),
  ].join('\n');

test('[PIP-14] a folder of months is one table, copied in as a folder and named file by file in the manifest', async () => {
  const months = join(folder, 'bulanan');
  await mkdir(months);
  await writeFile(join(months, '2026-01.csv'), month(20, 1));
  await writeFile(join(months, '2026-02.csv'), month(30, 21));
  const request = { folder: join(folder, 'w1'), blueprint: 'telecom', files: [months], asOf: '2026-02-28' };
  const { workspace } = await initWorkspace(request, effects);
  expect(await readdir(join(workspace.files, 'bulanan'))).toEqual(['2026-01.csv', '2026-02.csv']);
  const { manifest } = await runWorkspace({ folder: workspace.folder }, effects);
  expect(manifest.tables['customers']?.rows).toBe(50);
  expect(manifest.inputs.map(({ file }) => file)).toEqual(['bulanan/2026-01.csv', 'bulanan/2026-02.csv']);
});

test('[PIP-14] a file that is not there is refused, and no workspace is left', async () => {
  const request = { folder: join(folder, 'w2'), blueprint: 'telecom', files: [join(folder, 'no.csv')] };
  await expect(initWorkspace(request, effects)).rejects.toMatchObject({ code: 'source/not-found' });
  expect((await readdir(folder)).filter((name) => name.includes('w2'))).toEqual([]);
});

test.skipIf(!isInstalled)(
  '[PIP-14] a database is copied into files once, and its password stands nowhere',
  async () => {
    const url = postgres?.url ?? '';
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE pelanggan (nama_pelanggan text, harga numeric, bandwidth text)');
    await client.query(
      "INSERT INTO pelanggan SELECT 'PT Kelora ' || n, n * 1000.5, '10 Mbps' FROM generate_series(1, 40) AS n",
    );
    await client.query('CREATE TABLE kosong (a int)');
    await client.end();
    const found = await inspectDeeply([url], { asOf: '2026-01-31', ownNames: [] });
    expect(found.files.map(({ file, tables }) => [file, tables[0]?.rows])).toEqual([['pelanggan.csv', 40]]);
    const request = { folder: join(folder, 'w3'), blueprint: 'telecom', files: [url], asOf: '2026-01-31' };
    const { workspace } = await initWorkspace(request, effects);
    const { manifest } = await runWorkspace({ folder: workspace.folder }, effects);
    expect(manifest.tables['customers']?.rows).toBe(40);
    expect(JSON.stringify([found, manifest])).not.toContain('secret-word');
  },
);

test('[SRC-47] own words given to init decide the mapping and stay with the workspace', async () => {
  const path = join(folder, 'own.csv');
  await writeFile(path, 'Nama Pelanggan;Harga;Setoran Wajib\nPT A;100;7\nPT B;200;8\nPT C;300;9\n');
  const request = { blueprint: 'telecom', files: [path], asOf: '2026-01-31' };
  const synonyms = { amount: ['Setoran Wajib'] };
  const { workspace } = await initWorkspace({ ...request, folder: join(folder, 'w4'), synonyms }, effects);
  const yaml = await readFile(workspace.choicesFile, 'utf8');
  expect(yaml).toContain('amount: Setoran Wajib');
  expect(yaml).toContain('synonyms:\n  amount:\n    - Setoran Wajib');
});
