import type { Effects } from '../effects.ts';
import { type RunRequest, runWorkspace } from '../run/run-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { adoptDraft, keepAdoption } from './adopt-draft.ts';
import type { Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import type { Work } from './work.ts';

/** What a desk needs from the surface that opens it. */
export interface DeskRequest {
  folder: string;
  /** Today, as YYYY-MM-DD, and the moment, in ISO 8601. */
  today: () => string;
  now: () => string;
  writeOutputs?: RunRequest['writeOutputs'];
}

/** A draft to run: where it is kept, and the folder that it has for itself. */
export interface DraftRun {
  draft: Draft;
  workspace: Workspace;
  store: DraftStore;
  own: string;
}

/** Puts a draft into its workspace and runs it; puts everything back where the run fails. Gives what changes of the draft. */
export async function runDraft(
  { draft, workspace, store, own }: DraftRun,
  request: DeskRequest,
  work: Work,
): Promise<Partial<Draft>> {
  const readable = draft.files.filter(({ problem }) => problem === null);
  const putBack = await adoptDraft({
    workspace,
    files: store.filesOf(draft.id),
    own,
    names: readable.map(({ name }) => name),
    seen: await store.readSeen(draft.id),
    choices: draft.choices,
  });
  try {
    const { writeOutputs } = request;
    const asked = { folder: workspace.folder, ...(writeOutputs === undefined ? {} : { writeOutputs }) };
    const { run } = await runWorkspace(asked, effectsOf(request, work));
    await keepAdoption(own);
    work.finish();
    return { state: 'done', run };
  } catch (failure) {
    await putBack();
    throw failure;
  }
}

function effectsOf({ today }: DeskRequest, work: Work): Effects {
  return {
    today,
    seconds: () => performance.now() / 1000,
    progress: (line) => work.hear(line),
    signal: work.signal,
  };
}
