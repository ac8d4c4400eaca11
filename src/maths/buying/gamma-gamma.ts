import { digamma, logGamma } from '../special/gamma.ts';
import { type ConvergedFit, type FailedFit, failed, fitByLikelihood, type LogLikelihood } from './fit.ts';

/** The parameters of Gamma-Gamma: values gamma(p, nu), nu gamma(q, gamma); `gamma` is in the unit of the money. */
export type GammaGammaParameter = 'p' | 'q' | 'gamma';

/** Customers that Gamma-Gamma cannot use: without a repeat purchase, or with a mean value not above 0. */
export interface Refused {
  readonly noRepeat: number;
  readonly noValue: number;
}

/** A fitted Gamma-Gamma; `customers` counts those used, `refused` the others. */
export interface GammaGammaFit extends ConvergedFit<'Gamma-Gamma', GammaGammaParameter> {
  readonly refused: Refused;
}

/** Repeat purchases `x` of each customer and their mean value `m`, in any one unit of money. */
export interface Spending {
  readonly x: Float64Array;
  readonly m: Float64Array;
}

const names = ['p', 'q', 'gamma'] as const;
const fewest = 10;

/** The usable customers, sorted so that the order of rows has no influence. */
function usable({ x, m }: Spending): { rows: { x: number; m: number }[]; refused: Refused } {
  if (x.length !== m.length) throw new RangeError('x and m differ in length');
  const rows: { x: number; m: number }[] = [];
  let [noRepeat, noValue] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const [count, mean] = [x[i] as number, m[i] as number];
    if (!(count >= 1 && Number.isFinite(count))) noRepeat++;
    else if (!(mean > 0 && Number.isFinite(mean))) noValue++;
    else rows.push({ x: count, m: mean });
  }
  rows.sort((a, b) => a.x - b.x || a.m - b.m);
  return { rows, refused: { noRepeat, noValue } };
}

/** The log-likelihood of mean values of mean 1 (2013 note, equation 1a) with its gradient. */
function likelihoodOf(x: Float64Array, m: Float64Array): LogLikelihood {
  return ([p = 0, q = 0, gamma = 0], gradient) => {
    const slope: [number, number, number] = [0, 0, 0];
    const [logGammaQ, digammaQ, logScale] = [logGamma(q), digamma(q), Math.log(gamma)];
    let [total, count, both, value, slopeBoth, slopeValue] = [0, -1, 0, 0, 0, 0];
    for (let i = 0; i < x.length; i++) {
      if (x[i] !== count) {
        count = x[i] as number;
        [both, value] = [logGamma(p * count + q), logGamma(p * count)];
        [slopeBoth, slopeValue] = [digamma(p * count + q), digamma(p * count)];
      }
      const [px, mean] = [p * count, m[i] as number];
      const [logSum, logAll] = [Math.log(mean * count), Math.log(gamma + mean * count)];
      total += both - value - logGammaQ + q * logScale + px * logSum - Math.log(mean) - (px + q) * logAll;
      slope[0] += count * (slopeBoth - slopeValue + logSum - logAll);
      slope[1] += slopeBoth - digammaQ + logScale - logAll;
      slope[2] += q / gamma - (px + q) / (gamma + mean * count);
    }
    gradient.set(slope);
    return total;
  };
}

function inMoney(
  fit: ConvergedFit<'Gamma-Gamma', GammaGammaParameter>,
  scale: number,
  refused: Refused,
): GammaGammaFit {
  const { parameters, standardErrors, intervals } = fit;
  const [low, high] = intervals.gamma;
  return {
    ...fit,
    parameters: { ...parameters, gamma: parameters.gamma * scale },
    standardErrors: { ...standardErrors, gamma: standardErrors.gamma * scale },
    intervals: { ...intervals, gamma: [low * scale, high * scale] },
    logLikelihood: fit.logLikelihood - fit.customers * Math.log(scale),
    refused,
  };
}

/**
 * Fits Gamma-Gamma (Fader and Hardie 2005, 2013 note) by maximum likelihood. Money is brought to mean 1 first, so the fit
 * does not depend on the currency. Customers with x = 0 or m <= 0 say nothing about values and are refused, counted.
 */
export function fitGammaGamma(spending: Spending): GammaGammaFit | (FailedFit<'Gamma-Gamma'> & { refused: Refused }) {
  const { rows, refused } = usable(spending);
  const stop = (reason: Parameters<typeof failed>[1]) => ({ ...failed('Gamma-Gamma', reason), refused });
  if (spending.x.length === 0) return stop('no customers');
  if (rows.length === 0 && refused.noValue === 0) return stop('no repeat purchase');
  if (rows.length < fewest) return stop('too few customers');
  if (rows.every(({ m }) => m === rows[0]?.m)) return stop('no variation');
  const scale = rows.reduce((sum, { m }) => sum + m, 0) / rows.length;
  const logLikelihood = likelihoodOf(
    Float64Array.from(rows, (row) => row.x),
    Float64Array.from(rows, (row) => row.m / scale),
  );
  const starts = [
    [2, 3, 1],
    [6, 4, 0.5],
  ];
  const fit = fitByLikelihood({ kind: 'Gamma-Gamma', names, logLikelihood, customers: rows.length, starts });
  return fit.converged ? inMoney(fit, scale, refused) : { ...fit, refused };
}

/** The mean value of a customer's purchases: known with what it rests on, or why it is not. */
export type SpendEstimate =
  | { readonly known: true; readonly mean: number; readonly basis: 'own purchases' | 'all customers' }
  | { readonly known: false; readonly reason: 'value not above 0' | 'mean does not exist' };

/**
 * The expected value of one purchase of a customer with `x` repeat purchases of mean value `m` (2013 note, equation 5):
 * between the customer's own mean and that of all. With x = 0 it is the mean of all, and says so.
 */
export function expectedSpend({ parameters: { p, q, gamma } }: GammaGammaFit, x: number, m: number): SpendEstimate {
  const own = x > 0;
  if (own && !(m > 0 && Number.isFinite(m))) return { known: false, reason: 'value not above 0' };
  const left = p * x + q - 1;
  if (!(left > 0)) return { known: false, reason: 'mean does not exist' };
  return {
    known: true,
    mean: (p * (gamma + (own ? m * x : 0))) / left,
    basis: own ? 'own purchases' : 'all customers',
  };
}
