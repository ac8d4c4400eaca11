import { type ConvergedFit, type Fit, type FitReason, failed, fitByLikelihood } from '../buying/fit.ts';
import { withNumericalGradient } from '../optimise/objective.ts';
import { logBeta } from '../special/gamma.ts';
import { hypergeometric } from '../special/hypergeometric.ts';

/** A fitted shifted-beta-geometric (Fader and Hardie 2007): chances to leave at each renewal are beta(alpha, beta). */
export type SbgFit = ConvergedFit<'sBG', 'alpha' | 'beta'>;

/** A fitted beta-discrete-Weibull (Fader and Hardie 2018): with c above 1 a customer's own chance to leave rises. */
export type BdwFit = ConvergedFit<'BdW', 'alpha' | 'beta' | 'c'>;

/** How many customers of a cohort are left after 0, 1, 2 ... renewals: never more than before. */
export type Survivors = readonly number[];

interface RetentionParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly c: number;
}

const smallest = 1e-12;
const longest = 1_000_000;
const farthest = 1e300;

const parametersOf = (fit: SbgFit | BdwFit): RetentionParameters => ({ c: 1, ...fit.parameters });

/** ln of the share left after `t` renewals: B(alpha, beta + t^c) / B(alpha, beta). */
function logSurvival({ alpha, beta, c }: RetentionParameters, t: number): number {
  return logBeta(alpha, beta + Math.min(t ** c, farthest)) - logBeta(alpha, beta);
}

/** The log-likelihood of one cohort (2007 paper, equation 7): those who left at each renewal, and those left at the end. */
function ofCohort(p: RetentionParameters, survivors: Survivors): number {
  let [before, total] = [0, 0];
  for (let t = 1; t < survivors.length; t++) {
    const now = logSurvival(p, t);
    const left = (survivors[t - 1] as number) - (survivors[t] as number);
    if (left > 0) total += left * (before + Math.log(-Math.expm1(now - before)));
    before = now;
  }
  return total + (survivors.at(-1) as number) * before;
}

const falls = (survivors: Survivors) =>
  survivors.every((count, t) => count >= 0 && count <= (survivors[t - 1] ?? Number.MAX_VALUE));

function faultOf(cohorts: readonly Survivors[]): FitReason | undefined {
  const used = cohorts.filter((survivors) => (survivors[0] ?? 0) > 0 && survivors.length > 1);
  if (used.length === 0) return 'no customers';
  if (!used.every(falls)) return 'impossible data';
  const nobody = used.every((survivors) => survivors[0] === survivors.at(-1));
  const everybody = used.every((survivors) => survivors[1] === 0);
  return nobody || everybody ? 'one outcome only' : undefined;
}

const countOf = (cohorts: readonly Survivors[]) => cohorts.reduce((sum, survivors) => sum + (survivors[0] ?? 0), 0);

/** Fits the shifted-beta-geometric (Fader and Hardie 2007) to one or more cohorts by maximum likelihood. */
export function fitSbg(cohorts: readonly Survivors[]): Fit<'sBG', 'alpha' | 'beta'> {
  const fault = faultOf(cohorts);
  if (fault) return failed('sBG', fault);
  const logLikelihood = withNumericalGradient(
    ([alpha = 0, beta = 0]) => cohorts.reduce((sum, one) => sum + ofCohort({ alpha, beta, c: 1 }, one), 0),
    0,
  );
  const starts = [
    [1, 1],
    [0.5, 5],
  ];
  return fitByLikelihood({ kind: 'sBG', names: ['alpha', 'beta'], logLikelihood, customers: countOf(cohorts), starts });
}

/** Fits the beta-discrete-Weibull (Fader and Hardie 2018) to one or more cohorts by maximum likelihood. */
export function fitBdw(cohorts: readonly Survivors[]): Fit<'BdW', 'alpha' | 'beta' | 'c'> {
  const fault = faultOf(cohorts);
  if (fault) return failed('BdW', fault);
  const logLikelihood = withNumericalGradient(
    ([alpha = 0, beta = 0, c = 0]) => cohorts.reduce((sum, one) => sum + ofCohort({ alpha, beta, c }, one), 0),
    0,
  );
  const names = ['alpha', 'beta', 'c'] as const;
  const starts = [
    [1, 1, 1],
    [0.5, 3, 1.5],
  ];
  return fitByLikelihood({ kind: 'BdW', names, logLikelihood, customers: countOf(cohorts), starts });
}

/** The share of customers left after `t` renewals (2007 paper, equation 6). */
export function survivalOf(fit: SbgFit | BdwFit, t: number): number {
  return Math.exp(logSurvival(parametersOf(fit), t));
}

/** The share of those left before renewal `t` (1, 2 ...) who renew (2007 paper, equation 8). */
export function retentionOf(fit: SbgFit | BdwFit, t: number): number {
  const p = parametersOf(fit);
  return Math.exp(logSurvival(p, t) - logSurvival(p, t - 1));
}

/**
 * Discounted expected residual lifetime (Fader and Hardie 2010) of a customer just before the renewal `n` (1, 2 ...):
 * expected renewals, that one counted whole and each later one divided by 1 + rate once more. Throws RangeError unless
 * the rate is above 0.
 */
export function residualLifetime(fit: SbgFit | BdwFit, n: number, discountRate: number): number {
  if (!(discountRate > 0)) throw new RangeError(`a discount rate above 0 is needed, got ${discountRate}`);
  const { alpha, beta, c } = parametersOf(fit);
  const factor = 1 / (1 + discountRate);
  if (c === 1) {
    const all = alpha + beta + n;
    return ((beta + n - 1) / (all - 1)) * hypergeometric({ a: 1, b: beta + n, c: all }, factor);
  }
  const start = logSurvival({ alpha, beta, c }, n - 1);
  let sum = 0;
  for (let k = 0; k < longest; k++) {
    const term = Math.exp(logSurvival({ alpha, beta, c }, n + k) - start) * factor ** k;
    sum += term;
    if (term < smallest * sum * discountRate) break;
  }
  return sum;
}
