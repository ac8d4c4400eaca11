import { type Feature, rowsOf } from '../../feature.ts';
import { asLearned, walkOf } from './score-trees.ts';
import type { Tree, TreesFit } from './tree.ts';

/** What each column adds to the score of each row; `base` and the contributions of a row add up to its score. */
export interface TreeContributions {
  readonly base: number;
  /** One array of n rows for each column. */
  readonly contributions: readonly Float64Array[];
}

/** Shapley values of the model's score given the columns along each path (TreeSHAP, Lundberg et al. 2020, algorithm 2). */
export function contributionsOfTrees(model: TreesFit, features: readonly Feature[]): TreeContributions {
  const learned = asLearned(model, features);
  const rows = features[0] ? rowsOf(features[0]) : 0;
  const contributions = features.map(() => new Float64Array(rows));
  let base = model.intercept;
  for (const tree of model.trees) {
    base += expectedOfTree(tree);
    addShapley(tree, learned, contributions);
  }
  return { base, contributions };
}

/** The mean of a tree's leaves over the training rows. */
export function expectedOfTree(tree: Tree): number {
  const all = tree.cover[0] as number;
  return tree.value.reduce(
    (sum, value, node) => ((tree.left[node] as number) < 0 ? sum + (value * (tree.cover[node] as number)) / all : sum),
    0,
  );
}

/** Adds the path-dependent Shapley values of one tree of plain arrays to `into`, one array for each column. */
export function addShapley(tree: Tree, features: readonly Feature[], into: readonly Float64Array[]): void {
  const goesLeft = walkOf(tree, features);
  const path = newPath(depthOf(tree, 0) + 2);
  const rows = features[0] ? rowsOf(features[0]) : 0;
  for (let row = 0; row < rows; row++) {
    descend({ tree, row, goesLeft, into, path }, { node: 0, depth: 0, start: 0, zero: 1, one: 1, feature: -1 });
  }
}

/** m of the paper: the columns on the path with the share of rows that go on without (z) and with (o) them, and w. */
interface Path {
  readonly d: Int32Array;
  readonly z: Float64Array;
  readonly o: Float64Array;
  readonly w: Float64Array;
}

interface Walking {
  readonly tree: Tree;
  readonly row: number;
  readonly goesLeft: (row: number, node: number) => boolean;
  readonly into: readonly Float64Array[];
  readonly path: Path;
}

interface Step {
  readonly node: number;
  /** Number of elements on the path before this step, and where the path of this level begins. */
  readonly depth: number;
  readonly start: number;
  readonly zero: number;
  readonly one: number;
  readonly feature: number;
}

function newPath(depth: number): Path {
  const size = ((depth + 1) * (depth + 2)) / 2 + depth;
  return { d: new Int32Array(size), z: new Float64Array(size), o: new Float64Array(size), w: new Float64Array(size) };
}

function depthOf(tree: Tree, node: number): number {
  const left = tree.left[node] as number;
  return left < 0 ? 0 : 1 + Math.max(depthOf(tree, left), depthOf(tree, tree.right[node] as number));
}

function descend(walking: Walking, step: Step): void {
  const { tree, row, goesLeft, path } = walking;
  const { node, start } = step;
  extend(path, step);
  const left = tree.left[node] as number;
  if (left < 0) {
    addLeaf(walking, step);
    return;
  }
  const right = tree.right[node] as number;
  const [hot, cold] = goesLeft(row, node) ? [left, right] : [right, left];
  const feature = tree.feature[node] as number;
  let last = step.depth;
  let zero = 1;
  let one = 1;
  const before = path.d.subarray(start, start + last + 1).indexOf(feature, 1);
  if (before > 0) {
    zero = path.z[start + before] as number;
    one = path.o[start + before] as number;
    unwind(path, start, { last, at: before });
    last--;
  }
  const next = start + last + 1;
  const share = (child: number) => (zero * (tree.cover[child] as number)) / (tree.cover[node] as number);
  for (const [child, goes] of [
    [hot, one],
    [cold, 0],
  ] as const) {
    for (const list of [path.d, path.z, path.o, path.w]) list.copyWithin(next, start, next);
    descend(walking, { node: child, depth: last + 1, start: next, zero: share(child), one: goes, feature });
  }
}

function extend({ d, z, o, w }: Path, { start, depth, zero, one, feature }: Step): void {
  d[start + depth] = feature;
  z[start + depth] = zero;
  o[start + depth] = one;
  w[start + depth] = depth === 0 ? 1 : 0;
  for (let i = depth - 1; i >= 0; i--) {
    const own = w[start + i] as number;
    w[start + i + 1] = (w[start + i + 1] as number) + (one * own * (i + 1)) / (depth + 1);
    w[start + i] = (zero * own * (depth - i)) / (depth + 1);
  }
}

/** Takes the element `at` off a path whose last element is `last`. */
function unwind(path: Path, start: number, { last, at }: { last: number; at: number }): void {
  const { d, z, o, w } = path;
  const one = o[start + at] as number;
  const zero = z[start + at] as number;
  let n = w[start + last] as number;
  for (let j = last - 1; j >= 0; j--) {
    const own = w[start + j] as number;
    if (one !== 0) {
      w[start + j] = (n * (last + 1)) / ((j + 1) * one);
      n = own - ((w[start + j] as number) * zero * (last - j)) / (last + 1);
    } else {
      w[start + j] = (own * (last + 1)) / (zero * (last - j));
    }
  }
  for (const list of [d, z, o]) list.copyWithin(start + at, start + at + 1, start + last + 1);
}

/** The sum of w as it would be without the element `at`. */
function unwoundSum({ z, o, w }: Path, start: number, { last, at }: { last: number; at: number }): number {
  const one = o[start + at] as number;
  const zero = z[start + at] as number;
  let n = w[start + last] as number;
  let total = 0;
  for (let j = last - 1; j >= 0; j--) {
    if (one !== 0) {
      const share = (n * (last + 1)) / ((j + 1) * one);
      total += share;
      n = (w[start + j] as number) - (share * zero * (last - j)) / (last + 1);
    } else {
      total += ((w[start + j] as number) * (last + 1)) / (zero * (last - j));
    }
  }
  return total;
}

function addLeaf({ tree, row, into, path }: Walking, { node, start, depth }: Step): void {
  const value = tree.value[node] as number;
  for (let at = 1; at <= depth; at++) {
    const w = unwoundSum(path, start, { last: depth, at });
    const share = w * ((path.o[start + at] as number) - (path.z[start + at] as number)) * value;
    const own = into[path.d[start + at] as number] as Float64Array;
    own[row] = (own[row] as number) + share;
  }
}
