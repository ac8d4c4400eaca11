import { type Feature, rowsOf } from '../feature.ts';
import { type Design, designOf } from './design.ts';
import { type FitDoubt, type LinearModel, scoreLinear, sumOfLinear } from './linear-model.ts';
import { baseScore, type FitRows, weightedTarget } from './loss.ts';
import { minimiseLoss } from './minimise-loss.ts';

/** How a regression is fitted. */
export interface LinearSettings {
  readonly family: 'logistic' | 'linear';
  /**
   * Weight of the penalty against the SUM of the losses of all rows, strength x ((1 - mix) / 2 x squares + mix x sizes):
   * 1 is worth about one prior observation per coefficient. In the linear family the sizes count in standard deviations
   * of the target. 0 means no penalty (separated classes then have no minimum).
   */
  readonly strength: number;
  /** 0 (ridge) where not given; 1 is lasso. */
  readonly mix?: number;
  /** Divide number columns by their standard deviation before the penalty; true where not given. */
  readonly standardise?: boolean;
  /** How much each row counts. */
  readonly weights?: ArrayLike<number>;
  /** Added to each row's score beforehand; not part of the model. */
  readonly offset?: ArrayLike<number>;
  /** A model of the same columns fitted on more rows: coefficients shrink to its own instead of to 0. */
  readonly prior?: LinearModel;
  /** Penalty of the intercept (of its distance to the prior's); 0 where not given. */
  readonly interceptStrength?: number;
}

const mostColumns = 2000;

/**
 * Penalised logistic or linear regression by Newton's method with line search (iteratively reweighted least squares);
 * the penalty on sizes by coordinate descent inside each step. Numbers are standardised, missing ones count as the mean
 * plus a coefficient of their own, categories are one-hot, constant columns are left out, the intercept is free. A fit
 * without rows, with one class, or without a minimum says so in `reason`. Targets that are not finite: RangeError.
 */
export function fitLinear(
  features: readonly Feature[],
  target: ArrayLike<number>,
  settings: LinearSettings,
): LinearModel {
  const { prior } = settings;
  for (let row = 0; row < target.length; row++)
    if (!Number.isFinite(target[row])) throw new RangeError(`target of row ${row} is not finite`);
  for (const feature of features)
    if (rowsOf(feature) !== target.length) throw new RangeError(`${rowsOf(feature)} rows, ${target.length} targets`);
  if (prior === undefined) return fitted(features, target, settings);
  const base =
    features.length === 0 ? new Float64Array(target.length).fill(prior.intercept) : scoreLinear(prior, features);
  const offset = base.map(
    (score, row) => score + (settings.offset === undefined ? 0 : (settings.offset[row] as number)),
  );
  return sumOfLinear(prior, fitted(features, target, { ...settings, offset }));
}

function fitted(features: readonly Feature[], target: ArrayLike<number>, settings: LinearSettings): LinearModel {
  const design = designOf(features, target.length, settings.standardise ?? true);
  const rows: FitRows = { family: settings.family, target, weights: settings.weights, offset: settings.offset };
  const start = new Float64Array(design.columns);
  const doubt = doubtOf(design, rows, settings);
  const found =
    doubt === null ? minimiseLoss(design, rows, settings) : { coefficients: start, iterations: 0, isMinimum: false };
  if (doubt !== null) found.coefficients[0] = baseScore(rows);
  return {
    kind: 'linear',
    family: settings.family,
    intercept: found.coefficients[0] as number,
    terms: design.termsOf(found.coefficients),
    strength: settings.strength,
    mix: settings.mix ?? 0,
    converged: found.isMinimum,
    reason: found.isMinimum ? null : (doubt ?? 'no minimum reached'),
    iterations: found.iterations,
  };
}

function doubtOf(design: Design, rows: FitRows, settings: LinearSettings): FitDoubt | null {
  const { total, sum } = weightedTarget(rows);
  if (!(total > 0)) return 'no rows';
  if (design.columns > mostColumns) return 'too many columns';
  const hasOneClass = rows.family === 'logistic' && (sum <= 0 || sum >= total);
  return hasOneClass && !((settings.interceptStrength ?? 0) > 0) ? 'one class' : null;
}
