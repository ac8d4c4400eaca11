import { type Feature, Random, takeRows } from '#maths';
import type { FrameColumn } from '../../frame.ts';
import { type Bins, binsOf } from './bins.ts';

/** What the learning checks look at: rows with a known outcome, at most so many, with their labels and folds. */
export interface View {
  readonly columns: readonly FrameColumn[];
  readonly features: readonly Feature[];
  readonly bins: readonly Bins[];
  readonly labels: Float64Array;
  readonly positives: number;
  /** Fold of each row; rows of a group share one. */
  readonly folds: Int32Array;
  readonly foldCount: number;
  /** Rows that each fold learns from. */
  readonly training: readonly Int32Array[];
}

/** Classes per column in a view. */
export const classesPerColumn = 63;

/** What a view is made of. */
export interface ViewInput {
  readonly columns: readonly FrameColumn[];
  readonly labels: Float64Array;
  /** Group of each row, see `foldGroups`. */
  readonly groups: Int32Array;
  readonly seed: number;
  readonly maxRows: number;
}

/** Takes the rows with a known label, a seeded sample of them where there are too many, and deals their groups to folds. */
export function viewOf(input: ViewInput): View {
  const rows = rowsOfView(input);
  const features = takeRows(
    input.columns.map(({ feature }) => feature),
    rows,
  );
  const labels = Float64Array.from(rows, (row) => input.labels[row] as number);
  const foldCount = rows.length < 2000 ? 5 : 3;
  const folds = foldsOf(
    Int32Array.from(rows, (row) => input.groups[row] as number),
    foldCount,
    input.seed,
  );
  return {
    columns: input.columns,
    features,
    bins: features.map((feature) => binsOf(feature, classesPerColumn)),
    labels,
    positives: labels.reduce((sum, label) => sum + (label === 1 ? 1 : 0), 0),
    folds,
    foldCount,
    training: Array.from({ length: foldCount }, (_, fold) => rowsWhere(folds, (of) => of !== fold)),
  };
}

/** The same view with other columns: the places of those that stay. */
export function withColumns(view: View, places: readonly number[]): View {
  return {
    ...view,
    columns: places.map((place) => view.columns[place] as FrameColumn),
    features: places.map((place) => view.features[place] as Feature),
    bins: places.map((place) => view.bins[place] as Bins),
  };
}

function rowsOfView({ labels, maxRows, seed }: ViewInput): Int32Array {
  const known = rowsWhere(labels, (label) => !Number.isNaN(label));
  if (known.length <= maxRows) return known;
  const random = Random.fromSeed(seed, 71);
  for (let place = 0; place < maxRows; place++) {
    const other = place + random.integer(known.length - place);
    [known[place], known[other]] = [known[other] as number, known[place] as number];
  }
  return known.slice(0, maxRows).sort();
}

function rowsWhere(values: Float64Array | Int32Array, keep: (value: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (const [row, value] of values.entries()) if (keep(value)) rows.push(row);
  return Int32Array.from(rows);
}

function foldsOf(groups: Int32Array, foldCount: number, seed: number): Int32Array {
  const random = Random.fromSeed(seed, 72);
  const distinct = random.shuffled([...new Set(groups)]);
  const foldOf = new Map(distinct.map((group, place) => [group, place % foldCount]));
  return groups.map((group) => foldOf.get(group) as number);
}
