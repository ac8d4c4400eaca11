import { type Feature, rowsOf } from '../feature.ts';

/** What one original column adds to the score. */
export type LinearTerm = NumberTerm | CategoryTerm;

/** slope x (value - centre); a missing or infinite value (beyond 1e100) adds `missing`. A column left out has slope 0. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly slope: number;
  readonly centre: number;
  readonly missing: number;
}

/** The weight of the row's level; a level never seen in the fit adds 0, a missing one `missing`. */
export interface CategoryTerm {
  readonly kind: 'category';
  readonly weights: readonly number[];
  readonly missing: number;
}

/** Why a fit is not to be trusted: its figures are finite, but not the answer. */
export type FitDoubt = 'no rows' | 'one class' | 'too many columns' | 'no minimum reached';

/** A penalised linear or logistic regression: score = intercept + one contribution per column. Plain JSON. */
export interface LinearModel {
  readonly kind: 'linear';
  /** `logistic`: the score is log-odds; `linear`: the score is the value itself. */
  readonly family: 'logistic' | 'linear';
  readonly intercept: number;
  /** One term per original column, in their order. */
  readonly terms: readonly LinearTerm[];
  readonly strength: number;
  /** 0 is ridge (squares), 1 is lasso (sizes). */
  readonly mix: number;
  readonly converged: boolean;
  readonly reason: FitDoubt | null;
  readonly iterations: number;
}

/** Whether a number can be computed with: not missing, and not so large that its square is infinite. */
export function isUsable(value: number): boolean {
  return Math.abs(value) <= 1e100;
}

/** The score of each row: log-odds or value. The columns must be those of the fit, in their order (RangeError). */
export function scoreLinear(model: LinearModel, features: readonly Feature[]): Float64Array {
  const [first] = features;
  const score = new Float64Array(first === undefined ? 0 : rowsOf(first)).fill(model.intercept);
  checkColumns(model, features);
  for (const [index, feature] of features.entries()) {
    const contribution = contributionOf(model.terms[index] as LinearTerm, feature);
    for (let row = 0; row < score.length; row++) score[row] = (score[row] as number) + (contribution[row] as number);
  }
  return score;
}

/** What each original column adds to the score of each row; with the intercept they sum to the score. */
export function contributionsOfLinear(model: LinearModel, features: readonly Feature[]): Float64Array[] {
  checkColumns(model, features);
  return features.map((feature, index) => contributionOf(model.terms[index] as LinearTerm, feature));
}

function checkColumns({ terms }: LinearModel, { length }: readonly Feature[]): void {
  if (length !== terms.length) throw new RangeError(`${length} columns, the fit had ${terms.length}`);
}

function contributionOf(term: LinearTerm, feature: Feature): Float64Array {
  if (term.kind === 'number' && feature.kind === 'number')
    return feature.values.map((x) => (isUsable(x) ? term.slope * (x - term.centre) : term.missing));
  if (term.kind === 'category' && feature.kind === 'category')
    return Float64Array.from(feature.codes, (code) => (code < 0 ? term.missing : (term.weights[code] ?? 0)));
  throw new RangeError(`a ${feature.kind} column where the fit had a ${term.kind} column`);
}

/** The model whose score is the sum of the scores of both; they must have the same columns. */
export function sumOfLinear(prior: LinearModel, deviation: LinearModel): LinearModel {
  let intercept = prior.intercept + deviation.intercept;
  const terms = deviation.terms.map((term, index): LinearTerm => {
    const base = prior.terms[index];
    if (term.kind === 'category' && base?.kind === 'category') return sumOfCategories(base, term);
    if (term.kind === 'category' || base?.kind !== 'number') throw new RangeError('models of different columns');
    const shift = base.slope * (term.centre - base.centre);
    intercept += shift;
    return { ...term, slope: base.slope + term.slope, missing: base.missing - shift + term.missing };
  });
  return { ...deviation, intercept, terms };
}

function sumOfCategories(base: CategoryTerm, term: CategoryTerm): CategoryTerm {
  const levels = Math.max(base.weights.length, term.weights.length);
  const weights = Array.from({ length: levels }, (_, level) => (base.weights[level] ?? 0) + (term.weights[level] ?? 0));
  return { kind: 'category', weights, missing: base.missing + term.missing };
}
