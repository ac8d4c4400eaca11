import { join } from 'node:path';
import { type Engine, openEngine } from '#engine';
import { inspectFiles, stageFiles } from '#sources';
import { makeWorkbook } from '../make-workbook.ts';
import { examine } from './examine.ts';
import { scoreFindings } from './findings.ts';
import { scoreMapping } from './mapping.ts';
import { scoreOrder } from './order.ts';
import { scoreReceived } from './received.ts';
import { scoreRepaired } from './repaired.ts';
import { scoreReplay } from './replay.ts';
import { scoreStaged } from './staged.ts';
import { Tally } from './tally.ts';

/** What is asked: name, share, whether it is a ceiling. The last four are our own bars, the others are promises. */
const asked: readonly (readonly [string, number, boolean?])[] = [
  ['first-choice mapping right', 0.95],
  ['cells changed in silence (staged)', 0, true],
  ['cells changed in silence (received)', 0, true],
  ['x10 and x100 breaks found', 0.95],
  ['false breaks on clean amounts', 0.01, true],
  ['replay gives the same bytes', 1],
  ['undo restores the hashes of the run', 1],
  ['cleaning twice is cleaning once', 1],
  ['row order does not matter', 1],
  ['money in is money out and the record', 1],
  ['input minus output is the record', 1],
  ['rows left out stand in the notes', 1],
  ['read by the proposed mapping', 1],
  ['steps that end without an error', 1],
  ['header row found', 0.95],
  ['entity of table right', 0.95],
  ['other planted mess found', 0.9],
  ['clean workbooks without a warning', 0.95],
];

/** A tally that knows what is asked. */
export function openTally(): Tally {
  const tally = new Tally();
  for (const [name, share, isCeiling] of asked) tally.expect(name, share, isCeiling);
  return tally;
}

/** Makes the workbooks of these seeds, lets Nilai read them, and scores what it makes of them. */
export async function scoreSeeds(seeds: readonly number[], folder: string, tally: Tally): Promise<void> {
  const engine = await openEngine('duckdb', { memory: '300MB', threads: 1 });
  for (const seed of seeds) {
    await attempt(tally, `seed ${seed}`, () => scoreOne(engine, { seed, folder: join(folder, String(seed)) }, tally));
  }
  await engine.close();
}

/** A step that fails is counted, and the others go on. */
async function attempt(tally: Tally, where: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
    tally.count('steps that end without an error', undefined);
  } catch (error) {
    tally.count('steps that end without an error', `${where}: ${error instanceof Error ? error.stack : error}`);
  }
}

/** The dearest steps are taken for some workbooks only. */
async function scoreOne(
  engine: Engine,
  { seed, folder }: { seed: number; folder: string },
  tally: Tally,
): Promise<void> {
  const workbook = await makeWorkbook({ seed, folder });
  const files = await inspectFiles(engine, workbook.paths);
  scoreMapping(workbook, files, tally);
  const tables = await stageFiles(engine, workbook.paths);
  await scoreStaged(engine, { workbook, tables }, tally);
  const examined = await examine(engine, workbook, tables);
  scoreFindings(workbook, examined.findings, tally);
  await scoreRepaired(engine, examined, tally);
  if (seed % 3 === 0) await scoreReceived(engine, { workbook, files }, tally);
  if (seed % 15 === 0) await scoreOrder(engine, examined, tally);
  const where = `seed ${seed}, workspace`;
  if (workbook.kind === 'lines' && seed % 12 === 0) {
    await attempt(tally, where, () => scoreReplay(examined, join(folder, 'workspaces'), tally));
  }
  for (const { table } of tables) await engine.dropTable(table);
}
