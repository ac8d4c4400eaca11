import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Blueprint } from '#blueprints';
import { openEngine } from '#engine';
import type { SourceMapping } from '#sources';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { lastDay } from '../workspace/last-day.ts';
import { proposedTables } from './check-choices.ts';
import type { Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { lookAtFiles } from './look-at-files.ts';
import type { Work } from './work.ts';

/** A draft to look at, where it is kept, and the settings of its workspace where it has any. */
export interface DraftLook {
  draft: Draft;
  store: DraftStore;
  settings: Settings | undefined;
}

/** Looks at the files of a draft and keeps what was seen; gives what changes of the draft. */
export async function lookAtDraft({ draft, store, settings }: DraftLook, work: Work): Promise<Partial<Draft>> {
  const scratch = await mkdtemp(join(tmpdir(), 'nilai-import-'));
  const engine = await openEngine('duckdb', { memory: '600MB', scratch });
  work.signal.addEventListener('abort', () => engine.interrupt());
  try {
    const { seen, blueprint, mapping, problems } = await lookAtFiles({
      engine,
      folder: store.filesOf(draft.id),
      names: draft.files.map(({ name }) => name),
      context: { asOf: draft.choices.settings.asOf, ownNames: settings?.quality.ownCompany ?? [] },
      hints: settings === undefined ? {} : { synonyms: settings.synonyms, remembered: settings.sources },
      ...(settings === undefined ? {} : { blueprint: settings.blueprint }),
      onStage: (stage) => work.enter(stage),
    });
    work.finish();
    await store.writeSeen(draft.id, seen);
    const files = draft.files.map((file) => ({ ...file, problem: problems.get(file.name) ?? null }));
    const [problem] = problems.values();
    if (seen.tables.length === 0 && problem !== undefined) return { state: 'failed', files, problem };
    const { name, currency, revenuePeriod } = blueprint;
    const asOf = settings === undefined ? await dayOf(draft, { reads: blueprint.reads, mapping, store }) : undefined;
    const own = settings === undefined ? { blueprint: name, currency, revenuePeriod, ...(asOf && { asOf }) } : {};
    const choices = { ...draft.choices, settings: { ...draft.choices.settings, ...own } };
    return { state: 'ready', files, choices: { ...choices, tables: proposedTables(seen) } };
  } finally {
    await engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Of records the last day in the data, as `init` takes it; of service lines the day that the draft began with. */
async function dayOf(
  { id, choices }: Draft,
  { reads, mapping, store }: { reads: Blueprint['reads']; mapping: readonly SourceMapping[]; store: DraftStore },
): Promise<string | undefined> {
  if (reads === 'lines' || mapping.length === 0) return undefined;
  const { blueprint, asOf: today } = choices.settings;
  const { quality } = readSettings({ blueprint, asOf: today }, {}, 'nilai.yaml');
  return lastDay({ folder: store.filesOf(id), mapping, quality, today });
}
