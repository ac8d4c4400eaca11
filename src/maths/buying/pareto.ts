import { digamma, logGamma } from '../special/gamma.ts';
import { gaussLegendre, type QuadratureRule } from '../special/quadrature.ts';
import { type ConvergedFit, type Fit, failed, fitByLikelihood, type LogLikelihood } from './fit.ts';
import {
  faultOf,
  type GroupedHistories,
  grouped,
  type Histories,
  type History,
  historyAt,
  meanAge,
} from './histories.ts';

/** The parameters of Pareto/NBD: rates of purchase gamma(r, alpha), rates of leaving gamma(s, beta). */
export type ParetoParameter = 'r' | 'alpha' | 's' | 'beta';

/** A fitted Pareto/NBD (Schmittlein, Morrison and Colombo 1987): a customer may leave at any time. */
export type ParetoNbdFit = ConvergedFit<'Pareto/NBD', ParetoParameter>;

type Parameters = Readonly<Record<ParetoParameter, number>>;

const names = ['r', 'alpha', 's', 'beta'] as const;
const [coarse, middling, fine] = [gaussLegendre(8), gaussLegendre(12), gaussLegendre(20)];
const farDown = 32;

/** What the integral over the time of leaving gives: ln of its value and four means under its integrand. */
interface Departure {
  log: number;
  logAlpha: number;
  logBeta: number;
  perAlpha: number;
  perBeta: number;
}

/** ln of the integrand at t, with t as `m + tx` times exp(u), relative to u = 0; concave in u. */
function logIntegrand({ r, alpha, s, beta }: Parameters, { x, tx }: History, t: number): number {
  return -(r + x) * Math.log((alpha + t) / (alpha + tx)) - (s + 1) * Math.log((beta + t) / (beta + tx));
}

/** How far in u the integrand matters (up to T, or to where it has fallen by exp(-32)), and how far it falls there. */
function reach(p: Parameters, history: History, m: number): { range: number; fall: number } {
  const whole = Math.log((m + history.T) / (m + history.tx));
  const fallen = (u: number) => -logIntegrand(p, history, (m + history.tx) * Math.exp(u) - m) - u;
  const fall = fallen(whole);
  if (fall <= farDown) return { range: whole, fall };
  let [low, high] = [0, whole];
  for (let round = 0; round < 12 && high > low * 1.2; round++) {
    const middle = (low + high) / 2;
    if (fallen(middle) > farDown) high = middle;
    else low = middle;
  }
  return { range: high, fall: farDown };
}

/** As many points as the integrand needs: it is close to exponential, and few points do where it hardly falls. */
function ruleFor(range: number, fall: number): QuadratureRule {
  if (range > 2) return fine;
  return fall < 3 ? coarse : fall < 10 ? middling : fine;
}

/**
 * The integral over t in (tx, T) of s (alpha + t)^-(r + x) (beta + t)^-(s + 1): the customer left at t. Equal to the
 * difference of two 2F1 in the paper, which underflows for many purchases; here by Gauss-Legendre in the logarithm of t
 * shifted by the smaller of alpha and beta, where the integrand is smooth, and scaled so that nothing underflows.
 */
function departure(p: Parameters, history: History, into: Departure): Departure {
  const { alpha, beta, r, s } = p;
  const { x, tx } = history;
  const m = Math.min(alpha, beta);
  const { range, fall } = reach(p, history, m);
  const rule = ruleFor(range, fall);
  const [startAlpha, startBeta] = [Math.log(alpha + tx), Math.log(beta + tx)];
  let [total, logAlpha, logBeta, perAlpha, perBeta] = [0, 0, 0, 0, 0];
  for (let i = 0; i < rule.nodes.length; i++) {
    const size = (m + tx) * Math.exp((rule.nodes[i] as number) * range);
    const [toAlpha, toBeta] = [alpha + size - m, beta + size - m];
    const [inAlpha, inBeta] = [Math.log(toAlpha), Math.log(toBeta)];
    const lower = (r + x) * (startAlpha - inAlpha) + (s + 1) * (startBeta - inBeta);
    const mass = (rule.weights[i] as number) * size * Math.exp(lower);
    total += mass;
    logAlpha += mass * inAlpha;
    logBeta += mass * inBeta;
    perAlpha += mass / toAlpha;
    perBeta += mass / toBeta;
  }
  into.log = Math.log(s * range * total) - (r + x) * startAlpha - (s + 1) * startBeta;
  into.logAlpha = logAlpha / total;
  into.logBeta = logBeta / total;
  into.perAlpha = perAlpha / total;
  into.perBeta = perBeta / total;
  return into;
}

const empty = (): Departure => ({ log: 0, logAlpha: 0, logBeta: 0, perAlpha: 0, perBeta: 0 });

/** The log-likelihood of grouped histories (Fader and Hardie 2005 note on Pareto/NBD, before its integral is solved). */
function likelihoodOf(groups: GroupedHistories): LogLikelihood {
  const gone = empty();
  return ([r = 0, alpha = 0, s = 0, beta = 0], gradient) => {
    const p = { r, alpha, s, beta };
    const slope: [number, number, number, number] = [0, 0, 0, 0];
    const [logAlpha, logBeta] = [Math.log(alpha), Math.log(beta)];
    let [total, x, counted, countedSlope] = [0, -1, 0, 0];
    for (let i = 0; i < groups.x.length; i++) {
      const [T, count] = [groups.T[i] as number, groups.count[i] as number];
      if (groups.x[i] !== x) {
        x = groups.x[i] as number;
        counted = logGamma(r + x) - logGamma(r);
        countedSlope = digamma(r + x) - digamma(r);
      }
      departure(p, historyAt(groups, i), gone);
      const [atAlpha, atBeta] = [Math.log(alpha + T), Math.log(beta + T)];
      const stayed = -(r + x) * atAlpha - s * atBeta;
      const left = 1 / (1 + Math.exp(stayed - gone.log));
      const mixed = left < 0.5 ? stayed - Math.log1p(-left) : gone.log - Math.log(left);
      total += count * (counted + r * logAlpha + s * logBeta + mixed);
      if (left === 0) Object.assign(gone, { logAlpha: 0, logBeta: 0, perAlpha: 0, perBeta: 0 });
      slope[0] += count * (countedSlope + logAlpha - (1 - left) * atAlpha - left * gone.logAlpha);
      slope[1] += count * (r / alpha - (r + x) * ((1 - left) / (alpha + T) + left * gone.perAlpha));
      slope[2] += count * (logBeta - (1 - left) * atBeta + left * (1 / s - gone.logBeta));
      slope[3] += count * (s / beta - (1 - left) * (s / (beta + T)) - left * (s + 1) * gone.perBeta);
    }
    gradient.set(slope);
    return total;
  };
}

/** Fits Pareto/NBD (Schmittlein, Morrison and Colombo 1987) by maximum likelihood. */
export function fitParetoNbd(histories: Histories): Fit<'Pareto/NBD', ParetoParameter> {
  const fault = faultOf(histories);
  if (fault) return failed('Pareto/NBD', fault);
  const groups = grouped(histories);
  const age = meanAge(groups);
  const starts = [
    [0.5, age / 4, 0.5, age / 3],
    [1.5, age, 1, age * 2],
  ];
  const logLikelihood = likelihoodOf(groups);
  return fitByLikelihood({ kind: 'Pareto/NBD', names, logLikelihood, customers: groups.customers, starts });
}

/** The log-likelihood of one history. */
export function paretoLogLikelihood(p: Parameters, history: History): number {
  const one = (value: number) => Float64Array.of(value);
  const groups = { x: one(history.x), tx: one(history.tx), T: one(history.T), count: one(1), customers: 1 };
  return likelihoodOf(groups)(Float64Array.of(p.r, p.alpha, p.s, p.beta), new Float64Array(4));
}

/** The chance that a customer has not left by T (1987 paper). */
export function paretoAlive({ parameters: p }: ParetoNbdFit, history: History): number {
  const { x, tx, T } = history;
  if (tx >= T) return 1;
  const stayed = -(p.r + x) * Math.log(p.alpha + T) - p.s * Math.log(p.beta + T);
  return 1 / (1 + Math.exp(departure(p, history, empty()).log - stayed));
}

/** (1 - (beta / (beta + t))^(s - 1)) / (s - 1), also where s is 1: how long a customer lives within t, over beta. */
function lifeWithin(s: number, beta: number, t: number): number {
  const span = Math.log1p(t / beta);
  return s === 1 ? span : -Math.expm1(-(s - 1) * span) / (s - 1);
}

/** Expected repeat purchases of a new customer in a time `t` after the first (1987 paper). */
export function paretoExpected({ parameters: { r, alpha, s, beta } }: ParetoNbdFit, t: number): number {
  return ((r * beta) / alpha) * lifeWithin(s, beta, t);
}

/** Expected purchases in (T, T + t] given the history (1987 paper). */
export function paretoFuture(fit: ParetoNbdFit, history: History, t: number): number {
  const { r, alpha, s, beta } = fit.parameters;
  const { x, T } = history;
  return paretoAlive(fit, history) * (((r + x) * (beta + T)) / (alpha + T)) * lifeWithin(s, beta + T, t);
}
