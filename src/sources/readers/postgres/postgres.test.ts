import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '#engine';
import { snapshotDatabase, stageFiles } from '#sources';
import { postgresPrograms, startPostgres, type TestPostgres } from '../../../../test/support/postgres.ts';

const isInstalled = postgresPrograms() !== undefined;
let server: TestPostgres;
let folder: string;
beforeAll(async () => {
  if (!isInstalled) return;
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'nilai-snapshot-'));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE TABLE pelanggan (id bigint, nama text, nilai numeric(20,4), sejak date, aktif boolean);
    INSERT INTO pelanggan VALUES (9007199254740993, 'PT "A", Tbk', 1727273.5000, '2025-03-04', true), (2, NULL, NULL, NULL, NULL);
    CREATE SCHEMA jual; CREATE TABLE jual.baris AS SELECT n AS id, 'PT ' || n AS nama FROM generate_series(1, 25000) AS n;
    CREATE VIEW besar AS SELECT nama FROM pelanggan WHERE nilai > 1`);
  await client.end();
}, 60_000);
afterAll(async () => {
  if (!isInstalled) return;
  await server.stop();
  await rm(folder, { recursive: true });
});

test.runIf(isInstalled)(
  '[SRC-29] the tables of a database are copied as of one moment, each value as text',
  async () => {
    expect(await snapshotDatabase(server.url, folder)).toEqual([
      { table: 'public.besar', file: 'besar.csv', rows: 1 },
      { table: 'public.pelanggan', file: 'pelanggan.csv', rows: 2 },
    ]);
    expect(await readFile(join(folder, 'pelanggan.csv'), 'utf8')).toBe(
      '"id","nama","nilai","sejak","aktif"\n"9007199254740993","PT ""A"", Tbk","1727273.5000","2025-03-04","true"\n"2",,,,\n',
    );
    expect(await readdir(folder)).toEqual(['besar.csv', 'pelanggan.csv']);
  },
);

test.runIf(isInstalled)('[SRC-29] one table is named by the address; it can be staged like any file', async () => {
  const [one] = await snapshotDatabase(`${server.url}?table=jual.baris`, folder);
  expect(one).toEqual({ table: 'jual.baris', file: 'jual.baris.csv', rows: 25_000 });
  const engine = await openEngine('duckdb', { memory: '200MB' });
  expect(await stageFiles(engine, [join(folder, 'jual.baris.csv')])).toMatchObject([
    { headers: ['id', 'nama'], rows: 25_000 },
  ]);
  await engine.close();
  await expect(snapshotDatabase(`${server.url}?table=jual.tidak`, folder)).rejects.toMatchObject({
    code: 'source/not-found',
  });
});

test.runIf(isInstalled)('[SRC-29] the password shows in no error', async () => {
  const wrong = server.url.replace(/\/postgres$/, '/tidak-ada');
  const failure: unknown = await snapshotDatabase(wrong, folder).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'source/not-readable', hint: expect.stringMatching(/\w/) });
  const shown = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
  expect(`${shown} ${String(failure)}`).not.toContain('secret-word');
});

test('[SRC-29] an address that is none, or where nobody answers, is refused', async () => {
  await expect((async () => snapshotDatabase('mysql://x:secret@y/z', 'x'))()).rejects.toMatchObject({
    code: 'source/not-found',
  });
  const nobody: unknown = await snapshotDatabase('postgres://u:secret@127.0.0.1:1/x', 'x').catch(
    (error: unknown) => error,
  );
  expect(nobody).toMatchObject({ code: 'source/not-readable', place: { file: '127.0.0.1:1/x' } });
  expect(String(nobody)).not.toContain('secret');
});
