import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../../../../test/support/command.ts';
import { makeRun } from '../../../../test/support/make-run.ts';
import { registerModel } from '../../../../test/support/register-model.ts';

let workspace: string;
let file: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'nilai-score-cli-'));
  const run = join(workspace, 'runs', '2026-01-31-made');
  await mkdir(run, { recursive: true });
  await makeRun(run, { customers: 10, predictions: true });
  await registerModel(run, { target: 'churn', sql: '1 / (1 + exp(-(2 * "late_share")))' });
  await writeFile(join(workspace, 'runs', 'latest.json'), JSON.stringify({ run: '2026-01-31-made' }));
  await writeFile(join(workspace, 'nilai.yaml'), 'blueprint: telecom\n');
  file = join(workspace, 'rows.csv');
  await writeFile(file, 'customer_id,late_share,remark\n"A, Tbk",0.5,x\nB,0,y\n');
});
afterAll(() => rm(workspace, { recursive: true, force: true }));

test('[CLI-12] score prints value and score by customer, and says which columns it did not use', async () => {
  expect(await command('score', workspace, 'churn', file)).toEqual({
    code: 0,
    out: 'customer_id,value,score\n"A, Tbk",0.7310585786300049,1\nB,0.5,0\n',
    err: '2 rows scored with the model of churn from the run 2026-01-31-made.\nColumns not used: remark.\n',
  });
});

test('[CLI-12] score writes a file, or JSON', async () => {
  const path = join(workspace, 'scores.csv');
  expect(await command('score', workspace, 'churn', file, '--out', path)).toMatchObject({ code: 0, out: `${path}\n` });
  expect((await readFile(path, 'utf8')).split('\n')[0]).toBe('customer_id,value,score');
  const { out } = await command('score', workspace, 'churn', file, '--json');
  expect(JSON.parse(out)).toMatchObject({
    target: 'churn',
    rows: [{ customerId: 'A, Tbk' }, { customerId: 'B', value: 0.5, score: 0 }],
    ignored: ['remark'],
  });
});

test('[CLI-12] what keeps a file from being scored is one line, in the language asked for', async () => {
  await writeFile(join(workspace, 'other.csv'), 'customer_id,city\nA,Bandung\nB,Bandung\n');
  expect(await command('score', workspace, 'churn', join(workspace, 'other.csv'), '--lang', 'id')).toEqual({
    code: 2,
    out: '',
    err: 'nilai: other.csv: Kolom yang dibaca model churn tidak ada: late_share (Bagian terlambat). Kolom berkas ini: customer_id, city.\n',
  });
  expect(await command('score', workspace, 'churn', join(workspace, 'none.csv'))).toMatchObject({ code: 2, out: '' });
  expect(await command('score', workspace, 'clv', file, '--out', join(workspace, 'no', 'a.csv'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('This run has no model for "clv". It has models of: churn.'),
  });
});
