import { stratifiedFolds, textKey } from '#maths';
import type { Bilingual, IsoDate } from '#values';
import type { RegisteredModel, TargetResult } from '../result.ts';
import type { PredictionsSettings } from '../settings.ts';
import { gradeOfAmount } from '../trust/proof/grade-amount.ts';
import { kindOf } from '../trust/proof/make-card.ts';
import { noVerdict, type Verdict } from '../trust/proof/verdict.ts';
import { dataHashOf } from '../trust/registry.ts';
import { measure } from '../trust/words.ts';
import { at, rowsWith } from './amount-ranges.ts';
import { type BuyingHistories, frameOfHistories, historiesAt } from './histories.ts';
import {
  type BuyingModel,
  expectedRevenue,
  type Foreseen,
  fitBuying,
  foresee,
  learnRanges,
  type NoBuyingModel,
  rangesOf,
} from './lifetime-value.ts';
import { estimatedValue, valueCard, valued } from './value-result.ts';
import { fitReasonWords } from './value-texts.ts';

/** Customers who buy when they like: what was known on the past day and what came, and what is known now. */
export interface BuyersTask {
  readonly past: BuyingHistories;
  readonly now: BuyingHistories;
  /** The window of the proof, its months, and the weeks of it and of the coming twelve months. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate };
  readonly months: number;
  readonly weeks: { readonly past: number; readonly coming: number };
  readonly asOf: IsoDate;
  readonly settings: PredictionsSettings;
}

/** Customers of whom the proof looks at each one's own distribution at most. */
const mostProved = 20_000;

/**
 * The value of customers without a contract: BG/NBD or MBG/NBD for how often and Gamma-Gamma for how much, fitted on a
 * past day, held against what came, then fitted again on the as-of day with the ranges learned on the past day.
 */
export function valueOfBuyers(task: BuyersTask): TargetResult {
  const { past, now, window, settings } = task;
  const model = fitBuying(past);
  if ('reason' in model) return withoutModel(task, model);
  const proof = prove(task, model);
  const verdict = withRangeRemark(proof.verdict);
  const current = fitBuying(now);
  if ('reason' in current) return withoutModel(task, current);
  const registered = registeredOf(task, current);
  const card = valueCard({ meaning: meaningOf(task, current), window, verdict, model: registered });
  if (kindOf(card.grade) !== 'PREDICTION') return estimateOf(task, card);
  const ranges = learnRanges(proof.foreseen, proof.customers.after, settings.seed);
  const foreseen = foresee(current, now, task.weeks.coming);
  const bandedBy = expectedRevenue(current, now, task.weeks.past);
  const figures = { ids: now.ids, value: foreseen.expected, ...rangesOf(ranges, foreseen, bandedBy) };
  const customers = valued(figures, { asOf: task.asOf, columns: [] });
  return { target: 'clv', card, customers, scorecard: null, changes: null, threshold: null, model: registered };
}

interface Proof {
  readonly verdict: Verdict;
  readonly foreseen: Foreseen;
  readonly customers: BuyingHistories;
}

/** What was foreseen on the past day beside what came; ranges are learned on one half of the customers for the other. */
function prove({ past, weeks, months, settings }: BuyersTask, model: BuyingModel): Proof {
  const customers = sampleOf(past, mostProved);
  const foreseen = foresee(model, customers, weeks.past);
  const range = rangesOfHalves(foreseen, customers, settings.seed);
  const name = {
    id: `pendapatan sendiri ${months} bulan sebelumnya`,
    en: `own revenue of the last ${months} months`,
  };
  const known = rowsWith(
    Int32Array.from(range.high, (high) => (Number.isNaN(high) ? 0 : 1)),
    (one) => one === 1,
  );
  const verdict = gradeOfAmount({
    actual: customers.after,
    forecast: foreseen.expected,
    baseline: { name, forecast: customers.before },
    ...(known.length === customers.ids.length ? { range } : {}),
    seed: settings.seed,
  });
  return { verdict, foreseen, customers };
}

function rangesOfHalves({ expected, spends }: Foreseen, { ids, after }: BuyingHistories, seed: number) {
  const keys = ids.map((id) => textKey(id));
  const halves = stratifiedFolds(new Float64Array(ids.length), { folds: 2, seed, keys });
  const [low, high] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  for (const half of [0, 1]) {
    const [learned, judged] = [rowsWith(halves, (one) => one !== half), rowsWith(halves, (one) => one === half)];
    const part = (rows: Int32Array): Foreseen => ({
      expected: at(expected, rows),
      spends: Array.from(rows, (row) => spends[row] as Foreseen['spends'][number]),
    });
    const found = rangesOf(learnRanges(part(learned), at(after, learned), seed), part(judged));
    for (const [place, row] of judged.entries()) {
      [low[row], high[row]] = [found.low[place] as number, found.high[place] as number];
    }
  }
  return { low, high };
}

/** At most so many customers, chosen by their ids alone. */
function sampleOf(all: BuyingHistories, most: number): BuyingHistories {
  if (all.ids.length <= most) return all;
  const keys = Float64Array.from(all.ids, (id) => textKey(id));
  const border = keys.slice().sort()[most] as number;
  return historiesAt(all, Int32Array.from([...keys.keys()].filter((row) => (keys[row] as number) < border)));
}

function withRangeRemark(verdict: Verdict): Verdict {
  const held = verdict.metrics['coverage80'];
  if (held === undefined) return verdict;
  const share = measure(held.value);
  const reason = {
    id: `${verdict.reason.id} Rentang memuat sedikitnya 80 %: di sini ${share.id}, lebih dari itu bila kebanyakan pelanggan tidak membeli apa pun, karena rentang yang memuat nol memuat mereka semua.`,
    en: `${verdict.reason.en} Ranges hold at least 80 %: here ${share.en}, more than that where most customers buy nothing, since a range with zero in it holds all of those.`,
  };
  return { ...verdict, reason };
}

function meaningOf({ months, window }: BuyersTask, model: BuyingModel): Bilingual {
  const name = `${model.purchases.kind} + Gamma-Gamma`;
  return {
    id: `pembelian yang diharapkan kali nilainya (${name}), karena catatannya pembelian tanpa kontrak; diuji pada ${months} bulan dari ${window.from} sampai ${window.to}.`,
    en: `expected purchases times their amount (${name}), since the records are purchases without a contract; tested over the ${months} months from ${window.from} to ${window.to}.`,
  };
}

function registeredOf({ now, window, asOf, settings }: BuyersTask, { purchases, spend }: BuyingModel): RegisteredModel {
  return {
    champion: `${purchases.kind} + Gamma-Gamma`,
    challenger: null,
    trainedAsOf: window.from,
    dataHash: dataHashOf(frameOfHistories(now, asOf), { target: 'clv', kind: 'amount', values: now.before }),
    settings: JSON.stringify({ purchases: purchases.parameters, spend: spend.parameters }),
    seed: settings.seed,
  };
}

/** The fit did not converge: the card says which and why, and the figures are what the customer brought before. */
function withoutModel(task: BuyersTask, { model, reason }: NoBuyingModel): TargetResult {
  const words = fitReasonWords(reason);
  const verdict = noVerdict(
    {
      id: `${model} tidak dapat dicocokkan: ${words.id}. Angkanya hanya pendapatan sendiri, tanpa model.`,
      en: `${model} could not be fitted: ${words.en}. The figures are the customer's own revenue, without a model.`,
    },
    [
      {
        id: 'lebih banyak pelanggan dengan pembelian berulang dan jeda yang berbeda-beda',
        en: 'more customers with repeat purchases at differing intervals',
      },
    ],
    task.past.ids.length,
  );
  const meaning = {
    id: `pendapatan sendiri 12 bulan terakhir; rentangnya dari ${task.months} bulan mulai ${task.window.from}.`,
    en: `own revenue of the last 12 months; ranges from the ${task.months} months after ${task.window.from}.`,
  };
  return estimateOf(task, valueCard({ meaning, window: task.window, verdict }));
}

function estimateOf({ past, now, asOf }: BuyersTask, card: TargetResult['card']): TargetResult {
  return estimatedValue(card, { past, after: past.after, now, share: 1 }, asOf);
}
