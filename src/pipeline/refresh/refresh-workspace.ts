import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { openEngine } from '#engine';
import type { Decision, DecisionOutcome } from '#repairs';
import { inspectFiles, loadReceived } from '#sources';
import { type Bilingual, ProductError } from '#values';
import { Repairer } from '../repairs/repair-received.ts';
import { fileHash } from '../run/fingerprint.ts';
import type { Choices } from '../settings/choices.ts';
import { withValuesSet } from '../settings/edit-choices.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { withLock } from '../workspace/lock.ts';
import { findWorkspace, readChoices, type Workspace } from '../workspace/workspace.ts';
import { type MovedTable, planRefresh, type RefreshPlan, refuseQuestions, valueEdits } from './plan-refresh.ts';
import { lastRefresh, nothingToUndo, putBack, recoverRefresh, swapFiles } from './swap-files.ts';

/** A decision that finds nothing to change in the new files, and why. */
export interface Misfit extends DecisionOutcome {
  decision: Decision;
}

/** What a refresh did. */
export interface RefreshResult {
  /** File of the workspace -> the file in its place. */
  replaced: { before: string; after: string }[];
  /** Tables of which file, sheet or header row had to be written anew in `nilai.yaml`. */
  moved: MovedTable[];
  /** Decisions about repairs that no longer fit. */
  misfits: Misfit[];
  /** What else is new, one sentence each. */
  notes: Bilingual[];
  /** Folder under `files/before` that keeps the old files. */
  keptIn: string;
}

/** Puts next month's files in the place of last month's, or changes nothing: a question stops it. */
export async function refreshWorkspace(folder: string, files: readonly string[]): Promise<RefreshResult> {
  const workspace = findWorkspace(folder);
  await recoverRefresh(workspace);
  return withLock(workspace, async () => {
    const settings = readSettings(await readChoices(workspace), {}, 'nilai.yaml');
    refuseSameNames(files);
    const plan = await look(workspace, settings, files);
    refuseQuestions(plan);
    await refuseNothingNew(workspace, plan);
    refuseOverwriting(workspace, plan, settings);
    const before = await readFile(workspace.choicesFile, 'utf8');
    const after = withValuesSet(before, valueEdits(plan.moved, settings));
    const next = readSettings(parse(after) as Choices, {}, 'nilai.yaml');
    const misfits = await tryRepairs(plan, next);
    const { replacements, moved, notes } = plan;
    const name = await nameOf(workspace, plan, before);
    const keptIn = await swapFiles(workspace, { name, replacements, moved, choices: { before, after } });
    const replaced = replacements.map((one) => ({ before: one.before, after: one.after }));
    return { replaced, moved: moved.filter(isMoved), misfits, notes, keptIn };
  });
}

/** Puts the files of before the latest refresh back; what was decided since is kept. */
export async function undoRefresh(folder: string): Promise<{ before: string; after: string }[]> {
  const workspace = findWorkspace(folder);
  await recoverRefresh(workspace);
  return withLock(workspace, async () => {
    const last = await lastRefresh(workspace);
    if (last === undefined) throw nothingToUndo();
    const { files, moved, choicesAfter } = last.kept;
    const now = await readFile(workspace.choicesFile, 'utf8');
    const isSame = now === choicesAfter;
    const original = join(workspace.files, 'before', last.folder, 'nilai.yaml');
    const settings = readSettings(await readChoices(workspace), {}, 'nilai.yaml');
    const choices = isSame
      ? await readFile(original, 'utf8')
      : withValuesSet(now, valueEdits(moved.map(backwards), settings));
    await putBack(workspace, last.folder, choices);
    return files;
  });
}

function backwards({ file, sheet, headerRow }: MovedTable): MovedTable {
  const turned = <Value>({ before, after }: { before: Value; after: Value }) => ({ before: after, after: before });
  return { file: turned(file), sheet: turned(sheet), headerRow: turned(headerRow) };
}

function isMoved({ file, sheet, headerRow }: MovedTable): boolean {
  return [file, sheet, headerRow].some(({ before, after }) => before !== after);
}

async function look(workspace: Workspace, settings: Settings, files: readonly string[]): Promise<RefreshPlan> {
  const engine = await openEngine('duckdb', { memory: '500MB' });
  try {
    // What was chosen last time is no hint here: a column that changed must show.
    const hints = { synonyms: settings.synonyms };
    const fresh = await inspectFiles(engine, files, hints);
    const known = [...new Set(settings.sources.map(({ file }) => file))];
    const there = known.filter((file) => existsSync(join(workspace.files, file)));
    const old = await inspectFiles(
      engine,
      there.map((file) => join(workspace.files, file)),
      hints,
    );
    return planRefresh({ mapping: settings.sources, old, fresh });
  } finally {
    await engine.close();
  }
}

/** Reads the new files as the next run will, so that whatever refuses them does so now; gives the decisions that find nothing. */
async function tryRepairs(plan: RefreshPlan, { sources, repairs }: Settings): Promise<Misfit[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-refresh-'));
  const engine = await openEngine('duckdb', { memory: '500MB' });
  try {
    await mkdir(folder, { recursive: true });
    for (const { path, after } of plan.replacements) await copyFile(path, join(folder, after));
    const fresh = new Set(plan.replacements.map(({ after }) => after));
    const mapping = sources.filter(({ file }) => fresh.has(file));
    const repairer = await Repairer.begin({ engine, decisions: repairs, mapping });
    await loadReceived({ engine, folder, mapping, repair: repairer.hook });
    return repairer.all().flatMap((outcome, place): Misfit[] => {
      const decision = repairs[place];
      const isFine = outcome.state === 'applied' || outcome.state === 'rejected';
      return decision === undefined || isFine || !fresh.has(decision.file) ? [] : [{ ...outcome, decision }];
    });
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function refuseSameNames(files: readonly string[]): void {
  const names = files.map((file) => basename(file));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (files.length > 0 && twice === undefined) return;
  const message = twice === undefined ? 'No file is named.' : `Two of the files are called "${twice}".`;
  throw new ProductError('command/usage', message, {
    hint: 'Write nilai refresh DIR FILE..., or nilai refresh DIR --undo.',
  });
}

async function refuseNothingNew(workspace: Workspace, { replacements }: RefreshPlan): Promise<void> {
  const pairs = replacements.map(({ before, path }) => ({ before, path, old: join(workspace.files, before) }));
  const gone = pairs.find(({ old }) => !existsSync(old));
  if (gone !== undefined) {
    throw new ProductError(
      'source/not-found',
      'The file is not in the workspace, so nothing could be put back later.',
      {
        place: { file: gone.before },
        hint: `Put it into ${workspace.files} first.`,
      },
    );
  }
  for (const { old, path } of pairs) if ((await fileHash(old)) !== (await fileHash(path))) return;
  throw new ProductError('command/usage', 'The files are the same as those of the workspace, byte for byte.', {
    hint: 'Nothing was changed.',
  });
}

function refuseOverwriting(workspace: Workspace, { replacements }: RefreshPlan, { sources }: Settings): void {
  const going = new Set(replacements.map(({ before }) => before));
  const taken = replacements.find(({ after }) => !going.has(after) && existsSync(join(workspace.files, after)));
  const twice = replacements.find(({ after }) => !going.has(after) && sources.some(({ file }) => file === after));
  const clash = taken ?? twice;
  if (clash === undefined) return;
  throw new ProductError('workspace/exists', `The workspace has another file called "${clash.after}".`, {
    hint: 'Rename the new file; nothing was overwritten.',
  });
}

async function nameOf(workspace: Workspace, { replacements }: RefreshPlan, choices: string): Promise<string> {
  const hash = createHash('sha256').update(choices);
  for (const { before } of replacements) hash.update(before).update(await fileHash(join(workspace.files, before)));
  return hash.digest('hex').slice(0, 8);
}
