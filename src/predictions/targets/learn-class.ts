import { sigmoid } from '#maths';
import type { Bilingual, IsoDate } from '#values';
import { nearestChanges } from '../explain/nearest-change.ts';
import { driftDoubts } from '../follow/drift-doubts.ts';
import type { Frame } from '../frame.ts';
import { additiveLearner, logisticLearner, treesLearner } from '../models/class-learners.ts';
import type { ClassLearner } from '../models/learner.ts';
import { customersOf, featuresOf, frameOf, type Panel, partOf, rowsWhere, withoutColumns } from '../models/panel.ts';
import { type ClassProof, mostLearned, proveClass } from '../models/prove-class.ts';
import { scoreRange, widthsAt } from '../models/score-range.ts';
import { importances } from '../publish/models.ts';
import { type RegisteredModel, type TargetName, type TargetResult, withoutFigures } from '../result.ts';
import { contributionsOf, rescaled, type Scorecard, scoresOf } from '../scoring/scorecard.ts';
import type { PredictionsSettings } from '../settings.ts';
import type { ProbeDoubt, ProofCard } from '../trust/card.ts';
import { columnsLeftOut, probeLeaks } from '../trust/probe/probe.ts';
import { kindOf, makeCard } from '../trust/proof/make-card.ts';
import type { Verdict } from '../trust/proof/verdict.ts';
import { dataHashOfPanel } from '../trust/registry.ts';
import { titleOf, verdictOf, verdictOfFew, verdictWithoutColumns } from './class-card.ts';
import { meanEstimates } from './mean-estimates.ts';
import { withWorth } from './worth.ts';

/** One class to be learned: what became of customers on past days, and who is to be scored now. */
export interface ClassTask {
  readonly target: TargetName;
  /** What exactly counts as the outcome, in one sentence. */
  readonly meaning: Bilingual;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Rows whose outcome is known, of one day or several. */
  readonly past: Panel;
  /** Rows to be scored, of the as-of day, with the same columns and codes. */
  readonly now: Panel;
  /** Money at stake of each customer, where it is known. */
  readonly amounts: ReadonlyMap<string, number>;
  readonly settings: PredictionsSettings;
}

/** Rows of the rarer class below which nothing is learned, and from which shape functions and trees are tried. */
const fewestOfClass = 25;
const fewestForShapes = 60;

/**
 * Learns one class, proves it and scores the customers: leaks are looked for first, a label that is a rule of its own
 * columns is called a rule, and without proof nobody gets more than the rate of all.
 */
export function learnClass(task: ClassTask): TargetResult {
  const rarer = rarerClass(task.past.outcome);
  const doubts = rarer < 10 ? [] : probe(task, false);
  if (rarer < fewestOfClass || stops(doubts)) {
    return unproven(task, doubts, verdictOfFew(task.past.outcome, task.settings.seed));
  }
  if (columnsLeftOut(doubts).size >= task.past.columns.length) {
    return unproven(task, doubts, verdictWithoutColumns(task.past.outcome));
  }
  const first = prove(task, doubts);
  if (!first.verdict.looksTooGood) return answer(first);
  const deeper = probe(task, true);
  if (stops(deeper)) return unproven(task, deeper, first.verdict);
  return answer(columnsLeftOut(deeper).size > columnsLeftOut(doubts).size ? prove(task, deeper) : first);
}

/** A task with the columns that were left in, and what its proof came to. */
interface Proven {
  readonly task: ClassTask;
  readonly doubts: readonly ProbeDoubt[];
  readonly proof: ClassProof;
  readonly verdict: Verdict;
}

function prove(task: ClassTask, doubts: readonly ProbeDoubt[]): Proven {
  const left = columnsLeftOut(doubts);
  const learned = { ...task, past: withoutColumns(task.past, left), now: withoutColumns(task.now, left) };
  const { seed } = task.settings;
  const hasMany = rarerClass(task.past.outcome) >= fewestForShapes;
  const candidates: ClassLearner[] = hasMany ? [logisticLearner, additiveLearner] : [logisticLearner];
  const proof = proveClass(learned.past, { seed, candidates, challenger: hasMany ? treesLearner : null });
  return { task: learned, doubts, proof, verdict: verdictOf(proof, seed) };
}

function stops(doubts: readonly ProbeDoubt[]): boolean {
  return doubts.some(({ action }) => action === 'refuse' || action === 'rename-rule');
}

function rarerClass(outcome: Float64Array): number {
  const positives = outcome.reduce((sum, value) => sum + (value === 1 ? 1 : 0), 0);
  return Math.min(positives, outcome.length - positives);
}

function probe({ target, past, settings }: ClassTask, deep: boolean): readonly ProbeDoubt[] {
  const latest = Math.min(...new Set(past.day));
  const rows = rowsWhere(past, (row) => past.day[row] === latest);
  const part = partOf(past, rows);
  const frame = frameOf(part, past.days[latest] as IsoDate);
  const { seed, trusted, refused } = settings;
  return probeLeaks(frame, { target, kind: 'class', values: part.outcome }, { seed, trusted, refused, deep });
}

function answer(proven: Proven): TargetResult {
  const { task, doubts, verdict } = proven;
  return kindOf(verdict.grade) === 'PREDICTION' ? figures(proven) : unproven(task, doubts, verdict);
}

function figures(proven: Proven): TargetResult {
  const { now, settings, target, amounts } = proven.task;
  const { learner, calibration } = proven.proof;
  const past = customersOf(proven.task.past, mostLearned);
  const features = featuresOf(past);
  const fitted = learner.learn(features, past.outcome, settings);
  if (fitted.card === null) throw new Error(`${learner.name} has no scorecard`);
  const scorecard = rescaled(fitted.card, calibration.slope, calibration.shift);
  const range = scoreRange(learner, { features, scores: fitted.score(features) }, settings);
  const scores = scoresOf(scorecard, contributionsOf(scorecard, featuresOf(now)), now.ids.length);
  const widths = widthsAt(range, fitted.score(featuresOf(now))).map((width) => width * calibration.slope);
  const frame = frameOf(now, nowDay(proven.task));
  const value = scores.map(sigmoid);
  const low = scores.map((score, row) => sigmoid(score - (widths[row] as number)));
  const high = scores.map((score, row) => sigmoid(score + (widths[row] as number)));
  const threshold = thresholdOf(value, settings.threshold);
  const model = registered(proven);
  const doubts = [...proven.doubts, ...driftDoubts(proven.task.past, frame)];
  return {
    target,
    card: cardOf(proven.task, { ...proven, doubts, model, drivers: driversOf(scorecard, frame) }),
    customers: withWorth({ frame, value, low, high }, amounts),
    scorecard,
    changes: changesOf(scorecard, frame, { threshold, wanted: isFeared(target) ? 'below' : 'above' }),
    threshold,
    model,
  };
}

function cardOf(
  { target, meaning, window, past }: ClassTask,
  found: Pick<Proven, 'doubts' | 'verdict'> & Pick<ProofCard, 'drivers' | 'model'>,
): ProofCard {
  const { doubts, verdict, drivers, model } = found;
  const trainedAsOf = past.days[Math.min(...new Set(past.day))] ?? null;
  return makeCard({ target, title: titleOf(target, meaning), window, trainedAsOf, verdict, doubts, drivers, model });
}

/** The columns that move the scores most, by their share of all movement. */
export function driversOf(card: Scorecard, { columns }: Frame): ProofCard['drivers'] {
  const sizes = importances(card, columns);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return columns
    .map(({ name, title }, place) => ({ column: name, title, share: all === 0 ? 0 : (sizes[place] as number) / all }))
    .filter(({ share }) => share > 0.005)
    .sort((a, b) => b.share - a.share)
    .slice(0, 12);
}

function registered({ task, proof }: Proven): RegisteredModel {
  const { past, settings } = task;
  return {
    champion: proof.learner.name,
    challenger: proof.challenger === null ? null : treesLearner.name,
    trainedAsOf: past.days[Math.min(...new Set(past.day))] ?? null,
    dataHash: dataHashOfPanel(past, task.target, 'class'),
    settings: JSON.stringify({ ...settings, tried: proof.tried }),
    seed: settings.seed,
  };
}

/** The threshold set, or where hardly anybody reaches it, the probability that a tenth of the customers exceed. */
function thresholdOf(values: Float64Array, wanted: number): number {
  const sorted = values.slice().sort();
  return Math.min(wanted, sorted[Math.floor(sorted.length * 0.9)] ?? wanted);
}

function changesOf(
  card: Scorecard,
  { columns }: Frame,
  { threshold, wanted }: { threshold: number; wanted: 'below' | 'above' },
): TargetResult['changes'] {
  const actionable = [...columns.keys()].filter((column) => columns[column]?.isActionable === true);
  return nearestChanges({ card, columns, actionable, threshold: Math.log(threshold / (1 - threshold)), wanted });
}

/** A company wants less of it. */
function isFeared(target: TargetName): boolean {
  return target === 'churn' || target === 'revenue_risk';
}

/**
 * Without proof: the rate of the customer's group, drawn to that of all, with its range; an estimate, no prediction. A
 * label that is a rule, or rows that cannot be trusted, give no figure.
 */
function unproven(task: ClassTask, doubts: readonly ProbeDoubt[], verdict: Verdict): TargetResult {
  const card = cardOf(task, { doubts, verdict, drivers: [], model: null });
  const estimates = stops(doubts) ? null : meanEstimates(task.past, task.now);
  if (estimates === null) return withoutFigures(task.target, card);
  const frame: Frame = { ids: task.now.ids, asOf: nowDay(task), columns: [] };
  return { ...withoutFigures(task.target, card), customers: withWorth({ frame, ...estimates }, task.amounts) };
}

function nowDay({ now }: ClassTask): IsoDate {
  return now.days[now.day[0] ?? 0] ?? (now.days[0] as IsoDate);
}
