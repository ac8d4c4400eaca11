import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../../../../test/support/command.ts';

let folder: string;
let workspace: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-refresh-cli-'));
  workspace = join(folder, 'w');
  await writeFile(join(folder, 'jan.csv'), 'customer_name,revenue,region\nPT A,1,bali\nPT B,2,Bali\n');
  await writeFile(join(folder, 'feb.csv'), 'customer_name,revenue,region,note\nPT A,3,bali,\nPT B,2,Bali,x\n');
  const made = await command(
    'init',
    workspace,
    '--blueprint',
    'telecom',
    '--as-of',
    '2026-01-31',
    join(folder, 'jan.csv'),
  );
  expect(made).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('[CLI-7] refresh says what it did, and --undo takes it back', async () => {
  const before = await readFile(join(workspace, 'nilai.yaml'), 'utf8');
  const { code, out } = await command('refresh', workspace, join(folder, 'feb.csv'));
  expect(code).toBe(0);
  expect(out).toContain('feb.csv takes the place of jan.csv, which is kept in files/before/');
  expect(out).toContain('new columns, not used: "note"');
  expect(await command('refresh', workspace, '--undo')).toMatchObject({
    code: 0,
    out: 'jan.csv is back in the place of feb.csv.\n',
  });
  expect(await readFile(join(workspace, 'nilai.yaml'), 'utf8')).toBe(before);
});

test('[CLI-7] a question is exit code 2 and says that nothing was changed', async () => {
  await writeFile(join(folder, 'odd.csv'), 'a,b\n1,2\n');
  const odd = await command('refresh', workspace, join(folder, 'odd.csv'));
  expect(odd).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Nothing was changed') });
  expect(await command('refresh', workspace)).toMatchObject({ code: 2 });
  expect(await command('refresh', workspace, '--undo')).toMatchObject({ code: 2 });
});
