import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Manifest } from '#contract';
import type { Row } from '#engine';
import { initWorkspace, openForReading, realEffects, runWorkspace } from '#pipeline';
import type { Decision, Repair } from '#repairs';

const effects = realEffects(() => undefined, new AbortController().signal);
const customers = `customer_name,revenue,bandwidth_mbps,tenure_years,product,region
PT A,1000000,10,3,Metro,Bali
PT B,17272730,100,5,Metro,bali
PT Test,99,5,1,Cloud,Bali
PT C,700000,5,1,Cloud,Jawa
TOTAL,18972829,,,,
`;

let folder: string;
let workspace: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-repairs-'));
  workspace = join(folder, 'w');
  await writeFile(join(folder, 'a.csv'), customers);
  await initWorkspace(
    { folder: workspace, blueprint: 'telecom', files: [join(folder, 'a.csv')], asOf: '2026-01-31' },
    effects,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const accept = (repair: Repair, rule = 'DOC-12'): Decision => ({ rule, file: 'a.csv', decision: 'accept', repair });
const decisions: Decision[] = [
  accept({
    kind: 'replace-at',
    column: 'revenue',
    key: { column: 'customer_name', value: 'PT B' },
    from: '17272730',
    to: '1727273',
  }),
  accept({ kind: 'replace', column: 'region', from: 'bali', to: 'Bali' }),
  accept({ kind: 'set-aside', column: 'customer_name', value: 'PT Test' }, 'DOC-30'),
  accept({ kind: 'replace', column: 'region', from: '', to: 'Papua' }),
];

/** Runs with these decisions, and reads what a query says of the published tables. */
async function run(given: readonly Decision[]) {
  const path = join(workspace, 'nilai.yaml');
  const { repairs: _, ...choices } = parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, stringify(given.length === 0 ? choices : { ...choices, repairs: given }));
  const { folder: runFolder, manifest } = await runWorkspace({ folder: workspace }, effects);
  const read = async (query: string): Promise<Row[]> => {
    const engine = await openForReading(runFolder);
    for (const table of Object.keys(manifest.tables)) {
      await engine.viewParquet(table, join(runFolder, 'tables', `${table}.parquet`));
    }
    const rows: Row[] = [];
    for await (const batch of engine.ask(query)) {
      for (const row of batch.rows) {
        rows.push(Object.fromEntries(batch.columns.map((column, index) => [column, row[index] ?? null])));
      }
    }
    await engine.close();
    return rows;
  };
  return { manifest, read };
}
const hashes = ({ manifest }: { manifest: Manifest }) => manifest.tables;

test('[REP-1] [REP-2] [REP-3] [REP-8] a run says what it changed, is the same again, and is undone by taking the decisions away', async () => {
  const before = await run([]);
  const repaired = await run(decisions);
  const { read } = repaired;
  expect(
    await read(
      `SELECT rule, "row", "column", before, after, money, action FROM findings WHERE rule LIKE 'REP%' ORDER BY ALL`,
    ),
  ).toEqual([
    { rule: 'REP-1', row: 3, column: 'region', before: 'bali', after: 'Bali', money: null, action: 'interpreted' },
    {
      rule: 'REP-1',
      row: 3,
      column: 'revenue',
      before: '17272730',
      after: '1727273',
      money: 1727273,
      action: 'interpreted',
    },
    { rule: 'REP-2', row: 4, column: null, before: 'PT Test', after: null, money: 99, action: 'excluded' },
    { rule: 'REP-3', row: null, column: 'region', before: '', after: null, money: null, action: 'question' },
  ]);
  expect(await read('SELECT name, revenue, region FROM customers ORDER BY name')).toEqual([
    { name: 'PT A', revenue: 1000000, region: 'Bali' },
    { name: 'PT B', revenue: 1727273, region: 'Bali' },
    { name: 'PT C', revenue: 700000, region: 'Jawa' },
  ]);
  expect(await read('SELECT cells FROM quarantined')).toHaveLength(1);
  expect(await read("SELECT rule FROM rules WHERE rule LIKE 'REP%' ORDER BY rule")).toHaveLength(3);
  // The row of totals is no data: the repair of blank cells does not wake it, and says that it found nothing.
  expect(await read('SELECT number, state, cells, "rows" FROM decisions ORDER BY number')).toEqual([
    { number: 1, state: 'applied', cells: 1, rows: 0 },
    { number: 2, state: 'applied', cells: 1, rows: 0 },
    { number: 3, state: 'applied', cells: 0, rows: 1 },
    { number: 4, state: 'nothing', cells: 0, rows: 0 },
  ]);
  expect(hashes(repaired)).not.toEqual(hashes(before));
  const again = await run(decisions);
  expect([again.manifest.run, hashes(again)]).toEqual([repaired.manifest.run, hashes(repaired)]);
  const undone = await run([]);
  expect([undone.manifest.run, hashes(undone)]).toEqual([before.manifest.run, hashes(before)]);
});

test('[REP-3] [REP-6] a file that is not read is told; rejecting all leaves every table but the decisions as it was', async () => {
  const gone = { ...(decisions[0] as Decision), file: 'gone.csv' };
  const { read } = await run([gone]);
  expect(await read('SELECT state FROM decisions')).toEqual([{ state: 'no-table' }]);
  const { decisions: _, ...before } = hashes(await run([]));
  const { decisions: __, ...rejected } = hashes(await run(decisions.map((one) => ({ ...one, decision: 'reject' }))));
  expect(rejected).toEqual(before);
});
