import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Decision } from '#repairs';
import { ProductError } from '#values';
import { recoverRefresh } from '../refresh/swap-files.ts';
import { type Choices, isChoices } from '../settings/choices.ts';
import { type ListEdit, replaceFile, withListEdited } from '../settings/edit-choices.ts';
import { readSettings } from '../settings/read-settings.ts';
import { withLock } from '../workspace/lock.ts';
import { findWorkspace, readChoices, type Workspace } from '../workspace/workspace.ts';
import { decisionsOf, type Examine, keyOf, type Proposals, proposalsFrom, targetOf } from './proposals.ts';

/** Which proposals are meant: by number, all of a rule, or all. */
export type Selection = { numbers: readonly number[] } | { rule: string } | { all: true };

/** What is to be done with the proposals selected. */
export interface DecisionRequest {
  folder: string;
  action: Decision['decision'] | 'undo';
  selection: Selection;
}

/** Decisions added to and taken out of `nilai.yaml`. */
export interface DecisionChange {
  added: Decision[];
  removed: Decision[];
  /** Those of the added that speak of texts an earlier accepted decision already changes; the earlier one holds. */
  overruled: Decision[];
}

/** What the doctor proposes for the files of a workspace, and what was decided about it. */
export async function listProposals(folder: string, examine: Examine): Promise<Proposals> {
  return (await readState(findWorkspace(folder), examine)).proposals;
}

/** Keeps what a person decided about proposals in `nilai.yaml`, in one step, or changes nothing. */
export async function decideRepairs(request: DecisionRequest, examine: Examine): Promise<DecisionChange> {
  const workspace = findWorkspace(request.folder);
  await recoverRefresh(workspace);
  return withLock(workspace, async () => {
    const { decisions, proposals } = await readState(workspace, examine);
    const wanted = selected(proposals, request);
    const keys = new Set(wanted.map(keyOf));
    const standing = new Set(decisions.filter((one) => one.decision === request.action).map(keyOf));
    const added = request.action === 'undo' ? [] : onlyNew(wanted, standing);
    const remove = new Set(
      decisions.flatMap((one, place) => (keys.has(keyOf(one)) && one.decision !== request.action ? [place] : [])),
    );
    if (added.length + remove.size > 0) await keep(workspace, { remove, add: added });
    const kept = decisions.filter((_, place) => !remove.has(place));
    return { added, removed: decisions.filter((_, place) => remove.has(place)), overruled: overruledBy(kept, added) };
  });
}

/** The decisions that do not stand yet, each once though several findings may propose it. */
function onlyNew(wanted: readonly Decision[], standing: ReadonlySet<string>): Decision[] {
  const seen = new Set(standing);
  return wanted.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

function overruledBy(kept: readonly Decision[], added: readonly Decision[]): Decision[] {
  const accepted = (list: readonly Decision[]) => list.filter(({ decision }) => decision === 'accept');
  const taken = new Set(accepted(kept).map(targetOf));
  return accepted(added).filter((one) => {
    const isTaken = taken.has(targetOf(one));
    taken.add(targetOf(one));
    return isTaken;
  });
}

interface State {
  decisions: readonly Decision[];
  proposals: Proposals;
}

async function readState(workspace: Workspace, examine: Examine): Promise<State> {
  const { sources, repairs, asOf, quality } = readSettings(await readChoices(workspace), {}, 'nilai.yaml');
  const files = [...new Set(sources.map(({ file }) => file))];
  const paths = files.map((file) => join(workspace.files, file));
  const findings = await examine(paths, { asOf, ownNames: quality.ownCompany });
  return { decisions: repairs, proposals: proposalsFrom(findings, repairs) };
}

/** The decisions that the selection stands for; those that nothing proposes any more can only be undone. */
function selected({ proposals, others }: Proposals, { selection, action }: DecisionRequest): Decision[] {
  const decision = action === 'undo' ? 'accept' : action;
  const undoable = action === 'undo' ? others : [];
  const known = [
    ...proposals.map((one) => ({ number: one.number, rule: one.rule, decisions: decisionsOf(one, decision) })),
    ...undoable.map((one) => ({ number: one.number, rule: one.decision.rule, decisions: [one.decision] })),
  ];
  if ('all' in selection) return known.flatMap((one) => one.decisions);
  const found =
    'rule' in selection
      ? known.filter(({ rule }) => rule === selection.rule)
      : selection.numbers.map((number) => known.find((one) => one.number === number) ?? number);
  const lost = found.find((one) => typeof one === 'number');
  if (lost !== undefined || found.length === 0) throw notProposed('rule' in selection ? selection.rule : lost, known);
  return found.flatMap((one) => (typeof one === 'number' ? [] : one.decisions));
}

function notProposed(wanted: string | number | undefined, known: readonly { number: number }[]): ProductError {
  const numbers = known.map(({ number }) => number);
  return new ProductError('command/usage', `There is no proposal ${wanted ?? ''} to decide.`.replace('  ', ' '), {
    hint:
      numbers.length === 0
        ? 'Nothing is proposed for the files of this workspace.'
        : `nilai repair DIR lists them: ${numbers.slice(0, 12).join(', ')}${numbers.length > 12 ? ' ...' : ''}.`,
  });
}

async function keep(workspace: Workspace, edit: ListEdit): Promise<void> {
  const text = await readFile(workspace.choicesFile, 'utf8');
  const edited = withListEdited(text, 'repairs', edit);
  assertOnlyRepairsChanged(parse(text), parse(edited));
  readSettings(parse(edited) as Choices, {}, 'nilai.yaml');
  await replaceFile(workspace.choicesFile, edited);
}

/** A slip in editing must never change another setting. */
function assertOnlyRepairsChanged(before: unknown, after: unknown): void {
  const rest = (choices: unknown) => JSON.stringify(isChoices(choices) ? { ...choices, repairs: undefined } : null);
  if (rest(before) !== rest(after)) throw new Error('editing the repairs of nilai.yaml changed another setting');
}
