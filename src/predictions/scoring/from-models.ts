import type { AdditiveFit, Axis as BoostingAxis, LinearModel } from '#maths';
import type { Axis, Scorecard, Term } from './scorecard.ts';

/** An explainable boosting machine as a scorecard: missing values move from the first cell to the last class. */
export function cardOfAdditive(fit: AdditiveFit): Scorecard {
  const terms = fit.terms.map(({ features, axes, values, errors, weights }): Term => {
    const [first, second] = axes;
    if (first === undefined) throw new Error('a term without an axis');
    const order = cellsInOrder(first);
    if (features.length === 1 || second === undefined) {
      const taken = (list: readonly number[]) => order.map((cell) => list[cell] as number);
      const figures = { values: taken(values), errors: taken(errors), counts: taken(weights) };
      return { kind: 'lookup', column: features[0], axis: axisOf(first), ...figures };
    }
    const inner = cellsInOrder(second);
    const width = cellCount(second);
    const table = order.map((cell) => inner.map((other) => values[cell * width + other] as number));
    return { kind: 'grid', columns: [features[0], features[1]], axes: [axisOf(first), axisOf(second)], values: table };
  });
  return { link: fit.loss === 'log' ? 'logit' : 'identity', intercept: fit.intercept, terms };
}

/** A penalised regression as a scorecard: numbers are lines, categories are looked up; columns left out have no term. */
export function cardOfLinear(model: LinearModel): Scorecard {
  const terms = model.terms.flatMap((term, column): Term[] => {
    if (term.kind === 'number') {
      if (term.slope === 0 && term.missing === 0) return [];
      return [{ kind: 'line', column, slope: term.slope, centre: term.centre, missing: term.missing }];
    }
    if (term.missing === 0 && term.weights.every((weight) => weight === 0)) return [];
    const axis: Axis = { kind: 'levels', levels: term.weights.length };
    return [{ kind: 'lookup', column, axis, values: [...term.weights, term.missing] }];
  });
  return { link: model.family === 'logistic' ? 'logit' : 'identity', intercept: model.intercept, terms };
}

function axisOf(axis: BoostingAxis): Axis {
  return axis.kind === 'number' ? { kind: 'steps', cuts: axis.cuts } : { kind: 'levels', levels: axis.cells.length };
}

/** The cell of each class of the card's axis: steps or levels first, the cell of missing values (0) last. */
function cellsInOrder(axis: BoostingAxis): number[] {
  if (axis.kind === 'number') return [...axis.cuts.map((_, place) => place + 1), axis.cuts.length + 1, 0];
  return [...axis.cells, 0];
}

function cellCount(axis: BoostingAxis): number {
  if (axis.kind === 'number') return axis.cuts.length + 2;
  return 1 + axis.cells.reduce((most, cell) => Math.max(most, cell), 0);
}
