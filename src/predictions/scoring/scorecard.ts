import { type Feature, sigmoid } from '#maths';

/**
 * Where a value of a column falls. `steps`: a number is in class k when it is at most `cuts[k]` and above the cut before
 * (the last class has no upper end), so there is one class more than cuts; `levels`: a category is its own code.
 * The class after the last is that of missing values, of categories never seen and of codes beyond `levels`.
 */
export type Axis =
  | { readonly kind: 'steps'; readonly cuts: readonly number[] }
  | { readonly kind: 'levels'; readonly levels: number };

/** One column looked up: `values` has one entry for each class of the axis and a last one for missing values. */
export interface LookupTerm {
  readonly kind: 'lookup';
  readonly column: number;
  readonly axis: Axis;
  readonly values: readonly number[];
  /** Standard error of each value, where the learner knows it, and the rows of the training data in each class. */
  readonly errors?: readonly number[];
  readonly counts?: readonly number[];
}

/** Two columns looked up together: `values[i][j]` for class i of the first and j of the second, missing last in both. */
export interface GridTerm {
  readonly kind: 'grid';
  readonly columns: readonly [number, number];
  readonly axes: readonly [Axis, Axis];
  readonly values: readonly (readonly number[])[];
}

/** One number times a slope: `slope * (x - centre)`, and `missing` where there is no number. */
export interface LineTerm {
  readonly kind: 'line';
  readonly column: number;
  readonly slope: number;
  readonly centre: number;
  readonly missing: number;
}

export type Term = LookupTerm | GridTerm | LineTerm;

/**
 * An additive model in the one form that is scored, drawn, explained and written as SQL: the score is the intercept plus
 * one contribution a term; with the link `logit` it is the log-odds of a probability, with `identity` an amount.
 */
export interface Scorecard {
  readonly link: 'logit' | 'identity';
  readonly intercept: number;
  readonly terms: readonly Term[];
}

/** The columns of a term, one or two. */
export function columnsOf(term: Term): readonly number[] {
  return term.kind === 'grid' ? term.columns : [term.column];
}

/** Number of classes of an axis, the one of missing values counted. */
export function classesOf(axis: Axis): number {
  return axis.kind === 'steps' ? axis.cuts.length + 2 : axis.levels + 1;
}

/** Class of a number on an axis of steps; the last class where it is missing. */
export function stepOf(cuts: ArrayLike<number>, value: number): number {
  if (Number.isNaN(value)) return cuts.length + 1;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Class of every row of a column on an axis. */
export function classesOfColumn(feature: Feature, axis: Axis): Int32Array {
  if (feature.kind === 'number') {
    if (axis.kind === 'levels') throw new Error('a column of numbers looked up by level');
    const { values } = feature;
    const cuts = Float64Array.from(axis.cuts);
    const classes = new Int32Array(values.length);
    for (let row = 0; row < classes.length; row++) classes[row] = stepOf(cuts, values[row] as number);
    return classes;
  }
  if (axis.kind === 'steps') throw new Error('a column of categories looked up by steps');
  return feature.codes.map((code) => (code < 0 || code >= axis.levels ? axis.levels : code));
}

/** What one term adds to the score of each row. */
export function contributionOf(term: Term, features: readonly Feature[]): Float64Array {
  switch (term.kind) {
    case 'lookup': {
      const classes = classesOfColumn(featureAt(features, term.column), term.axis);
      return lookedUp(Float64Array.from(term.values), classes);
    }
    case 'grid': {
      const [first, second] = term.columns.map((column, side) =>
        classesOfColumn(featureAt(features, column), term.axes[side] as Axis),
      ) as [Int32Array, Int32Array];
      const width = classesOf(term.axes[1]);
      return lookedUp(
        Float64Array.from(term.values.flat()),
        first.map((place, row) => place * width + (second[row] as number)),
      );
    }
    case 'line': {
      const feature = featureAt(features, term.column);
      if (feature.kind !== 'number') throw new Error('a line needs a column of numbers');
      return feature.values.map((x) => (Number.isNaN(x) ? term.missing : term.slope * (x - term.centre)));
    }
  }
}

function lookedUp(values: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let row = 0; row < found.length; row++) found[row] = values[places[row] as number] as number;
  return found;
}

/** The contributions of all terms, one array a term. */
export function contributionsOf(card: Scorecard, features: readonly Feature[]): Float64Array[] {
  return card.terms.map((term) => contributionOf(term, features));
}

/** The score of each row (log-odds or amount): the intercept and the contributions, added in the order of the terms. */
export function scoresOf(card: Scorecard, contributions: readonly Float64Array[], rows: number): Float64Array {
  const scores = new Float64Array(rows).fill(card.intercept);
  for (const contribution of contributions) {
    for (let row = 0; row < rows; row++) scores[row] = (scores[row] as number) + (contribution[row] as number);
  }
  return scores;
}

/** What a score means: the probability of a log-odds, or the amount itself. */
export function valuesOf(card: Scorecard, scores: Float64Array): Float64Array {
  return card.link === 'identity' ? scores.slice() : scores.map(sigmoid);
}

/**
 * The card with every part multiplied by `slope` and `shift` added: Platt scaling of the log-odds, which keeps the
 * contributions adding up to the calibrated score.
 */
export function rescaled(card: Scorecard, slope: number, shift: number): Scorecard {
  const times = (values: readonly number[]) => values.map((value) => value * slope);
  const terms = card.terms.map((term): Term => {
    if (term.kind === 'line') return { ...term, slope: term.slope * slope, missing: term.missing * slope };
    if (term.kind === 'grid') return { ...term, values: term.values.map(times) };
    const errors = term.errors === undefined ? {} : { errors: term.errors.map((error) => error * Math.abs(slope)) };
    return { ...term, values: times(term.values), ...errors };
  });
  return { link: card.link, intercept: card.intercept * slope + shift, terms };
}

function featureAt(features: readonly Feature[], column: number): Feature {
  const feature = features[column];
  if (feature === undefined) throw new Error(`column ${column} of ${features.length}`);
  return feature;
}
