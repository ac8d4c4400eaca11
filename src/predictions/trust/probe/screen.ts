import type { Bins } from './bins.ts';
import { boostSmall } from './small-boosting.ts';
import type { View } from './view.ts';

const coarse = 12;
const mostColumns = 40;
const mostRows = 6000;

/** Two columns whose cells hold the label apart, and by how much more than each of them alone. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly gain: number;
  readonly excess: number;
}

/** Columns worth a closer look: the best alone, those that tell only together, and the best pair. */
export interface Screened {
  readonly places: readonly number[];
  readonly pair: readonly [number, number] | null;
}

/** Screens the columns on the rows to learn from: by single column, then by every pair of columns. */
export function screen(view: View, rows: Int32Array): Screened {
  const some = rows.length > mostRows ? rows.slice(0, mostRows) : rows;
  const codes = view.bins.map((bins) => coarseCodes(bins, view.labels, some));
  const nothing = new Uint16Array(view.labels.length);
  const single = codes.map((column) => pairGain(some, view.labels, [nothing, column]));
  const best = [...single.keys()].sort((a, b) => (single[b] as number) - (single[a] as number) || a - b);
  const kept = best.slice(0, mostColumns);
  const pairs: Pair[] = kept.flatMap((first, at) =>
    kept.slice(at + 1).map((second) => {
      const gain = pairGain(some, view.labels, [codes[first] as Uint16Array, codes[second] as Uint16Array]);
      return { first, second, gain, excess: gain - (single[first] as number) - (single[second] as number) };
    }),
  );
  const together = [...pairs].sort((a, b) => b.excess - a.excess).slice(0, 2);
  const top = pairs.reduce<Pair | null>((found, pair) => (pair.gain > (found?.gain ?? 0) ? pair : found), null);
  const places = [
    ...best.slice(0, 3),
    ...strongest(view, kept, some),
    ...together.flatMap(({ first, second }) => [first, second]),
  ];
  return { places: [...new Set(places)], pair: top === null ? null : [top.first, top.second] };
}

/** The columns that a few trees on all of them use most: proxies of each other do not crowd out what adds to them. */
function strongest(view: View, places: readonly number[], rows: Int32Array): number[] {
  const bins = places.map((place) => view.bins[place] as Bins);
  const codes = bins.map((column) => orderedCodes(column, view.labels, rows));
  const input = { codes, counts: bins.map(({ count }) => count), rows: rows.slice(0, 3000) };
  const { gains } = boostSmall(input, view.labels, 5);
  const order = [...gains.keys()].filter((at) => (gains[at] as number) > 0);
  order.sort((a, b) => (gains[b] as number) - (gains[a] as number));
  return order.slice(0, 5).map((at) => places[at] as number);
}

/** Classes in about `coarse` steps; levels of a category in the order of their share of the label. */
function coarseCodes(bins: Bins, labels: Float64Array, rows: Int32Array): Uint16Array {
  const codes = orderedCodes(bins, labels, rows);
  if (bins.count <= coarse + 1) return codes;
  return codes.map((code) => (code === 0 ? 0 : 1 + Math.floor(((code - 1) * coarse) / (bins.count - 1))));
}

/** Codes whose order means something: those of a number as they are, levels by their share of the label in `rows`. */
export function orderedCodes(bins: Bins, labels: Float64Array, rows: Int32Array): Uint16Array {
  if (bins.ordered) return bins.codes;
  const hits = new Float64Array(bins.count);
  const seen = new Float64Array(bins.count).fill(1);
  for (const row of rows) {
    const code = bins.codes[row] as number;
    hits[code] = (hits[code] as number) + (labels[row] as number);
    seen[code] = (seen[code] as number) + 1;
  }
  const order = [...hits.keys()].slice(1).sort((a, b) => rate(hits, seen, a) - rate(hits, seen, b) || a - b);
  const places = new Uint16Array(bins.count);
  for (const [place, code] of order.entries()) places[code] = place + 1;
  return bins.codes.map((code) => places[code] as number);
}

function rate(hits: Float64Array, seen: Float64Array, code: number): number {
  return (hits[code] as number) / (seen[code] as number);
}

const sums = new Float64Array((coarse + 2) ** 2);
const counts = new Float64Array((coarse + 2) ** 2);

/** Fall of the Gini impurity by the cells of two columns, each cell charged two rows: thin cells gain nothing by chance. */
function pairGain(rows: Int32Array, labels: Float64Array, codes: readonly [Uint16Array, Uint16Array]): number {
  const [first, second] = codes;
  sums.fill(0);
  counts.fill(2);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number;
    const at = (first[row] as number) * (coarse + 2) + (second[row] as number);
    sums[at] = (sums[at] as number) + (labels[row] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  let all = 0;
  let gain = 0;
  for (let at = 0; at < sums.length; at++) {
    all += sums[at] as number;
    gain += (sums[at] as number) ** 2 / (counts[at] as number);
  }
  return (gain - all ** 2 / (rows.length + 2)) / Math.max(1, rows.length);
}

function cellOf(first: number, second: number): number {
  return first * (coarse + 2) + second;
}

/** Share of the label per cell of two columns, learned from `rows`, said of every row. */
export function scoresOfPair(view: View, pair: readonly [number, number], rows: Int32Array): Float64Array {
  const [first, second] = pair.map((place) => coarseCodes(view.bins[place] as Bins, view.labels, rows)) as unknown as [
    Uint16Array,
    Uint16Array,
  ];
  const base = rows.reduce((sum, row) => sum + (view.labels[row] as number), 0) / Math.max(1, rows.length);
  const hit = new Float64Array((coarse + 2) ** 2).fill(base);
  const seen = new Float64Array((coarse + 2) ** 2).fill(1);
  for (const row of rows) {
    const at = cellOf(first[row] as number, second[row] as number);
    hit[at] = (hit[at] as number) + (view.labels[row] as number);
    seen[at] = (seen[at] as number) + 1;
  }
  return Float64Array.from(view.labels.keys(), (row) => {
    const at = cellOf(first[row] as number, second[row] as number);
    return (hit[at] as number) / (seen[at] as number);
  });
}
