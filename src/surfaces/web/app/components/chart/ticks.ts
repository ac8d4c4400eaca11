const steps = [1, 2, 2.5, 5, 10];

/** Round numbers from `from` to `to`, some `wanted` of them, for an axis; none where the range is empty or not finite. */
export function roundTicks(from: number, to: number, wanted = 5): number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [];
  const raw = span / wanted;
  const decade = 10 ** Math.floor(Math.log10(raw));
  const step = decade * (steps.find((one) => one * decade >= raw * 0.999) ?? 10);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Counted in steps and rounded once, so that 0.3 is not 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The least and the greatest of some values, with a little air; from 0 to 1 where there are none. */
export function reachOf(values: readonly number[], air = 0.05): [from: number, to: number] {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return [0, 1];
  const from = Math.min(...known);
  const to = Math.max(...known);
  const span = to - from || Math.abs(to) || 1;
  return [from - span * air, to + span * air];
}
