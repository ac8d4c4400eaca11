import type { Bilingual } from '#values';
import type { CurveName, CurvePoint, Grade, Measured } from '../card.ts';

/** What the evidence of one target comes to; `makeCard` puts it on a card. */
export interface Verdict {
  readonly grade: Grade;
  readonly reason: Bilingual;
  readonly needs: readonly Bilingual[];
  readonly n: number;
  readonly positives: number | null;
  readonly metrics: Readonly<Record<string, Measured>>;
  readonly judgedBy: string;
  readonly baseline: { readonly name: Bilingual; readonly metric: string; readonly value: number } | null;
  /** The judged figure where outcomes are shuffled among the rows: its mean and the middle 95 %. */
  readonly shuffled: Measured | null;
  /** Chance of a figure at least as good where the outcomes are shuffled. */
  readonly chance: number | null;
  readonly curves: Readonly<Partial<Record<CurveName, readonly CurvePoint[]>>>;
  /** An AUC above .90: look again with `probeLeaks(..., { deep: true })` before it is believed. */
  readonly looksTooGood: boolean;
}

/** Chance of a shuffled outcome doing as well that a claim may have. */
export const largestChance = 0.01;
/** Rows of each class that a class needs, rows that an amount needs. */
export const fewest = { ofClass: 25, amounts: 50 } as const;
/** Steps between the best grade and the least that claims a signal. */
const ladder = ['A', 'B', 'C', 'D'] as const;

/** The grade so many steps below the best; D is the least that claims a signal. */
export function gradeAt(steps: number): Grade {
  return ladder[Math.min(Math.max(0, steps), ladder.length - 1)] as Grade;
}

/** Where a lower bound stands among falling thresholds: 0 at or above the first, and so on. */
export function stepsBelow(value: number, thresholds: readonly number[]): number {
  const place = thresholds.findIndex((threshold) => value >= threshold);
  return place < 0 ? thresholds.length : place;
}

/** A verdict without figures: why nothing could be proved, and what would help. */
export function noVerdict(reason: Bilingual, needs: readonly Bilingual[], n: number): Verdict {
  return {
    grade: 'not enough evidence',
    reason,
    needs,
    n,
    positives: null,
    metrics: {},
    judgedBy: 'none',
    baseline: null,
    shuffled: null,
    chance: null,
    curves: {},
    looksTooGood: false,
  };
}
