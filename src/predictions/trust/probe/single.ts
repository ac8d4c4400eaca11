import { incompleteGamma, normalQuantile } from '#maths';
import type { ProbeDoubt } from '../card.ts';
import { count, measure } from '../words.ts';
import { areaOf, byScore, endOfTie } from './separation.ts';
import type { Bars } from './settings.ts';
import type { View } from './view.ts';

/** Share of each class with the outcome, learned on the other folds: what one column alone says of each row. */
export function scoresOfColumn(view: View, place: number): Float64Array {
  const bins = view.bins[place];
  if (bins === undefined) throw new RangeError(`column ${place} of ${view.bins.length}`);
  // Where outcomes are few, fine classes would drown what a number tells in noise.
  const most = Math.max(10, Math.round(Math.min(view.positives, view.labels.length - view.positives) / 6));
  if (!bins.ordered || bins.count - 1 <= most) return scoresOfCodes(view, bins.codes, bins.count);
  const codes = bins.codes.map((code) => (code === 0 ? 0 : 1 + Math.floor(((code - 1) * most) / (bins.count - 1))));
  return scoresOfCodes(view, codes, most + 1);
}

/** The same for any codes below `classes`; a class that was never seen gets the overall share. */
export function scoresOfCodes(view: View, codes: ArrayLike<number>, classes: number): Float64Array {
  const scores = new Float64Array(view.labels.length);
  for (const [fold, rows] of view.training.entries()) {
    const rates = ratesOf(codes, view.labels, { rows, classes });
    for (let row = 0; row < scores.length; row++)
      if (view.folds[row] === fold) scores[row] = rates[codes[row] as number] as number;
  }
  return scores;
}

function ratesOf(
  codes: ArrayLike<number>,
  labels: Float64Array,
  at: { readonly rows: Int32Array; readonly classes: number },
): Float64Array {
  const hits = new Float64Array(at.classes);
  const seen = new Float64Array(at.classes);
  let all = 0;
  for (const row of at.rows) {
    const code = codes[row] as number;
    hits[code] = (hits[code] as number) + (labels[row] as number);
    seen[code] = (seen[code] as number) + 1;
    all += labels[row] as number;
  }
  const base = all / Math.max(1, at.rows.length);
  return hits.map((hit, code) => (hit + base) / ((seen[code] as number) + 1));
}

/** A part of the rows that a column names, and whether no honest column could name it so purely. */
interface Region {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly chance: number;
}

const leastChance = 1e-5;

/**
 * The purest of the parts above each cut. Its chance: so few false alarms, or fewer, from a column whose distance
 * between the classes is d' = `bar` (Poisson; the share of hits taken one standard error low).
 */
function purestRegion(scores: Float64Array, labels: Float64Array, bar: number): Region {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const negatives = labels.length - positives;
  const order = byScore(scores);
  let best: Region = { hits: 0, falseAlarms: 0, chance: 1 };
  let hits = 0;
  for (let start = 0; start < order.length; ) {
    const end = endOfTie(scores, order, start);
    for (let place = start; place < end; place++) hits += labels[order[place] as number] as number;
    start = end;
    if (hits < Math.max(10, positives / 10)) continue;
    const falseAlarms = end - hits;
    const share = (hits + 0.5) / (positives + 1);
    const low = Math.max(share / 2, share - Math.sqrt((share * (1 - share)) / positives));
    const chance = poissonAtMost(falseAlarms, negatives * normalBelow(normalQuantile(low) - bar));
    if (chance < best.chance) best = { hits, falseAlarms, chance };
  }
  return best;
}

/** The normal distribution function (DLMF 7.11.1). */
function normalBelow(z: number): number {
  const tail = (1 - incompleteGamma(0.5, (z * z) / 2)) / 2;
  return z < 0 ? Math.max(tail, 1e-12) : 1 - tail;
}

/** The Poisson distribution function (DLMF 8.11.10). */
function poissonAtMost(count: number, mean: number): number {
  return 1 - incompleteGamma(count + 1, mean);
}

/** Scores of whether a column has its commonest value (or none) at all, learned on the other folds. */
function presenceOf(view: View, place: number): Float64Array {
  const codes = view.bins[place]?.codes ?? new Uint16Array();
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [commonest] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return scoresOfCodes(
    view,
    codes.map((code) => (code === commonest ? 1 : 0)),
    2,
  );
}

/** A column that tells the outcome alone as no column from before it could; null where it does not. */
export function singleColumnDoubt(view: View, place: number, bars: Bars): ProbeDoubt | null {
  const scores = scoresOfColumn(view, place);
  const byValue = purestRegion(scores, view.labels, bars.single);
  const byPresence = purestRegion(presenceOf(view, place), view.labels, bars.level);
  const region = byValue.chance < byPresence.chance ? byValue : byPresence;
  if (region.chance < leastChance) return doubt(view, place, region);
  const flipped = view.labels.map((label) => 1 - label);
  const without = purestRegion(
    scores.map((score) => -score),
    flipped,
    bars.single,
  );
  return without.chance < leastChance ? spared(view, place, without) : null;
}

/** The doubt of a column that alone reproduces the outcome. */
export function aloneDoubt(view: View, place: number): ProbeDoubt {
  return doubt(view, place, purestRegion(scoresOfColumn(view, place), view.labels, 2));
}

function doubt(view: View, place: number, region: Region): ProbeDoubt {
  const column = view.columns[place];
  const area = measure(areaOf(scoresOfColumn(view, place), view.labels));
  const [hits, named] = [count(region.hits), count(region.hits + region.falseAlarms)];
  return {
    check: 'single-column',
    columns: [column?.name ?? ''],
    evidence: {
      id: `${column?.title.id} sendirian hampir menentukan hasil: dari ${named.id} baris yang ditunjuknya, ${hits.id} memang mengalami (AUC ${area.id}). Ini hanya mungkin bila diisi sesudah kejadian.`,
      en: `${column?.title.en} alone all but decides the outcome: of ${named.en} rows that it names, ${hits.en} have it (AUC ${area.en}). Only something filled in after the event does that.`,
    },
    action: 'leave-out',
  };
}

function spared(view: View, place: number, region: Region): ProbeDoubt {
  const column = view.columns[place];
  const [hits, named] = [count(region.hits), count(region.hits + region.falseAlarms)];
  return {
    check: 'single-column',
    columns: [column?.name ?? ''],
    evidence: {
      id: `${hits.id} dari ${named.id} baris yang ditunjuk ${column?.title.id} tidak mengalaminya. Periksa apakah kolom ini diketahui sebelum kejadian.`,
      en: `${hits.en} of ${named.en} rows that ${column?.title.en} names are without the outcome. Check that it was known before the event.`,
    },
    action: 'say',
  };
}
