import type { Axis } from '../axis.ts';
import type { Loss } from '../loss.ts';

/** The shape function of one column, or of two together: a value for each cell. */
export interface AdditiveTerm {
  readonly features: readonly [number] | readonly [number, number];
  /** How each of its columns is cut. The cell of two columns is `first x cells of the second + second`. */
  readonly axes: readonly Axis[];
  /** What each cell adds to the score; weighted by `weights` they sum to zero, for two columns along each axis. */
  readonly values: readonly number[];
  /** Standard deviation of each value over the outer bags. */
  readonly errors: readonly number[];
  /** Training rows (or their weight) in each cell. */
  readonly weights: readonly number[];
}

/** The explainable boosting machine: score = intercept + one value of each term. Plain data, ready for JSON. */
export interface AdditiveFit {
  readonly kind: 'additive';
  readonly loss: Loss;
  readonly intercept: number;
  readonly terms: readonly AdditiveTerm[];
  /** How many columns a row has. */
  readonly features: number;
  /** Rounds kept in each outer bag, for single columns. */
  readonly rounds: readonly number[];
  /** Mean loss of the outer bags on their held-out rows; 0 where none were held out. */
  readonly heldOutLoss: number;
}

/** How shape functions are learned. Everything has a default (`additiveDefaults`). */
export interface AdditiveSettings {
  readonly loss: Loss;
  /** At most so many rounds over all columns. */
  readonly rounds: number;
  readonly learningRate: number;
  /** Leaves of the small tree of one step. */
  readonly leaves: number;
  /** Cells of a column, at most 255, and of each side of a pair, at most 15. */
  readonly cells: number;
  readonly pairCells: number;
  /** At most so many pairs of columns, the strongest first; 0 for none. */
  readonly pairs: number;
  /** Models learned on different draws of the rows and averaged, and the share of rows each holds out. */
  readonly bags: number;
  readonly heldOut: number;
  /** Rounds without gain on held-out rows before a bag stops. */
  readonly patience: number;
  readonly leastRows: number;
  readonly l2: number;
  /** How strongly values of categories and of missing values are drawn to 0, in weight of rows (ridge). */
  readonly categoryL2: number;
  /** A line is taken instead of a small tree where its gain times this is the larger; 0 never takes lines. */
  readonly lineBonus: number;
  /** For each column 1 (rising), -1 (falling) or 0; a column so bound enters no pair. */
  readonly monotone?: readonly number[] | undefined;
  readonly weights?: Float64Array | undefined;
  readonly seed: number;
  readonly kernel: 'wasm' | 'plain';
}

/** Learning rate from `manyRows` rows on where none is given: as good there, in fewer rounds. */
export const fastLearningRate = 0.15;
export const manyRows = 50_000;

/** Settings that do well without tuning from a few thousand rows to a few hundred thousand. */
export const additiveDefaults: AdditiveSettings = {
  loss: 'log',
  rounds: 400,
  learningRate: 0.06,
  leaves: 2,
  cells: 64,
  pairCells: 15,
  pairs: 10,
  bags: 8,
  heldOut: 0.15,
  patience: 12,
  leastRows: 20,
  l2: 1,
  categoryL2: 6,
  lineBonus: 2,
  seed: 1,
  kernel: 'wasm',
};
