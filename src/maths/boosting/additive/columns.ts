import type { Feature } from '../../feature.ts';
import { type Axis, axisOf, cellsOf, cellsOfRows } from '../axis.ts';
import type { CoarseColumn } from './rank-pairs.ts';

/** A column that can be learned from: its cells, the cell of each row, and the weight of rows in each cell. */
export interface LearnedColumn {
  readonly column: number;
  readonly axis: Axis;
  readonly cells: number;
  readonly codes: Uint8Array;
  readonly weights: Float64Array;
}

/** A column in few cells: `groupOf` gives the few for each of the many. */
export interface GroupedColumn extends CoarseColumn {
  readonly axis: Axis;
  readonly groupOf: Uint8Array;
}

/** The columns of which at least two cells hold rows. */
export function learnedColumns(features: readonly Feature[], most: number, weights?: Float64Array): LearnedColumn[] {
  const columns = features.map((feature, column): LearnedColumn => {
    const axis = axisOf(feature, most);
    const codes = cellsOfRows(axis, feature);
    const cells = cellsOf(axis);
    return { column, axis, cells, codes, weights: weightsOf(codes, cells, weights) };
  });
  return columns.filter((column) => column.weights.filter((weight) => weight > 0).length > 1);
}

/** The weight of rows in each cell. */
export function weightsOf(codes: Uint8Array, cells: number, weights?: Float64Array): Float64Array {
  const sums = new Float64Array(cells);
  for (let row = 0; row < codes.length; row++) {
    const cell = codes[row] as number;
    sums[cell] = (sums[cell] as number) + (weights ? (weights[row] as number) : 1);
  }
  return sums;
}

/**
 * Puts neighbouring cells together until there are at most `most`, of about equal weight; missing stays alone. Categories
 * are neighbours in the order of their values.
 */
export function grouped(learned: LearnedColumn, values: Float64Array, most: number): GroupedColumn {
  const { axis, cells, codes, weights, column } = learned;
  const order = Array.from({ length: cells - 1 }, (_, k) => k + 1);
  if (axis.kind === 'category') order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const groupOf = new Uint8Array(256);
  const total = weights.reduce((sum, weight, cell) => (cell > 0 ? sum + weight : sum), 0);
  let group = 1;
  let before = 0;
  let left = total;
  for (const [k, cell] of order.entries()) {
    const own = weights[cell] as number;
    const share = left / (most + 1 - group);
    const isFull = before + own / 2 > share || order.length - k <= most - group;
    if (before > 0 && isFull && group < most) {
      group++;
      left -= before;
      before = 0;
    }
    groupOf[cell] = group;
    before += own;
  }
  return {
    column,
    axis: groupedAxis(axis, groupOf),
    cells: group + 1,
    codes: codes.map((cell) => groupOf[cell] as number),
    groupOf,
  };
}

function groupedAxis(axis: Axis, groupOf: Uint8Array): Axis {
  if (axis.kind === 'category') return { kind: 'category', cells: axis.cells.map((cell) => groupOf[cell] as number) };
  return { kind: 'number', cuts: axis.cuts.filter((_, cut) => groupOf[cut + 1] !== groupOf[cut + 2]) };
}
