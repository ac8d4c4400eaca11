import { openEngine } from '#engine';
import { type InspectedFile, inspectFiles, proposeMapping } from '#sources';

export type { InspectedFile };

/** What is in these files, and the mapping that follows from it; nothing is kept. */
export async function inspect(paths: readonly string[]): Promise<Inspection> {
  const engine = await openEngine('duckdb', { memory: '500MB' });
  try {
    const files = await inspectFiles(engine, paths);
    return { files, ...proposeMapping(files) };
  } finally {
    await engine.close();
  }
}

/** The files as found, the mapping ready for `nilai.yaml`, and what a person must decide first. */
export interface Inspection extends ReturnType<typeof proposeMapping> {
  files: InspectedFile[];
}
