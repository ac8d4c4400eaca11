import type { ProbeDoubt } from '../card.ts';
import { measure } from '../words.ts';
import type { Bins } from './bins.ts';
import { ruleInWords } from './rule-words.ts';
import { orderedCodes, type Screened, scoresOfPair, screen } from './screen.ts';
import { areaOf, type Separation, separationOf } from './separation.ts';
import { boostSmall } from './small-boosting.ts';
import type { View } from './view.ts';

/** How well columns reproduce the label on rows that were not learned from. */
export interface Reproduced {
  readonly area: number;
  readonly separation: Separation;
  /** Columns by their part in it, the largest first (places in the view). */
  readonly places: readonly number[];
}

const rounds = 40;
const firstRounds = 8;
const someRounds = 16;
/** Below this distance after the first rounds a label is no rule: rules of up to three columns are well above it. */
const hopeless = 1.7;

/** Cross-fitted: columns are screened and small trees boosted on the other folds; or the cells of the best pair, if better. */
export function reproduced(view: View): Reproduced {
  const screened = view.training.map((rows) => screen(view, rows));
  const first = boosted(view, screened, firstRounds);
  const cells = ofCells(
    view,
    screened.map(({ pair }) => pair),
  );
  if (cells.separation.low > first.separation.low) return cells;
  return first.separation.distance < hopeless ? first : boosted(view, screened, rounds);
}

function boosted(view: View, screened: readonly Pick<Screened, 'places'>[], rounds: number): Reproduced {
  const scores = new Float64Array(view.labels.length);
  const gains = new Float64Array(view.columns.length);
  for (const [fold, rows] of view.training.entries()) {
    const places = screened[fold]?.places ?? [];
    const found = boostOn(view, { places, rows, rounds });
    for (const [at, place] of places.entries()) gains[place] = (gains[place] as number) + (found.gains[at] as number);
    copyFold(view, { fold, from: found.scores, to: scores });
  }
  const ordered = [...gains.keys()].filter((place) => gains[place] !== 0);
  ordered.sort((a, b) => (gains[b] as number) - (gains[a] as number));
  return judged(view, scores, ordered);
}

/** By the cells of one pair of columns per fold; the columns named are those of the first fold. */
function ofCells(view: View, pairs: readonly (readonly [number, number] | null)[]): Reproduced {
  const scores = new Float64Array(view.labels.length);
  for (const [fold, rows] of view.training.entries()) {
    const pair = pairs[fold] ?? null;
    if (pair !== null) copyFold(view, { fold, from: scoresOfPair(view, pair, rows), to: scores });
  }
  return judged(view, scores, pairs[0] ?? []);
}

function judged(view: View, scores: Float64Array, places: readonly number[]): Reproduced {
  return { area: areaOf(scores, view.labels), separation: separationOf(scores, view.labels), places };
}

function copyFold(
  view: View,
  move: { readonly fold: number; readonly from: Float64Array; readonly to: Float64Array },
): void {
  for (let row = 0; row < move.to.length; row++)
    if (view.folds[row] === move.fold) move.to[row] = move.from[row] as number;
}

interface Boost {
  readonly places: readonly number[];
  readonly rows: Int32Array;
  readonly rounds: number;
}

function boostOn(view: View, { places, rows, rounds }: Boost) {
  const bins = places.map((place) => view.bins[place] as Bins);
  const codes = bins.map((column) => orderedCodes(column, view.labels, rows));
  return boostSmall({ codes, counts: bins.map(({ count }) => count), rows }, view.labels, rounds);
}

/** The same for given columns only. */
export function reproducedBy(view: View, places: readonly number[]): Reproduced {
  const [first, second] = places;
  const same = view.training.map(() => ({ places }));
  const trees = { ...boosted(view, same, places.length > 3 ? firstRounds : someRounds), places };
  if (first === undefined || second === undefined || places.length !== 2) return trees;
  const cells = ofCells(
    view,
    view.training.map(() => [first, second] as const),
  );
  return cells.separation.low > trees.separation.low ? cells : trees;
}

/** The few columns that reproduce a label, or the one that does so alone; null where none do. */
export function fewestThatReproduce(view: View, bar: number): Reproduced | null {
  const found = reproduced(view);
  return found.separation.low < bar ? null : fewestColumns(view, found, bar);
}

/** A label that a few columns reproduce is no outcome but a rule. */
export function ruleDoubt(view: View, fewest: Reproduced): ProbeDoubt {
  const columns = fewest.places.map((place) => view.columns[place]?.name ?? '');
  const rule = ruleInWords(view, fewest.places);
  const area = measure(fewest.area);
  return {
    check: 'shallow-tree',
    columns,
    evidence: {
      id: `Hasil ini dapat disusun dari kolomnya sendiri (AUC ${area.id} pada baris yang tidak dipelajari), jadi ini aturan: ${rule.id}.`,
      en: `This outcome can be put together from its own columns (AUC ${area.en} on rows not learned from), so it is a rule: ${rule.en}.`,
    },
    action: 'rename-rule',
  };
}

/** The smallest set of at most three columns that does nearly as well, else all that matter. */
function fewestColumns(view: View, found: Reproduced, bar: number): Reproduced {
  const near = Math.max(bar, found.separation.distance - 0.4);
  const top = found.places.slice(0, 4);
  for (const size of [1, 2, 3]) {
    const sets = subsets(top, size).map((places) => reproducedBy(view, places));
    const best = sets.reduce<Reproduced | null>(
      (kept, next) => (next.separation.distance > (kept?.separation.distance ?? 0) ? next : kept),
      null,
    );
    if (best === null) continue;
    if (best.separation.distance >= near || (size === 1 && isEnoughAlone(best, found, bar))) return best;
  }
  return { ...found, places: found.places.slice(0, 8) };
}

/** A column beyond the bar by itself, to which all others add little. */
function isEnoughAlone(alone: Reproduced, all: Reproduced, bar: number): boolean {
  return alone.separation.low >= bar && all.separation.distance - alone.separation.distance < 1.2;
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}
