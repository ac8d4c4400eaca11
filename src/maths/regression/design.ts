import type { CategoryFeature, Feature, NumberFeature } from '../feature.ts';
import { isUsable, type LinearTerm } from './linear-model.ts';

/**
 * The columns of a fit: column 0 is the intercept; then each varying number, centred and (if asked) divided by its
 * standard deviation; then one 0/1 column per level seen, per missing level, and per number column with gaps.
 */
export interface Design {
  readonly rows: number;
  readonly columns: number;
  /** Dense columns, the first one all 1; dense column j is column j of the fit. */
  readonly dense: readonly Float64Array[];
  /** For each one-hot block, the column that is 1 in each row, or -1. */
  readonly slots: readonly Int32Array[];
  /** The terms of the original columns from the coefficients of the fit. */
  readonly termsOf: (coefficients: Float64Array) => LinearTerm[];
}

interface Layout {
  readonly dense: Float64Array[];
  readonly slots: Int32Array[];
  columns: number;
}

type TermReader = (coefficients: Float64Array) => LinearTerm;

/**
 * Lays out columns for a fit of `rows` rows. Missing and infinite numbers count as the mean, with a 0/1 column of their
 * own; constant columns are left out; one-hot columns are neither centred nor scaled, so that rare levels shrink most.
 */
export function designOf(features: readonly Feature[], rows: number, standardise: boolean): Design {
  const layout: Layout = { dense: [new Float64Array(rows).fill(1)], slots: [], columns: 1 };
  const numbers = features.map((feature) =>
    feature.kind === 'number' ? addNumber(layout, feature, standardise) : null,
  );
  layout.columns = layout.dense.length;
  const readers = features.map((feature, index): TermReader => {
    const number = numbers[index];
    if (feature.kind === 'category') return addCategory(layout, feature);
    return addGaps(layout, feature, number as NumberColumn);
  });
  return {
    rows,
    columns: layout.columns,
    dense: layout.dense,
    slots: layout.slots,
    termsOf: (coefficients) => readers.map((read) => read(coefficients)),
  };
}

interface NumberColumn {
  readonly column: number | null;
  readonly centre: number;
  readonly scale: number;
}

function addNumber(layout: Layout, { values }: NumberFeature, standardise: boolean): NumberColumn {
  const { centre, deviation } = momentsOf(values);
  if (!(deviation > 1e-12 * Math.max(Math.abs(centre), 1e-290))) return { column: null, centre, scale: 1 };
  const scale = standardise ? deviation : 1;
  layout.dense.push(values.map((value) => (isUsable(value) ? (value - centre) / scale : 0)));
  return { column: layout.dense.length - 1, centre, scale };
}

function momentsOf(values: Float64Array): { centre: number; deviation: number } {
  let seen = 0;
  let centre = 0;
  let squares = 0;
  for (const value of values) {
    if (!isUsable(value)) continue;
    seen++;
    const gap = value - centre;
    centre += gap / seen;
    squares += gap * (value - centre);
  }
  return { centre, deviation: seen > 0 ? Math.sqrt(squares / seen) : 0 };
}

function addGaps(layout: Layout, { values }: NumberFeature, { column, centre, scale }: NumberColumn): TermReader {
  let gaps = 0;
  for (const value of values) if (!isUsable(value)) gaps++;
  const isVarying = gaps > 0 && gaps < values.length;
  const gapColumn = isVarying ? layout.columns++ : null;
  if (gapColumn !== null) layout.slots.push(Int32Array.from(values, (value) => (isUsable(value) ? -1 : gapColumn)));
  return (coefficients) => ({
    kind: 'number',
    slope: column === null ? 0 : (coefficients[column] as number) / scale,
    centre,
    missing: gapColumn === null ? 0 : (coefficients[gapColumn] as number),
  });
}

function addCategory(layout: Layout, { codes, levels }: CategoryFeature): TermReader {
  const counts = new Int32Array(levels + 1);
  for (const code of codes) counts[code + 1] = (counts[code + 1] as number) + 1;
  const isVarying = !counts.includes(codes.length);
  const columnOf = Int32Array.from(counts, (count) => (isVarying && count > 0 ? layout.columns++ : -1));
  if (isVarying) layout.slots.push(codes.map((code) => columnOf[code + 1] as number));
  return (coefficients) => {
    const [missing = 0, ...weights] = Array.from(columnOf, (column) =>
      column < 0 ? 0 : (coefficients[column] as number),
    );
    return { kind: 'category', weights, missing };
  };
}

/** The score of each row: columns times coefficients. */
export function scoresOf(design: Design, coefficients: Float64Array): Float64Array {
  const scores = new Float64Array(design.rows);
  for (const [column, values] of design.dense.entries()) {
    const coefficient = coefficients[column] as number;
    if (coefficient === 0) continue;
    for (let row = 0; row < scores.length; row++)
      scores[row] = (scores[row] as number) + coefficient * (values[row] as number);
  }
  for (const slot of design.slots)
    for (let row = 0; row < scores.length; row++) {
      const column = slot[row] as number;
      if (column >= 0) scores[row] = (scores[row] as number) + (coefficients[column] as number);
    }
  return scores;
}
