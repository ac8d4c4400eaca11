import { type Fragment, join, sql } from '#engine';
import type { Bilingual } from '#values';
import { hundredths, type OffersSettings } from './settings.ts';

export type FactorName = keyof OffersSettings['weights'];

/** One text in each language, as SQL. */
export type BilingualText = Readonly<Record<keyof Bilingual, Fragment>>;

/**
 * One step of a factor. Its SQL reads the customer `c`, the product `p`, the target list `t` and the list of units
 * without service `w` (NULL where the customer is not on them) and the co-occurrence `x`.
 */
export interface Step {
  when: Fragment;
  /** Value on the factor's ladder; `measured` takes the points of `x`. */
  value: number | 'measured';
  /** The fact behind the points. */
  evidence: BilingualText;
  /** The fact as a reason to buy; absent where it is none. */
  reason?: BilingualText;
}

/** One of the eight factors: a ladder of steps, of which the first that holds counts. */
export interface Factor {
  factor: FactorName;
  rule: string;
  title: Bilingual;
  /** Top of the ladder; it earns the whole weight. */
  top: number;
  /** What of the customer it reads: where and what it is, how big and how old, its bandwidth, or what it owns. */
  reads: 'place' | 'size' | 'bandwidth' | 'basket';
  steps(settings: OffersSettings): readonly Step[];
}

/** Points in whole hundredths of the step a pair stands on. */
export function pointsColumn(factor: Factor, settings: OffersSettings): Fragment {
  const weight = hundredths(settings.weights[factor.factor]);
  return stepCase(factor.steps(settings), ({ value }) =>
    value === 'measured' ? sql`x.points` : sql`${ladderPoints(weight, value, factor.top)}`,
  );
}

/** A value of a ladder scaled to the weight, in whole hundredths. */
export function ladderPoints(weightHundredths: number, value: number, top: number): number {
  return Math.round((weightHundredths * value) / top);
}

/** The number of the step a pair stands on, from 1. */
export function stepColumn(factor: Factor, settings: OffersSettings): Fragment {
  return stepCase(factor.steps(settings), (_, index) => sql`${index + 1}`);
}

/** A column that differs from step to step; the first step that holds counts. */
function stepCase(steps: readonly Step[], column: (step: Step, index: number) => Fragment): Fragment {
  return sql`CASE ${join(
    steps.map((step, index) => sql`WHEN ${step.when} THEN ${column(step, index)}`),
    ' ',
  )} END`;
}

/** The last step of a ladder, for every pair that no other step took. */
export const otherwise = sql`TRUE`;
