import { auc, normalQuantile, rankingOf } from '#maths';

/** How far the rows with the outcome lie from those without. */
export interface Separation {
  /** d' of Green and Swets (1966): z(hits) - z(false alarms), rates corrected after Hautus (1995). */
  readonly distance: number;
  /** Lower end of its 90 % interval (Gourevitch and Galanter 1967). */
  readonly low: number;
}

/** Area under the ROC curve of the scores, ties counted half; .5 where a class is empty. */
export function areaOf(scores: Float64Array, labels: Float64Array): number {
  return auc({ labels, scores }) ?? 0.5;
}

/** Rows from the highest score to the lowest. */
export function byScore(scores: Float64Array): Int32Array {
  return rankingOf(scores).order.slice().reverse();
}

/** Where the run of equal scores that begins at `start` ends. */
export function endOfTie(scores: Float64Array, order: Int32Array, start: number): number {
  const score = scores[order[start] as number];
  let end = start + 1;
  while (end < order.length && scores[order[end] as number] === score) end++;
  return end;
}

/** d' where as many rows are named as have the outcome: an honest outcome of AUC .92 has 2, a rule with 2 % noise 3.9. */
export function separationOf(scores: Float64Array, labels: Float64Array): Separation {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const order = byScore(scores);
  let hits = 0;
  let named = 0;
  while (named < positives) {
    const end = endOfTie(scores, order, named);
    let inTie = 0;
    for (let place = named; place < end; place++) inTie += labels[order[place] as number] as number;
    const taken = Math.min(end, positives) - named;
    hits += (inTie * taken) / (end - named);
    named += taken;
  }
  return distanceOf(hits, positives, positives - hits, labels.length - positives);
}

/** d' of `hits` among `positives` and `falseAlarms` among `negatives`. */
export function distanceOf(hits: number, positives: number, falseAlarms: number, negatives: number): Separation {
  const hitRate = (hits + 0.5) / (positives + 1);
  const falseRate = (falseAlarms + 0.5) / (negatives + 1);
  const distance = normalQuantile(hitRate) - normalQuantile(falseRate);
  const error = Math.sqrt(errorOf(hitRate, positives) + errorOf(falseRate, negatives));
  return { distance, low: distance - 1.645 * error };
}

function errorOf(rate: number, rows: number): number {
  const density = Math.exp(-(normalQuantile(rate) ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return (rate * (1 - rate)) / ((rows + 1) * density * density);
}
