import { type Feature, rowsOf } from '../../feature.ts';
import { Random } from '../../random.ts';
import { checkLesson, constantScore, type Lesson, logistic, splitRows, writePairs } from '../loss.ts';
import { assembleTerms, type BagValues, type PairColumns } from './assemble.ts';
import { addChange, type Boosted, boost, type LearningTerm } from './boost.ts';
import { categoryChange, numberChange } from './change.ts';
import { grouped, type LearnedColumn, learnedColumns } from './columns.ts';
import { type AdditiveFit, type AdditiveSettings, additiveDefaults, fastLearningRate, manyRows } from './model.ts';
import { pairChange } from './pair-change.ts';
import { rankPairs } from './rank-pairs.ts';

/** Pairs are looked for among this many columns, the most important first. */
const mostRanked = 40;

/**
 * The explainable boosting machine: shape functions of single columns (Lou, Caruana and Gehrke, KDD 2012) and of a few pairs
 * (GA2M; Lou et al., KDD 2013), averaged over outer bags (Nori et al., InterpretML, 2019). Deterministic for one seed; the
 * same bits with either kernel. Throws a RangeError where outcomes do not suit the loss. One class or no usable column
 * gives a model without terms.
 */
export function fitAdditive(
  features: readonly Feature[],
  target: Float64Array,
  given: Partial<AdditiveSettings> = {},
): AdditiveFit {
  const learningRate = target.length >= manyRows ? fastLearningRate : additiveDefaults.learningRate;
  const settings = { ...additiveDefaults, learningRate, ...given };
  const lesson: Lesson = { loss: settings.loss, target, weights: settings.weights };
  checkLesson(lesson);
  if (features.some((feature) => rowsOf(feature) !== target.length)) throw new RangeError('columns differ in rows');
  return learn(features, lesson, settings);
}

function learn(features: readonly Feature[], lesson: Lesson, settings: AdditiveSettings): AdditiveFit {
  const { target, weights } = lesson;
  const columns = learnedColumns(features, settings.cells, weights);
  const bags = target.every((value) => value === target[0]) ? [] : drawBags(lesson, settings);
  const mains = bags.map((bag) =>
    boost(
      columns.map((column) => mainTerm(column, settings, bag)),
      { ...bag, ...settings },
    ),
  );
  for (const [k, bag] of bags.entries()) addTables(bag.start, columns, (mains[k] as Boosted).values);
  const pairs = bags.length > 0 && settings.pairs > 0 ? choosePairs(lesson, { columns, mains, bags, settings }) : [];
  const terms = pairs.map((pair) => pairTerm(pair, settings, target.length));
  const paired = bags.map((bag) => boost(terms, { ...bag, ...settings }));
  const tables = (boosted: readonly Boosted[], k: number) => (boosted[k] as Boosted).values;
  const values = bags.map(
    (bag, k): BagValues => ({ intercept: bag.intercept, mains: tables(mains, k), pairs: tables(paired, k) }),
  );
  const assembled = assembleTerms(values, { columns, pairs, rows: target.length, weights });
  const constant = constantScore(lesson, Uint32Array.from(target.keys()));
  const shift = bags.length > 0 ? interceptShift(lesson, assembled.scores, assembled.intercept) : 0;
  return {
    kind: 'additive',
    loss: settings.loss,
    intercept: bags.length > 0 ? assembled.intercept + shift : constant,
    terms: assembled.terms,
    features: features.length,
    rounds: mains.map(({ rounds }) => rounds),
    heldOutLoss: paired.reduce((sum, { heldOutLoss }) => sum + heldOutLoss / bags.length, 0),
  };
}

interface DrawnBag {
  readonly lesson: Lesson;
  readonly learn: Uint32Array;
  readonly held: Uint32Array;
  readonly intercept: number;
  /** The score of every row of the data under this bag's model so far. */
  readonly start: Float64Array;
}

function drawBags(lesson: Lesson, { bags, heldOut, seed }: AdditiveSettings): DrawnBag[] {
  return Array.from({ length: heldOut > 0 ? bags : 1 }, (_, k) => {
    const random = Random.fromSeed(seed, 100 + k);
    const drawn = splitRows(lesson, heldOut, () => random.uniform());
    const counts = (row: number) => !lesson.weights || (lesson.weights[row] as number) > 0;
    const learn = drawn.learn.filter(counts);
    const intercept = constantScore(lesson, learn);
    const start = new Float64Array(lesson.target.length).fill(intercept);
    return { lesson, learn, held: drawn.held.filter(counts), intercept, start };
  });
}

function mainTerm(learned: LearnedColumn, settings: AdditiveSettings, bag: DrawnBag): LearningTerm {
  const { codes, cells, axis, column } = learned;
  const direction = settings.monotone?.[column] ?? 0;
  const share = (settings.leastRows - 0.5) / Math.max(bag.learn.length, 1);
  const findChange =
    axis.kind === 'category'
      ? categoryChange(cells, settings)
      : numberChange(cells, settings, { share, direction, positions: positionsOf(learned.weights) });
  return { codes, cells, findChange };
}

/** The middle rank of each cell of values, stretched to -1 to 1. */
function positionsOf(weights: Float64Array): Float64Array {
  const all = weights.subarray(1).reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight, cell) => {
    if (cell === 0 || all === 0) return 0;
    before += weight;
    return (2 * (before - weight / 2)) / all - 1;
  });
}

function addTables(scores: Float64Array, columns: readonly LearnedColumn[], tables: readonly Float64Array[]): void {
  for (const [k, { codes }] of columns.entries()) addChange(scores, codes, tables[k] as Float64Array);
}

interface Learned {
  readonly columns: readonly LearnedColumn[];
  readonly mains: readonly Boosted[];
  readonly bags: readonly DrawnBag[];
  readonly settings: AdditiveSettings;
}

function choosePairs(lesson: Lesson, { columns, mains, bags, settings }: Learned): PairColumns[] {
  const n = lesson.target.length;
  const scores = new Float64Array(n);
  for (const { start } of bags)
    for (let row = 0; row < n; row++) scores[row] = (scores[row] as number) + (start[row] as number) / bags.length;
  const pairs = new Float64Array(2 * n);
  writePairs(lesson, scores, Uint32Array.from(scores.keys()), pairs);
  const meanOf = (k: number) =>
    Float64Array.from({ length: 256 }, (_, cell) =>
      mains.reduce((sum, { values }) => sum + ((values[k] as Float64Array)[cell] as number) / mains.length, 0),
    );
  const free = columns
    .map((learned, k) => ({ learned, values: meanOf(k) }))
    .filter(({ learned }) => !settings.monotone?.[learned.column])
    .map(({ learned, values }) => ({ learned, values, spread: spreadOf(values, learned.weights) }))
    .sort((a, b) => b.spread - a.spread || a.learned.column - b.learned.column)
    .slice(0, mostRanked)
    .sort((a, b) => a.learned.column - b.learned.column)
    .map(({ learned, values }) => grouped(learned, values, settings.pairCells));
  const limits = { count: settings.pairs, dispersion: dispersionOf(lesson, pairs), share: settings.leastRows / n };
  return rankPairs(free, pairs, limits);
}

function spreadOf(values: Float64Array, weights: Float64Array): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, cell) => sum + weight * (values[cell] as number), 0) / all;
  return weights.reduce((sum, weight, cell) => sum + weight * ((values[cell] as number) - mean) ** 2, 0) / all;
}

/** The variance of a gradient for each unit of weight: 1 for the log-loss, that of the residuals for squares. */
function dispersionOf({ loss }: Lesson, pairs: Float64Array): number {
  if (loss === 'log') return 1;
  let squares = 0;
  let weight = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    squares += (pairs[at] as number) ** 2;
    weight += pairs[at + 1] as number;
  }
  return Math.max(squares / weight, Number.MIN_VALUE);
}

function pairTerm({ first, second }: PairColumns, settings: AdditiveSettings, rows: number): LearningTerm {
  const codes = first.codes.map((cell, row) => cell * second.cells + (second.codes[row] as number));
  const share = (settings.leastRows - 0.5) / rows;
  return {
    codes,
    cells: first.cells * second.cells,
    findChange: pairChange(first.cells, second.cells, { ...settings, share }),
  };
}

/** What to add to the intercept so that the mean prediction is the mean outcome (Newton's method; Bernoulli or Gauss). */
function interceptShift(lesson: Lesson, scores: Float64Array, intercept: number): number {
  let shift = 0;
  for (let pass = 0; pass < 20; pass++) {
    const step = interceptStep(lesson, scores, intercept + shift);
    if (!(Math.abs(step) > 1e-12) || !Number.isFinite(step)) break;
    if (lesson.loss === 'squared') return step;
    shift += Math.max(-1, Math.min(1, step));
  }
  return shift;
}

function interceptStep({ loss, target, weights }: Lesson, scores: Float64Array, intercept: number): number {
  let gradient = 0;
  let weight = 0;
  for (let row = 0; row < scores.length; row++) {
    const own = weights ? (weights[row] as number) : 1;
    const score = (scores[row] as number) + intercept;
    const p = loss === 'log' ? logistic(score) : score;
    gradient += own * ((target[row] as number) - p);
    weight += own * (loss === 'log' ? p * (1 - p) : 1);
  }
  return weight > 0 ? gradient / weight : 0;
}
