import type { TreeSettings } from './tree.ts';

/** A way to part the rows of a node: which cells of a column go left. */
export interface Split {
  readonly gain: number;
  readonly column: number;
  /** 1 for each cell that goes left; 256 places. */
  readonly table: Uint8Array;
  /** The last cell below the cut, for a column of numbers; 0 for a category. */
  readonly cut: number;
}

/** The sums of a node, and the histogram it is looked at with. */
export interface NodeSums {
  readonly gradient: number;
  readonly weight: number;
  readonly rows: number;
}

/** One column of a histogram: pairs of sums for each cell, from the number `start` on. */
export interface ColumnSums {
  readonly column: number;
  readonly numbers: Float64Array;
  readonly start: number;
  readonly cells: number;
  readonly isCategory: boolean;
}

interface Candidate {
  gain: number;
  cut: number;
  missingLeft: boolean;
}

/** The best split of a node by one column that beats `floor`, or undefined. */
export function findSplit(sums: ColumnSums, node: NodeSums, settings: TreeSettings, floor: number): Split | undefined {
  return sums.isCategory ? byCategory(sums, node, settings, floor) : byNumber(sums, node, settings, floor);
}

function byNumber(sums: ColumnSums, node: NodeSums, settings: TreeSettings, floor: number): Split | undefined {
  const { numbers, start, cells, column } = sums;
  const best: Candidate = { gain: floor, cut: 0, missingLeft: false };
  const missing = { gradient: numbers[start] as number, weight: numbers[start + 1] as number };
  const hasMissing = missing.weight > node.weight * 1e-12;
  scan(sums, { gradient: 0, weight: 0 }, { node, settings, best, last: hasMissing ? cells : cells - 1 });
  if (hasMissing) scan(sums, missing, { node, settings, best, last: cells - 1, missingLeft: true });
  if (best.cut === 0) return undefined;
  const table = new Uint8Array(256).fill(1, 1, best.cut + 1);
  table[0] = Number(hasMissing ? best.missingLeft : leftIsHeavier(sums, table, node));
  return { gain: best.gain, column, table, cut: best.cut };
}

interface Scan {
  readonly node: NodeSums;
  readonly settings: TreeSettings;
  readonly best: Candidate;
  readonly last: number;
  readonly missingLeft?: boolean;
}

function scan(
  sums: ColumnSums,
  from: { gradient: number; weight: number },
  { node, settings, best, last, missingLeft }: Scan,
) {
  const { numbers, start } = sums;
  const { l2 } = settings;
  const leastWeight = leastOf(node, settings);
  let { gradient, weight } = from;
  const whole = node.gradient ** 2 / (node.weight + l2);
  for (let cell = 1; cell < last; cell++) {
    const own = numbers[start + 2 * cell + 1] as number;
    if (own === 0) continue;
    gradient += numbers[start + 2 * cell] as number;
    weight += own;
    const restWeight = node.weight - weight;
    if (weight < leastWeight) continue;
    if (restWeight < leastWeight) break;
    const rest = node.gradient - gradient;
    const gain = (gradient * gradient) / (weight + l2) + (rest * rest) / (restWeight + l2) - whole;
    if (gain <= best.gain) continue;
    best.gain = gain;
    best.cut = cell;
    best.missingLeft = missingLeft ?? false;
  }
}

/** The least weight of a part: as set, and about that of the least number of rows. */
function leastOf(node: NodeSums, { leastWeight, leastRows }: TreeSettings): number {
  return Math.max(leastWeight, ((leastRows - 0.5) * node.weight) / node.rows, node.weight * 1e-12);
}

function leftIsHeavier({ numbers, start, cells }: ColumnSums, table: Uint8Array, node: NodeSums): boolean {
  let left = 0;
  for (let cell = 0; cell < cells; cell++) left += (table[cell] as number) * (numbers[start + 2 * cell + 1] as number);
  return left * 2 >= node.weight;
}

/** Cells in the order of their smoothed mean gradient are cut in two (Fisher 1958; Ke et al. 2017). */
function byCategory(sums: ColumnSums, node: NodeSums, settings: TreeSettings, floor: number): Split | undefined {
  const { numbers, start, cells, column } = sums;
  const smoothing = cells > 5 ? settings.categorySmoothing : 0;
  const prior = smoothing * (node.gradient / node.weight);
  const mean = (cell: number) => (g(cell) + prior) / (h(cell) + smoothing);
  const g = (cell: number) => numbers[start + 2 * cell] as number;
  const h = (cell: number) => numbers[start + 2 * cell + 1] as number;
  const order: number[] = [];
  for (let cell = 0; cell < cells; cell++) if (h(cell) > node.weight * 1e-12) order.push(cell);
  order.sort((a, b) => mean(a) - mean(b) || a - b);
  const ordered = new Float64Array(2 * order.length + 2);
  for (const [k, cell] of order.entries()) ordered.set([g(cell), h(cell)], 2 * k + 2);
  const best: Candidate = { gain: floor, cut: 0, missingLeft: false };
  const shrunk = smoothing > 0 ? { ...settings, l2: settings.l2 + smoothing } : settings;
  const inOrder = { ...sums, numbers: ordered, start: 0 };
  scan(inOrder, { gradient: 0, weight: 0 }, { node, settings: shrunk, best, last: order.length });
  if (best.cut === 0) return undefined;
  const table = new Uint8Array(256);
  for (const cell of order.slice(0, best.cut)) table[cell] = 1;
  if (!order.includes(0)) table[0] = Number(leftIsHeavier(sums, table, node));
  return { gain: best.gain, column, table, cut: 0 };
}
