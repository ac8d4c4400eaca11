import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { ImportChoices } from '#contract';
import { type EntityName, entityNames } from '#entities';
import type { SourceMapping } from '#sources';
import { ProductError } from '#values';
import { isChoices } from '../settings/choices.ts';
import { replaceFile } from '../settings/edit-choices.ts';
import { readSettings, settingsJsonSchema } from '../settings/read-settings.ts';
import { choicesHeading } from '../workspace/init-workspace.ts';
import { withLock } from '../workspace/lock.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { mappedColumns } from './check-choices.ts';
import type { Seen } from './draft.ts';

/** A draft that is to become the workspace's data. */
export interface Adoption {
  workspace: Workspace;
  /** Folder of the draft's files, and one that the draft has for itself. */
  files: string;
  own: string;
  names: readonly string[];
  seen: Seen;
  choices: ImportChoices;
}

const heldFolder = 'held';
const marker = 'adopting.json';

/**
 * Puts the files of a draft and its choices into the workspace, what they replace is held beside the draft; gives what puts
 * it all back. A stop half-way is put back by `recoverAdoption`.
 */
export async function adoptDraft(adoption: Adoption): Promise<() => Promise<void>> {
  const { workspace, own } = adoption;
  const before = await readFile(workspace.choicesFile, 'utf8').catch(() => undefined);
  const after = choicesText(before, adoption);
  await mkdir(workspace.files, { recursive: true });
  await withLock(workspace, async () => {
    await hold(adoption, before);
    for (const file of adoption.names) await put(join(adoption.files, file), workspace.files, file);
    await replaceFile(workspace.choicesFile, after);
    await replaceFile(
      join(workspace.folder, 'nilai.schema.json'),
      `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`,
    );
  });
  return () => recoverAdoption(workspace, own);
}

/** Forgets what was held, once a run has come of the draft. */
export async function keepAdoption(own: string): Promise<void> {
  await rm(join(own, marker), { force: true });
  await rm(join(own, heldFolder), { recursive: true, force: true });
}

/** Puts back what an adoption had replaced, where one did not come to its end. */
export async function recoverAdoption(workspace: Workspace, own: string): Promise<void> {
  const path = join(own, marker);
  if (!existsSync(path)) return;
  const { names, before } = JSON.parse(await readFile(path, 'utf8')) as { names: string[]; before: string | null };
  for (const file of names) {
    const held = join(own, heldFolder, file);
    if (existsSync(held)) await put(held, workspace.files, file);
    else await rm(join(workspace.files, file), { force: true });
  }
  if (before === null) await rm(workspace.choicesFile, { force: true });
  else await replaceFile(workspace.choicesFile, before);
  await keepAdoption(own);
}

async function hold({ workspace, own, names }: Adoption, before: string | undefined): Promise<void> {
  const held = join(own, heldFolder);
  await rm(held, { recursive: true, force: true });
  await mkdir(held, { recursive: true });
  for (const file of names) {
    const path = join(workspace.files, file);
    if (existsSync(path)) await copyFile(path, join(held, file));
  }
  await replaceFile(join(own, marker), JSON.stringify({ names, before: before ?? null }));
}

/** Copies whole or not at all. */
async function put(from: string, folder: string, file: string): Promise<void> {
  const partial = join(folder, `.${file}.partial`);
  await copyFile(from, partial);
  await rename(partial, join(folder, file));
}

/** The text of `nilai.yaml` that the choices make; what they do not speak of stays as it was. */
function choicesText(before: string | undefined, { seen, choices }: Adoption): string {
  const document = parseDocument(before ?? '{}\n');
  const { decisions } = choices;
  const { dateOrder, ...settings } = choices.settings;
  const values = { ...settings, sources: sourcesOf(seen, choices), repairs: decisions };
  if (!isChoices(document.toJS())) throw new ProductError('settings/invalid', 'It holds no settings.', noSettings);
  for (const [key, value] of Object.entries(values)) document.set(key, document.createNode(value));
  if (dateOrder !== 'ask' || document.hasIn(['quality', 'dateOrder']))
    document.setIn(['quality', 'dateOrder'], dateOrder);
  if (before === undefined && document.contents !== null) (document.contents as { flow?: boolean }).flow = false;
  const text = document.toString({ lineWidth: 0 });
  readSettings(document.toJS() as Record<string, unknown>, {}, 'nilai.yaml');
  return before === undefined ? `${choicesHeading}${text}` : text;
}

const noSettings = { place: { file: 'nilai.yaml' }, hint: 'It should begin with: blueprint: telecom.' };

function sourcesOf({ tables }: Seen, choices: ImportChoices): SourceMapping[] {
  return choices.tables.flatMap((choice) => {
    const portrait = tables.find(({ id }) => id === choice.table)?.portrait;
    const entity = entityNames.find((one): one is EntityName => one === choice.entity);
    if (portrait === undefined || entity === undefined) return [];
    return [
      {
        file: portrait.file,
        ...(portrait.sheet === '' ? {} : { sheet: portrait.sheet }),
        headerRow: portrait.headerRow ?? 0,
        entity,
        columns: mappedColumns(choice),
      },
    ];
  });
}
