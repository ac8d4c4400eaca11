import { sigmoid } from '../calibration/sigmoid.ts';
import type { CategoryFeature } from '../feature.ts';
import { fitLinear } from './fit-linear.ts';
import { scoreLinear } from './linear-model.ts';
import { type ShrunkRates, shrinkRates } from './shrink-rates.ts';

/** Yes/no outcomes of rows that lie in two groupings at once, such as industry and region. */
export interface CrossedRows {
  readonly labels: ArrayLike<number>;
  readonly first: CategoryFeature;
  readonly second: CategoryFeature;
}

/** A rate for each cell, cells without rows too: the cell of codes (i, j) is number i x levels of `second` + j. */
export interface CrossedRates extends ShrunkRates {
  readonly cellOf: (first: number, second: number) => number;
}

/**
 * Rates by cell, drawn towards what both groupings lead to expect (a logistic regression on their levels, penalised with
 * one row per coefficient), and this towards the overall rate. Rows missing a grouping are left out.
 */
export function shrinkCrossedRates({ labels, first, second }: CrossedRows, level = 0.9): CrossedRates {
  const cells = first.levels * second.levels;
  const positives = new Float64Array(cells);
  const trials = new Float64Array(cells);
  for (let row = 0; row < labels.length; row++) {
    const [i, j] = [first.codes[row] as number, second.codes[row] as number];
    if (i < 0 || j < 0) continue;
    const cell = i * second.levels + j;
    positives[cell] = (positives[cell] as number) + (labels[row] as number);
    trials[cell] = (trials[cell] as number) + 1;
  }
  const features = [
    {
      kind: 'category' as const,
      codes: Int32Array.from(trials, (_, cell) => Math.floor(cell / second.levels)),
      levels: first.levels,
    },
    {
      kind: 'category' as const,
      codes: Int32Array.from(trials, (_, cell) => cell % second.levels),
      levels: second.levels,
    },
  ];
  const rates = positives.map((count, cell) => ((trials[cell] as number) > 0 ? count / (trials[cell] as number) : 0));
  const model = fitLinear(features, rates, { family: 'logistic', strength: 1, weights: trials });
  const expected = scoreLinear(model, features).map(sigmoid);
  return {
    ...shrinkRates({ positives, trials, expected }, level),
    cellOf: (i, j) => i * second.levels + j,
  };
}
