import { type Feature, rowsOf } from '../feature.ts';

/** Cells of a number: cell 0 is missing; cell k (from 1) holds the values above k - 1 cuts, `value <= cut` lying below. */
export interface NumberAxis {
  readonly kind: 'number';
  /** Ascending. There are `cuts.length + 2` cells. */
  readonly cuts: readonly number[];
}

/** Cells of a category: `cells[code]`, from 1; missing, unseen and beyond the list is cell 0. */
export interface CategoryAxis {
  readonly kind: 'category';
  readonly cells: readonly number[];
}

/** How one column is cut into cells: what trees split and what shape functions are drawn over. */
export type Axis = NumberAxis | CategoryAxis;

/** At most this many cells besides the one of missing values, so that a cell fits a byte. */
export const mostCells = 255;

/** The number of cells of an axis, the one of missing values included. */
export function cellsOf(axis: Axis): number {
  if (axis.kind === 'number') return axis.cuts.length + 2;
  return 1 + axis.cells.reduce((most, cell) => Math.max(most, cell), 0);
}

/** Cuts a column at its quantiles into at most `most` cells (2 to 255); infinite values fall into the outer cells. */
export function axisOf(feature: Feature, most: number): Axis {
  if (most < 2 || most > mostCells) throw new RangeError(`${most} cells: from 2 to ${mostCells}`);
  if (feature.kind === 'number') return { kind: 'number', cuts: quantileCuts(feature.values, most) };
  return { kind: 'category', cells: categoryCells(feature.codes, feature.levels, most) };
}

/** The cell of each row. */
export function cellsOfRows(axis: Axis, feature: Feature): Uint8Array {
  const cells = new Uint8Array(rowsOf(feature));
  if (axis.kind !== feature.kind) throw new Error(`a ${axis.kind} was learned, a ${feature.kind} is given`);
  if (feature.kind === 'category') {
    const known = (axis as CategoryAxis).cells;
    for (let row = 0; row < cells.length; row++) cells[row] = known[feature.codes[row] as number] ?? 0;
    return cells;
  }
  const cuts = Float64Array.from((axis as NumberAxis).cuts);
  for (let row = 0; row < cells.length; row++) cells[row] = cellOfNumber(cuts, feature.values[row] as number);
  return cells;
}

/** The cell of a number among ascending cuts. */
export function cellOfNumber(cuts: ArrayLike<number>, value: number): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

/** Cuts half-way between neighbouring values: all of them where they fit, else at equal shares of what is left. */
function quantileCuts(values: Float64Array, most: number): number[] {
  const sorted = sortedFinite(values);
  let different = sorted.length > 0 ? 1 : 0;
  for (let at = 1; at < sorted.length; at++) if (sorted[at] !== sorted[at - 1]) different++;
  const cuts: number[] = [];
  let begin = 0;
  for (let at = 1; at < sorted.length && cuts.length < most - 1; at++) {
    if (sorted[at] === sorted[at - 1]) continue;
    const share = different <= most ? 1 : (sorted.length - begin) / (most - cuts.length);
    if (at - begin < share) continue;
    cuts.push(between(sorted, at));
    begin = at;
  }
  return cuts;
}

/** The finite values in order; -0 counts as 0. */
function sortedFinite(values: Float64Array): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value - value === 0) finite[count++] = value + 0;
  }
  return finite.subarray(0, count).sort();
}

function between(sorted: Float64Array, start: number): number {
  const below = sorted[start - 1] as number;
  const above = sorted[start] as number;
  const middle = below / 2 + above / 2;
  return middle >= below && middle < above ? middle : below;
}

/** Frequent categories get a cell each; where there are too many, the rarest share the last one. */
function categoryCells(codes: Int32Array, levels: number, most: number): number[] {
  const counts = new Float64Array(levels);
  for (const code of codes) if (code >= 0 && code < levels) counts[code] = (counts[code] as number) + 1;
  const seen = Array.from(counts.keys()).filter((code) => (counts[code] as number) > 0);
  const order = seen.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const own = order.length <= most ? order : order.slice(0, most - 1);
  const cells = new Array<number>(levels).fill(0);
  for (const code of order) cells[code] = most;
  for (const [at, code] of own.sort((a, b) => a - b).entries()) cells[code] = at + 1;
  return cells;
}
