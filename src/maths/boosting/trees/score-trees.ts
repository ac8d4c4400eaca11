import { type Feature, rowsOf } from '../../feature.ts';
import type { Tree, TreesFit } from './tree.ts';

/** Whether a row goes left at a node. */
export type Walk = (row: number, node: number) => boolean;

/** The score of each row: log-odds, or value. Infinite values count as the largest numbers. */
export function scoreTrees(model: TreesFit, features: readonly Feature[]): Float64Array {
  const learned = asLearned(model, features);
  const scores = new Float64Array(features[0] ? rowsOf(features[0]) : 0).fill(model.intercept);
  for (const tree of model.trees) {
    const goesLeft = walkOf(tree, learned);
    for (let row = 0; row < scores.length; row++) {
      let node = 0;
      while ((tree.left[node] as number) >= 0)
        node = (goesLeft(row, node) ? tree.left[node] : tree.right[node]) as number;
      scores[row] = (scores[row] as number) + (tree.value[node] as number);
    }
  }
  return scores;
}

/** The columns as the model knows them: no infinite value, and no category it has not seen. Throws where kinds differ. */
export function asLearned(model: TreesFit, features: readonly Feature[]): Feature[] {
  const { levels } = model;
  if (features.length !== levels.length)
    throw new RangeError(`${features.length} columns; ${levels.length} were learned`);
  return features.map((feature, column) => {
    const known = levels[column] as number;
    if ((feature.kind === 'category') !== known > 0)
      throw new RangeError(`column ${column} is of another kind than learned`);
    if (feature.kind === 'category')
      return { ...feature, codes: feature.codes.map((code) => (code < known ? code : -1)), levels: known };
    return feature.values.some((value) => Math.abs(value) === Infinity)
      ? { ...feature, values: feature.values.map((value) => Math.max(-largest, Math.min(largest, value))) }
      : feature;
  });
}

const largest = Number.MAX_VALUE;

/** How rows of these columns walk through a tree. */
export function walkOf(tree: Tree, features: readonly Feature[]): Walk {
  const categories = tree.categories?.map((codes) => (codes ? new Set(codes) : null));
  return (row, node) => {
    const feature = features[tree.feature[node] as number] as Feature;
    const missingLeft = tree.missingLeft?.[node] ?? false;
    if (feature.kind === 'number') {
      const value = feature.values[row] as number;
      return Number.isNaN(value) ? missingLeft : value <= (tree.threshold[node] as number);
    }
    const code = feature.codes[row] as number;
    return code < 0 ? missingLeft : (categories?.[node]?.has(code) ?? false);
  };
}
