import type { Feature } from '#maths';

/** A column cut into classes: 0 is missing, 1 and up are ordered classes of a number or levels of a category. */
export interface Bins {
  readonly codes: Uint16Array;
  /** Classes including the missing one. */
  readonly count: number;
  readonly ordered: boolean;
  /** Smallest and largest value of each class of a number; level of each class of a category (the last may hold several). */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Cuts a column into at most `most` classes besides the missing one: by quantiles, or the commonest levels. */
export function binsOf(feature: Feature, most: number): Bins {
  return feature.kind === 'number' ? numberBins(feature.values, most) : levelBins(feature.codes, feature.levels, most);
}

function numberBins(values: Float64Array, most: number): Bins {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const starts = startsOf(sorted, most);
  const low = new Float64Array(starts.length + 1).fill(Number.NaN);
  const high = new Float64Array(starts.length + 1).fill(Number.NaN);
  const codes = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const code = placeOf(starts, value);
    codes[row] = code;
    if (!(value >= (low[code] as number))) low[code] = value;
    if (!(value <= (high[code] as number))) high[code] = value;
  }
  for (let code = 1; code < low.length; code++) low[code] = starts[code - 1] as number;
  return { codes, count: starts.length + 1, ordered: true, low, high };
}

/** First value of each class: every value its own where there are few, else quantiles. */
function startsOf(sorted: Float64Array, most: number): Float64Array {
  const distinct: number[] = [];
  for (const value of sorted) {
    if (value !== distinct.at(-1)) distinct.push(value);
    if (distinct.length > most) break;
  }
  if (distinct.length <= most) return Float64Array.from(distinct);
  const starts = [sorted[0] as number];
  for (let place = 1; place < most; place++) {
    const value = sorted[Math.floor((place * sorted.length) / most)] as number;
    if (value > (starts.at(-1) as number)) starts.push(value);
  }
  return Float64Array.from(starts);
}

function placeOf(starts: Float64Array, value: number): number {
  let left = 0;
  let right = starts.length;
  while (left < right) {
    const middle = (left + right) >> 1;
    if ((starts[middle] as number) <= value) left = middle + 1;
    else right = middle;
  }
  return left;
}

function levelBins(levelCodes: Int32Array, levels: number, most: number): Bins {
  const counts = new Float64Array(levels);
  for (const code of levelCodes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
  const byCount = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const kept = byCount.slice(0, most);
  const codeOf = new Uint16Array(levels).fill(kept.length);
  for (const [place, level] of kept.entries()) codeOf[level] = place + 1;
  const low = Float64Array.of(Number.NaN, ...kept);
  const codes = Uint16Array.from(levelCodes, (code) => (code < 0 ? 0 : (codeOf[code] as number)));
  return { codes, count: kept.length + 1, ordered: false, low, high: low };
}
