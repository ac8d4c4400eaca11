/** One input column of n rows: a number, NaN where it is missing. */
export interface NumberFeature {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** One input column of n rows: a category as a code from 0 to `levels` - 1, and -1 where it is missing. */
export interface CategoryFeature {
  readonly kind: 'category';
  readonly codes: Int32Array;
  readonly levels: number;
}

/** What a model learns from: columns, all of the same number of rows. A missing value is a value of its own, never 0. */
export type Feature = NumberFeature | CategoryFeature;

/** The number of rows of a column. */
export function rowsOf(feature: Feature): number {
  return feature.kind === 'number' ? feature.values.length : feature.codes.length;
}

/** The same columns, only the rows of `rows` (indices from 0), in that order. */
export function takeRows(features: readonly Feature[], rows: Int32Array): Feature[] {
  return features.map((feature) => {
    if (feature.kind === 'number')
      return { kind: 'number', values: Float64Array.from(rows, (row) => at(feature.values, row)) };
    return { kind: 'category', codes: Int32Array.from(rows, (row) => at(feature.codes, row)), levels: feature.levels };
  });
}

function at(values: Float64Array | Int32Array, row: number): number {
  const value = values[row];
  if (value === undefined) throw new Error(`row ${row} of ${values.length}`);
  return value;
}
