import {
  type BgNbdFit,
  expectedFuturePurchases,
  expectedSpend,
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
 * never used.
 */
export function fitBuying({ histories, meanSpend }: BuyingHistories): BuyingModel | NoBuyingModel {
  const fits = [fitBgNbd(histories), fitMbgNbd(histories)];
  const converged = fits.filter((fit) => fit.converged);
  const [first] = fits;
  if (converged.length === 0) return { model: 'BG/NBD', reason: first?.converged === false ? first.reason : 'unknown' };
  const purchases = converged.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const came = [...histories.x.keys()].filter(
    (row) => (histories.x[row] as number) > 0 && (meanSpend[row] as number) > 0,
  );
  const spend = fitGammaGamma({
    x: Float64Array.from(came, (row) => histories.x[row] as number),
    m: Float64Array.from(came, (row) => meanSpend[row] as number),
  });
  if (!spend.converged) return { model: 'Gamma-Gamma', reason: spend.reason };
  return { purchases, spend };
}

/** Expected revenue of each customer in the coming weeks. */
export function expectedRevenue(
  model: BuyingModel,
  { histories, meanSpend }: BuyingHistories,
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

/** Learns from what customers did spend how wide the ranges must be, in ten bands of expected revenue. */
export function learnRanges(
  model: BuyingModel,
  past: BuyingHistories,
  { weeks, seed }: { weeks: number; seed: number },
): IntervalModel {
  const standings = past.ids.map((_, row) =>
    standingOfSpend(spendAt(model, past, { row, weeks }), past.after[row] as number),
  );
  return fitIntervals({ predicted: expectedRevenue(model, past, weeks), standings }, { level: 0.8, seed });
}

/** The 80 % range of each customer's revenue; NaN where the band had too few customers to learn from. */
export function rangesOf(
  model: BuyingModel,
  ranges: IntervalModel,
  { customers, weeks }: { customers: BuyingHistories; weeks: number },
): { readonly low: Float64Array; readonly high: Float64Array } {
  const expected = expectedRevenue(model, customers, weeks);
  const low = new Float64Array(expected.length).fill(Number.NaN);
  const high = low.slice();
  for (let row = 0; row < expected.length; row++) {
    const spend = spendAt(model, customers, { row, weeks });
    const levels = levelsFor(ranges, expected[row] as number, spend.counts[0] ?? 1);
    if (levels === undefined) continue;
    [low[row], high[row]] = spendInterval(spend, levels);
  }
  return { low, high };
}

function spendAt(
  model: BuyingModel,
  { histories, meanSpend }: BuyingHistories,
  { row, weeks }: { row: number; weeks: number },
) {
  const own = { x: histories.x[row] as number, tx: histories.tx[row] as number, T: histories.T[row] as number };
  return futureSpend(model.spend, { x: own.x, m: meanSpend[row] as number }, futureCounts(model.purchases, own, weeks));
}
