import type {
  ImportChoices,
  ImportDesk,
  ImportFileResponse,
  ImportProgressResponse,
  ImportQuestionResponse,
  ImportResponse,
  ImportsResponse,
} from '#contract';
import { ProductError } from '#values';
import { fixtureEntities, fixtureFindings, fixtureQuestions, fixtureTables } from './import-fixture.ts';
import { fixtureLinks, fixturePurposes } from './quality-fixture.ts';

interface Draft {
  seen: ImportResponse;
  stages: ImportProgressResponse['stages'];
  stop: AbortController;
}

/** A desk in memory over a made-up company. */
export class MadeUpDesk implements ImportDesk {
  /** Bytes of the files as they were taken in, by name. */
  readonly received = new Map<string, Uint8Array>();
  /** Drafts of which a run was made. */
  readonly ran: ImportChoices[] = [];
  bytesPerFile = 5_000_000;
  /** Time of each stage in milliseconds. */
  pace: number;
  private readonly drafts = new Map<string, Draft>();
  private opened = 0;

  constructor(pace = 5) {
    this.pace = pace;
  }

  async list(): Promise<ImportsResponse> {
    const imports = [...this.drafts.values()].reverse().map(({ seen: { id, state, openedAt, run, files } }) => ({
      id,
      state,
      openedAt,
      run,
      files: files.map(({ name }) => name),
    }));
    const kinds = ['xlsx', 'xls', 'ods', 'csv', 'tsv', 'json', 'ndjson', 'parquet'];
    return { imports, limits: { bytesPerFile: this.bytesPerFile, files: 50, kinds } };
  }

  async open(): Promise<string> {
    this.opened++;
    const id = `2026-02-01-${this.opened}`;
    this.drafts.set(id, { seen: emptyDraft(id), stages: [], stop: new AbortController() });
    return id;
  }

  async receive(id: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<ImportFileResponse> {
    const { seen } = this.draft(id);
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    this.received.set(name, whole);
    const file = { name, bytes: whole.byteLength, problem: null };
    seen.files = [...seen.files.filter((one) => one.name !== name), file];
    seen.state = 'receiving';
    return file;
  }

  async remove(id: string, name: string): Promise<void> {
    const { seen } = this.draft(id);
    seen.files = seen.files.filter((file) => file.name !== name);
  }

  async inspect(id: string): Promise<void> {
    const draft = this.draft(id);
    if (draft.seen.files.length === 0) throw notReady('There is no file yet.', 'Add one first.');
    await this.begin(id, 'inspecting', ['read', 'examine', 'map']);
    void this.work(draft, () => {
      look(draft.seen);
      draft.seen.state = 'ready';
    });
  }

  async read(id: string): Promise<ImportResponse> {
    return structuredClone(this.draft(id).seen);
  }

  async choose(id: string, choices: ImportChoices): Promise<ImportResponse> {
    const { seen } = this.draft(id);
    if (seen.state !== 'ready' && seen.state !== 'failed')
      throw notReady('Nothing to choose yet.', 'Look at it first.');
    seen.choices = { ...choices, tables: choices.tables.map((choice) => withProposal(seen, choice)) };
    seen.questions = fixtureQuestions.filter((question) => isOpen(question, seen.choices));
    return this.read(id);
  }

  async run(id: string): Promise<void> {
    const draft = this.draft(id);
    if (draft.seen.questions.length > 0) throw notReady('A question is open.', 'Answer it first.');
    await this.begin(id, 'running', ['read', 'clean', 'customers', 'segments', 'offers', 'figures', 'outputs']);
    void this.work(draft, () => {
      this.ran.push(draft.seen.choices);
      draft.seen.run = 'made';
      draft.seen.state = 'done';
    });
  }

  async progress(id: string): Promise<ImportProgressResponse> {
    const { seen, stages } = this.draft(id);
    return structuredClone({ state: seen.state, stages, run: seen.run, problem: seen.problem });
  }

  async stop(id: string): Promise<void> {
    this.draft(id).stop.abort();
  }

  async discard(id: string): Promise<void> {
    this.draft(id).stop.abort();
    this.drafts.delete(id);
  }

  private draft(id: string): Draft {
    const found = this.drafts.get(id);
    if (found !== undefined) return found;
    throw new ProductError('import/not-found', `There is no import "${id}".`, { hint: 'Begin a new one.' });
  }

  private async begin(id: string, state: 'inspecting' | 'running', stages: readonly string[]): Promise<void> {
    const isBusy = [...this.drafts.values()].some(({ seen }) => ['inspecting', 'running'].includes(seen.state));
    if (isBusy) {
      throw new ProductError('import/busy', 'Another import is at work.', {
        hint: 'Wait until it is done, or stop it.',
      });
    }
    const draft = this.draft(id);
    draft.stop = new AbortController();
    draft.seen.state = state;
    draft.seen.problem = null;
    draft.stages = stages.map((stage) => ({ stage, state: 'waits', share: null, seconds: null }));
  }

  private async work(draft: Draft, finish: () => void): Promise<void> {
    for (const stage of draft.stages) {
      stage.state = 'goes';
      for (const share of [0, 0.5, 1]) {
        stage.share = share;
        await new Promise((resolve) => setTimeout(resolve, this.pace / 3));
      }
      if (draft.stop.signal.aborted) return stopped(draft.seen);
      Object.assign(stage, { state: 'done', share: 1, seconds: this.pace / 1000 });
    }
    finish();
  }
}

function stopped(seen: ImportResponse): void {
  const isRun = seen.state === 'running';
  seen.state = isRun ? 'ready' : 'receiving';
}

function notReady(message: string, hint: string): ProductError {
  return new ProductError('import/not-ready', message, { hint });
}

function emptyDraft(id: string): ImportResponse {
  const settings = {
    company: '',
    asOf: '2026-01-31',
    currency: 'IDR',
    revenuePeriod: 'month',
    dateOrder: 'ask',
    blueprint: 'telecom',
  } as const;
  return {
    id,
    state: 'receiving',
    openedAt: '2026-02-01T08:30:00Z',
    files: [],
    tables: [],
    entities: [],
    blueprints: ['telecom'],
    questions: [],
    findings: [],
    links: [],
    purposes: [],
    choices: { tables: [], decisions: [], settings },
    run: null,
    problem: null,
  };
}

/** What looking at the files gives; a file whose name says so cannot be read. */
function look(seen: ImportResponse): void {
  seen.files = seen.files.map((file) =>
    file.name.includes('rahasia')
      ? {
          ...file,
          problem: {
            code: 'source/password',
            message: 'The workbook is protected by a password.',
            hint: 'Save it without a password, then add it again.',
          },
        }
      : file,
  );
  seen.entities = fixtureEntities;
  seen.tables = structuredClone(fixtureTables);
  seen.findings = fixtureFindings;
  seen.links = fixtureLinks;
  seen.purposes = fixturePurposes;
  const tables = fixtureTables.map(({ id, entity }) => ({ table: id, entity: entity?.name ?? null, columns: null }));
  seen.choices = { ...seen.choices, tables: tables.map((choice) => withProposal(seen, choice)) };
  seen.questions = fixtureQuestions.filter((question) => isOpen(question, seen.choices));
}

type TableChoice = ImportChoices['tables'][number];

function withProposal(seen: ImportResponse, choice: TableChoice): TableChoice {
  if (choice.columns !== null) return choice;
  const table = seen.tables.find(({ id }) => id === choice.table);
  const isProposed = choice.entity !== null && choice.entity === table?.entity?.name;
  const proposed = isProposed ? (table?.proposed ?? []) : [];
  return { ...choice, columns: Object.fromEntries(proposed.map(({ field, header }) => [field, header])) };
}

function isOpen(question: ImportQuestionResponse, { tables }: ImportChoices): boolean {
  const choice = tables.find(({ table }) => table === question.table);
  if (choice === undefined || choice.entity !== 'lines' || question.field === null) return false;
  return choice.columns?.[question.field] === undefined;
}
