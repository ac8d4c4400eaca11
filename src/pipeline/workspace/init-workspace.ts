import { existsSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { type Blueprint, findBlueprint } from '#blueprints';
import type { EntityName } from '#entities';
import { type InspectedFile, readAs } from '#sources';
import { type Bilingual, type Language, ProductError, placeInWords } from '#values';
import type { Effects } from '../effects.ts';
import { type Inspection, inspect } from '../inspect.ts';
import type { Choices } from '../settings/choices.ts';
import { readSettings, settingsJsonSchema } from '../settings/read-settings.ts';
import type { Synonyms } from '../settings/read-synonyms.ts';
import { gatherFiles } from './gather-files.ts';
import { lastDay } from './last-day.ts';
import { entitiesOf, proposeSources } from './propose-sources.ts';
import { type Workspace, workspaceAt } from './workspace.ts';

/** What a workspace is made from. */
export interface InitRequest {
  folder: string;
  blueprint: string;
  files: readonly string[];
  company?: string | undefined;
  asOf?: string | undefined;
  /** Own words of the company: field, or entity.field -> headers. */
  synonyms?: Synonyms | undefined;
}

/** A new workspace, and the proposed mapping in words, one line a column. */
export interface InitResult {
  workspace: Workspace;
  mapping: Bilingual[];
}

/** Makes a workspace: the files copied in unchanged, `nilai.yaml` with the proposed mapping. Whole or not at all. */
export async function initWorkspace(request: InitRequest, effects: Effects): Promise<InitResult> {
  const blueprint = findBlueprint(request.blueprint);
  await refuseExisting(request.folder);
  refuseSameNames(request.files);
  const target = resolve(request.folder);
  const partial = join(dirname(target), `.${basename(target)}.partial-${process.pid}`);
  try {
    const { synonyms } = request;
    const gathered = await gatherFiles(request.files, workspaceAt(partial).files);
    const found = await inspect(gathered, synonyms === undefined ? {} : { synonyms });
    const proposal = proposeSources(found.files, blueprint.reads);
    refuseQuestions(proposal.questions);
    const asked = { blueprint: blueprint.name, sources: proposal.mapping };
    const day = await asOfDay({ request, asked, reads: blueprint.reads, folder: workspaceAt(partial).files }, effects);
    const choices: Choices = {
      blueprint: blueprint.name,
      company: request.company ?? '',
      asOf: day.asOf,
      language: blueprint.language,
      currency: blueprint.currency,
      revenuePeriod: blueprint.revenuePeriod,
      ...(synonyms === undefined ? {} : { synonyms }),
      sources: proposal.mapping,
    };
    readSettings(choices, {}, 'nilai.yaml');
    await writeChoices(workspaceAt(partial), choices);
    await rm(target, { recursive: true, force: true });
    await rename(partial, target);
    const words = [...mappingInWords(found, entitiesOf(blueprint.reads)), ...proposal.remarks, ...day.words];
    return { workspace: workspaceAt(request.folder), mapping: words };
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

interface DayAsked {
  request: InitRequest;
  asked: Choices;
  reads: Blueprint['reads'];
  /** Where the files are. */
  folder: string;
}

/** The day asked for; for records without one the last day in the data, for lines today; in words where it was not asked for. */
async function asOfDay(
  { request, asked, reads, folder }: DayAsked,
  effects: Effects,
): Promise<{ asOf: string; words: Bilingual[] }> {
  if (request.asOf !== undefined) return { asOf: request.asOf, words: [] };
  const today = effects.today();
  if (reads === 'lines') return { asOf: today, words: [] };
  const { sources: mapping, quality } = readSettings({ ...asked, asOf: today }, {}, 'nilai.yaml');
  const last = await lastDay({ folder, mapping, quality, today });
  if (last === undefined) return { asOf: today, words: [asOfToday(today)] };
  return { asOf: last, words: [asOfLastDay(last)] };
}

const asOfToday = (day: string): Bilingual => ({
  id: `Per ${day}: hari ini, karena data tidak punya tanggal sendiri.`,
  en: `As of ${day}: today, for the data has no day of its own.`,
});
const asOfLastDay = (day: string): Bilingual => ({
  id: `Per ${day}: hari terakhir dalam data.`,
  en: `As of ${day}: the last day in the data.`,
});

async function refuseExisting(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const isEmpty = (await readdir(folder).catch(() => ['a file'])).length === 0;
  if (isEmpty) return;
  throw new ProductError('workspace/exists', `${folder} exists already and is not empty.`, {
    hint: 'Choose another folder; nothing was overwritten.',
  });
}

function refuseSameNames(files: readonly string[]): void {
  const names = files.map((file) => basename(file));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new ProductError('command/usage', `Two of the files are called "${twice}".`, {
    hint: 'Rename one of them first.',
  });
}

function refuseQuestions(questions: Inspection['questions']): void {
  const [first, ...others] = questions;
  if (first === undefined) return;
  const { place, hint } = first;
  const more = (language: Language) =>
    others.map((one) => {
      const parts = [placeInWords(one.place, language), one.message[language], one.hint[language]];
      return `\n  ${parts.filter((part) => part !== '').join(': ')}`;
    });
  const words = { id: `${hint.id}${more('id').join('')}`, en: `${hint.en}${more('en').join('')}` };
  throw new ProductError(first.code, first.message, { place, hint: words, details: { questions } });
}

async function writeChoices(workspace: Workspace, choices: Choices): Promise<void> {
  await writeFile(workspace.choicesFile, `${choicesHeading}${stringify(choices)}`);
  const schema = join(workspace.folder, 'nilai.schema.json');
  await writeFile(schema, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
}

/** What stands above a new nilai.yaml. */
export const choicesHeading = `# yaml-language-server: $schema=./nilai.schema.json
# The choices of this workspace. What is left out is the blueprint's choice; nilai.schema.json lists every setting.
# Amounts cover one revenuePeriod (month or year); asOf is the day the figures speak of.
`;

function mappingInWords({ files }: Inspection, entities: readonly EntityName[]): Bilingual[] {
  return readAs(files, entities).flatMap(({ file, tables }) =>
    tables.flatMap(({ sheet, entity, rows, mapping }) => {
      const where = {
        id: sheet === '' ? file : `${file}, lembar ${sheet}`,
        en: sheet === '' ? file : `${file}, sheet ${sheet}`,
      };
      if (entity === null) return [{ id: `${where.id}: tidak dipakai`, en: `${where.en}: not used` }];
      const table = {
        id: `${where.id}: ${rows} baris diambil sebagai ${entity.name} (${entity.reason.id})`,
        en: `${where.en}: ${rows} rows taken for ${entity.name} (${entity.reason.en})`,
      };
      return [table, ...mapping.map(columnInWords)];
    }),
  );
}

function columnInWords({ field, header, reason }: InspectedFile['tables'][number]['mapping'][number]): Bilingual {
  const pair = `  ${field} <- ${header}`;
  return { id: `${pair} (${reason.id})`, en: `${pair} (${reason.en})` };
}
