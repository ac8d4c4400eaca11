import type { Axis } from '../axis.ts';
import type { GrownNode } from './grow-tree.ts';
import type { Tree } from './tree.ts';

/** A grown tree in terms of the columns themselves: thresholds and codes instead of cells. */
export function asTree(nodes: readonly GrownNode[], values: readonly number[], axes: readonly Axis[]): Tree {
  const axisAt = (node: GrownNode) => (node.split ? axes[node.split.column] : undefined);
  const tree = {
    feature: nodes.map((node) => node.split?.column ?? -1),
    threshold: nodes.map((node) => thresholdOf(axisAt(node), node)),
    left: nodes.map((node) => node.left),
    right: nodes.map((node) => node.right),
    value: [...values],
    cover: nodes.map((node) => node.rows),
    missingLeft: nodes.map((node) => node.split?.table[0] === 1),
  };
  if (!nodes.some((node) => axisAt(node)?.kind === 'category')) return tree;
  return { ...tree, categories: nodes.map((node) => codesLeft(axisAt(node), node)) };
}

/** Every finite number is below the last cell's end, for which the largest number stands. */
function thresholdOf(axis: Axis | undefined, { split }: GrownNode): number {
  if (!split || axis?.kind !== 'number') return 0;
  return axis.cuts[split.cut - 1] ?? Number.MAX_VALUE;
}

function codesLeft(axis: Axis | undefined, { split }: GrownNode): number[] | null {
  if (!split || axis?.kind !== 'category') return null;
  return Array.from(axis.cells.keys()).filter((code) => split.table[axis.cells[code] as number] === 1);
}
