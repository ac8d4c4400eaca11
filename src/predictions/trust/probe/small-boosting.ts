/** Columns as classes below `width`, and what to fit: gradients and curvatures of the loss. */
export interface TreeInput {
  readonly codes: readonly Uint16Array[];
  readonly counts: readonly number[];
  readonly rows: Int32Array;
}

/** A tree of depth at most 3: node i splits into 2i + 1 (class at most `cut`) and 2i + 2; column -1 where it does not. */
export interface SmallTree {
  readonly column: Int32Array;
  readonly cut: Int32Array;
  /** Gain of each split. */
  readonly gain: Float64Array;
  /** Value of each of the 15 nodes; a row takes that of the deepest node it reaches. */
  readonly value: Float64Array;
}

const smallestLeaf = 4;
const ridge = 1;

/** Grows a tree greedily on histograms: Newton gains with a ridge of 1 (Friedman 2001; Chen and Guestrin 2016). */
export function growTree(input: TreeInput, gradient: Float64Array, curvature: Float64Array): SmallTree {
  const tree = {
    column: new Int32Array(15).fill(-1),
    cut: new Int32Array(15),
    gain: new Float64Array(15),
    value: new Float64Array(15),
  };
  let parts = new Map([[0, input.rows]]);
  for (let depth = 0; depth <= 3; depth++) {
    const next = new Map<number, Int32Array>();
    for (const [node, rows] of parts) {
      const [sum, weight] = sumsOf(rows, gradient, curvature);
      tree.value[node] = -sum / (weight + ridge);
      const split = depth < 3 ? bestSplit({ ...input, rows }, gradient, curvature) : null;
      if (split === null) continue;
      tree.column[node] = split.column;
      tree.cut[node] = split.cut;
      tree.gain[node] = split.gain;
      const codes = input.codes[split.column] as Uint16Array;
      const [left, right] = parted(rows, codes, split.cut);
      next.set(2 * node + 1, left).set(2 * node + 2, right);
    }
    parts = next;
  }
  return tree;
}

function parted(rows: Int32Array, codes: Uint16Array, cut: number): [Int32Array, Int32Array] {
  const sides = new Int32Array(rows.length);
  let [left, right] = [0, rows.length];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    if ((codes[row] as number) <= cut) sides[left++] = row;
    else sides[--right] = row;
  }
  return [sides.subarray(0, left), sides.subarray(left)];
}

function sumsOf(rows: Int32Array, gradient: Float64Array, curvature: Float64Array): [number, number] {
  let sum = 0;
  let weight = 0;
  for (const row of rows) {
    sum += gradient[row] as number;
    weight += curvature[row] as number;
  }
  return [sum, weight];
}

interface Split {
  readonly column: number;
  readonly cut: number;
  readonly gain: number;
}

function bestSplit(input: TreeInput, gradient: Float64Array, curvature: Float64Array): Split | null {
  if (input.rows.length < 2 * smallestLeaf) return null;
  let best: Split | null = null;
  for (let column = 0; column < input.codes.length; column++) {
    const cells = cellsOf(input, column, [gradient, curvature]);
    const found = bestCut(cells, input.counts[column] as number);
    if (found !== null && found.gain > (best?.gain ?? 1e-9)) best = { column, ...found };
  }
  return best;
}

/** Per class: gradient, curvature and number of rows. */
function cellsOf(input: TreeInput, column: number, sums: readonly [Float64Array, Float64Array]): Float64Array {
  const cells = new Float64Array(3 * (input.counts[column] as number));
  const codes = input.codes[column] as Uint16Array;
  const [gradient, curvature] = sums;
  for (const row of input.rows) {
    const at = 3 * (codes[row] as number);
    cells[at] = (cells[at] as number) + (gradient[row] as number);
    cells[at + 1] = (cells[at + 1] as number) + (curvature[row] as number);
    cells[at + 2] = (cells[at + 2] as number) + 1;
  }
  return cells;
}

function bestCut(cells: Float64Array, classes: number): { cut: number; gain: number } | null {
  const total = [0, 0, 0];
  for (let at = 0; at < cells.length; at++) total[at % 3] = (total[at % 3] as number) + (cells[at] as number);
  const [sum, weight, rows] = total as [number, number, number];
  const whole = (sum * sum) / (weight + ridge);
  let best: { cut: number; gain: number } | null = null;
  let [left, leftWeight, leftRows] = [0, 0, 0];
  for (let cut = 0; cut < classes - 1; cut++) {
    left += cells[3 * cut] as number;
    leftWeight += cells[3 * cut + 1] as number;
    leftRows += cells[3 * cut + 2] as number;
    if (leftRows < smallestLeaf || rows - leftRows < smallestLeaf) continue;
    const gain = left ** 2 / (leftWeight + ridge) + (sum - left) ** 2 / (weight - leftWeight + ridge) - whole;
    if (gain > (best?.gain ?? 0)) best = { cut, gain };
  }
  return best;
}

/** The value of the deepest node that a row reaches. */
export function treeValue(tree: SmallTree, codes: readonly Uint16Array[], row: number): number {
  let node = 0;
  while ((tree.column[node] as number) >= 0) {
    const code = (codes[tree.column[node] as number] as Uint16Array)[row] as number;
    node = 2 * node + (code <= (tree.cut[node] as number) ? 1 : 2);
  }
  return tree.value[node] as number;
}

/** What a small boosting says of every row, and the gain of each column. */
export interface SmallBoosting {
  /** Log-odds of every row of the columns, also of those that it did not learn from. */
  readonly scores: Float64Array;
  readonly gains: Float64Array;
}

const rate = 0.4;

function addTree(scores: Float64Array, tree: SmallTree, codes: readonly Uint16Array[]): void {
  for (let row = 0; row < scores.length; row++)
    scores[row] = (scores[row] as number) + rate * treeValue(tree, codes, row);
}

/** Boosting of trees of depth 3 for a label 0 or 1, learned from `input.rows` only (Friedman 2001). */
export function boostSmall(input: TreeInput, labels: Float64Array, rounds: number): SmallBoosting {
  const positives = input.rows.reduce((sum, row) => sum + (labels[row] as number), 0);
  const scores = new Float64Array(labels.length).fill(
    Math.log((positives + 0.5) / (input.rows.length - positives + 0.5)),
  );
  const gradient = new Float64Array(labels.length);
  const curvature = new Float64Array(labels.length);
  const gains = new Float64Array(input.codes.length);
  for (let round = 0; round < rounds; round++) {
    for (const row of input.rows) {
      const p = 1 / (1 + Math.exp(-(scores[row] as number)));
      gradient[row] = p - (labels[row] as number);
      curvature[row] = p * (1 - p);
    }
    const tree = growTree(input, gradient, curvature);
    for (const [node, column] of tree.column.entries())
      if (column >= 0) gains[column] = (gains[column] as number) + (tree.gain[node] as number);
    addTree(scores, tree, input.codes);
  }
  return { scores, gains };
}
