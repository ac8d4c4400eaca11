import { type Ranking, rankingOf } from './ranking.ts';

/** What happened (`actual`) beside what was forecast, row by row; no missing values. */
export interface Forecast {
  readonly actual: ArrayLike<number>;
  readonly forecast: ArrayLike<number>;
  /** How often each row counts; 1 where not given. */
  readonly weights?: ArrayLike<number> | undefined;
  /** The ranking of the forecasts, kept so that resamples share one sort. */
  readonly ranking?: Ranking | undefined;
}

/** Actual values and forecasts with their ranking; the lengths must agree (RangeError). */
export function forecastOf(actual: ArrayLike<number>, forecast: ArrayLike<number>): Forecast {
  if (actual.length !== forecast.length) throw new RangeError(`${actual.length} values, ${forecast.length} forecasts`);
  return { actual, forecast, ranking: rankingOf(forecast) };
}

/** The weighted mean of a figure of each row; `null` without rows. */
export function meanOfRows(rows: Forecast, of: (actual: number, forecast: number) => number): number | null {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < rows.actual.length; row++) {
    const weight = rows.weights === undefined ? 1 : (rows.weights[row] as number);
    if (weight === 0) continue;
    sum += weight * of(rows.actual[row] as number, rows.forecast[row] as number);
    total += weight;
  }
  return total > 0 ? sum / total : null;
}
