import { fitAdditive, fitLinear, foldRows, groupFolds, textKey } from '#maths';
import { featuresOf } from '../models/panel.ts';
import { cardOfAdditive, cardOfLinear } from '../scoring/from-models.ts';
import { contributionsOf, type Scorecard, scoresOf } from '../scoring/scorecard.ts';
import { at } from './amount-ranges.ts';
import { largestShare, type ValueRows, valueRowsAt } from './value-rows.ts';

/** One way to learn the kept share: squared error, each customer counted by the money it brought. */
export interface ShareLearner {
  readonly name: 'additive' | 'linear';
  readonly learn: (rows: ValueRows, seed: number) => Scorecard;
}

/** Penalised least squares: for few customers, and where effects are straight. */
export const linearShare: ShareLearner = {
  name: 'linear',
  learn: (rows) => {
    const weights = weightsOf(rows.before);
    const settings = { family: 'linear', strength: 10, weights } as const;
    return cardOfLinear(fitLinear(featuresOf(rows.panel), rows.panel.outcome, settings));
  },
};

/** Shape functions and a few pairs. */
export const additiveShare: ShareLearner = {
  name: 'additive',
  learn: (rows, seed) => {
    const settings = { loss: 'squared', seed, weights: weightsOf(rows.before) } as const;
    return cardOfAdditive(fitAdditive(featuresOf(rows.panel), rows.panel.outcome, settings));
  },
};

/** Money above the highest twentieth counts as that, so that a few of the largest do not decide alone; mean 1. */
function weightsOf(before: Float64Array): Float64Array {
  const sorted = before.slice().sort();
  const cap = sorted[Math.floor(0.95 * sorted.length)] ?? 1;
  const capped = before.map((amount) => Math.min(amount, cap));
  const mean = capped.reduce((sum, amount) => sum + amount, 0) / Math.max(1, capped.length);
  return capped.map((amount) => amount / mean);
}

/** The money foreseen of each row: what it brought times the share it is said to keep. */
export function moneyOf(card: Scorecard, { panel, before }: ValueRows): Float64Array {
  const scores = scoresOf(card, contributionsOf(card, featuresOf(panel)), panel.ids.length);
  return scores.map((score, row) => Math.min(largestShare, Math.max(0, score)) * (before[row] as number));
}

/** The share of their money that all rows together kept. */
export function shareOfAll({ before, after }: ValueRows): number {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const all = sum(before);
  return all > 0 ? sum(after) / all : 0;
}

/** Folds by customer, so that the rows of several days of one stay together; the order of rows changes nothing. */
export function customerFolds({ panel }: ValueRows, folds: number, seed: number): Int32Array {
  return groupFolds({ folds, seed, keys: Float64Array.from(panel.ids, (id) => textKey(id)) });
}

/** What each row is foreseen by models that did not see its customer, and by the share of all others. */
export function moneyOnFolds(
  rows: ValueRows,
  folds: Int32Array,
  { learner, seed }: { learner: ShareLearner; seed: number },
): { readonly forecast: Float64Array; readonly baseline: Float64Array } {
  const [forecast, baseline] = [new Float64Array(folds.length), new Float64Array(folds.length)];
  for (const fold of new Set(folds)) {
    const { fit, test } = foldRows(folds, fold);
    const [learned, judged] = [valueRowsAt(rows, fit), valueRowsAt(rows, test)];
    const found = moneyOf(learner.learn(learned, seed), judged);
    const share = shareOfAll(learned);
    for (const [place, row] of test.entries()) {
      forecast[row] = found[place] as number;
      baseline[row] = share * (judged.before[place] as number);
    }
  }
  return { forecast, baseline };
}

/** Error of forecasts as learning counts it: squares of the share missed, by the money behind it. */
export function shareError(forecast: Float64Array, rows: ValueRows): number {
  const weights = weightsOf(rows.before);
  const shares = at(rows.panel.outcome, Int32Array.from(forecast.keys()));
  return forecast.reduce((sum, money, row) => {
    const missed = money / (rows.before[row] as number) - (shares[row] as number);
    return sum + (weights[row] as number) * missed * missed;
  }, 0);
}
