import { type Ranking, rankingOf } from './ranking.ts';

/** Who was treated (0 or 1), what happened (0 or 1, or money), and the score that orders the rows by expected effect. */
export interface UpliftRows {
  readonly outcomes: ArrayLike<number>;
  readonly treated: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/** The best-scored `n` rows: gains by Qini and by uplift (in outcomes). */
export interface UpliftPoint {
  readonly n: number;
  /** Outcomes of the treated less those of the untreated, scaled to the number of treated (Radcliffe 2007). */
  readonly qini: number;
  /** Difference of the two means times the number of rows. */
  readonly uplift: number;
}

/** An uplift measurement; areas are between the curve and the straight line to its end, divided by the rows. */
export interface UpliftMeasure {
  readonly n: number;
  readonly treated: number;
  /** Average effect over all rows: mean of the treated less mean of the untreated. */
  readonly effect: number;
  readonly qiniArea: number;
  readonly upliftArea: number;
  readonly curve: readonly UpliftPoint[];
}

interface Sums {
  treated: number;
  untreated: number;
  treatedOutcome: number;
  untreatedOutcome: number;
}

/**
 * Qini and uplift curves at the distinct scores, from the highest, and their areas over random order (Radcliffe 2007;
 * Gutierrez and Gerardy 2016). `null` where one arm is empty.
 */
export function upliftMeasure(rows: UpliftRows): UpliftMeasure | null {
  const ranking = rankingOf(rows.scores);
  const curve: UpliftPoint[] = [];
  const sums: Sums = { treated: 0, untreated: 0, treatedOutcome: 0, untreatedOutcome: 0 };
  for (let group = ranking.groups - 1; group >= 0; group--) {
    addGroup(sums, { rows, ranking, group });
    curve.push(pointOf(sums));
  }
  if (sums.treated === 0 || sums.untreated === 0) return null;
  const effect = sums.treatedOutcome / sums.treated - sums.untreatedOutcome / sums.untreated;
  const n = rows.outcomes.length;
  return {
    n,
    treated: sums.treated,
    effect,
    qiniArea: areaOverLine(curve, (point) => point.qini) / n,
    upliftArea: areaOverLine(curve, (point) => point.uplift) / n,
    curve,
  };
}

function addGroup(sums: Sums, at: { rows: UpliftRows; ranking: Ranking; group: number }): void {
  const { order, starts } = at.ranking;
  for (let place = starts[at.group] as number; place < (starts[at.group + 1] as number); place++) {
    const row = order[place] as number;
    const isTreated = at.rows.treated[row] as number;
    const outcome = at.rows.outcomes[row] as number;
    sums.treated += isTreated;
    sums.untreated += 1 - isTreated;
    sums.treatedOutcome += isTreated * outcome;
    sums.untreatedOutcome += (1 - isTreated) * outcome;
  }
}

/** An arm without rows counts as a mean of 0, as the published curves do. */
function pointOf(sums: Sums): UpliftPoint {
  const { treated, untreated, treatedOutcome, untreatedOutcome } = sums;
  const n = treated + untreated;
  const scaled = untreated > 0 ? untreatedOutcome * (treated / untreated) : 0;
  const meanTreated = treated > 0 ? treatedOutcome / treated : 0;
  const meanUntreated = untreated > 0 ? untreatedOutcome / untreated : 0;
  return { n, qini: treatedOutcome - scaled, uplift: (meanTreated - meanUntreated) * n };
}

function areaOverLine(curve: readonly UpliftPoint[], of: (point: UpliftPoint) => number): number {
  let area = 0;
  let before = { n: 0, height: 0 };
  for (const point of curve) {
    const height = of(point);
    area += ((point.n - before.n) * (height + before.height)) / 2;
    before = { n: point.n, height };
  }
  return area - (before.n * before.height) / 2;
}

/**
 * Effect among the best-scored share of rows: mean of the treated less mean of the untreated there. Where the cut falls
 * among equal scores, these rows count with the part that fits. `null` where an arm is empty in that share.
 */
export function upliftAt(rows: UpliftRows, share: number): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share ${share} is not in (0, 1]`);
  const ranking = rankingOf(rows.scores);
  const taken: Sums = { treated: 0, untreated: 0, treatedOutcome: 0, untreatedOutcome: 0 };
  const names = Object.keys(taken) as (keyof Sums)[];
  let left = Math.round(share * rows.outcomes.length);
  for (let group = ranking.groups - 1; group >= 0 && left > 0; group--) {
    const here: Sums = { treated: 0, untreated: 0, treatedOutcome: 0, untreatedOutcome: 0 };
    addGroup(here, { rows, ranking, group });
    const size = here.treated + here.untreated;
    for (const name of names) taken[name] += here[name] * Math.min(1, left / size);
    left -= size;
  }
  if (taken.treated === 0 || taken.untreated === 0) return null;
  return taken.treatedOutcome / taken.treated - taken.untreatedOutcome / taken.untreated;
}
