import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { DoctorFinding } from '#doctor';
import { decideRepairs, initWorkspace, listProposals, realEffects } from '#pipeline';
import type { Repair } from '#repairs';

const effects = realEffects(() => undefined, new AbortController().signal);
const finding = (rule: string, ...repairs: Repair[]): DoctorFinding => ({
  rule,
  severity: 'warning',
  file: 'a.csv',
  sheet: '',
  column: 'region',
  rows: 1,
  firstRows: [3],
  before: 'bali',
  after: 'Bali',
  money: null,
  message: { id: 'Dua ejaan', en: 'Two spellings' },
  repairs,
});
const spelling = (from: string): Repair => ({ kind: 'replace', column: 'region', from, to: 'Bali' });
const findings = [
  finding('DOC-5'),
  finding('DOC-12', spelling('bali'), spelling('BALI')),
  finding('DOC-30', { kind: 'set-aside', column: 'customer_name', value: 'PT Test' }),
  finding('DOC-12', { kind: 'replace', column: 'product', from: 'metro', to: 'Metro' }),
];
const examine = async () => findings;

let workspace: string;
let original: string;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-decide-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  workspace = join(folder, 'w');
  await writeFile(
    join(folder, 'a.csv'),
    'customer_name,revenue,product,region\nPT A,1,metro,bali\nPT Test,2,Metro,BALI\n',
  );
  const request = { folder: workspace, blueprint: 'telecom', files: [join(folder, 'a.csv')], asOf: '2026-01-31' };
  await initWorkspace(request, effects);
  original = await choices();
});

const choices = () => readFile(join(workspace, 'nilai.yaml'), 'utf8');
const decided = async () =>
  (parse(await choices()) as { repairs?: { rule: string; decision: string }[] }).repairs ?? [];
const decide = (action: 'accept' | 'reject' | 'undo', ...numbers: number[]) =>
  decideRepairs({ folder: workspace, action, selection: { numbers } }, examine);
const states = async () =>
  (await listProposals(workspace, examine)).proposals.map(({ number, state }) => [number, state]);

test('[PIP-10] findings with repairs are numbered by their place among all findings', async () => {
  expect(await states()).toEqual([
    [2, 'open'],
    [3, 'open'],
    [4, 'open'],
  ]);
});

test('[PIP-10] a decision is kept in nilai.yaml with its reason, and undoing it leaves the bytes of before', async () => {
  expect((await decide('accept', 2)).added).toHaveLength(2);
  expect(await decided()).toMatchObject([
    { rule: 'DOC-12', file: 'a.csv', decision: 'accept', repair: { from: 'bali' } },
    { rule: 'DOC-12', file: 'a.csv', decision: 'accept', repair: { from: 'BALI' } },
  ]);
  await decide('reject', 3);
  expect(await states()).toEqual([
    [2, 'accepted'],
    [3, 'rejected'],
    [4, 'open'],
  ]);
  expect((await decide('undo', 2, 3)).removed).toHaveLength(3);
  expect(await choices()).toBe(original);
});

test('[PIP-10] a second decision replaces the first; the same one again changes nothing', async () => {
  await decide('accept', 3);
  const once = await choices();
  expect(await decide('accept', 3)).toEqual({ added: [], removed: [], overruled: [] });
  expect(await choices()).toBe(once);
  expect(await decide('reject', 3)).toMatchObject({
    added: [{ decision: 'reject' }],
    removed: [{ decision: 'accept' }],
  });
  expect(await decided()).toHaveLength(1);
});

test('[PIP-10] all of a rule, and all, are decided at once', async () => {
  await decideRepairs({ folder: workspace, action: 'accept', selection: { rule: 'DOC-12' } }, examine);
  expect(await decided()).toHaveLength(3);
  await decideRepairs({ folder: workspace, action: 'undo', selection: { all: true } }, examine);
  expect(await choices()).toBe(original);
});

test('[PIP-10] a decision that nothing proposes any more is listed and can be undone, not accepted again', async () => {
  await decide('accept', 3);
  const later = async () => findings.slice(0, 2);
  const { others } = await listProposals(workspace, later);
  expect(others).toMatchObject([{ number: 3, decision: { rule: 'DOC-30' } }]);
  const request = { folder: workspace, selection: { numbers: [3] } };
  await expect(decideRepairs({ ...request, action: 'accept' }, later)).rejects.toMatchObject({ code: 'command/usage' });
  await decideRepairs({ ...request, action: 'undo' }, later);
  expect(await choices()).toBe(original);
});

test('[PIP-10] a number that is not proposed is refused, and nothing is kept', async () => {
  await expect(decide('accept', 2, 1)).rejects.toMatchObject({
    code: 'command/usage',
    message: 'There is no proposal 1 to decide.',
    hint: expect.stringContaining('2, 3, 4'),
  });
  expect(await choices()).toBe(original);
});

test('[PIP-10] two findings that change the same text: the same change is kept once, another is told to be overruled', async () => {
  const other: Repair = { kind: 'replace', column: 'region', from: 'bali', to: 'BALI' };
  const both = async () => [
    finding('DOC-1', spelling('bali')),
    finding('DOC-1', spelling('bali')),
    finding('DOC-2', other),
  ];
  const selection = { rule: 'DOC-1' };
  const once = await decideRepairs({ folder: workspace, action: 'accept', selection }, both);
  expect([once.added.length, once.overruled]).toEqual([1, []]);
  const twice = await decideRepairs({ folder: workspace, action: 'accept', selection: { numbers: [3] } }, both);
  expect(twice.overruled).toMatchObject([{ rule: 'DOC-2' }]);
});
