import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { workspaceAt } from '../workspace/workspace.ts';
import { swapFiles } from './swap-files.ts';

test('[PIP-13] a new file that cannot be copied leaves the files and nilai.yaml of before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-swap-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const workspace = workspaceAt(folder);
  await mkdir(workspace.files);
  for (const name of ['a.csv', 'b.csv', 'new.csv']) await writeFile(join(folder, name), `${name} of next month`);
  for (const name of ['a.csv', 'b.csv']) await writeFile(join(workspace.files, name), `${name} of last month`);
  await writeFile(workspace.choicesFile, 'asOf: 2026-01-31\n');
  const replacements = [
    { before: 'a.csv', after: 'new.csv', path: join(folder, 'new.csv') },
    { before: 'b.csv', after: 'b.csv', path: join(folder, 'gone.csv') },
  ];
  const choices = { before: 'asOf: 2026-01-31\n', after: 'asOf: 2026-02-28\n' };
  await expect(swapFiles(workspace, { name: 'x', replacements, moved: [], choices })).rejects.toThrow('gone.csv');
  expect((await readdir(workspace.files)).sort()).toEqual(['a.csv', 'b.csv', 'before']);
  expect(await readdir(join(workspace.files, 'before'))).toEqual([]);
  expect(await readFile(join(workspace.files, 'a.csv'), 'utf8')).toBe('a.csv of last month');
  expect(await readFile(workspace.choicesFile, 'utf8')).toBe(choices.before);
});
