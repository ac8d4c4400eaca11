import { existsSync } from 'node:fs';
import { blueprints } from '#blueprints';
import type { ImportChoices } from '#contract';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { readChoices, type Workspace } from '../workspace/workspace.ts';

/** What a workspace has already, and the choices that a new draft begins with: those of the workspace, or of the first blueprint. */
export interface Beginning {
  choices: ImportChoices;
  settings: Settings | undefined;
}

/** Reads the beginning of a draft; `today` is YYYY-MM-DD. */
export async function beginningOf(workspace: Workspace, today: string): Promise<Beginning> {
  const settings = existsSync(workspace.choicesFile)
    ? readSettings(await readChoices(workspace), {}, 'nilai.yaml')
    : undefined;
  const [first] = blueprints;
  return {
    settings,
    choices: {
      tables: [],
      decisions: settings?.repairs ?? [],
      settings: {
        company: settings?.company ?? '',
        asOf: settings?.asOf ?? today,
        currency: settings?.currency ?? first?.currency ?? 'IDR',
        revenuePeriod: settings?.revenuePeriod ?? first?.revenuePeriod ?? 'month',
        dateOrder: settings?.quality.dateOrder ?? 'ask',
        blueprint: settings?.blueprint ?? first?.name ?? '',
      },
    },
  };
}
