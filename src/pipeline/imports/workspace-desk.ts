import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { blueprints } from '#blueprints';
import type {
  ImportChoices,
  ImportDesk,
  ImportFileResponse,
  ImportProgressResponse,
  ImportResponse,
  ImportsResponse,
} from '#contract';
import { ProductError } from '#values';
import { type Workspace, workspaceAt } from '../workspace/workspace.ts';
import { recoverAdoption } from './adopt-draft.ts';
import { type Beginning, beginningOf } from './beginning.ts';
import { importEntities, openQuestions, refuseImpossible, withProposals } from './check-choices.ts';
import { limits, lookStages, runStages } from './desk-limits.ts';
import { type Draft, nothingSeen } from './draft.ts';
import { DraftStore } from './draft-store.ts';
import { lookAtDraft } from './look-at-draft.ts';
import { asProblem, asQuestioned, early, notReady, unexpected } from './problems.ts';
import { type DeskRequest, runDraft } from './run-draft.ts';
import { Work } from './work.ts';

/** Takes files into a workspace; one look or run at a time. */
export class WorkspaceDesk implements ImportDesk {
  private readonly request: DeskRequest;
  private readonly workspace: Workspace;
  private readonly store: DraftStore;
  private work: Work | undefined;

  private constructor(request: DeskRequest) {
    this.request = request;
    this.workspace = workspaceAt(request.folder);
    this.store = new DraftStore(request.folder);
  }

  /** Opens the desk of a folder; what a server that was killed left half-done is put back. */
  static async open(request: DeskRequest): Promise<WorkspaceDesk> {
    const desk = new WorkspaceDesk(request);
    for (const draft of await desk.store.list()) {
      await recoverAdoption(desk.workspace, desk.ownOf(draft.id));
      if (draft.state === 'inspecting') await desk.store.write({ ...draft, state: 'receiving' });
      if (draft.state === 'running') await desk.store.write({ ...draft, state: 'ready' });
    }
    return desk;
  }

  async list(): Promise<ImportsResponse> {
    const imports = (await this.store.list()).map(({ id, state, openedAt, run, files }) => ({
      ...{ id, state, openedAt, run },
      files: files.map(({ name }) => name),
    }));
    return { imports, limits };
  }

  async open(): Promise<string> {
    const openedAt = this.request.now();
    const id = `${openedAt.slice(0, 10)}-${randomBytes(4).toString('hex')}`;
    const { choices } = await this.beginning();
    await this.store.create({ id, state: 'receiving', openedAt, files: [], choices, run: null, problem: null });
    return id;
  }

  async receive(id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<ImportFileResponse> {
    const before = await this.idle(id);
    if (before.files.length >= limits.files && !before.files.some((file) => file.name === name)) {
      throw notReady(early.tooManyFiles);
    }
    const size = await this.store.receive(id, name, bytes);
    const draft = await this.idle(id);
    const file = { name, bytes: size, problem: null };
    await this.unseen({ ...draft, files: [...draft.files.filter((one) => one.name !== name), file] });
    return file;
  }

  async remove(id: string, name: string): Promise<void> {
    const draft = await this.idle(id);
    await this.store.removeFile(id, name);
    await this.unseen({ ...draft, files: draft.files.filter((file) => file.name !== name) });
  }

  async inspect(id: string): Promise<void> {
    const draft = await this.idle(id);
    if (draft.files.length === 0) throw notReady(early.noFile);
    await this.begin(draft, { state: 'inspecting', stages: lookStages, back: 'receiving' }, async (work) =>
      lookAtDraft({ draft, store: this.store, settings: (await this.beginning()).settings }, work),
    );
  }

  async read(id: string): Promise<ImportResponse> {
    const draft = await this.store.read(id);
    const seen = draft.state === 'receiving' ? nothingSeen : await this.store.readSeen(id);
    return {
      ...draft,
      ...seen,
      questions: openQuestions(seen, draft.choices),
      entities: importEntities,
      blueprints: blueprints.map(({ name }) => name),
    };
  }

  async choose(id: string, choices: ImportChoices): Promise<ImportResponse> {
    const draft = await this.idle(id);
    if (draft.state === 'receiving') throw notReady(early.nothingToChoose);
    const seen = await this.store.readSeen(id);
    const whole = withProposals(seen, choices);
    refuseImpossible(seen, whole);
    await this.store.write({ ...draft, choices: whole, state: draft.state === 'done' ? 'ready' : draft.state });
    return this.read(id);
  }

  async run(id: string): Promise<void> {
    const draft = await this.idle(id);
    if (draft.state === 'receiving') throw notReady(early.notLookedAt);
    const [question] = openQuestions(await this.store.readSeen(id), draft.choices);
    if (question !== undefined) throw notReady(asQuestioned(question));
    await this.begin(draft, { state: 'running', stages: runStages, back: 'ready' }, (work) => {
      const { workspace, store } = this;
      return runDraft({ draft, workspace, store, own: this.ownOf(id) }, this.request, work);
    });
  }

  async progress(id: string): Promise<ImportProgressResponse> {
    const { state, run, problem } = await this.store.read(id);
    return { state, stages: this.work?.id === id ? this.work.stages : [], run, problem };
  }

  async stop(id: string): Promise<void> {
    if (this.work?.id === id) await this.work.stop();
  }

  async discard(id: string): Promise<void> {
    await this.store.read(id);
    await this.stop(id);
    await this.store.remove(id);
  }

  private ownOf(id: string): string {
    return dirname(this.store.filesOf(id));
  }

  private beginning(): Promise<Beginning> {
    return beginningOf(this.workspace, this.request.today());
  }

  /** The draft, refused while it is being looked at or run. */
  private async idle(id: string): Promise<Draft> {
    const draft = await this.store.read(id);
    if (isAtWork(draft)) throw notReady(early.atWork);
    if (this.work?.id === id) await this.work.over();
    return draft;
  }

  private async unseen(draft: Draft): Promise<void> {
    await this.store.forgetSeen(draft.id);
    await this.store.write({ ...draft, state: 'receiving', problem: null });
  }

  private async begin(
    draft: Draft,
    { state, stages, back }: { state: Draft['state']; stages: readonly string[]; back: Draft['state'] },
    task: (work: Work) => Promise<Partial<Draft>>,
  ): Promise<void> {
    const work = new Work(draft.id, stages);
    await this.takeTurn(work);
    await this.store.write({ ...draft, state, problem: null });
    work.begin(async () => {
      const result = await task(work).catch((failure: unknown) => {
        const isStopped = work.signal.aborted;
        const problem = failure instanceof ProductError ? asProblem(failure) : unexpected(failure);
        return isStopped ? { state: back } : { state: 'failed' as const, problem };
      });
      const now = await this.store.read(draft.id).catch(() => undefined);
      if (now !== undefined) await this.store.write({ ...now, ...result });
    });
  }

  /** Makes this the work that goes on; refused while another does. */
  private async takeTurn(work: Work): Promise<void> {
    const before = this.work;
    const isBusy = before !== undefined && isAtWork(await this.store.read(before.id).catch(() => undefined));
    if (isBusy || this.work !== before) {
      throw new ProductError('import/busy', 'Another import is at work.', {
        hint: 'Wait until it is done, or stop it.',
      });
    }
    this.work = work;
    await before?.over();
  }
}

function isAtWork(draft: Draft | undefined): boolean {
  return draft?.state === 'inspecting' || draft?.state === 'running';
}
