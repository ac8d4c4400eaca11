import { type Engine, numbersOf, sql, textsOf } from '#engine';
import type { IsoDate } from '#values';
import { makeWindows } from '../outcomes/windows.ts';
import type { PredictionsSettings } from '../settings.ts';
import { classTargets } from '../targets/class-targets.ts';
import { coverageOf } from '../targets/coverage.ts';
import { addMonths } from '../targets/plan-windows.ts';
import { type BackTest, backTest } from '../trust/back-test.ts';

/** What an earlier run said of its customers for one target. */
export interface PastPredictions {
  readonly run: string;
  readonly target: string;
  readonly asOf: IsoDate;
  /** Months of the window in which the outcome counts. */
  readonly months: number;
  readonly ids: readonly string[];
  readonly probabilities: Float64Array;
}

/** What became of it, and in which run it stood. */
export interface JudgedPast extends BackTest {
  readonly run: string;
  readonly until: IsoDate;
}

/** The list of those to act on: this share of the customers, the likeliest first. */
const listed = 0.1;

/**
 * Judges what earlier runs said by what the records of now tell: only of targets that records tell, and of windows that
 * are over by the as-of day and reached by the records. The newest run first.
 */
export async function judgePast(
  engine: Engine,
  { asOf, settings }: { asOf: IsoDate; settings: PredictionsSettings },
  past: readonly PastPredictions[],
): Promise<JudgedPast[]> {
  const coverage = await coverageOf(engine, asOf);
  const targets = new Map(classTargets(coverage, settings).map((one) => [one.target as string, one]));
  const judged: JudgedPast[] = [];
  for (const list of past.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))) {
    const known = targets.get(list.target);
    const until = addMonths(list.asOf, list.months);
    if (known === undefined || until > asOf || (coverage.get(known.record)?.last ?? '') < addMonths(until, -1))
      continue;
    await makeWindows(engine, [{ asOf: list.asOf, until }]);
    const found = await engine.columns(sql`SELECT customer_id, outcome FROM (${known.outcomes}) AS o
      WHERE customer_id IS NOT NULL ORDER BY customer_id NULLS LAST`);
    const [ids, values] = [textsOf(found, 'customer_id'), numbersOf(found, 'outcome')];
    const outcomes = new Map(
      Array.from(ids.codes, (code, row) => [ids.levels[code] ?? '', values[row] as number] as const),
    );
    const { run, target, asOf: publishedOn, probabilities } = list;
    const told = backTest({ target, publishedOn, ids: list.ids, probabilities, named: namedOf(list) }, outcomes);
    judged.push({ ...told, run, until });
  }
  return judged;
}

/** The likeliest tenth, at least one; equals by their ids. */
function namedOf({ ids, probabilities }: PastPredictions): ReadonlySet<string> {
  const order = [...ids.keys()].sort(
    (a, b) =>
      (probabilities[b] as number) - (probabilities[a] as number) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1),
  );
  const size = Math.max(1, Math.round(ids.length * listed));
  return new Set(order.slice(0, size).map((row) => ids[row] as string));
}
