import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine, sql } from '#engine';
import { dialectFunctions } from './dialects/dialect.ts';
import { duckdbDialect } from './dialects/duckdb.ts';

let engine: OpenEngine;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(joinPath(tmpdir(), 'nilai-engine-'));
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

test('[ENG-3] a dialect defines every function and no other', () => {
  expect(Object.keys(duckdbDialect.functions).sort()).toEqual([...dialectFunctions].sort());
});

test('[ENG-4] text rows load in order, across chunk borders, with NULL kept', async () => {
  const loader = await engine.loader('loaded', ['a', 'b']);
  for (let row = 0; row < 5000; row++) loader.append([String(row), row % 2 === 0 ? null : 'x']);
  expect(await loader.finish()).toBe(5000);
  const rows = await engine.rows(sql`SELECT count(*) AS n, count(b) AS filled FROM loaded`);
  expect(rows).toEqual([{ n: 5000, filled: 2500 }]);
});

test('[ENG-4] whole numbers beside texts are exact, negative and large too', async () => {
  const loader = await engine.loader('numbered', ['a'], ['n']);
  const numbers = [1, -1, 4294967296, -4294967297, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, null, 0];
  for (const number of numbers) loader.append(['', number]);
  expect(await loader.finish()).toBe(numbers.length);
  expect((await engine.rows(sql`SELECT a, n FROM numbered`)).map(({ n }) => n)).toEqual(numbers);
  const wrong = await engine.loader('wrong', ['a'], ['n']);
  wrong.append(['x', 0.5]);
  await expect(wrong.finish()).rejects.toThrow(RangeError);
});

test('[ENG-5] the same query writes the same Parquet bytes', async () => {
  await engine.createTable('many', sql`SELECT a, b FROM loaded`);
  const query = sql`SELECT a, b FROM many ORDER BY a NULLS LAST`;
  await engine.writeParquet(query, joinPath(folder, 'one.parquet'));
  await engine.writeParquet(query, joinPath(folder, 'two.parquet'));
  const [one, two] = await Promise.all(['one', 'two'].map((file) => readFile(joinPath(folder, `${file}.parquet`))));
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
});

test.each(['DROP TABLE loaded', 'SELECT 1; SELECT 2', "COPY loaded TO '/tmp/x'", 'SET threads = 1'])(
  '[ENG-6] refuses what does not only read: %s',
  async (text) => {
    await expect(engine.ask(text).next()).rejects.toMatchObject({ code: 'query/not-read-only' });
  },
);

test('[ENG-7] a confined engine reads nothing outside its folder', async () => {
  const confined = await openEngine('duckdb', { memory: '500MB' });
  await confined.confineTo(folder);
  const read = confined.ask("SELECT * FROM read_csv('/etc/passwd')").next();
  await expect(read).rejects.toMatchObject({ code: 'query/failed' });
  const inside = confined.ask(`SELECT count(*) AS n FROM read_parquet('${joinPath(folder, 'one.parquet')}')`);
  const rows = [];
  for await (const batch of inside) rows.push(...batch.rows);
  expect(rows).toEqual([[5000]]);
  await confined.close();
});

test('[ENG-8] an unknown engine is named with the known ones', async () => {
  await expect(openEngine('duckbd', { memory: '1GB' })).rejects.toMatchObject({
    code: 'engine/unsupported',
    hint: 'Known: duckdb.',
  });
});

test('[ENG-9] a stream gives all its rows while other queries run', async () => {
  let rows = 0;
  for await (const batch of engine.batches(sql`SELECT a FROM loaded`)) {
    rows += batch.rows.length;
    await engine.rows(sql`SELECT count(*) AS n FROM loaded`);
  }
  expect(rows).toBe(5000);
});
