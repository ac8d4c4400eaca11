import { gaussLegendre } from '../special/quadrature.ts';
import { type BgNbdFit, betaGeometricAlive, livingBetaGeometric, type MbgNbdFit } from './beta-geometric.ts';
import type { History } from './histories.ts';
import { type ParetoNbdFit, paretoAlive } from './pareto.ts';

const leftOut = 1e-9;
const longest = 20_000;
const rule = gaussLegendre(24);

/**
 * The chances of 0, 1, 2 ... events of a Poisson process whose rate is gamma(shape, rate), in a time `t`: negative
 * binomial, as far as `leftOut` of it is missing or `length` is reached.
 */
function negativeBinomial(shape: number, rate: number, t: number): number[] {
  const logZ = Math.log(t / (rate + t));
  const chances: number[] = [];
  let log = -shape * Math.log1p(t / rate);
  let rest = 1;
  for (let k = 0; k < longest; k++) {
    const chance = Math.exp(log);
    chances.push(chance);
    rest -= chance;
    const past = k > (shape * t) / rate;
    if (past && rest < leftOut) break;
    log += Math.log((shape + k) / (k + 1)) + logZ;
  }
  return chances;
}

/** The counts of a living customer who may leave after each purchase, with a chance beta(a, b). */
function betaGeometricCounts(fit: BgNbdFit | MbgNbdFit, history: History, t: number): number[] {
  const { shape, rate, a, b } = livingBetaGeometric(fit, history);
  const unbroken = negativeBinomial(shape, rate, t);
  const counts: number[] = [];
  let [above, staysBefore] = [1, 1];
  for (let k = 0; k < unbroken.length; k++) {
    const chance = unbroken[k] as number;
    const stays = k === 0 ? 1 : (staysBefore * (b + k - 1)) / (a + b + k - 1);
    counts.push(stays * chance + (staysBefore - stays) * Math.max(above, 0));
    above -= chance;
    staysBefore = stays;
  }
  return counts;
}

/** The counts of a living customer who may leave at any time: negative binomials over the time of leaving. */
function paretoCounts({ parameters: { r, alpha, s, beta } }: ParetoNbdFit, { x, T }: History, t: number): number[] {
  const span = Math.log1p(t / (beta + T));
  const whole = negativeBinomial(r + x, alpha + T, t);
  const counts = whole.map((chance) => chance * Math.exp(-s * span));
  for (let i = 0; i < rule.nodes.length; i++) {
    const u = (rule.nodes[i] as number) * span;
    const mass = (rule.weights[i] as number) * span * s * Math.exp(-s * u);
    const until = negativeBinomial(r + x, alpha + T, (beta + T) * Math.expm1(u));
    for (let k = 0; k < Math.min(until.length, counts.length); k++) {
      counts[k] = (counts[k] as number) + mass * (until[k] as number);
    }
  }
  return counts;
}

/**
 * The chances that a customer buys 0, 1, 2 ... times in (T, T + t] given the history. They add up to 1; what lies beyond
 * the last (less than 1e-8) is put into it.
 */
export function futureCounts(fit: BgNbdFit | MbgNbdFit | ParetoNbdFit, history: History, t: number): Float64Array {
  const isPareto = fit.kind === 'Pareto/NBD';
  const alive = isPareto ? paretoAlive(fit, history) : betaGeometricAlive(fit, history);
  const living = isPareto ? paretoCounts(fit, history, t) : betaGeometricCounts(fit, history, t);
  const counts = Float64Array.from(living, (chance, k) => alive * chance + (k === 0 ? 1 - alive : 0));
  const last = counts.length - 1;
  counts[last] = (counts[last] as number) + Math.max(0, 1 - counts.reduce((sum, chance) => sum + chance, 0));
  return counts;
}
