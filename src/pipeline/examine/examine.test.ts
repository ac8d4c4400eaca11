import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataQuality, openPublishedRun } from '#answers';
import { initWorkspace, openForReading, realEffects, runWorkspace } from '#pipeline';

const effects = realEffects(() => {}, new AbortController().signal);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-examine-'));
  const rows = Array.from({ length: 60 }, (_, index) => {
    const amount = index === 7 ? '(null)' : String(100_000 + 1_000 * ((index * 37) % 60));
    return `PT Kelora ${index};${amount};${5 + (index % 9)} Mbps;${1 + (index % 7)}`;
  });
  await writeFile(join(folder, 'data.csv'), ['Nama Pelanggan;Harga;Bandwidth;Lama_Langganan', ...rows].join('\n'));
  await initWorkspace(
    { folder: join(folder, 'w'), blueprint: 'telecom', files: [join(folder, 'data.csv')], asOf: '2026-01-31' },
    effects,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function qualityOf(run: string) {
  const engine = await openForReading(run);
  const quality = await dataQuality(await openPublishedRun(engine, run));
  await engine.close();
  return quality;
}

test('[EXA-1] a run tells what its files hold, what is doubtful in them and what they are good for', async () => {
  const { folder: run } = await runWorkspace({ folder: join(folder, 'w') }, effects);
  const { tables, doubts, purposes, links } = await qualityOf(run);
  expect(tables.map(({ file, rows, columns }) => [file, rows, columns.map(({ role }) => role)])).toEqual([
    ['data.csv', 60, ['customer-name', 'amount', expect.any(String), expect.any(String)]],
  ]);
  expect(tables[0]?.columns[1]).toMatchObject({ filled: 59, missingWords: [{ text: '(null)', rows: 1 }] });
  expect(doubts.filter(({ before }) => before === '(null)')).toMatchObject([
    { column: 'Harga', rows: 1, firstRows: [9], repairs: [{ kind: 'replace', column: 'Harga', from: '(null)' }] },
  ]);
  expect(purposes.find(({ purpose }) => purpose === 'segments')?.usable).toBe('yes');
  expect(links).toMatchObject([{ file: 'data.csv', customers: 60, nameColumn: 'Nama Pelanggan' }]);
});

test('[EXA-2] without it the tables are empty and the others the same', async () => {
  const seen = await runWorkspace({ folder: join(folder, 'w') }, effects);
  const blind = await runWorkspace({ folder: join(folder, 'w'), set: ['examine=false'] }, effects);
  const { tables, doubts } = await qualityOf(blind.folder);
  expect([tables, doubts]).toEqual([[], []]);
  expect(blind.manifest.absent.map(({ en }) => en).join(' ')).toContain('examine: true');
  expect(seen.manifest.absent.map(({ en }) => en).join(' ')).not.toContain('examine');
  const own = ['source_tables', 'source_columns', 'correlations', 'doubts', 'links', 'purposes'];
  for (const [table, published] of Object.entries(seen.manifest.tables)) {
    if (!own.includes(table)) expect(blind.manifest.tables[table], table).toEqual(published);
  }
});
