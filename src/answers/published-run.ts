import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, publishedTables } from '#contract';
import type { Engine } from '#engine';
import type { FigureKind } from '#values';

export type { Manifest };

/** A published run, its tables readable under their contract names through `engine`. */
export interface PublishedRun {
  manifest: Manifest;
  engine: Engine;
}

/** One figure as every surface shows it. */
export interface Metric {
  metric: string;
  value: number | null;
  unit: string;
  kind: FigureKind;
}

/** Opens the run in a folder: reads its manifest and makes its tables readable. */
export async function openPublishedRun(engine: Engine, folder: string): Promise<PublishedRun> {
  const text = await readFile(join(folder, 'outputs', 'manifest.json'), 'utf8');
  for (const { name } of publishedTables) {
    await engine.viewParquet(name, join(folder, 'tables', `${name}.parquet`));
  }
  return { manifest: JSON.parse(text) as Manifest, engine };
}
