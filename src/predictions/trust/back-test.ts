import {
  auc,
  bootstrapScored,
  calibrationError,
  type Interval,
  liftAt,
  type Scored,
  scoredOf,
  wilsonInterval,
} from '#maths';
import type { Bilingual, IsoDate } from '#values';
import type { Measured } from './card.ts';
import { around } from './proof/grade-class.ts';
import { count, percent } from './words.ts';

/** A list as it was published: whom it named, with which probability. */
export interface PastList {
  readonly target: string;
  readonly publishedOn: IsoDate;
  readonly ids: readonly string[];
  /** Probability of each customer, in the order of `ids`. */
  readonly probabilities: Float64Array;
  /** Customers that were put on the list of those to act on. */
  readonly named: ReadonlySet<string>;
}

/** What became of a published list. */
export interface BackTest {
  readonly target: string;
  readonly publishedOn: IsoDate;
  /** Customers whose outcome is known by now, and those still open. */
  readonly known: number;
  readonly open: number;
  readonly named: number;
  readonly hits: number;
  /** Share of the named whom it happened to (interval of Wilson 1927); null where none is known. */
  readonly hitRate: Measured | null;
  /** Hit rate of the named over the rate of all. */
  readonly lift: number | null;
  /** Mean probability said of the known less what happened: above 0 it promised too much. */
  readonly promisedTooMuch: number | null;
  /** auc, lift10, calibration_error, each with its 95 % interval; empty where undefined. */
  readonly metrics: Readonly<Record<string, Measured>>;
  readonly text: Bilingual;
}

/** What became of a past list: `outcomes` by customer, 1 or 0; customers without one are still open. */
export function backTest(past: PastList, outcomes: ReadonlyMap<string, number>, seed = 1): BackTest {
  const rows = past.ids.flatMap((id, row) => {
    const outcome = outcomes.get(id);
    if (outcome === undefined || Number.isNaN(outcome)) return [];
    return [{ outcome, probability: past.probabilities[row] as number, isNamed: past.named.has(id) }];
  });
  const named = rows.filter(({ isNamed }) => isNamed);
  const hits = named.filter(({ outcome }) => outcome === 1).length;
  const happened = rows.filter(({ outcome }) => outcome === 1).length;
  const hitRate = named.length === 0 ? null : { value: hits / named.length, ...wilsonInterval(hits, named.length) };
  const promised = rows.reduce((sum, { probability }) => sum + probability, 0);
  return {
    target: past.target,
    publishedOn: past.publishedOn,
    known: rows.length,
    open: past.ids.length - rows.length,
    named: named.length,
    hits,
    hitRate,
    lift: hitRate === null || happened === 0 ? null : hitRate.value / (happened / rows.length),
    promisedTooMuch: rows.length === 0 ? null : (promised - happened) / rows.length,
    metrics: metricsOf(
      scoredOf(
        rows.map(({ outcome }) => outcome),
        rows.map(({ probability }) => probability),
      ),
      seed,
    ),
    text: inWords(named.length, hits, hitRate),
  };
}

function metricsOf(scored: Scored, seed: number): Record<string, Measured> {
  if (scored.labels.length < 20) return {};
  const found = bootstrapScored(
    scored,
    {
      auc,
      lift10: (rows) => liftAt(rows, 0.1),
      calibration_error: (rows) => calibrationError(rows)?.expected ?? null,
    },
    { seed },
  );
  return Object.fromEntries(
    Object.entries(found).map(([name, interval]: [string, Interval]) => [name, around(interval)]),
  );
}

function inWords(named: number, hits: number, rate: Measured | null): Bilingual {
  if (rate === null)
    return { id: 'Hasil daftar ini belum diketahui.', en: 'What became of this list is not known yet.' };
  const [all, some] = [count(named), count(hits)];
  const [share, low, high] = [percent(rate.value), percent(rate.low), percent(rate.high)];
  return {
    id: `Dari ${all.id} pelanggan di daftar, ${some.id} memang mengalaminya (${share.id}; ${low.id} sampai ${high.id}).`,
    en: `Of ${all.en} customers on the list it happened to ${some.en} (${share.en}; ${low.en} to ${high.en}).`,
  };
}
