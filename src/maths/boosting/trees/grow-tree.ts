import type { Arena } from '../arena.ts';
import type { Axis } from '../axis.ts';
import { histogramBytes, histogramNumbers } from '../kernel.ts';
import { findSplit, type Split } from './find-split.ts';
import type { TreeSettings } from './tree.ts';

/** What trees of one fit grow on: the cells of all rows, and the memory to work in. */
export interface Ground {
  readonly arena: Arena;
  readonly at: Readonly<Record<'cells' | 'pairs' | 'rows' | 'spare' | 'table' | 'histograms', number>>;
  readonly stride: number;
  readonly axes: readonly Axis[];
  /** Cells of each column. */
  readonly counts: readonly number[];
  readonly settings: TreeSettings;
}

/** A node of a growing tree: its part of the row list, its sums, its split once it has one. */
export interface GrownNode {
  readonly begin: number;
  readonly rows: number;
  readonly depth: number;
  gradient: number;
  weight: number;
  split?: Split | undefined;
  slot: number;
  left: number;
  right: number;
}

/** Grows one tree on the first `count` rows of the row list, which it puts in the order of the leaves. */
export function growTree(ground: Ground, count: number, columns: readonly number[]): GrownNode[] {
  const { settings } = ground;
  const root = newNode(0, count, 0);
  const nodes = [root];
  fillHistogram(ground, root, 0);
  addSums(ground, root, columns[0] ?? 0);
  root.split = bestSplit(ground, root, columns);
  const open = root.split ? [root] : [];
  for (let leaves = 1; leaves < settings.leaves && open.length > 0; leaves++) {
    const node = takeBest(open);
    for (const child of divide(ground, node, leaves, nodes)) {
      addSums(ground, child, columns[0] ?? 0);
      if (child.depth < settings.depth) child.split = bestSplit(ground, child, columns);
      if (child.split) open.push(child);
    }
  }
  for (const node of open) node.split = undefined;
  return nodes;
}

function newNode(begin: number, rows: number, depth: number): GrownNode {
  return { begin, rows, depth, gradient: 0, weight: 0, slot: 0, left: -1, right: -1 };
}

function takeBest(open: GrownNode[]): GrownNode {
  let at = 0;
  for (const [k, node] of open.entries()) if ((node.split?.gain ?? 0) > (open[at]?.split?.gain ?? 0)) at = k;
  return open.splice(at, 1)[0] as GrownNode;
}

/** Counts the smaller child anew; the larger one is what is left of the parent's histogram. */
function divide(ground: Ground, node: GrownNode, slot: number, nodes: GrownNode[]): GrownNode[] {
  const { arena, at, stride } = ground;
  const split = node.split as Split;
  arena.bytes(at.table, 256).set(split.table);
  const start = at.rows + 4 * node.begin;
  const lefts = arena.kernel.divide(start, node.rows, at.cells + split.column, stride, at.table, at.spare);
  const left = newNode(node.begin, lefts, node.depth + 1);
  const right = newNode(node.begin + lefts, node.rows - lefts, node.depth + 1);
  const [small, large] = lefts * 2 <= node.rows ? [left, right] : [right, left];
  fillHistogram(ground, small, slot);
  large.slot = node.slot;
  const { kernel } = arena;
  kernel.subtract(slotAt(ground, node.slot), slotAt(ground, slot), stride * histogramNumbers);
  node.left = nodes.push(left) - 1;
  node.right = nodes.push(right) - 1;
  return [left, right];
}

function slotAt({ at, stride }: Ground, slot: number): number {
  return at.histograms + slot * stride * histogramBytes;
}

function fillHistogram(ground: Ground, node: GrownNode, slot: number): void {
  const { arena, at, stride } = ground;
  const into = slotAt(ground, slot);
  arena.numbers(into, stride * histogramNumbers).fill(0);
  arena.kernel.histogram(at.rows + 4 * node.begin, node.rows, at.cells, stride, at.pairs, into);
  node.slot = slot;
}

function addSums(ground: Ground, node: GrownNode, column: number): void {
  const numbers = ground.arena.numbers(slotAt(ground, node.slot) + column * histogramBytes, 512);
  for (let cell = 0; cell < (ground.counts[column] as number); cell++) {
    node.gradient += numbers[2 * cell] as number;
    node.weight += numbers[2 * cell + 1] as number;
  }
}

function bestSplit(ground: Ground, node: GrownNode, columns: readonly number[]): Split | undefined {
  const { arena, stride, axes, counts, settings } = ground;
  if (node.rows < 2 * settings.leastRows || node.weight <= 0) return undefined;
  const numbers = arena.numbers(slotAt(ground, node.slot), stride * histogramNumbers);
  let best: Split | undefined;
  for (const column of columns) {
    const isCategory = axes[column]?.kind === 'category';
    const sums = { column, numbers, start: column * histogramNumbers, cells: counts[column] as number, isCategory };
    best = findSplit(sums, node, settings, best?.gain ?? 1e-10) ?? best;
  }
  return best;
}
