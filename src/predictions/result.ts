import type { FigureKind, IsoDate } from '#values';
import type { NearestChanges } from './explain/nearest-change.ts';
import type { Frame } from './frame.ts';
import type { Scorecard } from './scoring/scorecard.ts';
import type { ProofCard } from './trust/card.ts';

/** What is predicted, by the names of the published tables. */
export const targetNames = ['churn', 'upsell', 'cross_sell', 'clv', 'revenue_risk', 'propensity'] as const;
export type TargetName = (typeof targetNames)[number];

/** The figures of every customer of a frame, in its order; a range is of 80 %, NaN where there is none. */
export interface ScoredCustomers {
  readonly frame: Frame;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Money at stake if it happens (NaN where unknown), and the probability times it with its range. */
  readonly amount: Float64Array;
  readonly worth: Float64Array;
  readonly worthLow: Float64Array;
  readonly worthHigh: Float64Array;
}

/** What is kept of a model: from which data, settings and seed it was made. */
export interface RegisteredModel {
  readonly champion: string;
  readonly challenger: string | null;
  readonly trainedAsOf: IsoDate | null;
  readonly dataHash: string;
  readonly settings: string;
  readonly seed: number;
}

/** The likeliest products of customers that they do not have: one entry a customer and product, with its rank. */
export interface ProductChances {
  readonly kind: FigureKind;
  /** Id (the name where there is no catalogue), name and typical revenue a year in money (NaN unknown) of each product. */
  readonly products: readonly { readonly id: string; readonly name: string; readonly amount: number }[];
  readonly customers: readonly string[];
  /** Index into `products`. */
  readonly product: Int32Array;
  readonly rank: Float64Array;
  readonly probability: Float64Array;
}

/** The whole answer for one target: its card always, the rest where the card allows figures. */
export interface TargetResult {
  readonly target: TargetName;
  readonly card: ProofCard;
  readonly customers: ScoredCustomers | null;
  /** The additive model behind the figures; null for a formula or a statistic that is none. */
  readonly scorecard: Scorecard | null;
  readonly changes: NearestChanges | null;
  readonly threshold: number | null;
  readonly model: RegisteredModel | null;
  /** Of cross-sell: which product it may be. */
  readonly products?: ProductChances;
}

/** The answer that is a card alone. */
export function withoutFigures(target: TargetName, card: ProofCard): TargetResult {
  return { target, card, customers: null, scorecard: null, changes: null, threshold: null, model: null };
}
