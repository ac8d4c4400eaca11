import { type Estimate, minimise } from '../optimise/minimise.ts';
import type { StopReason } from '../optimise/objective.ts';

/** Why a model could not be fitted. */
export type FitReason =
  | StopReason
  /** there is nobody to learn from */
  | 'no customers'
  /** nobody came back, so nothing says how often they would */
  | 'no repeat purchase'
  /** fewer than 10 customers can be used */
  | 'too few customers'
  /** all values are the same, so nothing says how customers differ */
  | 'no variation'
  /** everybody left, or nobody did */
  | 'one outcome only'
  /** a count that is no whole number, a last purchase after the end, or a value that is not finite */
  | 'impossible data';

/** A fit that found its maximum of likelihood: the only kind the predicting functions take. */
export interface ConvergedFit<Kind extends string, Name extends string> {
  readonly kind: Kind;
  readonly converged: true;
  readonly parameters: Readonly<Record<Name, number>>;
  /** standard errors from the Hessian of the log-likelihood, by the delta method from the logarithms */
  readonly standardErrors: Readonly<Record<Name, number>>;
  /** 95 % intervals, symmetric on the logarithm, so never below 0 */
  readonly intervals: Readonly<Record<Name, readonly [number, number]>>;
  readonly logLikelihood: number;
  readonly customers: number;
}

/** A fit that found none; it has no parameters that could be used by mistake. */
export interface FailedFit<Kind extends string> {
  readonly kind: Kind;
  readonly converged: false;
  readonly reason: FitReason;
}

/** What fitting gives back. */
export type Fit<Kind extends string, Name extends string> = ConvergedFit<Kind, Name> | FailedFit<Kind>;

/**
 * A log-likelihood over all customers: takes the positive parameters and writes its derivatives by them into `gradient`.
 */
export type LogLikelihood = (parameters: Float64Array, gradient: Float64Array) => number;

/** What is fitted: the parameters' names in their order, the likelihood, the number of customers, and where to start. */
export interface Problem<Kind extends string, Name extends string> {
  readonly kind: Kind;
  readonly names: readonly Name[];
  readonly logLikelihood: LogLikelihood;
  readonly customers: number;
  readonly starts: readonly (readonly number[])[];
}

const normal95 = 1.959963984540054;

/** Logarithms of parameters are looked for within this; a fit that comes near it has run away. */
const wall = 16;

/** A fit that failed. */
export function failed<Kind extends string>(kind: Kind, reason: FitReason): FailedFit<Kind> {
  return { kind, converged: false, reason };
}

function record<Name extends string, T>(names: readonly Name[], value: (i: number) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name, i) => [name, value(i)])) as Record<Name, T>;
}

function found<Kind extends string, Name extends string>(
  { kind, names, customers }: Problem<Kind, Name>,
  estimate: Estimate & { converged: true },
): ConvergedFit<Kind, Name> {
  const log = (i: number) => estimate.at[i] as number;
  const error = (i: number) => Math.sqrt((estimate.covariance[i * (names.length + 1)] as number) / customers);
  return {
    kind,
    converged: true,
    parameters: record(names, (i) => Math.exp(log(i))),
    standardErrors: record(names, (i) => Math.exp(log(i)) * error(i)),
    intervals: record(names, (i) => [Math.exp(log(i) - normal95 * error(i)), Math.exp(log(i) + normal95 * error(i))]),
    logLikelihood: -estimate.value * customers,
    customers,
  };
}

/** Fits by maximum likelihood over the logarithms of the parameters, from each start; says so when none is found. */
export function fitByLikelihood<Kind extends string, Name extends string>(
  problem: Problem<Kind, Name>,
): Fit<Kind, Name> {
  const { logLikelihood, customers } = problem;
  const objective = (at: Float64Array, gradient: Float64Array) => {
    if (at.some((value) => Math.abs(value) > wall)) return Number.POSITIVE_INFINITY;
    const parameters = at.map(Math.exp);
    const value = logLikelihood(parameters, gradient);
    for (let i = 0; i < at.length; i++)
      gradient[i] = (-(gradient[i] as number) * (parameters[i] as number)) / customers;
    return -value / customers;
  };
  const estimate = minimise(
    objective,
    problem.starts.map((start) => Float64Array.from(start, Math.log)),
  );
  return estimate.converged ? found(problem, estimate) : failed(problem.kind, estimate.reason);
}
