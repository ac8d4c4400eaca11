import { readFileSync } from 'node:fs';
import type { Manifest } from '#contract';
import type { Bilingual } from '#values';
import type { Settings } from '../settings/settings.ts';
import type { InputFile } from './fingerprint.ts';
import type { PublishedFile } from './publish-tables.ts';

const packageFile = new URL('../../../package.json', import.meta.url);

/** The version of this product. */
export const nilaiVersion: string = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;

/** Puts together what is known of a run once its tables are written. */
export function makeManifest(parts: {
  run: string;
  settings: Settings;
  inputs: InputFile[];
  tables: Record<string, PublishedFile>;
  absent: Bilingual[];
}): Manifest {
  const { asOf, company, blueprint, currency, revenuePeriod, language, engine } = parts.settings;
  return {
    format: 1,
    run: parts.run,
    asOf,
    company,
    blueprint,
    currency,
    revenuePeriod,
    language,
    nilai: nilaiVersion,
    engine: engine.name,
    settings: parts.settings,
    inputs: parts.inputs,
    tables: parts.tables,
    absent: parts.absent,
  };
}
