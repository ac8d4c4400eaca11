import { auc, type Feature, rowsOf, scoredOf } from '#maths';
import type { Bilingual } from '#values';
import type { FrameColumn } from '../frame.ts';
import { type Axis, classesOf, classesOfColumn } from '../scoring/scorecard.ts';

/**
 * The strongest thing that can be said with one column: the rate of the outcome by its value. A model has to beat this
 * baseline, not the share of the larger class.
 */
export interface OneColumnRule {
  /** Index of the column; -1 where no column tells anything and the rate is the same for all. */
  readonly column: number;
  readonly name: Bilingual;
  readonly axis: Axis | null;
  /** Rate of each class of the axis, missing last, drawn towards the rate of all. */
  readonly rates: readonly number[];
  readonly rateOfAll: number;
}

/** Rows that a class needs before its own rate counts for half. */
const priorRows = 20;
const numberClasses = 10;

/**
 * Finds the column whose rates rank the outcome best: each row is judged by rates from the other half of the rows, so
 * that a column with many categories gains nothing from remembering.
 */
export function findOneColumnRule(columns: readonly FrameColumn[], target: Float64Array): OneColumnRule {
  const rateOfAll = meanOf(target);
  let best: { column: number; axis: Axis; auc: number } | undefined;
  for (const [column, { feature }] of columns.entries()) {
    const axis = axisOf(feature);
    if (axis === null) continue;
    const reached = auc(scoredOf(target, ratesOfOtherHalf(feature, axis, target))) ?? 0.5;
    if (best === undefined || reached > best.auc) best = { column, axis, auc: reached };
  }
  if (best === undefined || best.auc <= 0.5) return rateOfEveryone(rateOfAll);
  const { feature, title } = columns[best.column] as FrameColumn;
  const rates = ratesBy(classesOfColumn(feature, best.axis), { target, classes: classesOf(best.axis) });
  const name = { id: `tingkat menurut "${title.id}" saja`, en: `the rate by "${title.en}" alone` };
  return { column: best.column, name, axis: best.axis, rates, rateOfAll };
}

function rateOfEveryone(rateOfAll: number): OneColumnRule {
  const name = { id: 'tingkat yang sama bagi semua', en: 'the same rate for everyone' };
  return { column: -1, name, axis: null, rates: [], rateOfAll };
}

/** What the rule says of each row: a rate between 0 and 1. */
export function ratesOfRule(rule: OneColumnRule, features: readonly Feature[]): Float64Array {
  const feature = features[rule.column];
  if (feature === undefined || rule.axis === null) {
    return new Float64Array(features[0] === undefined ? 0 : rowsOf(features[0])).fill(rule.rateOfAll);
  }
  return Float64Array.from(classesOfColumn(feature, rule.axis), (place) => rule.rates[place] as number);
}

function axisOf(feature: Feature): Axis | null {
  if (feature.kind === 'category') return feature.levels > 1 ? { kind: 'levels', levels: feature.levels } : null;
  const known = feature.values.filter((value) => Number.isFinite(value)).sort();
  if (known.length === 0 || known[0] === known.at(-1)) return null;
  const cuts = new Set<number>();
  for (let k = 1; k < numberClasses; k++) {
    const cut = known[Math.floor((k * known.length) / numberClasses)] as number;
    if (cut < (known.at(-1) as number)) cuts.add(cut);
  }
  return { kind: 'steps', cuts: [...cuts].sort((a, b) => a - b) };
}

function ratesOfOtherHalf(feature: Feature, axis: Axis, target: Float64Array): Float64Array {
  const classes = classesOfColumn(feature, axis);
  const rates = [0, 1].map((half) => ratesBy(classes, { target, classes: classesOf(axis), half }));
  return Float64Array.from(classes, (place, row) => rates[1 - (row & 1)]?.[place] as number);
}

/** The rate of each class, drawn towards the rate of all by `priorRows` rows; of all rows or of every second one. */
function ratesBy(
  places: Int32Array,
  { target, classes, half }: { target: Float64Array; classes: number; half?: number },
): number[] {
  const rows = new Float64Array(classes);
  const hits = new Float64Array(classes);
  let all = 0;
  let allHits = 0;
  for (let row = half ?? 0; row < places.length; row += half === undefined ? 1 : 2) {
    const place = places[row] as number;
    rows[place] = (rows[place] as number) + 1;
    hits[place] = (hits[place] as number) + (target[row] as number);
    all++;
    allHits += target[row] as number;
  }
  const rate = all === 0 ? 0 : allHits / all;
  return Array.from(rows, (n, place) => ((hits[place] as number) + priorRows * rate) / (n + priorRows));
}

function meanOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
