import { type Ranking, rankingOf } from './ranking.ts';

/** What happened (`labels`: 0 or 1) beside what was said (`scores`), row by row; no missing values. */
export interface Scored {
  readonly labels: ArrayLike<number>;
  /** Any order-giving number for the ranking metrics, a probability (0..1) for log-loss, Brier and calibration. */
  readonly scores: ArrayLike<number>;
  /** How often each row counts; 1 where not given. */
  readonly weights?: ArrayLike<number> | undefined;
  /** The ranking of the scores, kept so that many metrics and resamples share one sort. */
  readonly ranking?: Ranking | undefined;
}

/** Labels and scores with their ranking; the lengths must agree (RangeError). */
export function scoredOf(labels: ArrayLike<number>, scores: ArrayLike<number>): Scored {
  if (labels.length !== scores.length) throw new RangeError(`${labels.length} labels, ${scores.length} scores`);
  return { labels, scores, ranking: rankingOf(scores) };
}

/** Weight of positives and of all rows in each group of equal scores, from the lowest score to the highest. */
export interface ScoreGroups {
  readonly groups: number;
  readonly positives: Float64Array;
  readonly totals: Float64Array;
  readonly positive: number;
  readonly total: number;
}

/** Counts the rows of each group of equal scores: the one pass behind AUC, average precision, KS, lift and gains. */
export function scoreGroups(scored: Scored): ScoreGroups {
  const { labels, weights } = scored;
  const { order, starts, groups } = scored.ranking ?? rankingOf(scored.scores);
  const positives = new Float64Array(groups);
  const totals = new Float64Array(groups);
  let positive = 0;
  let total = 0;
  for (let group = 0; group < groups; group++) {
    let groupPositive = 0;
    let groupTotal = 0;
    for (let place = starts[group] as number; place < (starts[group + 1] as number); place++) {
      const row = order[place] as number;
      const weight = weights === undefined ? 1 : (weights[row] as number);
      groupTotal += weight;
      groupPositive += weight * (labels[row] as number);
    }
    positives[group] = groupPositive;
    totals[group] = groupTotal;
    positive += groupPositive;
    total += groupTotal;
  }
  return { groups, positives, totals, positive, total };
}

/** The weight of each row: as given, or 1. */
export function weightOf(scored: { readonly weights?: ArrayLike<number> | undefined }, row: number): number {
  return scored.weights === undefined ? 1 : (scored.weights[row] as number);
}
