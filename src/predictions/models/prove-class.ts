import { foldRows, logLoss, scoredOf, sigmoid, stratifiedFolds, takeRows, textKey } from '#maths';
import { type Calibration, calibrate, calibrated } from './calibrate.ts';
import type { ClassLearner, LearnSettings } from './learner.ts';
import { findOneColumnRule, type OneColumnRule, ratesOfRule } from './one-column-rule.ts';
import { customersOf, featuresOf, type Panel, partOf, rowsWhere } from './panel.ts';

/** How the proof was held: on a later day than all that was learned, or on folds of one day. */
export type ProofSplit = 'later day' | 'folds';

/** What was predicted of customers whose outcome was not shown, beside what became of them. */
export interface ClassProof {
  readonly split: ProofSplit;
  /** Rows of the test; all of the arrays below are in this order. */
  readonly test: Panel;
  /** Calibrated probabilities of the champion. */
  readonly champion: Float64Array;
  readonly challenger: Float64Array | null;
  readonly baseline: Float64Array;
  readonly rule: OneColumnRule;
  readonly learner: ClassLearner;
  /** Log-loss of every candidate on folds of the rows learned from: the least became champion. */
  readonly tried: readonly { readonly name: string; readonly logLoss: number }[];
  /** From the log-odds of a learner to log-odds that keep their word, learned on folds. */
  readonly calibration: Calibration;
}

/** Who may become champion, who only shows what the glass box gives up, and the seed of every fold. */
export interface ProofSettings extends LearnSettings {
  readonly candidates: readonly ClassLearner[];
  readonly challenger: ClassLearner | null;
}

const outerFolds = 5;
const innerFolds = 3;
/** Rows that a model is learned from at most: more move its scores less than what no column tells. */
export const mostLearned = 200_000;
/** Rows on which learners are compared and calibrated at most; each is learned once more for every fold of them. */
const mostCompared = 40_000;

/**
 * Proves a class by time where the panel has two labelled days or more: learned on the earlier ones, tested on the
 * latest. With one day by five folds of customers. The champion is the candidate with the least log-loss on folds of the
 * rows it learns from; nothing of the test is used to choose or to calibrate.
 */
export function proveClass(panel: Panel, settings: ProofSettings): ClassProof {
  const days = new Set(panel.day);
  return days.size > 1 ? proveByTime(panel, settings) : proveByFolds(panel, settings);
}

function proveByTime(panel: Panel, settings: ProofSettings): ClassProof {
  const latest = Math.min(...new Set(panel.day));
  const earlier = partOf(
    panel,
    rowsWhere(panel, (row) => panel.day[row] !== latest),
  );
  const learned = customersOf(earlier, mostLearned);
  const test = partOf(
    panel,
    rowsWhere(panel, (row) => panel.day[row] === latest),
  );
  const shown = customersOf(learned, mostCompared);
  const { learner, scores, tried } = chooseLearner(shown, settings, innerFolds);
  const calibration = calibrate(scores, shown.outcome);
  const rule = findOneColumnRule(learned.columns, learned.outcome);
  const scoresOfTest = learner.learn(featuresOf(learned), learned.outcome, settings).score(featuresOf(test));
  const challenger = settings.challenger?.learn(featuresOf(learned), learned.outcome, settings).score(featuresOf(test));
  return {
    split: 'later day',
    test,
    champion: calibrated(calibration, scoresOfTest).map(sigmoid),
    challenger: challenger?.map(sigmoid) ?? null,
    baseline: ratesOfRule(rule, featuresOf(test)),
    rule,
    learner,
    tried,
    calibration,
  };
}

function proveByFolds(panel: Panel, settings: ProofSettings): ClassProof {
  const { learner, scores, folds, tried } = chooseLearner(panel, settings, outerFolds);
  const challenger = settings.challenger === null ? null : scoresOnFolds(panel, folds, settings.challenger, settings);
  return {
    split: 'folds',
    test: panel,
    champion: calibratedOnFolds(scores, panel.outcome, folds).map(sigmoid),
    challenger: challenger?.map(sigmoid) ?? null,
    baseline: baselineOnFolds(panel, folds),
    rule: findOneColumnRule(panel.columns, panel.outcome),
    learner,
    tried,
    calibration: calibrate(scores, panel.outcome),
  };
}

function chooseLearner(panel: Panel, settings: ProofSettings, count: number) {
  const folds = foldsOf(panel, count, settings.seed);
  const found = settings.candidates.map((learner) => {
    const scores = scoresOnFolds(panel, folds, learner, settings);
    return { learner, scores, folds, loss: logLoss(scoredOf(panel.outcome, scores.map(sigmoid))) ?? Infinity };
  });
  const best = found.reduce((a, b) => (b.loss < a.loss ? b : a));
  const tried = found.map(({ learner, loss }) => ({ name: learner.name, logLoss: Number(loss.toPrecision(6)) }));
  return { ...best, tried };
}

/** Folds by customer: a customer's rows of several days stay in one fold, and the order of rows changes nothing. */
function foldsOf({ ids, outcome }: Panel, folds: number, seed: number): Int32Array {
  const ever = new Map<string, number>();
  for (const [row, id] of ids.entries()) ever.set(id, Math.max(ever.get(id) ?? 0, outcome[row] as number));
  const customers = [...ever.keys()];
  const keys = customers.map((id) => textKey(id));
  const dealt = stratifiedFolds([...ever.values()], { folds, seed, keys });
  const foldOf = new Map(customers.map((id, place) => [id, dealt[place] as number]));
  return Int32Array.from(ids, (id) => foldOf.get(id) as number);
}

function scoresOnFolds(panel: Panel, folds: Int32Array, learner: ClassLearner, settings: LearnSettings): Float64Array {
  const scores = new Float64Array(panel.ids.length);
  const features = featuresOf(panel);
  for (const fold of new Set(folds)) {
    const { fit, test } = foldRows(folds, fold);
    const target = Float64Array.from(fit, (row) => panel.outcome[row] as number);
    const found = learner
      .learn(takeRows(features, fit), target, { ...settings, effort: 'quick' })
      .score(takeRows(features, test));
    test.forEach((row, place) => {
      scores[row] = found[place] as number;
    });
  }
  return scores;
}

function calibratedOnFolds(scores: Float64Array, outcome: Float64Array, folds: Int32Array): Float64Array {
  const result = new Float64Array(scores.length);
  for (const fold of new Set(folds)) {
    const { fit, test } = foldRows(folds, fold);
    const calibration = calibrate(
      Float64Array.from(fit, (row) => scores[row] as number),
      Float64Array.from(fit, (row) => outcome[row] as number),
    );
    for (const row of test) result[row] = calibration.slope * (scores[row] as number) + calibration.shift;
  }
  return result;
}

function baselineOnFolds(panel: Panel, folds: Int32Array): Float64Array {
  const rates = new Float64Array(panel.ids.length);
  for (const fold of new Set(folds)) {
    const { fit, test } = foldRows(folds, fold);
    const [learned, tested] = [partOf(panel, fit), partOf(panel, test)];
    const found = ratesOfRule(findOneColumnRule(learned.columns, learned.outcome), featuresOf(tested));
    test.forEach((row, place) => {
      rates[row] = found[place] as number;
    });
  }
  return rates;
}
