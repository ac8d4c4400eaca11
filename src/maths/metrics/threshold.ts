import { type Scored, weightOf } from './scored.ts';

/** What a yes/no decision at one threshold gets right; a ratio is `null` where its denominator is 0. */
export interface AtThreshold {
  readonly trueNegatives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly truePositives: number;
  readonly accuracy: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Matthews correlation (Matthews 1975), -1..1. */
  readonly mcc: number | null;
}

/** Decides yes where the score reaches the threshold, and counts. */
export function atThreshold(scored: Scored, threshold: number): AtThreshold {
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < scored.labels.length; row++) {
    const said = (scored.scores[row] as number) >= threshold ? 1 : 0;
    const cell = 2 * (scored.labels[row] as number) + said;
    counts[cell] = (counts[cell] as number) + weightOf(scored, row);
  }
  const [tn, fp, fn, tp] = counts as [number, number, number, number];
  return {
    trueNegatives: tn,
    falsePositives: fp,
    falseNegatives: fn,
    truePositives: tp,
    accuracy: ratio(tp + tn, tn + fp + fn + tp),
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    mcc: ratio(tp * tn - fp * fn, Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
