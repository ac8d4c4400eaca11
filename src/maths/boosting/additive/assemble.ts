import { type GroupedColumn, type LearnedColumn, weightsOf } from './columns.ts';
import type { AdditiveTerm } from './model.ts';
import { centre, purify } from './purify.ts';

/** Two columns that were learned together. */
export interface PairColumns {
  readonly first: GroupedColumn;
  readonly second: GroupedColumn;
}

/** What one bag learned: values of the cells of each column and of each pair. */
export interface BagValues {
  readonly intercept: number;
  readonly mains: readonly Float64Array[];
  readonly pairs: readonly Float64Array[];
}

interface Ground {
  readonly columns: readonly LearnedColumn[];
  readonly pairs: readonly PairColumns[];
  readonly rows: number;
  readonly weights?: Float64Array | undefined;
}

/** Averages the bags into pure, centred terms; `scores` are those of all rows without the intercept. */
export function assembleTerms(
  bags: readonly BagValues[],
  ground: Ground,
): { readonly intercept: number; readonly terms: AdditiveTerm[]; readonly scores: Float64Array } {
  const { columns, pairs, weights } = ground;
  const codes = pairs.map(({ first, second }) =>
    first.codes.map((cell, row) => cell * second.cells + (second.codes[row] as number)),
  );
  const pairWeights = pairs.map(({ first, second }, k) =>
    weightsOf(codes[k] as Uint8Array, first.cells * second.cells, weights),
  );
  const pure = bags.map((bag) => pureBag(bag, ground, pairWeights));
  const intercept = pure.reduce((sum, bag) => sum + bag.intercept / pure.length, 0);
  const mains = columns.map(({ column, axis, weights: own }, k): AdditiveTerm => {
    const tables = pure.map((bag) => bag.mains[k] as Float64Array);
    return { features: [column], axes: [axis], ...summary(tables, own) };
  });
  const paired = pairs.map(({ first, second }, k): AdditiveTerm => {
    const tables = pure.map((bag) => bag.pairs[k] as Float64Array);
    const about = { features: [first.column, second.column], axes: [first.axis, second.axis] } as const;
    return { ...about, ...summary(tables, pairWeights[k] as Float64Array) };
  });
  const terms = bags.length > 0 ? [...mains, ...paired] : [];
  const scores = new Float64Array(ground.rows);
  const allCodes = [...columns.map((column) => column.codes), ...codes];
  for (const [k, { values }] of terms.entries()) {
    const own = allCodes[k] as Uint8Array;
    for (let row = 0; row < own.length; row++)
      scores[row] = (scores[row] as number) + (values[own[row] as number] as number);
  }
  return { intercept, terms, scores };
}

/** Moves what single columns explain out of the pairs, and all means into the intercept; predictions stay the same. */
function pureBag(bag: BagValues, { columns, pairs }: Ground, pairWeights: readonly Float64Array[]): BagValues {
  let { intercept } = bag;
  const mains = columns.map(({ cells }, k) => (bag.mains[k] as Float64Array).slice(0, cells));
  const tables = pairs.map(({ first, second }, k) => {
    const pure = purify(bag.pairs[k] as Float64Array, pairWeights[k] as Float64Array, first.cells, second.cells);
    for (const [side, moved] of [
      [first, pure.first],
      [second, pure.second],
    ] as const) {
      const main = mains[columns.findIndex(({ column }) => column === side.column)] as Float64Array;
      for (let cell = 0; cell < main.length; cell++)
        main[cell] = (main[cell] as number) + (moved[side.groupOf[cell] as number] as number);
    }
    return pure.values;
  });
  for (const [k, { weights }] of columns.entries()) intercept += centre(mains[k] as Float64Array, weights);
  return { intercept, mains, pairs: tables };
}

function summary(
  tables: readonly Float64Array[],
  weights: Float64Array,
): Pick<AdditiveTerm, 'values' | 'errors' | 'weights'> {
  const cells = Array.from(weights.keys());
  const count = tables.length;
  const values = cells.map((cell) => tables.reduce((sum, table) => sum + (table[cell] as number) / count, 0));
  const errors = cells.map((cell) => {
    const squares = tables.reduce((sum, table) => sum + ((table[cell] as number) - (values[cell] as number)) ** 2, 0);
    return count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
  });
  return { values, errors, weights: Array.from(weights) };
}
