import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { command } from '../../../../test/support/command.ts';

test('[CLI-8] drift compares the latest run with the one before, or any two', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-drift-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [workspace, file] = [join(folder, 'w'), join(folder, 'a.csv')];
  await writeFile(file, 'customer_name,revenue\nPT A,1000000\nPT B,2000000\n');
  const run = async () => {
    const { out } = await command('run', workspace, '--no-outputs', '--json', '--set', 'examine=false');
    return (JSON.parse(out) as { run: string }).run;
  };
  expect(await command('init', workspace, '--blueprint', 'telecom', '--as-of', '2026-01-31', file)).toMatchObject({
    code: 0,
  });
  const first = await run();
  expect(await command('drift', workspace)).toMatchObject({ code: 2, err: expect.stringContaining('was the first') });
  await writeFile(join(workspace, 'files', 'a.csv'), 'customer_name,revenue\nPT A,10000000\nPT B,2000000\n');
  const second = await run();
  const { out } = await command('drift', workspace);
  expect(out).toContain(`${first} -> ${second}\n`);
  expect(out).toContain(
    'DRI-4 error: The revenue of 1 customers is 10 times what it was; a zero may have been added. (PT A)',
  );
  const back = await command('drift', workspace, '--run', first, '--against', second, '--json');
  expect(JSON.parse(back.out)).toMatchObject({
    run: first,
    against: second,
    findings: [{ rule: 'DRI-4', change: 0.1 }, {}],
  });
  expect(await command('drift', workspace, '--against', 'none')).toMatchObject({ code: 2 });
});
