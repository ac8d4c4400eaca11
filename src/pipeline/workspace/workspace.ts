import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { ProductError } from '#values';
import { type Choices, isChoices } from '../settings/choices.ts';

/** The places inside a workspace folder. */
export interface Workspace {
  folder: string;
  choicesFile: string;
  files: string;
  runs: string;
}

export function workspaceAt(folder: string): Workspace {
  return {
    folder,
    choicesFile: join(folder, 'nilai.yaml'),
    files: join(folder, 'files'),
    runs: join(folder, 'runs'),
  };
}

/** The workspace in a folder; refused where there is no `nilai.yaml`. */
export function findWorkspace(folder: string): Workspace {
  const workspace = workspaceAt(folder);
  if (existsSync(workspace.choicesFile)) return workspace;
  throw new ProductError('workspace/not-found', `There is no workspace in ${folder}.`, {
    hint: `Make one: nilai init ${folder} --blueprint telecom FILE...`,
  });
}

/** What `nilai.yaml` says, not yet checked. */
export async function readChoices(workspace: Workspace): Promise<Choices> {
  const document = parseDocument(await readFile(workspace.choicesFile, 'utf8'));
  const problem = document.errors[0];
  if (problem !== undefined) {
    throw new ProductError('settings/invalid', problem.message.split('\n')[0] ?? 'It is not YAML.', {
      place: { file: 'nilai.yaml', ...(problem.linePos === undefined ? {} : { row: problem.linePos[0].line }) },
      hint: 'Correct the line.',
    });
  }
  const choices: unknown = document.toJS({ maxAliasCount: 100 });
  if (isChoices(choices)) return choices;
  throw new ProductError('settings/invalid', 'It holds no settings.', {
    place: { file: 'nilai.yaml' },
    hint: 'It should begin with: blueprint: telecom.',
  });
}
