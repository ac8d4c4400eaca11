import { withNumericalGradient } from '../optimise/objective.ts';
import { logBeta } from '../special/gamma.ts';
import { type ConvergedFit, type Fit, type FitReason, failed, fitByLikelihood } from './fit.ts';

/** The parameters of BG/BB: chances to buy beta(alpha, beta), chances to leave beta(gamma, delta). */
export type BgBbParameter = 'alpha' | 'beta' | 'gamma' | 'delta';

/** A fitted BG/BB (Fader, Hardie and Shang 2010): one occasion to buy per period, as with yearly donations. */
export type BgBbFit = ConvergedFit<'BG/BB', BgBbParameter>;

/**
 * Histories with how many customers have each: `x` periods with a purchase, `tx` the last of them (0 where none) and `n`
 * periods of observation.
 */
export interface OccasionHistories {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly n: Float64Array;
  readonly count: Float64Array;
}

/** One customer's occasions; see `OccasionHistories`. */
export interface OccasionHistory {
  readonly x: number;
  readonly tx: number;
  readonly n: number;
}

type BgBb = Readonly<Record<BgBbParameter, number>>;

const names = ['alpha', 'beta', 'gamma', 'delta'] as const;

/** ln of the chance to buy in x of `seen` periods and, having lived `seen` periods, to leave after (1) or not (0). */
function logPath({ alpha, beta, gamma, delta }: BgBb, x: number, [seen, leaves]: readonly [number, 0 | 1]): number {
  const buys = logBeta(alpha + x, beta + seen - x) - logBeta(alpha, beta);
  return buys + logBeta(gamma + leaves, delta + seen) - logBeta(gamma, delta);
}

/** The log-likelihood of one history (2010 paper), its sum by recurrence. */
export function bgBbLogLikelihood(p: BgBb, { x, tx, n }: OccasionHistory): number {
  const stayed = logPath(p, x, [n, 0]);
  if (tx >= n) return stayed;
  const { alpha, beta, gamma, delta } = p;
  let [term, sum] = [1, 0];
  for (let seen = tx; seen < n; seen++) {
    sum += term;
    term *= ((beta + seen - x) / (alpha + beta + seen)) * ((delta + seen) / (gamma + 1 + delta + seen));
  }
  const left = logPath(p, x, [tx, 1]) + Math.log(sum);
  const most = Math.max(stayed, left);
  return most + Math.log(Math.exp(stayed - most) + Math.exp(left - most));
}

const historyAt = ({ x, tx, n }: OccasionHistories, i: number): OccasionHistory => ({
  x: x[i] as number,
  tx: tx[i] as number,
  n: n[i] as number,
});

function isPossible({ x, tx, n }: OccasionHistory): boolean {
  if (![x, tx, n].every((value) => Number.isInteger(value) && value >= 0)) return false;
  return n > 0 && x <= tx && tx <= n && (x > 0 || tx === 0);
}

function faultOf(histories: OccasionHistories): FitReason | undefined {
  const rows = Array.from(histories.x, (_, i) => historyAt(histories, i));
  if (rows.length === 0) return 'no customers';
  if (!rows.every(isPossible) || !histories.count.every((value) => value >= 0)) return 'impossible data';
  return rows.some(({ x }) => x > 0) ? undefined : 'no repeat purchase';
}

/** Equal histories counted together and sorted, so that the order of rows has no influence. */
function counted(histories: OccasionHistories): { history: OccasionHistory; count: number }[] {
  const found = new Map<string, { history: OccasionHistory; count: number }>();
  histories.count.forEach((count, i) => {
    const history = historyAt(histories, i);
    const key = `${history.x} ${history.tx} ${history.n}`;
    found.set(key, { history, count: count + (found.get(key)?.count ?? 0) });
  });
  const order = ({ x, tx, n }: OccasionHistory, other: OccasionHistory) => x - other.x || tx - other.tx || n - other.n;
  return [...found.values()].sort((a, b) => order(a.history, b.history));
}

/** Fits BG/BB (Fader, Hardie and Shang 2010) by maximum likelihood to counted histories. */
export function fitBgBb(histories: OccasionHistories): Fit<'BG/BB', BgBbParameter> {
  const fault = faultOf(histories);
  if (fault) return failed('BG/BB', fault);
  const rows = counted(histories);
  const value = ([alpha = 0, beta = 0, gamma = 0, delta = 0]: Float64Array) => {
    const p = { alpha, beta, gamma, delta };
    return rows.reduce((sum, { history, count }) => sum + count * bgBbLogLikelihood(p, history), 0);
  };
  return fitByLikelihood({
    kind: 'BG/BB',
    names,
    logLikelihood: withNumericalGradient(value, 0),
    customers: rows.reduce((sum, { count }) => sum + count, 0),
    starts: [
      [1, 1, 0.5, 2],
      [0.5, 2, 1, 5],
    ],
  });
}

/** The chance that a customer still lives in the period after the last observed (2010 paper). */
export function bgBbAlive({ parameters: p }: BgBbFit, history: OccasionHistory): number {
  const { x, n } = history;
  const buys = logBeta(p.alpha + x, p.beta + n - x) - logBeta(p.alpha, p.beta);
  const lives = logBeta(p.gamma, p.delta + n + 1) - logBeta(p.gamma, p.delta);
  return Math.exp(buys + lives - bgBbLogLikelihood(p, history));
}

/** Expected periods with a purchase among the next `periods` given the history (2010 paper). */
export function bgBbFuture({ parameters: p }: BgBbFit, history: OccasionHistory, periods: number): number {
  const { x, n } = history;
  const buys = logBeta(p.alpha + x + 1, p.beta + n - x) - logBeta(p.alpha, p.beta);
  let lives = Math.exp(logBeta(p.gamma, p.delta + n + 1) - logBeta(p.gamma, p.delta));
  let sum = 0;
  for (let i = 1; i <= periods; i++) {
    sum += lives;
    lives *= (p.delta + n + i) / (p.gamma + p.delta + n + i);
  }
  return sum * Math.exp(buys - bgBbLogLikelihood(p, history));
}

/** Expected periods with a purchase of a new customer among the first `periods` (2010 paper). */
export function bgBbExpected(fit: BgBbFit, periods: number): number {
  return bgBbFuture(fit, { x: 0, tx: 0, n: 0 }, periods);
}

/**
 * The chances that a customer buys in 0, 1, 2 ... of the next `periods` given the history (2010 paper): over the period
 * after which they leave, a beta-binomial of the periods before.
 */
export function bgBbCounts({ parameters: p }: BgBbFit, history: OccasionHistory, periods: number): Float64Array {
  const { x, n } = history;
  const counts = new Float64Array(periods + 1);
  const whole = bgBbLogLikelihood(p, history);
  for (let lived = 1; lived <= periods; lived++) {
    let logWays = 0;
    for (let k = 1; k <= lived; k++) {
      logWays += Math.log((lived - k + 1) / k);
      const path = logPath(p, x + k, [n + lived, lived === periods ? 0 : 1]);
      counts[k] = (counts[k] as number) + Math.exp(logWays + path - whole);
    }
  }
  counts[0] = Math.max(0, 1 - counts.reduce((sum, chance) => sum + chance, 0));
  return counts;
}
