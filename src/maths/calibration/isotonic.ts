import { rankingOf } from '../metrics/ranking.ts';

/** A monotone step-and-slope function: straight between `x[i]`, `y[i]`, flat outside. Plain JSON. */
export interface IsotonicModel {
  readonly kind: 'isotonic';
  /** Ascending. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What an isotonic fit learns from. */
export interface IsotonicSample {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly weights?: ArrayLike<number> | undefined;
  readonly decreasing?: boolean;
}

/** A stretch of x values with the weighted mean of their y. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly mean: number;
}

/**
 * The monotone function closest to y in (weighted) squares, by pooling adjacent violators (Ayer et al. 1955; Barlow et al.
 * 1972). Rows of equal x are averaged first; rows of weight 0 are left out. `null` without rows.
 */
export function fitIsotonic(sample: IsotonicSample): IsotonicModel | null {
  const sign = sample.decreasing === true ? -1 : 1;
  const pooled: Block[] = [];
  for (const block of pointsOf(sample, sign)) {
    let merged = block;
    for (let last = pooled.at(-1); last !== undefined && last.mean >= merged.mean; last = pooled.at(-1)) {
      pooled.pop();
      merged = mergedOf(last, merged);
    }
    pooled.push(merged);
  }
  if (pooled.length === 0) return null;
  const ends = pooled.flatMap(({ first, last, mean }) =>
    first === last
      ? [[first, mean]]
      : [
          [first, mean],
          [last, mean],
        ],
  );
  return { kind: 'isotonic', x: ends.map(([x]) => x as number), y: ends.map(([, y]) => sign * (y as number) + 0) };
}

/** The value of the function at each x: straight between thresholds, flat outside. */
export function applyIsotonic(model: IsotonicModel, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => isotonicAt(model, value));
}

function isotonicAt({ x, y }: IsotonicModel, value: number): number {
  let low = 0;
  let high = x.length - 1;
  if (value <= (x[low] as number)) return y[low] as number;
  if (value >= (x[high] as number)) return y[high] as number;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] as number) <= value) low = middle;
    else high = middle;
  }
  const [a, b] = [y[low] as number, y[high] as number];
  if (a === b) return a;
  return a + ((b - a) * (value - (x[low] as number))) / ((x[high] as number) - (x[low] as number));
}

function mergedOf(left: Block, right: Block): Block {
  const weight = left.weight + right.weight;
  const mean = left.mean === right.mean ? left.mean : (left.weight * left.mean + right.weight * right.mean) / weight;
  return { first: left.first, last: right.last, weight, mean };
}

function* pointsOf({ x, y, weights }: IsotonicSample, sign: number): Generator<Block> {
  const { order, starts, groups } = rankingOf(x);
  for (let group = 0; group < groups; group++) {
    const at = x[order[starts[group] as number] as number] as number;
    let weight = 0;
    let sum = 0;
    for (let place = starts[group] as number; place < (starts[group + 1] as number); place++) {
      const row = order[place] as number;
      const counts = weights === undefined ? 1 : (weights[row] as number);
      weight += counts;
      sum += counts * sign * (y[row] as number);
    }
    if (weight > 0) yield { first: at, last: at, weight, mean: sum / weight };
  }
}
