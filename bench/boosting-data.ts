import { type Feature, Random } from '#maths';

/** Columns and outcomes of generated customers: the first rows to learn from, as many again to test on. */
export interface BoostingData {
  readonly rows: number;
  readonly columns: Float64Array[];
  readonly target: Float64Array;
}

/** Twice `rows` rows of normal numbers; waves, a product, a step and lines decide the outcome of each. */
export function boostingData(rows: number, count: number): BoostingData {
  const random = Random.fromSeed(20);
  const n = 2 * rows;
  const columns = Array.from({ length: count }, () => Float64Array.from({ length: n }, () => random.normal()));
  const target = Float64Array.from({ length: n }, (_, row) => {
    const x = (column: number) => columns[column]?.[row] ?? 0;
    const lines = 0.8 * x(0) - 0.3 * x(5) + 0.4 * Math.abs(x(4));
    const score = lines + 0.6 * Math.sin(2 * x(1)) + 0.5 * x(2) * x(3) + (x(6) > 1 ? 0.3 : 0) - 1;
    return Number(random.chance(1 / (1 + Math.exp(-score))));
  });
  return { rows, columns, target };
}

/** The half to learn from (0) or to test on (1). */
export function half(
  { rows, columns, target }: BoostingData,
  which: 0 | 1,
): { features: Feature[]; target: Float64Array } {
  const part = (values: Float64Array) => values.slice(which * rows, (which + 1) * rows);
  return { features: columns.map((values) => ({ kind: 'number', values: part(values) })), target: part(target) };
}
