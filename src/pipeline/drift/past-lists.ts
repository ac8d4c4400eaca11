import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '#contract';
import { type Engine, numbersOf, sql, textsOf } from '#engine';
import {
  type JudgedOffers,
  type JudgedPast,
  judgeOffers,
  judgePast,
  type PastOffers,
  type PastPredictions,
  type PredictionsSettings,
} from '#predictions';
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
  const { asOf, settings } = run;
  const [earlier, offers]: [PastPredictions[], PastOffers[]] = [[], []];
  for (const name of (await listRuns(workspace)).toReversed().slice(0, mostRuns)) {
    const past = await pastRun(join(workspace.runs, name), name);
    if (past === null || past.asOf >= asOf) continue;
    earlier.push(...(await predictionsOf(engine, past)));
    offers.push(...(await offersOf(engine, past)));
  }
  const kept: PastLists = {
    lists: await judgePast(engine, { asOf, settings }, earlier),
    offers: await judgeOffers(engine, asOf, offers),
  };
  await writeFile(join(run.folder, fileName), `${JSON.stringify(kept, null, 2)}\n`);
}

/** What became of the lists of earlier runs, and of the products that they named. */
export interface PastLists {
  readonly lists: readonly JudgedPast[];
  readonly offers: readonly JudgedOffers[];
}

/** What became of the lists of earlier runs, as a run found it; none where it was published before that was kept. */
export async function pastListsOf(folder: string, run?: string): Promise<PastLists> {
  const path = join(await findRun(findWorkspace(folder), run), fileName);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as PastLists) : { lists: [], offers: [] };
}

interface PastRun {
  readonly run: string;
  readonly tables: string;
  readonly asOf: string;
  readonly months: number;
}

async function pastRun(folder: string, run: string): Promise<PastRun | null> {
  const about = join(folder, 'outputs', 'manifest.json');
  if (!existsSync(about)) return null;
  const { asOf, settings } = JSON.parse(await readFile(about, 'utf8')) as Manifest;
  const { months } = (settings['predictions'] ?? {}) as { months?: number };
  return months === undefined ? null : { run, tables: join(folder, 'tables'), asOf, months };
}

/** The first three products that the rule and the prediction named to each customer. */
async function offersOf(engine: Engine, { run, tables, asOf, months }: PastRun): Promise<PastOffers[]> {
  const found: PastOffers[] = [];
  for (const [table, kind] of [
    ['offers', 'RULE'],
    ['product_predictions', 'PREDICTION'],
  ] as const) {
    const path = join(tables, `${table}.parquet`);
    if (!existsSync(path)) continue;
    await engine.viewParquet('past_offers', path);
    const proven = kind === 'PREDICTION' ? sql`AND kind = 'PREDICTION'` : sql``;
    const columns = await engine.columns(sql`SELECT customer_id, product FROM past_offers
      WHERE rank <= 3 AND customer_id IS NOT NULL AND product IS NOT NULL ${proven}
      ORDER BY customer_id NULLS LAST, rank NULLS LAST`);
    const [ids, products] = [textsOf(columns, 'customer_id'), textsOf(columns, 'product')];
    const texts = ({ codes, levels }: typeof ids) => Array.from(codes, (code) => levels[code] ?? '');
    found.push({ run, kind, asOf, months, customers: texts(ids), products: texts(products) });
  }
  return found;
}

async function predictionsOf(engine: Engine, { run, tables, asOf, months }: PastRun): Promise<PastPredictions[]> {
  const path = join(tables, 'predictions.parquet');
  if (!existsSync(path)) return [];
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
