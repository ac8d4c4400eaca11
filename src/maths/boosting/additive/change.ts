import type { AdditiveSettings } from './model.ts';

/** Sums of gradient and weight of each cell, as pairs. */
export type CellSums = Float64Array;

/** Finds how the values of one term's cells change in one step, and writes it. `values` are those so far. */
export type ChangeFinder = (sums: CellSums, values: Float64Array, change: Float64Array) => void;

interface Segment {
  readonly first: number;
  readonly last: number;
  readonly gradient: number;
  readonly weight: number;
}

interface Cut {
  readonly gain: number;
  readonly at: number;
  readonly left: Segment;
  readonly right: Segment;
}

type Bounds = Pick<AdditiveSettings, 'learningRate' | 'leaves' | 'l2' | 'categoryL2' | 'lineBonus'>;

/** Each cell by itself, drawn to 0 as a random effect is: categories, and the cell of missing values. */
export function categoryChange(cells: number, settings: Bounds): ChangeFinder {
  return (sums, values, change) => {
    for (let cell = 0; cell < cells; cell++) change[cell] = ridgeChange(sums, values, { cell, settings });
  };
}

function ridgeChange(
  sums: CellSums,
  values: Float64Array,
  { cell, settings }: { cell: number; settings: Bounds },
): number {
  const weight = sums[2 * cell + 1] as number;
  if (weight === 0) return 0;
  const { categoryL2, learningRate } = settings;
  const gradient = (sums[2 * cell] as number) + categoryL2 * (values[cell] as number);
  return (-learningRate * gradient) / (weight + categoryL2);
}

/** What a step over an ordered column keeps to. */
export interface NumberLimits {
  /** The least share of the weight on either side of a cut. */
  readonly share: number;
  /** 1: the function never falls; -1: it never rises; 0: free. */
  readonly direction: number;
  /** Where each cell lies on a line, from -1 to 1: the middle of its ranks. */
  readonly positions: Float64Array;
}

/**
 * A step over the ordered cells: a line over the ranks where it explains nearly as much as a tree of few leaves, else that
 * tree. Lines keep shape functions of small samples smooth.
 */
export function numberChange(cells: number, settings: Bounds, limits: NumberLimits): ChangeFinder {
  const { learningRate, l2, lineBonus } = settings;
  const find = { settings, ...limits };
  return (sums, values, change) => {
    change[0] = ridgeChange(sums, values, { cell: 0, settings });
    const segments = segmentsOf(sums, cells, find);
    const line = lineOf(sums, cells, find);
    if (line.gain * lineBonus > gainOf(segments, l2)) {
      for (let cell = 1; cell < cells; cell++)
        change[cell] = learningRate * (line.middle + line.slope * ((limits.positions[cell] as number) - line.centre));
      return;
    }
    for (const { first, last, gradient, weight } of segments)
      change.fill(weight > 0 ? (-learningRate * gradient) / (weight + l2) : 0, first, last + 1);
  };
}

function gainOf(segments: readonly Segment[], l2: number): number {
  return segments.reduce((sum, { gradient, weight }) => sum + (weight > 0 ? gradient ** 2 / (weight + l2) : 0), 0);
}

interface Line {
  readonly gain: number;
  readonly middle: number;
  readonly slope: number;
  readonly centre: number;
}

/** The weighted least squares line through the steps that each cell would take by itself. */
function lineOf(sums: CellSums, cells: number, { settings, direction, positions }: Limits): Line {
  const { l2 } = settings;
  const whole = segment(sums, 1, cells - 1);
  let centre = 0;
  for (let cell = 1; cell < cells; cell++) centre += (sums[2 * cell + 1] as number) * (positions[cell] as number);
  centre /= Math.max(whole.weight, 1e-300);
  let along = 0;
  let spread = 0;
  for (let cell = 1; cell < cells; cell++) {
    const x = (positions[cell] as number) - centre;
    along += (sums[2 * cell] as number) * x;
    spread += (sums[2 * cell + 1] as number) * x * x;
  }
  const slope = -along / (spread + l2);
  const middle = -whole.gradient / (whole.weight + l2);
  const isAgainst = direction * slope < 0;
  if (isAgainst || spread <= 0) return { gain: 0, middle, slope: 0, centre };
  return { gain: along ** 2 / (spread + l2) + whole.gradient ** 2 / (whole.weight + l2), middle, slope, centre };
}

interface Limits extends NumberLimits {
  readonly settings: Bounds;
}

function segmentsOf(sums: CellSums, cells: number, limits: Limits): Segment[] {
  const whole = segment(sums, 1, cells - 1);
  const least = Math.max(limits.share * whole.weight, 1e-9);
  const segments = [whole];
  while (segments.length < limits.settings.leaves) {
    let best: Cut | undefined;
    let place = 0;
    for (const [k, part] of segments.entries()) {
      const near = { before: segments[k - 1], after: segments[k + 1] };
      const cut = bestCut(sums, part, { ...limits, ...near, least });
      if (cut === undefined || (best && cut.gain <= best.gain)) continue;
      best = cut;
      place = k;
    }
    if (best === undefined) break;
    segments.splice(place, 1, best.left, best.right);
  }
  return segments;
}

function segment(sums: CellSums, first: number, last: number): Segment {
  let gradient = 0;
  let weight = 0;
  for (let cell = first; cell <= last; cell++) {
    gradient += sums[2 * cell] as number;
    weight += sums[2 * cell + 1] as number;
  }
  return { first, last, gradient, weight };
}

interface Neighbours extends Limits {
  readonly least: number;
  readonly before: Segment | undefined;
  readonly after: Segment | undefined;
}

function bestCut(sums: CellSums, whole: Segment, near: Neighbours): Cut | undefined {
  const { l2 } = near.settings;
  const { least, direction } = near;
  const base = whole.gradient ** 2 / (whole.weight + l2);
  let gradient = 0;
  let weight = 0;
  let bestGain = 1e-10;
  let best: Cut | undefined;
  for (let cell = whole.first; cell < whole.last; cell++) {
    gradient += sums[2 * cell] as number;
    weight += sums[2 * cell + 1] as number;
    if (weight < least) continue;
    const restWeight = whole.weight - weight;
    if (restWeight < least) break;
    const rest = whole.gradient - gradient;
    const gain = (gradient * gradient) / (weight + l2) + (rest * rest) / (restWeight + l2) - base;
    if (gain <= bestGain) continue;
    const left = { first: whole.first, last: cell, gradient, weight };
    const right = { first: cell + 1, last: whole.last, gradient: rest, weight: restWeight };
    if (direction !== 0 && !keepsDirection([near.before, left, right, near.after], near)) continue;
    bestGain = gain;
    best = { gain, at: cell, left, right };
  }
  return best;
}

function keepsDirection(segments: readonly (Segment | undefined)[], { direction, settings }: Limits): boolean {
  const values = segments
    .filter((part) => part !== undefined)
    .map((part) => -part.gradient / (part.weight + settings.l2));
  return values.every((value, k) => k === 0 || direction * (value - (values[k - 1] as number)) >= 0);
}
