import type { Feature } from '#maths';
import type { FrameColumn } from '../frame.ts';
import {
  type Axis,
  classesOf,
  classesOfColumn,
  columnsOf,
  contributionOf,
  type Scorecard,
  type Term,
} from '../scoring/scorecard.ts';

/** What is asked: the card, the customers, the columns that a person can change, and the score to cross. */
export interface ChangeRequest {
  readonly card: Scorecard;
  readonly columns: readonly FrameColumn[];
  /** Indices of the columns that someone can act on. */
  readonly actionable: readonly number[];
  /** The score (log-odds or amount) whose other side is wanted. */
  readonly threshold: number;
  /** Which side is wanted: rows that are there already are left alone. */
  readonly wanted: 'below' | 'above';
}

/** For each row the nearest change of one column that takes its score across the threshold. */
export interface NearestChanges {
  /** Column that changes, -1 where no single change does it. */
  readonly column: Int32Array;
  /** New value of a number, or code of a category. */
  readonly to: Float64Array;
  /** Score after the change. */
  readonly after: Float64Array;
  /** Share of the customers between the old value and the new one: the smaller, the nearer. */
  readonly distance: Float64Array;
}

/**
 * The nearest counterfactual of one column for every row: of all values of an actionable column that put the score on
 * the other side of the threshold, the one with the fewest customers between (Wachter, Mittelstadt and Russell 2017,
 * with rank distance). Each change is scored as it would be, so it flips in every case. A missing value stays as it is.
 */
export function nearestChanges({ card, columns, actionable, threshold, wanted }: ChangeRequest): NearestChanges {
  const features = columns.map((column) => column.feature);
  const rows = features[0] === undefined ? 0 : lengthOf(features[0]);
  const before = scoresOfTerms(card.intercept, card.terms, { features, rows });
  const found: NearestChanges = {
    column: new Int32Array(rows).fill(-1),
    to: new Float64Array(rows).fill(Number.NaN),
    after: new Float64Array(rows).fill(Number.NaN),
    distance: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
  };
  for (const column of actionable) tryColumn(found, { card, features, column, before, threshold, wanted });
  return found;
}

interface ColumnTrial {
  readonly card: Scorecard;
  readonly features: readonly Feature[];
  readonly column: number;
  readonly before: Float64Array;
  readonly threshold: number;
  readonly wanted: 'below' | 'above';
}

function tryColumn(found: NearestChanges, trial: ColumnTrial): void {
  const { card, features, column, before, threshold, wanted } = trial;
  const feature = features[column];
  const touched = card.terms.filter((term) => columnsOf(term).includes(column));
  if (feature === undefined || touched.length === 0) return;
  const isThere = (score: number) => (wanted === 'below' ? score < threshold : score >= threshold);
  const now = scoresOfTerms(0, touched, { features, rows: before.length });
  const open = Int32Array.from(before.keys()).filter(
    (row) => !isThere(before[row] as number) && !Number.isNaN(valueAt(feature, row)),
  );
  const distanceBetween = distanceIn(feature);
  const termsAt = touched.map((term) => termWith(term, column, features));
  for (const value of candidates(feature, touched, column)) {
    const parts = termsAt.map((at) => at(value));
    for (const row of open) {
      const old = valueAt(feature, row);
      if (old === value) continue;
      let after = (before[row] as number) - (now[row] as number);
      for (const part of parts) after += part(row);
      if (isThere(after)) keepNearer(found, row, { column, to: value, after, distance: distanceBetween(old, value) });
    }
  }
}

function keepNearer(
  found: NearestChanges,
  row: number,
  change: { column: number; to: number; after: number; distance: number },
): void {
  if (change.distance >= (found.distance[row] as number)) return;
  found.column[row] = change.column;
  found.to[row] = change.to;
  found.after[row] = change.after;
  found.distance[row] = change.distance;
}

/** What a term adds to each row once its column has another value; the classes of its other column are found once. */
function termWith(
  term: Term,
  column: number,
  features: readonly Feature[],
): (value: number) => (row: number) => number {
  const constantly = (value: number) => {
    const [part = 0] = contributionOf(
      term,
      features.map((feature) => constant(feature, value)),
    );
    return () => part;
  };
  if (term.kind !== 'grid') return constantly;
  const side = term.columns[0] === column ? 0 : 1;
  const other = classesOfColumn(features[term.columns[1 - side] as number] as Feature, term.axes[1 - side] as Axis);
  const own = features[column] as Feature;
  return (value) => {
    const place = classesOfColumn(constant(own, value), term.axes[side])[0] as number;
    const values = Float64Array.from({ length: classesOf(term.axes[1 - side] as Axis) }, (_, k) =>
      side === 0 ? (term.values[place]?.[k] as number) : (term.values[k]?.[place] as number),
    );
    return (row) => values[other[row] as number] as number;
  };
}

/**
 * The values at which the terms of a column change: a short number on either side of each cut, each category, and steps
 * along a line.
 */
function candidates(feature: Feature, touched: readonly Term[], column: number): number[] {
  if (feature.kind === 'category') return Array.from({ length: feature.levels }, (_, code) => code);
  const cuts = [...new Set(touched.flatMap((term) => cutsOf(term, column)))].sort((a, b) => a - b);
  const values = new Set<number>();
  const fewest = feature.values.every((value) => Number.isNaN(value) || Number.isInteger(value)) ? 0 : undefined;
  for (const [place, cut] of cuts.entries()) {
    values.add(shortest('largest', [cuts[place - 1] ?? cut - 1 - Math.abs(cut), cut], fewest));
    values.add(shortest('smallest', [cut, cuts[place + 1] ?? cut + 1 + Math.abs(cut)], fewest));
  }
  if (touched.some((term) => term.kind === 'line')) for (const value of quantilesOf(feature.values)) values.add(value);
  const known = feature.values.filter((value) => !Number.isNaN(value)).sort();
  const [lowest, highest] = [known[0] ?? 0, known.at(-1) ?? 0];
  return [...values].filter((value) => value >= lowest && value <= highest).sort((a, b) => a - b);
}

/** Numbers above `low` and at most `high`: with the fewest decimals that give one, the largest or the smallest. */
function shortest(side: 'largest' | 'smallest', [low, high]: readonly [number, number], decimals?: number): number {
  for (let digits = decimals ?? 0; digits <= (decimals ?? 12); digits++) {
    const unit = 10 ** digits;
    const value = side === 'largest' ? Math.floor(high * unit) / unit : (Math.floor(low * unit) + 1) / unit;
    if (value > low && value <= high) return value;
  }
  return high;
}

function cutsOf(term: Term, column: number): readonly number[] {
  if (term.kind === 'line') return [];
  if (term.kind === 'lookup') return term.axis.kind === 'steps' ? term.axis.cuts : [];
  const axis = term.axes[term.columns[0] === column ? 0 : 1];
  return axis.kind === 'steps' ? axis.cuts : [];
}

function quantilesOf(values: Float64Array): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return Array.from({ length: 65 }, (_, k) => known[Math.round((k / 64) * (known.length - 1))] ?? 0);
}

/**
 * How far apart two values are among the customers: the share of known numbers between them; of a category, the share of
 * customers who do not have the new one.
 */
function distanceIn(feature: Feature): (from: number, to: number) => number {
  if (feature.kind === 'category') {
    const counts = new Float64Array(feature.levels);
    for (const code of feature.codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
    return (_, to) => 1 - (counts[to] as number) / Math.max(1, feature.codes.length);
  }
  const known = feature.values.filter((value) => !Number.isNaN(value)).sort();
  const rank = (value: number) => rankAmong(known, value);
  return (from, to) => Math.abs(rank(from) - rank(to));
}

function rankAmong(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return sorted.length === 0 ? 0 : low / sorted.length;
}

/** A column of one row. */
function constant(feature: Feature, value: number): Feature {
  if (feature.kind === 'number') return { kind: 'number', values: Float64Array.of(value) };
  return { kind: 'category', codes: Int32Array.of(value), levels: feature.levels };
}

function valueAt(feature: Feature, row: number): number {
  if (feature.kind === 'number') return feature.values[row] as number;
  const code = feature.codes[row] as number;
  return code < 0 ? Number.NaN : code;
}

function lengthOf(feature: Feature): number {
  return feature.kind === 'number' ? feature.values.length : feature.codes.length;
}

function scoresOfTerms(
  start: number,
  terms: readonly Term[],
  { features, rows }: { features: readonly Feature[]; rows: number },
): Float64Array {
  const scores = new Float64Array(rows).fill(start);
  for (const term of terms) {
    const part = contributionOf(term, features);
    for (let row = 0; row < rows; row++) scores[row] = (scores[row] as number) + (part[row] as number);
  }
  return scores;
}
