import type { Loss } from '../loss.ts';

/** A binary tree as plain arrays, node 0 its root; a node is a leaf where `left` is negative. */
export interface Tree {
  /** The column a node asks about; -1 at a leaf. */
  readonly feature: readonly number[];
  /** A number at most this goes left. */
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** What a leaf adds to the score. */
  readonly value: readonly number[];
  /** Training rows that came by. */
  readonly cover: readonly number[];
  /** Where a missing or never seen value goes; right where not given. */
  readonly missingLeft?: readonly boolean[];
  /** The codes of a category that go left; null at a node that asks about a number. */
  readonly categories?: readonly (readonly number[] | null)[];
}

/** Gradient-boosted trees: score = intercept + the values of the leaves a row falls into. */
export interface TreesFit {
  readonly kind: 'trees';
  readonly loss: Loss;
  readonly intercept: number;
  readonly trees: readonly Tree[];
  /** How many columns a row has. */
  readonly features: number;
  /** The number of categories each column was learned with; a code beyond them counts as missing. 0 for a number. */
  readonly levels: readonly number[];
  /** Mean loss on the held-out rows after each tree; empty where none were held out. */
  readonly heldOutLoss: readonly number[];
}

/** How trees are grown. Everything has a default (`treeDefaults`). */
export interface TreeSettings {
  readonly loss: Loss;
  /** At most so many trees. */
  readonly rounds: number;
  readonly learningRate: number;
  /** Trees grow leaf by leaf, the best split first, to at most so many leaves and so many levels. */
  readonly leaves: number;
  readonly depth: number;
  /** The least sum of second derivatives, and about the least number of rows, of a leaf. */
  readonly leastWeight: number;
  readonly leastRows: number;
  readonly l2: number;
  /** Shares of rows and of columns drawn for each tree. */
  readonly rowShare: number;
  readonly columnShare: number;
  /** Cells a column is cut into, at most 255. */
  readonly cells: number;
  /** Categories are ordered, and their splits shrunk, with so much weight of the node's mean added to each. */
  readonly categorySmoothing: number;
  /** Share of the rows held out to stop after `patience` trees without gain; 0 never stops early. */
  readonly heldOut: number;
  readonly patience: number;
  readonly seed: number;
  /** `newton` finds splits by both derivatives (Chen and Guestrin 2016), `residual` by gradients alone (Friedman 2001). */
  readonly splitBy: 'newton' | 'residual';
  readonly weights?: Float64Array | undefined;
  readonly kernel: 'wasm' | 'plain';
}

/** Settings that do well without tuning on a few thousand rows and more. */
export const treeDefaults: TreeSettings = {
  loss: 'log',
  rounds: 300,
  learningRate: 0.05,
  leaves: 16,
  depth: 64,
  leastWeight: 1e-3,
  leastRows: 20,
  l2: 1,
  rowShare: 1,
  columnShare: 1,
  cells: 255,
  categorySmoothing: 10,
  heldOut: 0.15,
  patience: 30,
  seed: 1,
  splitBy: 'newton',
  kernel: 'wasm',
};
