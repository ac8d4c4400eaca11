import { nearestWords, ProductError } from '#values';
import type { EngineSettings, OpenEngine } from './port.ts';

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
