import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTally } from './score/score-workbook.ts';
import { holds, type Measure, tableOf } from './score/tally.ts';

/** How many workbooks; MESSY=30 for a quick look. */
const workbooks = Number(process.env['MESSY'] ?? 300);
const tally = openTally();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-messy-'));
  const counted = await Promise.all([1, 2].map((first) => scoreEverySecond(first)));
  for (const measures of counted) tally.add(measures);
  console.log(`${workbooks} messy workbooks\n\n${tableOf(tally.all())}\n`);
  const report = process.env['MESSY_REPORT'];
  if (report !== undefined) await writeFile(report, tally.inWords());
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Two processes share the workbooks, because one alone takes twice as long. */
async function scoreEverySecond(first: number): Promise<Measure[]> {
  const lane = join(import.meta.dirname, 'score', 'lane.ts');
  const request = [lane, String(first), '2', String(workbooks), folder];
  await promisify(execFile)(process.execPath, request, { maxBuffer: 100e6 });
  return JSON.parse(await readFile(join(folder, `lane-${first}.json`), 'utf8')) as Measure[];
}

test.each(
  openTally()
    .all()
    .map(({ name }) => name),
)('messy workbooks: %s', (name) => {
  const measure = tally.all().find((one) => one.name === name);
  const isReached = measure !== undefined && holds(measure);
  expect({ isReached, examples: isReached ? [] : measure?.failed.slice(0, 20) }).toEqual({
    isReached: true,
    examples: [],
  });
});
