import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Examine } from '#pipeline';
import { command } from '../../../../test/support/command.ts';
import { repairCommand } from './repair.ts';

const examine: Examine = async () => [
  {
    rule: 'DOC-12',
    severity: 'warning',
    file: 'a.csv',
    sheet: '',
    column: 'region',
    rows: 2,
    firstRows: [2],
    before: 'bali',
    after: 'Bali',
    money: 1500000,
    message: { id: 'Dua ejaan.', en: 'Two spellings.' },
    repairs: [{ kind: 'replace', column: 'region', from: 'bali', to: 'Bali' }],
  },
];

let folder: string;
let workspace: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-repair-'));
  workspace = join(folder, 'w');
  await writeFile(join(folder, 'a.csv'), 'customer_name,revenue,region\nPT A,1,bali\nPT B,2,Bali\n');
  const made = await command(
    'init',
    workspace,
    '--blueprint',
    'telecom',
    '--as-of',
    '2026-01-31',
    join(folder, 'a.csv'),
  );
  expect(made).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `nilai repair` with a doctor that has one proposal. */
async function repair(...args: string[]): Promise<string> {
  const out: string[] = [];
  const terminal = { out: (text: string) => void out.push(text), err: () => undefined };
  await repairCommand(terminal, examine).exitOverride().parseAsync(args, { from: 'user' });
  return out.join('');
}

test('[CLI-6] proposals are listed with numbers, accepted, and marked', async () => {
  expect(await repair(workspace)).toContain(
    '1   DOC-12  a.csv, region: "bali" -> "Bali" 2 rows, money 1,500,000. Two spellings.',
  );
  expect(await repair(workspace, 'accept', '1')).toContain('1 decision kept in nilai.yaml.');
  expect(await repair(workspace, '--lang', 'id')).toContain('1 + DOC-12');
  const { proposals } = JSON.parse(await repair(workspace, '--json')) as { proposals: { state: string }[] };
  expect(proposals).toMatchObject([{ number: 1, state: 'accepted' }]);
  expect(await command('run', workspace, '--no-outputs')).toMatchObject({ code: 0 });
  const { out } = await command('query', workspace, 'SELECT "before", "after" FROM repairs', '--format', 'csv');
  expect(out).toBe('before,after\nbali,Bali\n');
  expect(await repair(workspace, 'undo', '--all')).toContain('1 taken out.');
  expect(await readFile(join(workspace, 'nilai.yaml'), 'utf8')).not.toContain('repairs');
});

test.each([
  ['an unknown action', ['mend', '1'], '"mend" is nothing to do'],
  ['no number', ['accept'], 'No proposal is named'],
  ['a number that is none', ['accept', 'one'], '"one" is no number'],
])('[CLI-6] %s is refused', async (_, args, message) => {
  expect(await command('repair', workspace, ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});

test('[CLI-6] of a rule with many proposals the list shows five and says how to see the others', async () => {
  const [one] = await examine([], { asOf: '2026-01-31', ownNames: [] });
  if (one === undefined) throw new Error('no proposal');
  const many = Array.from({ length: 40 }, (_, index) => ({ ...one, before: `bali ${index}` }));
  const out: string[] = [];
  const terminal = { out: (text: string) => void out.push(text), err: () => undefined };
  const run = (...args: string[]) =>
    repairCommand(terminal, async () => many)
      .exitOverride()
      .parseAsync(args, { from: 'user' });
  await run(workspace);
  expect(out.join('')).toContain('... 35 more of DOC-12: nilai repair DIR --rule DOC-12 lists them');
  expect(out.join('').match(/"bali \d+"/g)).toHaveLength(5);
  out.length = 0;
  await run(workspace, '--rule', 'DOC-12');
  expect(out.join('').match(/"bali \d+"/g)).toHaveLength(40);
});
