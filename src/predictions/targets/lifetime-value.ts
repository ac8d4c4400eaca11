import {
  type BgNbdFit,
  expectedFuturePurchases,
  expectedSpend,
  type FutureSpend,
  fitBgNbd,
  fitGammaGamma,
  fitIntervals,
  fitMbgNbd,
  futureCounts,
  futureSpend,
  type GammaGammaFit,
  type IntervalModel,
  levelsFor,
  type MbgNbdFit,
  spendInterval,
  standingOfSpend,
} from '#maths';
import type { BuyingHistories } from './histories.ts';

/** How often customers buy and how much: both fits found their maximum. */
export interface BuyingModel {
  readonly purchases: BgNbdFit | MbgNbdFit;
  readonly spend: GammaGammaFit;
}

/** Why there is no model: by which fit, in its own word. */
export interface NoBuyingModel {
  readonly model: string;
  readonly reason: string;
}

/**
 * Fits BG/NBD and MBG/NBD, takes the likelier, and Gamma-Gamma on those who came back. A fit that did not converge is
 * never used, nor one whose mean purchase does not exist (q of Gamma-Gamma at most 1).
 */
export function fitBuying({ histories, meanSpend }: BuyingHistories): BuyingModel | NoBuyingModel {
  const fits = [fitBgNbd(histories), fitMbgNbd(histories)];
  const converged = fits.filter((fit) => fit.converged);
  const [first] = fits;
  if (converged.length === 0) return { model: 'BG/NBD', reason: first?.converged === false ? first.reason : '' };
  const purchases = converged.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const spend = fitGammaGamma({ x: histories.x, m: meanSpend });
  if (!spend.converged) return { model: 'Gamma-Gamma', reason: spend.reason };
  if (!(spend.parameters.q > 1)) return { model: 'Gamma-Gamma', reason: 'mean does not exist' };
  return { purchases, spend };
}

/** What is foreseen of each customer over some weeks: the expected revenue, and how likely each amount is. */
export interface Foreseen {
  readonly expected: Float64Array;
  readonly spends: readonly FutureSpend[];
}

/** What the model foresees of customers over the coming weeks. */
export function foresee(model: BuyingModel, { histories, meanSpend }: BuyingHistories, weeks: number): Foreseen {
  const spends = Array.from(histories.x, (x, row) => {
    const own = { x, tx: histories.tx[row] as number, T: histories.T[row] as number };
    return futureSpend(model.spend, { x, m: meanSpend[row] as number }, futureCounts(model.purchases, own, weeks));
  });
  return { expected: expectedRevenue(model, { histories, meanSpend }, weeks), spends };
}

/** Expected revenue of each customer over the coming weeks: purchases times the expected amount of one. */
export function expectedRevenue(
  model: BuyingModel,
  { histories, meanSpend }: Pick<BuyingHistories, 'histories' | 'meanSpend'>,
  weeks: number,
): Float64Array {
  const purchases = expectedFuturePurchases(model.purchases, histories, weeks);
  return purchases.map((count, row) => count * spendOf(model, histories.x[row] as number, meanSpend[row] as number));
}

/** Expected value of a purchase: the customer's own, drawn to that of all; of all where nothing is known of its own. */
function spendOf({ spend }: BuyingModel, x: number, m: number): number {
  const own = expectedSpend(spend, x, m);
  if (own.known) return own.mean;
  const ofAll = expectedSpend(spend, 0, Number.NaN);
  return ofAll.known ? ofAll.mean : Number.NaN;
}

/** Learns from what customers did spend how wide ranges must be: in ten bands of expected revenue, and over all. */
export interface LearnedRanges {
  readonly banded: IntervalModel;
  readonly all: IntervalModel;
}

/** Learns ranges of 80 % from what customers spent, in ten bands of expected revenue; of all where a band has few. */
export function learnRanges({ expected, spends }: Foreseen, spent: Float64Array, seed: number): LearnedRanges {
  const standings = spends.map((spend, row) => standingOfSpend(spend, spent[row] as number));
  const calibration = { predicted: expected, standings };
  return {
    banded: fitIntervals(calibration, { level: 0.8, seed }),
    all: fitIntervals(calibration, { level: 0.8, seed, bands: 1 }),
  };
}

/**
 * The 80 % range of each customer's revenue; NaN where there were too few customers to learn from. `bandedBy` is the
 * expected revenue by which a customer is put into a band, over the same weeks as when the ranges were learned.
 */
export function rangesOf(
  { banded, all }: LearnedRanges,
  { expected, spends }: Foreseen,
  bandedBy: Float64Array = expected,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const low = new Float64Array(spends.length).fill(Number.NaN);
  const high = low.slice();
  for (const [row, spend] of spends.entries()) {
    const nothing = spend.counts[0] ?? 1;
    const levels = levelsFor(banded, bandedBy[row] as number, nothing) ?? levelsFor(all, 0, nothing);
    if (levels === undefined) continue;
    const [from, to] = spendInterval(spend, levels);
    if (Number.isFinite(to)) [low[row], high[row]] = [from, to];
  }
  return { low, high };
}
