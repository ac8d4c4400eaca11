import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { decideRepairs, initWorkspace, realEffects, refreshWorkspace, runWorkspace, undoRefresh } from '#pipeline';
import type { Decision } from '#repairs';
import type { SourceMapping } from '#sources';
import { withListEdited } from '../settings/edit-choices.ts';

const effects = realEffects(() => undefined, new AbortController().signal);
const january =
  'customer_name,revenue,bandwidth_mbps,tenure_years,product\nPT A,1000000,10,3,Metro\nPT B,2000000,100,5,metro\n';
const february = january.replace('1000000', '1100000').replace('metro', 'Metroo');
const catalogue = 'Produk,Kategori Produk,Nomenklatur Baru,Harga Daftar\nMetro,Digital Infrastructure,DI-TS,2000000\n';
const spelling: Decision = {
  rule: 'DOC-12',
  file: 'january.csv',
  decision: 'accept',
  repair: { kind: 'replace', column: 'product', from: 'metro', to: 'Metro' },
};

let folder: string;
let workspace: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-refreshed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  workspace = join(folder, 'w');
  const files = [await written('january.csv', january), await written('catalogue.csv', catalogue)];
  await initWorkspace({ folder: workspace, blueprint: 'telecom', files, asOf: '2026-01-31' }, effects);
  const text = withListEdited(await choices(), 'repairs', { add: [spelling], remove: new Set() });
  await writeFile(join(workspace, 'nilai.yaml'), `${text}# the end\n`);
});

async function written(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const choices = () => readFile(join(workspace, 'nilai.yaml'), 'utf8');
const settings = async () => parse(await choices()) as { sources: SourceMapping[]; repairs: Decision[] };
const files = async () => (await readdir(join(workspace, 'files'))).filter((entry) => entry !== 'before').sort();
const state = async () => {
  const names = await files();
  const contents = await Promise.all(names.map((name) => readFile(join(workspace, 'files', name), 'utf8')));
  return [await choices(), names, contents];
};

test('[PIP-12] next month takes the place of the file with its columns; decisions go with it, and misfits are told', async () => {
  const before = await state();
  const result = await refreshWorkspace(workspace, [await written('february.csv', february)]);
  expect(result.replaced).toEqual([{ before: 'january.csv', after: 'february.csv' }]);
  expect(result.misfits).toMatchObject([{ number: 1, state: 'nothing', nearest: ['Metro', 'Metroo'] }]);
  expect(await files()).toEqual(['catalogue.csv', 'february.csv']);
  const { sources, repairs } = await settings();
  expect(sources.map(({ file }) => file)).toEqual(['february.csv', 'catalogue.csv']);
  expect(repairs[0]?.file).toBe('february.csv');
  expect((await choices()).endsWith('# the end\n')).toBe(true);
  expect(await undoRefresh(workspace)).toHaveLength(1);
  expect(await state()).toEqual(before);
});

test('[PIP-12] undoing a refresh gives the run of before, byte for byte', async () => {
  const first = await runWorkspace({ folder: workspace }, effects);
  await refreshWorkspace(workspace, [await written('february.csv', february)]);
  const second = await runWorkspace({ folder: workspace }, effects);
  expect(second.manifest.tables['customers']).not.toEqual(first.manifest.tables['customers']);
  await undoRefresh(workspace);
  const third = await runWorkspace({ folder: workspace }, effects);
  expect([third.run, third.isRepeat, third.manifest.tables]).toEqual([first.run, true, first.manifest.tables]);
});

test('[PIP-12] a file of the same name, twice, is undone one at a time; decisions made since stay', async () => {
  const given = join(folder, 'new');
  await mkdir(given);
  for (const text of [february, february.replace('1100000', '1200000')]) {
    await writeFile(join(given, 'january.csv'), text);
    await refreshWorkspace(workspace, [join(given, 'january.csv')]);
  }
  await decideRepairs({ folder: workspace, action: 'undo', selection: { all: true } }, async () => []);
  await undoRefresh(workspace);
  expect(await readFile(join(workspace, 'files', 'january.csv'), 'utf8')).toBe(february);
  expect((await settings()).repairs).toBeUndefined();
  await undoRefresh(workspace);
  expect(await readFile(join(workspace, 'files', 'january.csv'), 'utf8')).toBe(january);
  await expect(undoRefresh(workspace)).rejects.toMatchObject({ code: 'command/usage' });
});

test('[PIP-13] a sheet of another name and a header further down are found again', async () => {
  const book = async (name: string, sheet: string, title: string[]) => {
    const workbook = new ExcelJS.Workbook();
    const page = workbook.addWorksheet(sheet);
    for (const line of title) page.addRow([line]);
    for (const line of january.trim().split('\n')) page.addRow(line.split(','));
    workbook.addWorksheet('Notes').addRow(['just', 'notes']);
    const path = join(folder, name);
    await workbook.xlsx.writeFile(path);
    return path;
  };
  const request = { folder: join(folder, 'x'), blueprint: 'telecom', asOf: '2026-01-31' };
  await initWorkspace({ ...request, files: [await book('jan.xlsx', 'Jan', [])] }, effects);
  workspace = request.folder;
  const here: Decision = { ...spelling, file: 'jan.xlsx', sheet: 'Jan' };
  const anywhere: Decision = { ...spelling, file: 'jan.xlsx' };
  const text = withListEdited(await choices(), 'repairs', { add: [here, anywhere], remove: new Set() });
  await writeFile(join(workspace, 'nilai.yaml'), text);
  const result = await refreshWorkspace(workspace, [await book('feb.xlsx', 'Feb', ['Report of February'])]);
  expect(result.moved).toEqual([
    {
      file: { before: 'jan.xlsx', after: 'feb.xlsx' },
      sheet: { before: 'Jan', after: 'Feb' },
      headerRow: { before: 1, after: 2 },
    },
  ]);
  expect((await settings()).sources[0]).toMatchObject({ file: 'feb.xlsx', sheet: 'Feb', headerRow: 2 });
  expect((await settings()).repairs).toEqual([
    { ...here, file: 'feb.xlsx', sheet: 'Feb' },
    { ...anywhere, file: 'feb.xlsx' },
  ]);
  expect(result.misfits).toMatchObject([{ number: 2, state: 'overruled' }]);
  expect((await runWorkspace({ folder: workspace }, effects)).manifest.tables['customers']?.rows).toBe(2);
});

test.each([
  [
    'a mapped column that is gone',
    'february.csv',
    'january.csv',
    february.replace('revenue', 'revenues'),
    'mapping/unknown-column',
  ],
  ['a file that nothing looks like', 'other.csv', 'other.csv', 'a,b\n1,2\n', 'mapping/missing-column'],
  ['a formula error', 'february.csv', 'february.csv', february.replace('1100000', '#REF!'), 'source/formula-error'],
  ['the same bytes', 'february.csv', 'february.csv', january, 'command/usage'],
])('[PIP-13] %s changes nothing', async (_, __, name, content, code) => {
  const before = await state();
  const given = join(folder, 'given');
  await mkdir(given);
  await writeFile(join(given, name), content);
  await expect(refreshWorkspace(workspace, [join(given, name)])).rejects.toMatchObject({ code });
  expect(await state()).toEqual(before);
  expect(existsSync(join(workspace, 'files', 'before'))).toBe(false);
});

test("[PIP-13] a column under one of the user's own words is a question that names it, not a silent change", async () => {
  const before = await choices();
  const given = join(folder, 'given');
  await mkdir(given);
  const path = join(given, 'january.csv');
  await writeFile(path, february.replace('revenue', 'duit'));
  await expect(refreshWorkspace(workspace, [path])).rejects.toMatchObject({
    code: 'mapping/unknown-column',
    message: 'The new file lacks "revenue".',
  });
  await writeFile(join(workspace, 'nilai.yaml'), `${before}synonyms:\n  amount: [duit]\n`);
  await expect(refreshWorkspace(workspace, [path])).rejects.toMatchObject({
    code: 'mapping/unknown-column',
    message: 'The new file lacks "revenue" (nearest "duit").',
    details: { questions: [{ candidates: ['duit'] }] },
  });
  expect(await files()).toEqual(['catalogue.csv', 'january.csv']);
});

test('[PIP-13] a file of the workspace that is gone is said', async () => {
  await rm(join(workspace, 'files', 'january.csv'));
  const path = await written('february.csv', february);
  await expect(refreshWorkspace(workspace, [path])).rejects.toMatchObject({ code: 'source/not-found' });
});

test('[PIP-13] two new files that could follow one old one are a question', async () => {
  const before = await state();
  const both = [await written('february.csv', february), await written('march.csv', february)];
  await expect(refreshWorkspace(workspace, both)).rejects.toMatchObject({ code: 'mapping/ambiguous' });
  expect(await state()).toEqual(before);
});

test('[PIP-13] another file of the new name is never overwritten', async () => {
  await writeFile(join(workspace, 'files', 'february.csv'), 'kept');
  const path = await written('february.csv', february);
  await expect(refreshWorkspace(workspace, [path])).rejects.toMatchObject({ code: 'workspace/exists' });
  expect(await readFile(join(workspace, 'files', 'february.csv'), 'utf8')).toBe('kept');
});

test('[PIP-13] a refresh that was killed half-way is put back by whatever comes next', async () => {
  const before = await state();
  await refreshWorkspace(workspace, [await written('february.csv', february)]);
  const [kept = ''] = await readdir(join(workspace, 'files', 'before'));
  await writeFile(join(workspace, 'files', 'before', 'pending'), kept);
  await writeFile(join(workspace, 'nilai.yaml'), String(before[0]));
  const { manifest } = await runWorkspace({ folder: workspace }, effects);
  expect(manifest.inputs.map(({ file }) => file)).toEqual(['catalogue.csv', 'january.csv']);
  expect(await state()).toEqual(before);
  expect(await readdir(join(workspace, 'files', 'before'))).toEqual([]);
});
