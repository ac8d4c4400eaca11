import { type Forecast, meanOfRows } from './forecast.ts';
import { weightedMedian } from './weighted-median.ts';

/** Mean absolute error, in the unit of the values. All errors here are `null` without rows. */
export function mae(rows: Forecast): number | null {
  return meanOfRows(rows, (actual, forecast) => Math.abs(actual - forecast));
}

/** Root of the mean squared error, in the unit of the values. */
export function rmse(rows: Forecast): number | null {
  const squared = meanOfRows(rows, (actual, forecast) => (actual - forecast) ** 2);
  return squared === null ? null : Math.sqrt(squared);
}

/** Median absolute error, in the unit of the values. */
export function medianError(rows: Forecast): number | null {
  const errors = Float64Array.from(rows.actual, (actual, row) => Math.abs(actual - (rows.forecast[row] as number)));
  return weightedMedian(errors, rows.weights);
}

/** 1 - squared error / squared distance from the mean; `null` where all values are equal. */
export function rSquared(rows: Forecast): number | null {
  const mean = meanOfRows(rows, (actual) => actual);
  if (mean === null) return null;
  const spread = meanOfRows(rows, (actual) => (actual - mean) ** 2) as number;
  const error = meanOfRows(rows, (actual, forecast) => (actual - forecast) ** 2) as number;
  return spread > 0 ? 1 - error / spread : null;
}

/** Sum of absolute errors / sum of absolute values: the share of the money that is wrong; `null` where all are 0. */
export function wape(rows: Forecast): number | null {
  const error = mae(rows);
  const size = meanOfRows(rows, (actual) => Math.abs(actual));
  return error === null || size === null || size === 0 ? null : error / size;
}

/** Mean of 2 |y - f| / (|y| + |f|), 0 where both are 0 (Armstrong's symmetric MAPE), from 0 to 2. */
export function smape(rows: Forecast): number | null {
  return meanOfRows(rows, (actual, forecast) => {
    const size = Math.abs(actual) + Math.abs(forecast);
    return size === 0 ? 0 : (2 * Math.abs(actual - forecast)) / size;
  });
}

/** Root of the mean squared difference of log(1 + value); `null` where a value or forecast is at most -1. */
export function rmsle(rows: Forecast): number | null {
  for (let row = 0; row < rows.actual.length; row++)
    if ((rows.actual[row] as number) <= -1 || (rows.forecast[row] as number) <= -1) return null;
  const squared = meanOfRows(rows, (actual, forecast) => (Math.log1p(actual) - Math.log1p(forecast)) ** 2);
  return squared === null ? null : Math.sqrt(squared);
}

/** Mean pinball loss of a forecast of the `quantile` (0..1), in the unit of the values (Koenker and Bassett 1978). */
export function pinball(rows: Forecast, quantile: number): number | null {
  return meanOfRows(rows, (actual, forecast) => {
    const gap = actual - forecast;
    return gap >= 0 ? quantile * gap : (quantile - 1) * gap;
  });
}

/** A relative error, or why there is none. */
export interface Mape {
  /** A fraction: 0.2 is 20 %. */
  readonly value: number | null;
  readonly reason: 'actual values near zero' | 'no rows' | null;
  /** Rows whose actual value is near zero. */
  readonly nearZero: number;
}

/** Below this part of the mean size, an actual value is near zero: dividing by it says nothing. */
const nearZeroShare = 1e-3;

/**
 * Mean of |y - f| / |y|. It is refused where any actual value is near zero (at most 0.001 of the mean size), because one
 * such row decides the figure: use WAPE or RMSLE there.
 */
export function mape(rows: Forecast): Mape {
  const size = meanOfRows(rows, (actual) => Math.abs(actual));
  if (size === null) return { value: null, reason: 'no rows', nearZero: 0 };
  let nearZero = 0;
  for (let row = 0; row < rows.actual.length; row++) {
    const counts = rows.weights === undefined || (rows.weights[row] as number) > 0;
    if (counts && Math.abs(rows.actual[row] as number) <= nearZeroShare * size) nearZero++;
  }
  if (nearZero > 0) return { value: null, reason: 'actual values near zero', nearZero };
  return { value: meanOfRows(rows, (y, f) => Math.abs(y - f) / Math.abs(y)), reason: null, nearZero };
}
