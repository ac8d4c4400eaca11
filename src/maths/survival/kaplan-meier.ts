/**
 * Customers under observation: until `time`, left then (`event` 1) or not seen to (0). With `entry`, only from then on
 * (left truncation), as when records begin later than some customers.
 */
export interface Observed {
  readonly time: Float64Array;
  readonly event: ArrayLike<number>;
  readonly entry?: Float64Array;
}

/** A survival curve: at each time at which someone left, how many were at risk and left, and the share left after it. */
export interface SurvivalCurve {
  readonly times: readonly number[];
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
  readonly survival: readonly number[];
  /** 95 % interval on the log-log scale (Kalbfleisch and Prentice 1980), so within 0 and 1 */
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly customers: number;
  /** the longest time observed; the curve says nothing after it */
  readonly until: number;
}

const normal95 = 1.959963984540054;

/** One 95 % interval of a survival share from Greenwood's sum. */
function logLog(survival: number, greenwood: number): readonly [number, number] {
  if (survival <= 0 || survival >= 1) return [survival, survival];
  const width = (normal95 * Math.sqrt(greenwood)) / Math.log(survival);
  return [survival ** Math.exp(-width), survival ** Math.exp(width)];
}

const sortedOf = (values: ArrayLike<number>) => Float64Array.from(values).sort();

/** How many of sorted values are below a bound. */
function below(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function check({ time, event, entry }: Observed): void {
  if (event.length !== time.length || (entry && entry.length !== time.length)) throw new RangeError('lengths differ');
  const impossible = time.some((value, i) => !(Number.isFinite(value) && value >= 0 && value >= (entry?.[i] ?? 0)));
  if (impossible) throw new RangeError('a time is negative, not finite, or before its entry');
}

/**
 * The estimate of Kaplan and Meier (1958) with Greenwood's variance. No customers give a curve without times. Throws
 * RangeError where a time is not a number from its entry on.
 */
export function kaplanMeier(observed: Observed): SurvivalCurve {
  check(observed);
  const { time, event, entry } = observed;
  const ends = sortedOf(time);
  const starts = entry ? sortedOf(entry) : undefined;
  const leaving = sortedOf(time.filter((_, i) => event[i] === 1));
  const times = [...new Set(leaving)];
  const events = times.map((t, i) => below(leaving, times[i + 1] ?? Number.POSITIVE_INFINITY) - below(leaving, t));
  const entered = (t: number) => (starts ? below(starts, t) : ends.length);
  const atRisk = times.map((t, i) => Math.max(entered(t) - below(ends, t), events[i] as number));
  let [share, greenwood] = [1, 0];
  const steps = times.map((_, i) => {
    const [n, d] = [atRisk[i] as number, events[i] as number];
    share *= 1 - d / n;
    if (n > d) greenwood += d / (n * (n - d));
    return { share, interval: logLog(share, greenwood) };
  });
  return {
    times,
    atRisk,
    events,
    survival: steps.map((step) => step.share),
    low: steps.map(({ interval }) => interval[0]),
    high: steps.map(({ interval }) => interval[1]),
    customers: time.length,
    until: ends.at(-1) ?? 0,
  };
}

/** The share left after time `t`, with its 95 % interval. */
export function survivalAt(curve: SurvivalCurve, t: number): { value: number; low: number; high: number } {
  const i = curve.times.findLastIndex((time) => time <= t);
  if (i < 0) return { value: 1, low: 1, high: 1 };
  return { value: curve.survival[i] as number, low: curve.low[i] as number, high: curve.high[i] as number };
}

/** The first time at which at most half are left; undefined where the curve stays above. */
export function medianSurvival({ times, survival }: SurvivalCurve): number | undefined {
  return times[survival.findIndex((share) => share <= 0.5)];
}

/**
 * Restricted mean survival time: the mean time up to `until`, the area under the curve (Royston and Parmar 2013), with its
 * standard error. Undefined where `until` is beyond what was observed.
 */
export function restrictedMean(
  curve: SurvivalCurve,
  until: number,
): { mean: number; standardError: number } | undefined {
  const ended = curve.survival.at(-1) === 0;
  if (!(until > 0) || (until > curve.until && !ended)) return undefined;
  const times = curve.times.filter((time) => time < until);
  const areas = [0, ...times].map((time, i) => {
    const share = i === 0 ? 1 : (curve.survival[i - 1] as number);
    return share * ((times[i] ?? until) - time);
  });
  let [after, variance] = [0, 0];
  for (let i = times.length - 1; i >= 0; i--) {
    after += areas[i + 1] as number;
    const [n, d] = [curve.atRisk[i] as number, curve.events[i] as number];
    if (n > d) variance += (after * after * d) / (n * (n - d));
  }
  return { mean: areas.reduce((sum, area) => sum + area, 0), standardError: Math.sqrt(variance) };
}
