import { type Feature, rowsOf } from '../../feature.ts';
import { Random } from '../../random.ts';
import { layOut } from '../arena.ts';
import { type Axis, axisOf, cellsOf, cellsOfRows } from '../axis.ts';
import { histogramBytes } from '../kernel.ts';
import { checkLesson, constantScore, type Lesson, meanLoss, splitRows, writePairs } from '../loss.ts';
import { type Ground, type GrownNode, growTree } from './grow-tree.ts';
import { asTree } from './plain-tree.ts';
import { type Tree, type TreeSettings, type TreesFit, treeDefaults } from './tree.ts';

/**
 * Gradient-boosted trees on histograms: Friedman (2001), second-order as in Chen and Guestrin (KDD 2016), leaf-wise with
 * histogram subtraction as in Ke et al. (NeurIPS 2017). Deterministic for one seed; the same bits with either kernel.
 * Throws a RangeError where outcomes do not suit the loss. One class or no usable column gives the constant score.
 */
export function fitTrees(
  features: readonly Feature[],
  target: Float64Array,
  given: Partial<TreeSettings> = {},
): TreesFit {
  const settings = { ...treeDefaults, ...given };
  const lesson: Lesson = { loss: settings.loss, target, weights: settings.weights };
  checkLesson(lesson);
  if (features.some((feature) => rowsOf(feature) !== target.length)) throw new RangeError('columns differ in rows');
  const random = Random.fromSeed(settings.seed, 1);
  const { learn, held } = splitRows(lesson, settings.heldOut, () => random.uniform());
  const intercept = constantScore(lesson, learn);
  const scores = new Float64Array(target.length).fill(intercept);
  const ground = prepare(features, settings);
  const columns = usableColumns(ground.counts);
  const trees: Tree[] = [];
  const heldOutLoss: number[] = [];
  let bestRound = 0;
  while (columns.length > 0 && trees.length < settings.rounds) {
    const tree = oneTree({ ground, lesson, scores, learn, held, random, columns });
    if (tree === undefined) break;
    trees.push(tree);
    if (held.length === 0) continue;
    heldOutLoss.push(meanLoss(lesson, scores, held));
    if ((heldOutLoss.at(-1) as number) < (heldOutLoss[bestRound] as number)) bestRound = trees.length - 1;
    if (trees.length - 1 - bestRound >= settings.patience) break;
  }
  const kept = held.length > 0 ? keptTrees(trees, heldOutLoss, meanLoss(lesson, scores.fill(intercept), held)) : trees;
  const levels = features.map((feature) => (feature.kind === 'category' ? feature.levels : 0));
  return { kind: 'trees', loss: settings.loss, intercept, trees: kept, features: features.length, levels, heldOutLoss };
}

function keptTrees(trees: Tree[], losses: number[], constant: number): Tree[] {
  const best = losses.reduce((at, loss, k) => (loss < (losses[at] as number) ? k : at), 0);
  return (losses[best] ?? constant) < constant ? trees.slice(0, best + 1) : [];
}

/** Columns that can be split: at least two cells. A cell without a row never splits. */
function usableColumns(counts: readonly number[]): number[] {
  return Array.from(counts.keys()).filter((column) => (counts[column] as number) > 1);
}

function prepare(features: readonly Feature[], settings: TreeSettings): Ground {
  const rows = features[0] ? rowsOf(features[0]) : 0;
  const axes: Axis[] = features.map((feature) => axisOf(feature, settings.cells));
  const stride = Math.ceil(features.length / 4) * 4;
  const sizes = {
    cells: rows * stride,
    pairs: rows * 16,
    rows: rows * 4,
    spare: rows * 4 + 4,
    table: 256,
    histograms: settings.leaves * stride * histogramBytes,
  };
  const { arena, at } = layOut(sizes, settings.kernel);
  const cells = arena.bytes(at.cells, sizes.cells);
  for (const [column, feature] of features.entries()) {
    const own = cellsOfRows(axes[column] as Axis, feature);
    for (let row = 0, place = column; row < rows; row++, place += stride) cells[place] = own[row] as number;
  }
  return { arena, at, stride, axes, counts: axes.map(cellsOf), settings };
}

interface Round {
  readonly ground: Ground;
  readonly lesson: Lesson;
  readonly scores: Float64Array;
  readonly learn: Uint32Array;
  readonly held: Uint32Array;
  readonly random: Random;
  readonly columns: readonly number[];
}

function oneTree(round: Round): Tree | undefined {
  const { ground, lesson, scores, learn, held, random } = round;
  const { arena, at, settings } = ground;
  const n = scores.length;
  const pairs = arena.numbers(at.pairs, 2 * n);
  writePairs(lesson, scores, learn, pairs);
  if (settings.splitBy === 'residual') for (const row of learn) pairs[2 * row + 1] = lesson.weights?.[row] ?? 1;
  const isDrawn = settings.rowShare < 1 ? learn.filter(() => random.chance(settings.rowShare)) : learn;
  arena.rows(at.rows, isDrawn.length).set(isDrawn);
  const nodes = growTree(ground, isDrawn.length, drawColumns(round));
  if (nodes.length === 1) return undefined;
  if (settings.splitBy === 'residual') resum(round, nodes);
  const values = nodes.map(({ gradient, weight }) =>
    weight + settings.l2 > 0 ? (-settings.learningRate * gradient) / (weight + settings.l2) : 0,
  );
  addToDrawn(ground, nodes, { values, scores });
  const others = settings.rowShare < 1 ? notDrawn(n, isDrawn) : held;
  addToOthers(ground, nodes, { values, scores, rows: others });
  return asTree(nodes, values, ground.axes);
}

function drawColumns({ columns, random, ground }: Round): readonly number[] {
  const { columnShare } = ground.settings;
  if (columnShare >= 1) return columns;
  const count = Math.max(1, Math.round(columns.length * columnShare));
  return random
    .shuffled(columns)
    .slice(0, count)
    .sort((a, b) => a - b);
}

function notDrawn(n: number, drawn: Uint32Array): Uint32Array {
  const isDrawn = new Uint8Array(n);
  for (const row of drawn) isDrawn[row] = 1;
  return Uint32Array.from(isDrawn.keys()).filter((row) => isDrawn[row] === 0);
}

/** The sums of both derivatives over the rows of each node, for splits found without the second one. */
function resum({ ground, lesson, scores }: Round, nodes: GrownNode[]): void {
  const { arena, at } = ground;
  const pairs = arena.numbers(at.pairs, 2 * scores.length);
  writePairs(lesson, scores, arena.rows(at.rows, (nodes[0] as GrownNode).rows), pairs);
  for (const node of nodes) {
    node.gradient = 0;
    node.weight = 0;
    for (const row of arena.rows(at.rows + 4 * node.begin, node.rows)) {
      node.gradient += pairs[2 * row] as number;
      node.weight += pairs[2 * row + 1] as number;
    }
  }
}

function addToDrawn({ arena, at }: Ground, nodes: GrownNode[], to: { values: number[]; scores: Float64Array }): void {
  for (const [k, node] of nodes.entries()) {
    if (node.left >= 0) continue;
    const value = to.values[k] as number;
    for (const row of arena.rows(at.rows + 4 * node.begin, node.rows))
      to.scores[row] = (to.scores[row] as number) + value;
  }
}

function addToOthers(
  { arena, at, stride }: Ground,
  nodes: GrownNode[],
  to: { values: number[]; scores: Float64Array; rows: Uint32Array },
): void {
  const cells = arena.bytes(at.cells, to.scores.length * stride);
  for (const row of to.rows) {
    let k = 0;
    for (let node = nodes[0]; node?.split; node = nodes[k]) {
      const cell = cells[row * stride + node.split.column] as number;
      k = node.split.table[cell] === 1 ? node.left : node.right;
    }
    to.scores[row] = (to.scores[row] as number) + (to.values[k] as number);
  }
}
