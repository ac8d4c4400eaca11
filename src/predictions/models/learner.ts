import type { Feature } from '#maths';
import type { Scorecard } from '../scoring/scorecard.ts';

/** What a learner is given besides the rows. */
export interface LearnSettings {
  readonly seed: number;
  /** `quick` where many models are learned only to compare or to calibrate: nearly as good, at a quarter of the time. */
  readonly effort?: 'full' | 'quick';
}

/** A learned class model: scores are log-odds; `card` is there where the model is additive. */
export interface LearnedClass {
  readonly score: (features: readonly Feature[]) => Float64Array;
  readonly card: Scorecard | null;
}

/** One way to learn a class from columns; the target holds 0 and 1 only. */
export interface ClassLearner {
  readonly name: 'additive' | 'logistic' | 'trees';
  readonly learn: (features: readonly Feature[], target: Float64Array, settings: LearnSettings) => LearnedClass;
}
