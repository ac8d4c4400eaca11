import type { Wording } from '../summary/wording.ts';

/** One axis of a panel in its own drawing units. */
export interface PlotAxis {
  title: string;
  min: number;
  max: number;
  ticks: readonly { at: number; label: string }[];
  /** Where the band of zeros ends, for an axis that cannot hold zero. */
  zeroEnd: number | null;
  place(value: number, shift: number): number;
}

/** Zero has no place on a logarithmic axis: it stands in a band of its own below the least amount. */
const zeroBand = 0.9;

/** A logarithmic axis over the positive values, with a band for zero. */
export function logAxis(
  title: string,
  values: readonly (number | null)[],
  label: (value: number) => string,
  words: Wording,
): PlotAxis {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    if (value === null || value <= 0) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const low = most === 0 ? 0 : Math.max(-2, Math.floor(Math.log10(least)));
  const high = most === 0 ? 1 : Math.max(low + 1, Math.ceil(Math.log10(most)));
  const zero = low - zeroBand / 2 - 0.1;
  const decades = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return {
    title,
    min: low - zeroBand - 0.1,
    max: high,
    ticks: [{ at: zero, label: words.say('nol', 'zero') }, ...decades.map((at) => ({ at, label: label(10 ** at) }))],
    zeroEnd: low - 0.1,
    place: (value, shift) => (value <= 0 ? zero + shift * zeroBand * 0.7 : Math.max(low, Math.log10(value))),
  };
}

/** An even axis from zero; whole numbers are spread to the right, never over a border, so that they do not hide each other. */
export function evenAxis(title: string, values: readonly (number | null)[], words: Wording): PlotAxis {
  const most = values.reduce<number>((max, value) => Math.max(max, value ?? 0), 1);
  const step = most > 12 ? 5 : 2;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return {
    title,
    min: -0.4,
    max: most + 1.2,
    ticks: ticks.map((at) => ({ at, label: words.count(at) })),
    zeroEnd: null,
    place: (value, shift) => value + (shift + 0.5) * 0.8,
  };
}

/** A number from -0.5 to 0.5 that depends on the place in the list alone. */
export function shiftOf(index: number, salt: number): number {
  const mixed = Math.imul((index + 1) ^ (salt * 0x9e3779b9), 0x85ebca6b);
  return (((mixed ^ (mixed >>> 13)) >>> 0) % 10_000) / 10_000 - 0.5;
}
