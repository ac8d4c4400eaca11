import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { initWorkspace, realEffects, runWorkspace } from '#pipeline';
import type { Decision } from '#repairs';
import type { Workbook } from '../truth.ts';
import { acceptAll, type Examined } from './repaired.ts';
import type { Tally } from './tally.ts';

const effects = realEffects(() => {}, new AbortController().signal);

/**
 * Runs one workspace twice in fresh folders: every published table must have the same hash. Then accepts all repairs,
 * runs, takes them back and runs again: every hash must be the original one.
 */
export async function scoreReplay({ workbook, findings }: Examined, folder: string, tally: Tally): Promise<void> {
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  const first = await freshHashes(workbook, here);
  const second = await freshHashes(workbook, there);
  tally.count('replay gives the same bytes', difference(workbook, first, second));
  const decisions = acceptAll(findings);
  if (decisions.length === 0) return;
  const accepted = await hashesWith(here, decisions);
  tally.count('accepted repairs reach the run', accepted.join() === first.join() ? `seed ${workbook.seed}` : undefined);
  tally.count('undo restores the hashes of the run', difference(workbook, first, await hashesWith(here, [])));
}

function difference({ seed }: Workbook, first: readonly string[], second: readonly string[]): string | undefined {
  const differing = first.find((one) => !second.includes(one));
  return differing && `seed ${seed}: ${differing}`;
}

async function freshHashes({ paths, today, own }: Workbook, folder: string): Promise<string[]> {
  await initWorkspace({ folder, blueprint: 'telecom', files: paths, company: own, asOf: today }, effects);
  await copyFile(join(folder, 'nilai.yaml'), join(folder, 'before.yaml'));
  return hashes(folder);
}

/** Hashes of the published tables with these decisions and no others. */
async function hashesWith(folder: string, repairs: readonly Decision[]): Promise<string[]> {
  const choices = await readFile(join(folder, 'before.yaml'), 'utf8');
  const added = repairs.length === 0 ? '' : stringify({ repairs });
  await writeFile(join(folder, 'nilai.yaml'), `${choices}${added}`);
  return hashes(folder);
}

async function hashes(folder: string): Promise<string[]> {
  const { manifest } = await runWorkspace({ folder }, effects);
  return Object.entries(manifest.tables).map(([table, { sha256 }]) => `${table} ${sha256}`);
}
