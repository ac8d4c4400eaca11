import type { Feature } from '#maths';
import type { Bilingual, IsoDate } from '#values';

/** What is known of a column before anything is learned from it. */
export interface FrameColumn {
  /** Name of the column in its table, unique in the frame. */
  readonly name: string;
  readonly title: Bilingual;
  /** Unit as in the published tables: `money`, `months`, `share`, `count`, `none`, ... */
  readonly unit: string;
  readonly feature: Feature;
  /** Text of each code of a category, in the order of the codes; empty for a number. */
  readonly levels: readonly string[];
  /** Someone at the company can change it: only such columns are proposed as a change. */
  readonly isActionable?: boolean;
  /** Day (days since 1970-01-01, NaN unknown) on which each row's value became known; left out where only the as-of day is stated. */
  readonly knownOn?: Float64Array;
}

/** Customers as of a day: one row each, what was known of them then, and what became of them. */
export interface Frame {
  /** Rows are in the order of the customer id, so that training does not depend on the order of files. */
  readonly ids: readonly string[];
  readonly asOf: IsoDate;
  readonly columns: readonly FrameColumn[];
}

/** What became of the rows of a frame: 1 or 0 for a class, an amount for a value, NaN where it is not known yet. */
export interface Outcome {
  readonly target: string;
  readonly kind: 'class' | 'amount';
  readonly values: Float64Array;
  /** Day of the outcome itself (days since 1970-01-01), NaN where there was none; left out where unknown. */
  readonly happenedOn?: Float64Array;
  /** First and last day of the window in which the outcome counts. */
  readonly window?: { readonly from: IsoDate; readonly to: IsoDate };
}
