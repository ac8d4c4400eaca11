import type { Bilingual, IsoDate } from '#values';
import { type ScoredCustomers, type TargetResult, withoutFigures } from '../result.ts';
import type { ProofCard } from '../trust/card.ts';
import { makeCard } from '../trust/proof/make-card.ts';
import type { Verdict } from '../trust/proof/verdict.ts';
import { type AmountRanges, amountRangesOf, learnAmountRanges } from './amount-ranges.ts';
import { titleOf } from './class-card.ts';

/** Amounts of customers in money, with their ranges. */
export interface ValuedCustomers {
  readonly ids: readonly string[];
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Customers with amounts as they are published: an amount is its own worth. */
export function valued(
  { ids, value, low, high }: ValuedCustomers,
  frame: Omit<ScoredCustomers['frame'], 'ids'>,
): ScoredCustomers {
  const amount = new Float64Array(ids.length).fill(Number.NaN);
  return { frame: { ...frame, ids }, value, low, high, amount, worth: value, worthLow: low, worthHigh: high };
}

/** What a card of a value is made of, beside its verdict. */
export interface ValueCard {
  readonly meaning: Bilingual;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate };
  readonly verdict: Verdict;
  readonly drivers?: ProofCard['drivers'];
  readonly model?: ProofCard['model'];
}

/** The card of a value. */
export function valueCard({ meaning, window, verdict, drivers = [], model = null }: ValueCard): ProofCard {
  const title = titleOf('clv', meaning);
  return makeCard({ target: 'clv', title, window, trainedAsOf: window.from, verdict, doubts: [], drivers, model });
}

/** Money of customers in the months before a day, and what came after it where that is known. */
export interface OwnRevenue {
  readonly ids: readonly string[];
  readonly before: Float64Array;
}

/**
 * Without proof: what the customer brought in the months before times the share that all kept, an estimate and no
 * prediction, with ranges by how far that was off on the past day.
 */
export function estimatedValue(
  card: ProofCard,
  { past, after, now, share }: { past: OwnRevenue; after: Float64Array; now: OwnRevenue; share: number },
  asOf: IsoDate,
): TargetResult {
  const learned = rangesOfOwn(past.before, after, share);
  const value = now.before.map((amount) => amount * share);
  const { low, high } = amountRangesOf(learned, { forecast: value, size: sizesOf(value) });
  const customers = valued({ ids: now.ids, value, low, high }, { asOf, columns: [] });
  return { ...withoutFigures('clv', card), customers };
}

function rangesOfOwn(before: Float64Array, after: Float64Array, share: number): AmountRanges {
  const forecast = before.map((amount) => amount * share);
  return learnAmountRanges({ forecast, size: sizesOf(forecast) }, after);
}

/** Errors grow with the amount; those of nothing are measured by the mean. */
export function sizesOf(forecast: Float64Array): Float64Array {
  const mean = forecast.reduce((sum, value) => sum + value, 0) / Math.max(1, forecast.length);
  return forecast.map((value) => value + mean + 1e-9);
}
