/** Where values stand on an axis. Places are linear; a log axis puts zero and below at one marked place. */
export interface Scale {
  min: number;
  max: number;
  /** The place of zero on a log axis that has one. */
  zero: number | null;
  toPlace: (value: number) => number;
  /** Places worth a label between two places. */
  ticks: (from: number, to: number) => number[];
  toValue: (place: number) => number;
}

/** A log axis over the values; zero and below stand one decade under the least positive value. */
export function logScale(values: Float64Array): Scale {
  const { leastPositive, greatest, hasZero } = reach(values);
  const bottom = Math.floor(Math.log10(leastPositive));
  const zero = hasZero ? bottom - 1 : null;
  return {
    min: (zero ?? bottom) - 0.3,
    max: Math.max(Math.log10(greatest) + 0.2, bottom + 1),
    zero,
    toPlace: (value) => (value > 0 ? Math.log10(value) : (zero ?? bottom - 1)),
    toValue: (place) => (zero !== null && place < bottom - 0.5 ? 0 : 10 ** place),
    ticks: (from, to) => logTicks(bottom, zero, from, to),
  };
}

/** Least positive and greatest value, and whether any is zero or below; values not known are passed over. */
function reach(values: Float64Array): { leastPositive: number; greatest: number; hasZero: boolean } {
  let leastPositive = Number.POSITIVE_INFINITY;
  let greatest = 1;
  let hasZero = false;
  for (const value of values) {
    if (value > 0 && value < leastPositive) leastPositive = value;
    if (value > greatest) greatest = value;
    if (value <= 0) hasZero = true;
  }
  return { leastPositive: leastPositive === Number.POSITIVE_INFINITY ? 1 : leastPositive, greatest, hasZero };
}

/** Decades, with 2 and 5 between them where fewer than three decades are in view. */
function logTicks(bottom: number, zero: number | null, from: number, to: number): number[] {
  const steps = to - from < 3 ? [1, 2, 5] : [1];
  const places = zero !== null && zero >= from ? [zero] : [];
  for (let decade = Math.max(bottom, Math.floor(from)); decade <= to; decade++) {
    for (const step of steps) {
      const place = decade + Math.log10(step);
      if (place >= from && place <= to) places.push(place);
    }
  }
  return places;
}

/** A linear axis from zero over the values. */
export function linearScale(values: Float64Array): Scale {
  const { greatest } = reach(values);
  const same = (value: number): number => value;
  return {
    min: -greatest * 0.04,
    max: greatest * 1.04,
    zero: null,
    toPlace: same,
    toValue: same,
    ticks: linearTicks,
  };
}

function linearTicks(from: number, to: number): number[] {
  const span = to - from;
  const step = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50].find((one) => span / one <= 8) ?? 100;
  const places: number[] = [];
  for (let place = Math.max(0, Math.ceil(from / step) * step); place <= to; place += step) places.push(place);
  return places;
}
