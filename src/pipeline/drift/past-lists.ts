import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '#contract';
import { type Engine, numbersOf, sql, textsOf } from '#engine';
import { type JudgedPast, judgePast, type PastPredictions, type PredictionsSettings } from '#predictions';
import { findRun, listRuns } from '../run/run-folders.ts';
import { findWorkspace, type Workspace } from '../workspace/workspace.ts';

const fileName = 'past-lists.json';

/** Runs looked back on at most, the newest first. */
const mostRuns = 8;

/**
 * Writes `past-lists.json` into a run that is about to be published: what became of the lists that earlier runs gave, by
 * the records of this one. It needs the clean records in the engine, and is no part of the run's tables.
 */
export async function keepPastLists(
  engine: Engine,
  workspace: Workspace,
  run: { readonly folder: string; readonly asOf: string; readonly settings: PredictionsSettings },
): Promise<void> {
  const earlier: PastPredictions[] = [];
  for (const name of (await listRuns(workspace)).toReversed()) {
    if (earlier.length > 0 && new Set(earlier.map((one) => one.run)).size >= mostRuns) break;
    earlier.push(...(await predictionsOf(engine, join(workspace.runs, name), name)));
  }
  const { asOf, settings } = run;
  const judged = await judgePast(
    engine,
    { asOf, settings },
    earlier.filter((list) => list.asOf < asOf),
  );
  await writeFile(join(run.folder, fileName), `${JSON.stringify(judged, null, 2)}\n`);
}

/** What became of the lists of earlier runs, as a run found it; none where it was published before that was kept. */
export async function pastListsOf(folder: string, run?: string): Promise<JudgedPast[]> {
  const path = join(await findRun(findWorkspace(folder), run), fileName);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as JudgedPast[]) : [];
}

async function predictionsOf(engine: Engine, folder: string, run: string): Promise<PastPredictions[]> {
  const path = join(folder, 'tables', 'predictions.parquet');
  const about = join(folder, 'outputs', 'manifest.json');
  if (!existsSync(path) || !existsSync(about)) return [];
  const { asOf, settings } = JSON.parse(await readFile(about, 'utf8')) as Manifest;
  const { months } = (settings['predictions'] ?? {}) as { months?: number };
  if (months === undefined) return [];
  await engine.viewParquet('past_predictions', path);
  const found = await engine.columns(sql`SELECT target, customer_id, value FROM past_predictions
    WHERE kind = 'PREDICTION' AND unit = 'share' AND value IS NOT NULL
    ORDER BY target NULLS LAST, customer_id NULLS LAST`);
  const [targets, ids, values] = [textsOf(found, 'target'), textsOf(found, 'customer_id'), numbersOf(found, 'value')];
  return targets.levels.map((target, code) => {
    const rows = [...values.keys()].filter((row) => targets.codes[row] === code);
    return {
      run,
      target,
      asOf,
      months,
      ids: rows.map((row) => ids.levels[ids.codes[row] as number] ?? ''),
      probabilities: Float64Array.from(rows, (row) => values[row] as number),
    };
  });
}
