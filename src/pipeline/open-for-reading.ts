import { resolve } from 'node:path';
import { type OpenEngine, openEngine } from '#engine';

/** Opens an engine that can read the run in a folder and nothing else on this machine. */
export async function openForReading(runFolder: string): Promise<OpenEngine> {
  const engine = await openEngine('duckdb', { memory: '400MB' });
  await engine.confineTo(resolve(runFolder));
  return engine;
}
