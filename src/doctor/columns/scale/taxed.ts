import { name, sql } from '#engine';
import type { Look } from '../look.ts';
import type { Predictor } from './predictors.ts';
import type { Residuals } from './residuals.ts';
import { taxFactors } from './tax.ts';

/** Rows of a column that lie above the others of their kind by a rate of tax. */
export interface TaxedRows {
  column: number;
  rows: number[];
  /** As 1.11. */
  factor: number;
  predictor: Predictor;
}

/** Scatter up to which a tenth more can be told from chance, and within which a factor is exact. */
const closeSigma = 0.02;
const exactSigma = 0.0005;
const mostShare = 0.4;
const logs = taxFactors.map(Math.log);

/** The rows above by a rate of tax, by the closest predictor; undefined where they are few, or others stray as far. */
export async function taxedRows(
  look: Look,
  { column, residuals }: { column: number; residuals: readonly Residuals[] },
): Promise<TaxedRows | undefined> {
  const [closest] = residuals;
  if (closest === undefined || closest.sigma > closeSigma) return undefined;
  const bound = Math.max(4 * closest.sigma, exactSigma);
  const strays = await look.engine.rows(
    sql`SELECT source_row, r FROM ${name(closest.table)} WHERE abs(r) > ${bound} AND abs(r) < 1 AND abs(r) > 4 * spread
      ORDER BY source_row NULLS LAST`,
  );
  const slack = Math.max(3 * closest.sigma, exactSigma);
  const above = strays.filter((row) => logs.some((log) => Math.abs(Number(row['r']) - log) <= slack));
  const least = closest.sigma <= exactSigma ? 2 : 3;
  const isClear = above.length >= least && above.length >= 3 * (strays.length - above.length);
  if (!isClear || above.length > closest.rows * mostShare) return undefined;
  const factor = nearestFactor(above.map((row) => Number(row['r'])));
  return { column, rows: above.map((row) => Number(row['source_row'])), factor, predictor: closest.predictor };
}

function nearestFactor(distances: readonly number[]): number {
  const middle = [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
  const away = (factor: number) => Math.abs(Math.log(factor) - middle);
  return [...taxFactors].reduce((best, factor) => (away(factor) < away(best) ? factor : best));
}
