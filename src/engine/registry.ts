import { nearestWords, ProductError } from '#values';
import type { Engine } from './port.ts';

/** What every engine is opened with. */
export interface EngineSettings {
  /** Memory the engine may take before it spills, as `1500MB`. */
  memory: string;
  threads?: number;
  /** Folder for spilled data; made by the engine, removed on close. */
  scratch?: string;
}

/** An engine, and the right to shut it off from everything but one folder. */
export type OpenEngine = Engine & { confineTo(folder: string): Promise<void> };

const drivers: Readonly<Record<string, (settings: EngineSettings) => Promise<OpenEngine>>> = {
  duckdb: async (settings) => (await import('./drivers/duckdb/index.ts')).openDuckdb(settings),
};

/** The engines that can be named in `nilai.yaml` or by `--engine`. */
export const engineNames: readonly string[] = Object.keys(drivers);

/** Opens an engine by name; its driver is loaded only now. */
export async function openEngine(engine: string, settings: EngineSettings): Promise<OpenEngine> {
  const open = drivers[engine];
  if (open === undefined) {
    const near = nearestWords(engine, engineNames);
    throw new ProductError('engine/unsupported', `There is no engine "${engine}" in this version.`, {
      hint: `Known: ${(near.length > 0 ? near : engineNames).join(', ')}.`,
    });
  }
  return open(settings);
}
