import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { blueprints } from '#blueprints';
import type {
  ImportChoices,
  ImportDesk,
  ImportFileResponse,
  ImportProgressResponse,
  ImportResponse,
  ImportsResponse,
} from '#contract';
import { openEngine } from '#engine';
import { ProductError } from '#values';
import type { Effects } from '../effects.ts';
import { type RunRequest, runWorkspace } from '../run/run-workspace.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { readChoices, type Workspace, workspaceAt } from '../workspace/workspace.ts';
import { adoptDraft, keepAdoption, recoverAdoption } from './adopt-draft.ts';
import { importEntities, openQuestions, proposedTables, refuseImpossible, withProposals } from './check-choices.ts';
import { type Draft, nothingSeen } from './draft.ts';
import { DraftStore } from './draft-store.ts';
import { asProblem, lookAtFiles } from './look-at-files.ts';
import { Work } from './work.ts';

/** What a desk needs from the surface that opens it. */
export interface DeskRequest {
  folder: string;
  /** Today, as YYYY-MM-DD, and the moment, in ISO 8601. */
  today: () => string;
  now: () => string;
  writeOutputs?: RunRequest['writeOutputs'];
}

const limits: ImportsResponse['limits'] = {
  bytesPerFile: 2_000_000_000,
  files: 200,
  kinds: [
    'xlsx',
    'xlsm',
    'xls',
    'xlsb',
    'ods',
    'csv',
    'tsv',
    'txt',
    'json',
    'jsonl',
    'ndjson',
    'parquet',
    'sqlite',
    'db',
  ],
};

const lookStages = ['read', 'examine', 'map'] as const;
const runStages = [
  'read',
  'examine',
  'clean',
  'customers',
  'segments',
  'offers',
  'figures',
  'tables',
  'outputs',
] as const;

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
      throw notReady(`An import holds ${limits.files} files at most.`, 'Make one file of several, or two imports.');
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
    if (draft.files.length === 0) throw notReady('There is no file yet.', 'Add one first.');
    await this.begin(draft, { state: 'inspecting', stages: lookStages, back: 'receiving' }, (work) =>
      this.look(draft, work),
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
    if (draft.state === 'receiving') throw notReady('Nothing to choose yet.', 'Look at the files first.');
    const seen = await this.store.readSeen(id);
    const whole = withProposals(seen, choices);
    refuseImpossible(seen, whole);
    await this.store.write({ ...draft, choices: whole, state: draft.state === 'done' ? 'ready' : draft.state });
    return this.read(id);
  }

  async run(id: string): Promise<void> {
    const draft = await this.idle(id);
    if (draft.state === 'receiving') throw notReady('The files have not been looked at.', 'Look at them first.');
    const [question] = openQuestions(await this.store.readSeen(id), draft.choices);
    if (question !== undefined) throw notReady(question.message, question.hint);
    await this.begin(draft, { state: 'running', stages: runStages, back: 'ready' }, (work) =>
      this.makeRun(draft, work),
    );
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

  /** The choices that a new draft begins with: those of the workspace, or of the first blueprint. */
  private async beginning(): Promise<{ choices: ImportChoices; settings: Settings | undefined }> {
    const settings = existsSync(this.workspace.choicesFile)
      ? readSettings(await readChoices(this.workspace), {}, 'nilai.yaml')
      : undefined;
    const [first] = blueprints;
    return {
      settings,
      choices: {
        tables: [],
        decisions: settings?.repairs ?? [],
        settings: {
          company: settings?.company ?? '',
          asOf: settings?.asOf ?? this.request.today(),
          currency: settings?.currency ?? first?.currency ?? 'IDR',
          revenuePeriod: settings?.revenuePeriod ?? first?.revenuePeriod ?? 'month',
          dateOrder: settings?.quality.dateOrder ?? 'ask',
          blueprint: settings?.blueprint ?? first?.name ?? '',
        },
      },
    };
  }

  /** The draft, refused while it is being looked at or run. */
  private async idle(id: string): Promise<Draft> {
    const draft = await this.store.read(id);
    if (isAtWork(draft)) throw notReady('The import is at work.', 'Wait, or stop it.');
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

  private async look(draft: Draft, work: Work): Promise<Partial<Draft>> {
    const scratch = await mkdtemp(join(tmpdir(), 'nilai-import-'));
    const engine = await openEngine('duckdb', { memory: '600MB', scratch });
    work.signal.addEventListener('abort', () => engine.interrupt());
    try {
      const { settings } = await this.beginning();
      const { seen, problems } = await lookAtFiles({
        engine,
        folder: this.store.filesOf(draft.id),
        names: draft.files.map(({ name }) => name),
        context: { asOf: draft.choices.settings.asOf, ownNames: settings?.quality.ownCompany ?? [] },
        hints: settings === undefined ? {} : { synonyms: settings.synonyms, remembered: settings.sources },
        onStage: (stage) => work.enter(stage),
      });
      work.finish();
      await this.store.writeSeen(draft.id, seen);
      const files = draft.files.map((file) => ({ ...file, problem: problems.get(file.name) ?? null }));
      const [problem] = problems.values();
      if (seen.tables.length === 0 && problem !== undefined) return { state: 'failed', files, problem };
      return { state: 'ready', files, choices: { ...draft.choices, tables: proposedTables(seen) } };
    } finally {
      await engine.close();
      await rm(scratch, { recursive: true, force: true });
    }
  }

  private async makeRun(draft: Draft, work: Work): Promise<Partial<Draft>> {
    const { workspace, store } = this;
    const readable = draft.files.filter(({ problem }) => problem === null);
    const putBack = await adoptDraft({
      workspace,
      files: store.filesOf(draft.id),
      own: this.ownOf(draft.id),
      names: readable.map(({ name }) => name),
      seen: await store.readSeen(draft.id),
      choices: draft.choices,
    });
    try {
      const { writeOutputs } = this.request;
      const request = { folder: workspace.folder, ...(writeOutputs === undefined ? {} : { writeOutputs }) };
      const { run } = await runWorkspace(request, this.effectsOf(work));
      await keepAdoption(this.ownOf(draft.id));
      work.finish();
      return { state: 'done', run };
    } catch (failure) {
      await putBack();
      throw failure;
    }
  }

  private effectsOf(work: Work): Effects {
    return {
      today: this.request.today,
      seconds: () => performance.now() / 1000,
      progress: (line) => work.hear(line),
      signal: work.signal,
    };
  }
}

function isAtWork(draft: Draft | undefined): boolean {
  return draft?.state === 'inspecting' || draft?.state === 'running';
}

function notReady(message: string, hint: string): ProductError {
  return new ProductError('import/not-ready', message, { hint });
}

function unexpected(failure: unknown) {
  const message = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure);
  return {
    code: 'import/failed',
    message: `Something went wrong: ${message}`,
    hint: 'Please report it; nothing was changed.',
  };
}
