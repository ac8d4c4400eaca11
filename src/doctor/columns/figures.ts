import type { NumberFigures } from '../portrait.ts';

/** Quantile of sorted numbers by linear interpolation; NaN of none. */
export function quantileOf(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Figures of sorted numbers, of which there is at least one. */
export function figuresOf(sorted: Float64Array, decimals: number): NumberFigures {
  const sum = exactSum(sorted, decimals);
  let zeros = 0;
  let negatives = 0;
  for (const value of sorted) {
    if (value === 0) zeros++;
    else if (value < 0) negatives++;
  }
  return {
    lowest: sorted[0] ?? Number.NaN,
    q1: quantileOf(sorted, 0.25),
    median: quantileOf(sorted, 0.5),
    q3: quantileOf(sorted, 0.75),
    highest: sorted.at(-1) ?? Number.NaN,
    mean: sum / sorted.length,
    sum,
    zeros,
    negatives,
    decimals,
  };
}

/** Sum without the noise of binary fractions (Neumaier 1974), to as many decimals as occur. */
function exactSum(values: Float64Array, decimals: number): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number((sum + lost).toFixed(Math.min(decimals, 15)));
}

const bars = 20;

/** At most twenty bars of equal width over the numbers between the 1st and the 99th percentile. */
export function numberBins(sorted: Float64Array, areWhole: boolean): { from: string; to: string; rows: number }[] {
  const low = quantileOf(sorted, 0.01);
  const high = quantileOf(sorted, 0.99);
  const from = areWhole ? Math.floor(low) : low;
  const span = high - from;
  if (!(span > 0)) return [{ from: shortNumber(from), to: shortNumber(high), rows: countWithin(sorted, from, high) }];
  const count = areWhole ? Math.min(bars, Math.floor(span) + 1) : bars;
  const width = areWhole ? Math.ceil((span + 1) / count) : span / count;
  const rows = new Array<number>(count).fill(0);
  for (const value of sorted) {
    const bar = Math.min(Math.floor((value - from) / width), value <= high ? count - 1 : count);
    if (value >= from && bar < count && value <= high) rows[bar] = (rows[bar] ?? 0) + 1;
  }
  const used = areWhole ? rows.slice(0, Math.floor(span / width) + 1) : rows;
  return used.map((one, bar) => ({
    from: shortNumber(from + bar * width),
    to: shortNumber(areWhole ? from + (bar + 1) * width - 1 : from + (bar + 1) * width),
    rows: one,
  }));
}

function countWithin(sorted: Float64Array, from: number, to: number): number {
  return sorted.reduce((count, value) => count + (value >= from && value <= to ? 1 : 0), 0);
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
