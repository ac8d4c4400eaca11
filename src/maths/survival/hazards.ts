import { type FailedFit, type FitReason, failed } from '../buying/fit.ts';
import { minimise } from '../optimise/minimise.ts';
import type { Objective } from '../optimise/objective.ts';

/**
 * Counted customer-periods: in tenure period `period` (0, 1 ...) `atRisk` customers with these features were there at its
 * start, and `events` of them left within it. `features` holds one column per feature; none is a plain life table.
 */
export interface Exposure {
  readonly period: Int32Array;
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly features: readonly Float64Array[];
}

/** How strongly to pull towards the mean: the periods together, the features to 0. Both in numbers of observations. */
export interface HazardSettings {
  readonly periods: number;
  readonly smoothing?: number;
  readonly ridge?: number;
}

/** A discrete-time survival model: the log-odds to leave in each period, and what each unit of a feature adds. */
export interface HazardFit {
  readonly kind: 'hazards';
  readonly converged: true;
  readonly logOdds: readonly number[];
  readonly coefficients: readonly number[];
  readonly coefficientErrors: readonly number[];
  readonly logLikelihood: number;
  /** customer-periods at risk in each period */
  readonly exposure: readonly number[];
}

/** A column brought to mean 0 and deviation 1. */
interface Scaled {
  readonly mean: number;
  readonly deviation: number;
  readonly values: Float64Array;
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

function scaled(values: Float64Array, weights: Float64Array): Scaled {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / total;
  const square = values.reduce((sum, value, i) => sum + (value - mean) ** 2 * (weights[i] as number), 0) / total;
  const deviation = square > 1e-20 * (1 + mean * mean) ? Math.sqrt(square) : 1;
  return { mean, deviation, values: values.map((value) => (value - mean) / deviation) };
}

function faultOf({ period, atRisk, events, features }: Exposure, periods: number): FitReason | undefined {
  const total = atRisk.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return 'no customers';
  const possible = atRisk.every((count, i) => {
    const [left, at] = [events[i] as number, period[i] as number];
    return left >= 0 && left <= count && at >= 0 && at < periods;
  });
  if (!possible || features.some((column) => !column.every(Number.isFinite))) return 'impossible data';
  const left = events.reduce((sum, count) => sum + count, 0);
  return left === 0 || left === total ? 'one outcome only' : undefined;
}

/** Mean negative penalised log-likelihood over: overall log-odds, deviation of each period, coefficient of each feature. */
function objectiveOf(exposure: Exposure, columns: readonly Scaled[], settings: Required<HazardSettings>): Objective {
  const { period, atRisk, events } = exposure;
  const { periods, smoothing, ridge } = settings;
  const total = atRisk.reduce((sum, count) => sum + count, 0);
  const penalty = (i: number) => (i === 0 ? 0 : i <= periods ? smoothing : ridge);
  return (at, gradient) => {
    gradient.fill(0);
    let value = 0;
    const add = (i: number, by: number) => {
      gradient[i] = (gradient[i] as number) + by;
    };
    for (let row = 0; row < period.length; row++) {
      const own = 1 + (period[row] as number);
      let odds = (at[0] as number) + (at[own] as number);
      columns.forEach(({ values }, j) => {
        odds += (values[row] as number) * (at[1 + periods + j] as number);
      });
      const [n, d] = [atRisk[row] as number, events[row] as number];
      value += n * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)))) - d * odds;
      const slope = n * logistic(odds) - d;
      add(0, slope);
      add(own, slope);
      columns.forEach(({ values }, j) => {
        add(1 + periods + j, slope * (values[row] as number));
      });
    }
    at.forEach((theta, i) => {
      value += (penalty(i) * theta * theta) / 2;
      gradient[i] = ((gradient[i] as number) + penalty(i) * theta) / total;
    });
    return value / total;
  };
}

/**
 * Fits the chance to leave by period of tenure as a grouped logistic regression (Singer and Willett 1993; Allison 1982).
 * Periods are drawn to each other by `smoothing`, so that one without customers takes the overall hazard.
 */
export function fitHazards(exposure: Exposure, settings: HazardSettings): HazardFit | FailedFit<'hazards'> {
  const { periods } = settings;
  const fault = faultOf(exposure, periods);
  if (fault) return failed('hazards', fault);
  const columns = exposure.features.map((values) => scaled(values, exposure.atRisk));
  const total = exposure.atRisk.reduce((sum, count) => sum + count, 0);
  const share = exposure.events.reduce((sum, count) => sum + count, 0) / total;
  const start = new Float64Array(1 + periods + columns.length);
  start[0] = Math.log(share / (1 - share));
  const objective = objectiveOf(exposure, columns, { smoothing: 1, ridge: 1, ...settings });
  const estimate = minimise(objective, [start]);
  if (!estimate.converged) return failed('hazards', estimate.reason);
  const { at, covariance } = estimate;
  const theta = (j: number) => at[1 + periods + j] as number;
  const error = (j: number) => Math.sqrt((covariance[(1 + periods + j) * (at.length + 1)] as number) / total);
  const centre = columns.reduce((sum, { mean, deviation }, j) => sum + (theta(j) * mean) / deviation, 0);
  const atRisk = new Array<number>(periods).fill(0);
  exposure.period.forEach((p, row) => {
    atRisk[p] = (atRisk[p] as number) + (exposure.atRisk[row] as number);
  });
  return {
    kind: 'hazards',
    converged: true,
    logOdds: Array.from({ length: periods }, (_, p) => (at[0] as number) + (at[1 + p] as number) - centre),
    coefficients: columns.map(({ deviation }, j) => theta(j) / deviation),
    coefficientErrors: columns.map(({ deviation }, j) => error(j) / deviation),
    logLikelihood: -estimate.value * total,
    exposure: atRisk,
  };
}

/** The chance to leave in each period of tenure, for a customer with these features. */
export function hazardsOf({ logOdds, coefficients }: HazardFit, features: readonly number[]): Float64Array {
  const shift = coefficients.reduce((sum, coefficient, j) => sum + coefficient * (features[j] ?? 0), 0);
  return Float64Array.from(logOdds, (odds) => logistic(odds + shift));
}
