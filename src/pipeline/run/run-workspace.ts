import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '#contract';
import { type Engine, openEngine } from '#engine';
import { buildAccounts } from '#features';
import { rankOffers } from '#offers';
import { predictCustomers, publishPredictions } from '#predictions';
import { cleanReceived, cleanRecords } from '#quality';
import { segmentAccounts } from '#segments';
import { loadReceived } from '#sources';
import { type Bilingual, ProductError } from '#values';
import { keepDrift } from '../drift/drift-of-run.ts';
import { keepPastLists } from '../drift/past-lists.ts';
import type { Effects } from '../effects.ts';
import { examineTables } from '../examine/examine-tables.ts';
import { keepExamination } from '../examine/keep-examination.ts';
import { ReceivedKeeper } from '../examine/received-keeper.ts';
import { recoverRefresh } from '../refresh/swap-files.ts';
import { publishRepairs } from '../repairs/publish-repairs.ts';
import { Repairer } from '../repairs/repair-received.ts';
import { choiceFromArgument, merged } from '../settings/choices.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { withLock } from '../workspace/lock.ts';
import { findWorkspace, readChoices, type Workspace } from '../workspace/workspace.ts';
import { addSourceNotes } from './add-source-notes.ts';
import { computeMetrics } from './compute-metrics.ts';
import { type InputFile, inputFiles, runName } from './fingerprint.ts';
import { makeManifest, nilaiVersion } from './manifest.ts';
import { publishTables } from './publish-tables.ts';
import { removePartialRuns, setLatest } from './run-folders.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

/** What a run is asked for. */
export interface RunRequest {
  folder: string;
  asOf?: string;
  /** `KEY=VALUE` choices of this run alone. */
  set?: readonly string[];
  engine?: string;
  /** Writes the outputs into `folder` from the tables beside it; left out, only tables are published. */
  writeOutputs?: (runFolder: string, outputsFolder: string, settings: Settings) => Promise<void>;
}

/** A published run. */
export interface RunResult {
  run: string;
  folder: string;
  manifest: Manifest;
  /** Seconds of wall time per stage. */
  seconds: Record<string, number>;
  /** True where the same inputs and choices had been published before and gave the same tables. */
  isRepeat: boolean;
}

/** Runs the whole pipeline over a workspace and publishes one run, whole or not at all. */
export async function runWorkspace(request: RunRequest, effects: Effects): Promise<RunResult> {
  const workspace = findWorkspace(request.folder);
  await recoverRefresh(workspace);
  const settings = await settingsOf(workspace, request);
  if (settings.sources.length === 0) throw noSources();
  return withLock(workspace, async () => {
    await removePartialRuns(workspace);
    const inputs = await inputFiles(
      workspace.files,
      settings.sources.map((source) => source.file),
    );
    return new RunInProgress({ workspace, settings, inputs, request, effects }).finish();
  });
}

async function settingsOf(workspace: Workspace, request: RunRequest): Promise<Settings> {
  const fromCommand = merged(
    ...(request.set ?? []).map(choiceFromArgument),
    request.asOf === undefined ? {} : { asOf: request.asOf },
    request.engine === undefined ? {} : { engine: { name: request.engine } },
  );
  return readSettings(await readChoices(workspace), fromCommand, 'nilai.yaml');
}

function noSources(): ProductError {
  return new ProductError('settings/invalid', 'No file is mapped.', {
    place: { file: 'nilai.yaml' },
    hint: 'Add files with: nilai init DIR --blueprint telecom FILE...',
  });
}

interface RunContext {
  workspace: Workspace;
  settings: Settings;
  inputs: InputFile[];
  request: RunRequest;
  effects: Effects;
}

class RunInProgress {
  private readonly context: RunContext;
  private readonly name: string;
  private readonly partial: string;
  private readonly seconds: Record<string, number> = {};

  constructor(context: RunContext) {
    this.context = context;
    this.name = runName(context.settings, context.inputs, nilaiVersion);
    this.partial = join(context.workspace.runs, `.partial-${this.name}-${process.pid}`);
  }

  async finish(): Promise<RunResult> {
    const { settings, effects } = this.context;
    await mkdir(this.partial, { recursive: true });
    const scratch = join(this.partial, 'scratch');
    const { name, memory, threads } = settings.engine;
    const engine = await openEngine(name, { memory, scratch, ...(threads === undefined ? {} : { threads }) });
    const stop = () => engine.interrupt();
    effects.signal.addEventListener('abort', stop);
    try {
      const manifest = await this.compute(engine);
      await engine.close();
      return await this.publish(manifest);
    } finally {
      effects.signal.removeEventListener('abort', stop);
      await engine.close();
      await rm(this.partial, { recursive: true, force: true });
    }
  }

  private async compute(engine: Engine): Promise<Manifest> {
    const { workspace, settings } = this.context;
    const { asOf } = settings;
    const signal = this.context.effects.signal;
    const { sources: mapping, repairs: decisions } = settings;
    const repairer = await Repairer.begin({ engine, decisions, mapping });
    const keeper = new ReceivedKeeper(engine, mapping);
    const snapshots = new SnapshotKeeper(engine, mapping);
    const repair = snapshots.after(settings.examine === false ? repairer.hook : keeper.after(repairer.hook));
    await this.stage('read', () => loadReceived({ engine, folder: workspace.files, mapping, repair }));
    const unseen = await this.stage('examine', () => this.examine(engine, keeper));
    await this.stage('clean', async () => {
      await cleanReceived({ engine, settings: settings.quality, asOf });
      await cleanRecords({ engine, settings: settings.quality, asOf, snapshots: snapshots.snapshots });
      await snapshots.drop();
      await addSourceNotes(engine);
      await publishRepairs(engine, { decisions, outcomes: repairer.all() });
    });
    const accounts = await this.stage('customers', () => buildAccounts({ engine, asOf }));
    await this.stage('segments', () => segmentAccounts({ engine, settings: settings.segments }));
    await this.stage('predictions', () => this.predict(engine));
    const onProgress = (share: number) => this.context.effects.progress({ stage: 'offers', state: 'goes', share });
    const offers = await this.stage('offers', () =>
      rankOffers({ engine, settings: settings.offers, onProgress, signal }),
    );
    await this.stage('figures', () => computeMetrics(engine, asOf));
    const tables = await this.stage('tables', () => publishTables(engine, join(this.partial, 'tables')));
    const run = { name: this.name, folder: this.partial, sources: mapping };
    await this.stage('drift', async () => {
      await keepDrift({ engine, workspace, settings: settings.drift, run });
      await keepPastLists(engine, workspace, { folder: this.partial, asOf, settings: settings.predictions });
    });
    const absent = [...accounts.absent, ...offers.absent, ...unseen];
    return makeManifest({ run: this.name, settings, inputs: this.context.inputs, tables, absent });
  }

  private async predict(engine: Engine): Promise<void> {
    const { asOf, predictions } = this.context.settings;
    const { signal, progress } = this.context.effects;
    const onProgress = (share: number) => progress({ stage: 'predictions', state: 'goes', share });
    const results = await predictCustomers({ engine, asOf, settings: predictions, signal, onProgress });
    await publishPredictions(engine, results);
  }

  /** Has the doctor look at the files as repaired, unless the settings or their size keep it away; says so where it was kept. */
  private async examine(engine: Engine, { tables }: ReceivedKeeper): Promise<Bilingual[]> {
    const { asOf, quality, examine } = this.context.settings;
    const context = { asOf, ownNames: quality.ownCompany };
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const isSeen = tables.length > 0 && (examine === true || rows <= mostRowsSeen);
    await keepExamination(engine, isSeen ? await examineTables(engine, tables, context) : undefined);
    for (const { table } of tables) await engine.dropTable(table);
    return isSeen ? [] : [notSeen];
  }

  private async publish(manifest: Manifest): Promise<RunResult> {
    const { workspace } = this.context;
    const before = await this.published();
    const isRepeat = before !== undefined && sameTables(before, manifest);
    const run = before === undefined || isRepeat ? this.name : await this.freeName();
    const folder = join(workspace.runs, run);
    const final = { ...manifest, run };
    if (!isRepeat) await this.moveInto(folder, final);
    else if (await this.lacksOutputs(folder)) await this.addOutputs(folder, final);
    await setLatest(workspace, run);
    return { run, folder, manifest: final, seconds: this.seconds, isRepeat };
  }

  private async moveInto(folder: string, manifest: Manifest): Promise<void> {
    await this.makeOutputs(manifest);
    await rename(this.partial, folder);
  }

  /** A run that was published with tables only gets its outputs, made from the same tables. */
  private async addOutputs(folder: string, manifest: Manifest): Promise<void> {
    const made = await this.makeOutputs(manifest);
    await rename(join(folder, 'outputs'), join(this.partial, 'outputs-before'));
    await rename(made, join(folder, 'outputs'));
  }

  private async lacksOutputs(folder: string): Promise<boolean> {
    if (this.context.request.writeOutputs === undefined) return false;
    return (await readdir(join(folder, 'outputs'))).length <= 1;
  }

  private async makeOutputs(manifest: Manifest): Promise<string> {
    const outputs = join(this.partial, 'outputs');
    await mkdir(outputs, { recursive: true });
    await writeFile(join(outputs, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const write = this.context.request.writeOutputs;
    if (write !== undefined) await this.stage('outputs', () => write(this.partial, outputs, this.context.settings));
    if (this.context.effects.signal.aborted) throw cancelled();
    return outputs;
  }

  private async published(): Promise<Manifest | undefined> {
    const path = join(this.context.workspace.runs, this.name, 'outputs', 'manifest.json');
    return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Manifest) : undefined;
  }

  private async freeName(): Promise<string> {
    for (let number = 2; ; number++) {
      const candidate = `${this.name}-${number}`;
      if (!existsSync(join(this.context.workspace.runs, candidate))) return candidate;
    }
  }

  private async stage<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
    const { effects } = this.context;
    if (effects.signal.aborted) throw cancelled();
    const begun = effects.seconds();
    effects.progress({ stage, state: 'begins' });
    const result = await work();
    const seconds = effects.seconds() - begun;
    this.seconds[stage] = Math.round(seconds * 1000) / 1000;
    effects.progress({ stage, state: 'ends', seconds });
    return result;
  }
}

/** More rows than these are looked at only where the settings ask for it. */
const mostRowsSeen = 200_000;

const notSeen: Bilingual = {
  id: 'Isi berkas tidak diperiksa dalam run ini; setelan examine: true memintanya, atau jalankan nilai inspect.',
  en: 'What the files hold was not looked at in this run; the setting examine: true asks for it, or run nilai inspect.',
};

function cancelled(): ProductError {
  return new ProductError('run/cancelled', 'Cancelled; nothing was published.', { hint: '' });
}

function sameTables(a: Manifest, b: Manifest): boolean {
  return JSON.stringify(a.tables) === JSON.stringify(b.tables);
}
