import { digamma, logBeta, logGamma } from '../special/gamma.ts';
import { hypergeometric } from '../special/hypergeometric.ts';
import { type ConvergedFit, type Fit, failed, fitByLikelihood, type LogLikelihood } from './fit.ts';
import { faultOf, type GroupedHistories, grouped, type Histories, type History, meanAge } from './histories.ts';

/** The parameters of BG/NBD and MBG/NBD: rates of purchase gamma(r, alpha), chances of leaving beta(a, b). */
export type BetaGeometricParameter = 'r' | 'alpha' | 'a' | 'b';

/** A fitted BG/NBD (Fader, Hardie and Lee 2005): a customer may leave after each repeat purchase. */
export type BgNbdFit = ConvergedFit<'BG/NBD', BetaGeometricParameter>;

/** A fitted MBG/NBD (Batislam, Denizel and Filiztekin 2007): a customer may also leave right after the first purchase. */
export type MbgNbdFit = ConvergedFit<'MBG/NBD', BetaGeometricParameter>;

type Parameters = Readonly<Record<BetaGeometricParameter, number>>;

/** Chances to leave before the first repeat purchase: 0 in BG/NBD, 1 in MBG/NBD. */
type Earlier = 0 | 1;

const names = ['r', 'alpha', 'a', 'b'] as const;

/** The part of a log-likelihood that depends on x only, with its derivatives. */
function countedPart({ r, a, b }: Parameters, x: number, n: number) {
  const [sum, left, all] = [digamma(a + b), digamma(b + n), digamma(a + b + n)];
  return {
    value: logGamma(r + x) - logGamma(r) + logBeta(a, b + n) - logBeta(a, b),
    r: digamma(r + x) - digamma(r),
    a: sum - all,
    b: sum + left - digamma(b) - all,
  };
}

/** The part that depends on the times: its ln and the chance that the customer left with the last purchase. */
function timedPart({ r, alpha, a, b }: Parameters, { x, tx, T }: History, n: number) {
  const [logT, logTx] = [Math.log(alpha + T), Math.log(alpha + tx)];
  const stayed = -(r + x) * logT;
  if (n === 0) return { value: stayed, left: 0, logT, logTx, perB: 0 };
  const gone = Math.log(a / (b + n - 1)) - (r + x) * logTx;
  const left = 1 / (1 + Math.exp(stayed - gone));
  const value = left < 0.5 ? stayed - Math.log1p(-left) : gone - Math.log(left);
  return { value, left, logT, logTx, perB: left / (b + n - 1) };
}

/** The log-likelihood of grouped histories (2005 paper, equation 6, and the 2007 paper) with its gradient. */
function likelihoodOf(groups: GroupedHistories, earlier: Earlier): LogLikelihood {
  return ([r = 0, alpha = 0, a = 0, b = 0], gradient) => {
    const p = { r, alpha, a, b };
    const [logAlpha, slope] = [Math.log(alpha), [0, 0, 0, 0] as [number, number, number, number]];
    let [total, last, part] = [0, -1, countedPart(p, 0, 0)];
    for (let i = 0; i < groups.x.length; i++) {
      const [x, tx, T] = [groups.x[i] as number, groups.tx[i] as number, groups.T[i] as number];
      if (x !== last) part = countedPart(p, x, x + earlier);
      last = x;
      const count = groups.count[i] as number;
      const { value, left, logT, logTx, perB } = timedPart(p, { x, tx, T }, x + earlier);
      total += count * (part.value + r * logAlpha + value);
      slope[0] += count * (part.r + logAlpha - (1 - left) * logT - left * logTx);
      slope[1] += count * (r / alpha - (r + x) * ((1 - left) / (alpha + T) + left / (alpha + tx)));
      slope[2] += count * (part.a + left / a);
      slope[3] += count * (part.b - perB);
    }
    gradient.set(slope);
    return total;
  };
}

function fitAny<Kind extends 'BG/NBD' | 'MBG/NBD'>(
  kind: Kind,
  histories: Histories,
): Fit<Kind, BetaGeometricParameter> {
  const fault = faultOf(histories);
  if (fault) return failed(kind, fault);
  const groups = grouped(histories);
  const age = meanAge(groups);
  const starts = [
    [0.5, age / 5, 1, 2],
    [1.5, age / 2, 0.3, 3],
  ];
  const logLikelihood = likelihoodOf(groups, kind === 'BG/NBD' ? 0 : 1);
  return fitByLikelihood({ kind, names, logLikelihood, customers: groups.customers, starts });
}

/** Fits BG/NBD (Fader, Hardie and Lee 2005, "Counting your customers the easy way") by maximum likelihood. */
export function fitBgNbd(histories: Histories): Fit<'BG/NBD', BetaGeometricParameter> {
  return fitAny('BG/NBD', histories);
}

/** Fits MBG/NBD (Batislam, Denizel and Filiztekin 2007) by maximum likelihood. */
export function fitMbgNbd(histories: Histories): Fit<'MBG/NBD', BetaGeometricParameter> {
  return fitAny('MBG/NBD', histories);
}

/** The chances to leave that a customer with `x` repeat purchases has had. */
export function chancesToLeave(fit: BgNbdFit | MbgNbdFit, x: number): number {
  return fit.kind === 'BG/NBD' ? x : x + 1;
}

/** The chance that a customer has not left by T (2008 note of Fader and Hardie; 2007 paper). */
export function betaGeometricAlive(fit: BgNbdFit | MbgNbdFit, { x, tx, T }: History): number {
  const { r, alpha, a, b } = fit.parameters;
  const n = chancesToLeave(fit, x);
  if (n === 0) return 1;
  return 1 / (1 + (a / (b + n - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx))));
}

/** What is known of a living customer: rate gamma(shape, rate), chance of leaving beta(a, b). */
interface Living {
  readonly shape: number;
  readonly rate: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Expected purchases in a time `t` of a customer who lives at its start. The published form (2005 paper, equations 9 and
 * 10) after Euler's transformation, whose series is short and loses no digits for customers with many purchases.
 */
function expectedOfLiving({ shape, rate, a, b }: Living, t: number): number {
  if (Math.abs(a - 1) < 1e-5) {
    const around = (by: number) => expectedOfLiving({ shape, rate, a: 1 + by, b }, t);
    return (around(-2e-5) + around(2e-5)) / 2;
  }
  const c = a + b - 1;
  if (c <= 0 && Number.isInteger(c)) return expectedOfLiving({ shape, rate, a, b: b + 1e-7 }, t);
  const z = t / (rate + t);
  const ratio = (1 - z) ** (a - 1) * hypergeometric({ a: a - 1, b: c - shape, c }, z);
  return (c / (a - 1)) * (1 - ratio);
}

/** Expected repeat purchases of a new customer in a time `t` after the first (2005 paper, equation 9). */
export function betaGeometricExpected(fit: BgNbdFit | MbgNbdFit, t: number): number {
  const { r, alpha, a, b } = fit.parameters;
  const earlier = chancesToLeave(fit, 0);
  const stays = earlier === 0 ? 1 : b / (a + b);
  return stays * expectedOfLiving({ shape: r, rate: alpha, a, b: b + earlier }, t);
}

/** What is known of a customer with this history who still lives. */
export function livingBetaGeometric(fit: BgNbdFit | MbgNbdFit, { x, T }: History): Living {
  const { r, alpha, a, b } = fit.parameters;
  return { shape: r + x, rate: alpha + T, a, b: b + chancesToLeave(fit, x) };
}

/** Expected purchases in (T, T + t] given the history (2005 paper, equation 10). */
export function betaGeometricFuture(fit: BgNbdFit | MbgNbdFit, history: History, t: number): number {
  return betaGeometricAlive(fit, history) * expectedOfLiving(livingBetaGeometric(fit, history), t);
}
