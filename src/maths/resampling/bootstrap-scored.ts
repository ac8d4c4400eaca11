import type { Forecast } from '../metrics/forecast.ts';
import { type Ranking, rankingOf } from '../metrics/ranking.ts';
import type { Scored } from '../metrics/scored.ts';
import { type BootstrapSettings, bootstrap, type Interval } from './bootstrap.ts';

type Figures<Sample> = Readonly<Record<string, (sample: Sample) => number | null>>;

/**
 * Bootstrap intervals of several metrics of one scored sample, sharing one sort and the same resamples: rows are laid
 * out by score, then label, and a resample is a weight per row, so a metric costs one pass in sequence. Independent of
 * the order of rows. Weights of the sample itself are not used.
 */
export function bootstrapScored(
  sample: Scored,
  figures: Figures<Scored>,
  settings: BootstrapSettings,
): Record<string, Interval> {
  const { first: scores, second: labels, ranking } = laidOut(sample.scores, sample.labels, sample.ranking);
  return intervals(ranking, (weights) => measured({ scores, labels, ranking, weights }, figures), settings);
}

/** The same for forecasts of a value. */
export function bootstrapForecast(
  sample: Forecast,
  figures: Figures<Forecast>,
  settings: BootstrapSettings,
): Record<string, Interval> {
  const { first: forecast, second: actual, ranking } = laidOut(sample.forecast, sample.actual, sample.ranking);
  return intervals(ranking, (weights) => measured({ forecast, actual, ranking, weights }, figures), settings);
}

function intervals(
  ranking: Ranking,
  figures: (weights: Float64Array) => Record<string, number | null>,
  settings: BootstrapSettings,
): Record<string, Interval> {
  return bootstrap({ rows: ranking.order.length, figures }, settings);
}

function measured<Sample>(sample: Sample, figures: Figures<Sample>): Record<string, number | null> {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figure(sample)]));
}

/** Both columns in the order of the first, then of the second, with the ranking of the first in that order. */
function laidOut(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  known: Ranking | undefined,
): { first: Float64Array; second: Float64Array; ranking: Ranking } {
  const { order, starts, groups } = known ?? rankingOf(first);
  const sorted = Float64Array.from(order, (row) => second[row] as number);
  for (let group = 0; group < groups; group++) sorted.subarray(starts[group], starts[group + 1]).sort();
  return {
    first: Float64Array.from(order, (row) => first[row] as number),
    second: sorted,
    ranking: { order: Int32Array.from(order, (_, place) => place), starts, groups },
  };
}
