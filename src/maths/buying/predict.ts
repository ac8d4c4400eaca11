import {
  type BgNbdFit,
  betaGeometricAlive,
  betaGeometricExpected,
  betaGeometricFuture,
  type MbgNbdFit,
} from './beta-geometric.ts';
import { type Histories, type History, historyAt } from './histories.ts';
import { type ParetoNbdFit, paretoAlive, paretoExpected, paretoFuture } from './pareto.ts';

/** A fitted model of purchases in continuous time; only fits that converged are of this type. */
export type PurchaseFit = BgNbdFit | MbgNbdFit | ParetoNbdFit;

/** The chance that a customer has not left, and whether it is 1 only because the model cannot say otherwise. */
export interface Aliveness {
  readonly probability: number;
  /**
   * true where the model makes it 1 whatever the data: in BG/NBD for a customer with one purchase (leaving is possible
   * only after a repeat purchase), in Pareto/NBD for one who bought at the very end. It is no evidence of life.
   */
  readonly isByConstruction: boolean;
}

/** The chance that the customer has not left by T; see `Aliveness` before showing a 1 to anyone. */
export function alivenessOf(fit: PurchaseFit, history: History): Aliveness {
  if (fit.kind === 'Pareto/NBD') {
    return { probability: paretoAlive(fit, history), isByConstruction: history.tx >= history.T };
  }
  const isByConstruction = fit.kind === 'BG/NBD' && history.x === 0;
  return { probability: betaGeometricAlive(fit, history), isByConstruction };
}

/** Expected repeat purchases of a new customer in a time `t` after the first purchase. */
export function expectedPurchases(fit: PurchaseFit, t: number): number {
  return fit.kind === 'Pareto/NBD' ? paretoExpected(fit, t) : betaGeometricExpected(fit, t);
}

function each(histories: Histories, value: (history: History) => number): Float64Array {
  return Float64Array.from(histories.x, (_, i) => value(historyAt(histories, i)));
}

/** The chance of each customer that they have not left by T. */
export function aliveProbabilities(fit: PurchaseFit, histories: Histories): Float64Array {
  return each(histories, (history) => alivenessOf(fit, history).probability);
}

/** Expected purchases of each customer in (T, T + t] given their history. */
export function expectedFuturePurchases(fit: PurchaseFit, histories: Histories, t: number): Float64Array {
  if (!(t > 0)) return new Float64Array(histories.x.length);
  if (fit.kind === 'Pareto/NBD') return each(histories, (history) => paretoFuture(fit, history, t));
  return each(histories, (history) => betaGeometricFuture(fit, history, t));
}
