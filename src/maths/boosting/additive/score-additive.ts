import { type Feature, rowsOf } from '../../feature.ts';
import { cellsOf, cellsOfRows } from '../axis.ts';
import type { AdditiveFit } from './model.ts';

/** The score of each row: log-odds, or value. Throws a RangeError where columns are not those that were learned. */
export function scoreAdditive(model: AdditiveFit, features: readonly Feature[]): Float64Array {
  const scores = new Float64Array(features[0] ? rowsOf(features[0]) : 0).fill(model.intercept);
  for (const own of contributionsOfAdditive(model, features)) {
    for (let row = 0; row < scores.length; row++) scores[row] = (scores[row] as number) + (own[row] as number);
  }
  return scores;
}

/** What each term adds to the score of each row: one array for each term; the intercept and they add up to the score. */
export function contributionsOfAdditive(model: AdditiveFit, features: readonly Feature[]): Float64Array[] {
  if (features.length !== model.features)
    throw new RangeError(`${features.length} columns; ${model.features} were learned`);
  return model.terms.map(({ features: columns, axes, values }) => {
    const cells = columns.map((column, k) => cellsOfRows(axes[k] as AdditiveAxis, features[column] as Feature));
    const [first, second] = cells as [Uint8Array, Uint8Array | undefined];
    if (!second) return Float64Array.from(first, (cell) => values[cell] as number);
    const width = cellsOf(axes[1] as AdditiveAxis);
    return Float64Array.from(first, (cell, row) => values[cell * width + (second[row] as number)] as number);
  });
}

type AdditiveAxis = AdditiveFit['terms'][number]['axes'][number];
