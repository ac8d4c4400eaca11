import { sortedOrder } from '../metrics/sorted-order.ts';
import type { Random } from '../random.ts';
import { rowKeys } from './row-keys.ts';

/** How rows are dealt into folds: by key and seed alone, never by their order. */
export interface FoldSettings {
  readonly folds: number;
  readonly seed: number;
  /** One number per row that hangs on its id or content (`textKey`, `rowKeys`); rows of one key are exchangeable. */
  readonly keys: ArrayLike<number>;
}

/**
 * The fold (0 to folds - 1) of each row, each class spread evenly over the folds: within a class rows are sorted by
 * their keyed hash and dealt in turn. The same rows in another order get the same folds.
 */
export function stratifiedFolds(labels: ArrayLike<number>, settings: FoldSettings): Int32Array {
  const { folds } = checked(settings);
  const order = dealtOrder(settings);
  const result = new Int32Array(labels.length);
  const next = new Map<number, number>();
  let started = 0;
  for (const row of order) {
    const label = labels[row] as number;
    const place = next.get(label) ?? started++;
    result[row] = place % folds;
    next.set(label, place + 1);
  }
  return result;
}

/**
 * The fold of each row where rows of one group (say one company) must stay together: the largest groups first, each into
 * the fold with the fewest rows so far; equal sizes by the keyed hash of the group. Here `keys` holds the group's key.
 */
export function groupFolds(settings: FoldSettings): Int32Array {
  const { folds, keys } = checked(settings);
  const sizes = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) sizes.set(keys[row] as number, (sizes.get(keys[row] as number) ?? 0) + 1);
  const groups = [...sizes.keys()];
  const order = dealtOrder({ ...settings, keys: groups });
  const bySize = [...order].sort((a, b) => sizeOf(sizes, groups[b]) - sizeOf(sizes, groups[a]));
  const filled = new Float64Array(folds);
  const foldOf = new Map<number, number>();
  for (const index of bySize) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(groups[index] as number, fold);
    filled[fold] = (filled[fold] as number) + sizeOf(sizes, groups[index]);
  }
  return Int32Array.from(keys, (key) => foldOf.get(key) as number);
}

/** Rows outside a fold (to fit on) and inside it (to test on), ascending. */
export function foldRows(folds: Int32Array, fold: number): { readonly fit: Int32Array; readonly test: Int32Array } {
  const fit: number[] = [];
  const test: number[] = [];
  for (let row = 0; row < folds.length; row++) (folds[row] === fold ? test : fit).push(row);
  return { fit: Int32Array.from(fit), test: Int32Array.from(test) };
}

/** The same labels in a random order, each order equally likely (a permutation test draws these). */
export function permuted(labels: ArrayLike<number>, random: Random): Float64Array {
  const result = Float64Array.from(labels);
  for (let place = result.length - 1; place > 0; place--) {
    const other = random.integer(place + 1);
    const kept = result[place] as number;
    result[place] = result[other] as number;
    result[other] = kept;
  }
  return result;
}

function checked(settings: FoldSettings): FoldSettings {
  if (!(Number.isInteger(settings.folds) && settings.folds >= 2)) throw new RangeError(`${settings.folds} folds`);
  return settings;
}

function sizeOf(sizes: Map<number, number>, group: number | undefined): number {
  return sizes.get(group as number) as number;
}

/** Rows by the seeded hash of their key; rows of equal key stay beside each other. */
function dealtOrder({ keys, seed }: FoldSettings): Int32Array {
  return sortedOrder(rowKeys([{ kind: 'number', values: Float64Array.from(keys) }], seed));
}
