import { type CategoryFeature, incompleteGamma, type NumberFeature } from '#maths';
import type { Bilingual } from '#values';
import type { ProbeDoubt } from '../card.ts';
import { separationOf } from './separation.ts';
import { scoresOfCodes, scoresOfColumn } from './single.ts';
import type { View } from './view.ts';

/** Groups of rows: the group of each row (-1 none) and how many there are. */
interface Groups {
  readonly of: Int32Array;
  readonly count: number;
  readonly title: Bilingual | null;
}

/**
 * A number that was computed from the outcomes themselves: a mean, count or smoothed mean per group that includes the
 * row, or leaves only the row out. Null where it was not.
 */
export function aggregateDoubt(view: View, place: number, bar: number): ProbeDoubt | null {
  const feature = view.features[place];
  if (feature?.kind !== 'number') return null;
  const own = valuesAsGroups(feature);
  const categories = categoryGroups(view);
  for (const groups of categories)
    if (isLeaveOneOut(feature, groups, view.labels)) return doubt(view, place, { kind: 'one-out', groups });
  const holding = categories.filter((groups) => isConstantWithin(feature, groups));
  for (const groups of [own, ...holding])
    if (isTooExact(feature, groups, view.labels)) return doubt(view, place, { kind: 'mean', groups });
  // The rest is about classes only.
  if (!Number.isFinite(bar)) return null;
  if (countsOutcomes(feature, view.labels) || isSmoothedMean(feature, own, view.labels))
    return doubt(view, place, { kind: 'mean', groups: own });
  return tellsByValue(view, { ...own, place }, bar) ? doubt(view, place, { kind: 'one-out', groups: own }) : null;
}

function valuesAsGroups({ values }: NumberFeature): Groups {
  const codes = new Map<number, number>();
  const of = Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return -1;
    const known = codes.get(value) ?? codes.size;
    codes.set(value, known);
    return known;
  });
  return { of, count: codes.size, title: null };
}

function categoryGroups(view: View): Groups[] {
  return view.features.flatMap((feature, place) => {
    const title = view.columns[place]?.title ?? null;
    return feature.kind === 'category' && feature.levels >= 6
      ? [{ of: (feature as CategoryFeature).codes, count: feature.levels, title }]
      : [];
  });
}

function isConstantWithin({ values }: NumberFeature, groups: Groups): boolean {
  const seen = new Float64Array(groups.count).fill(Number.NaN);
  for (const [row, group] of groups.of.entries()) {
    if (group < 0) continue;
    const value = values[row] as number;
    const before = seen[group] as number;
    if (Number.isNaN(before)) seen[group] = value;
    else if (Math.abs(value - before) > 1e-9 * Math.max(1, Math.abs(before))) return false;
  }
  return true;
}

/** Within nearly every group the value is an exact linear function of the row's own outcome: (sum - own) / (n - 1). */
function isLeaveOneOut({ values }: NumberFeature, groups: Groups, labels: Float64Array): boolean {
  const sums = new Float64Array(6 * groups.count);
  for (const [row, group] of groups.of.entries()) {
    const [x, y] = [values[row] as number, labels[row] as number];
    if (group < 0 || !Number.isFinite(x)) continue;
    for (const [place, term] of [1, x, y, x * x, x * y, y * y].entries())
      sums[6 * group + place] = (sums[6 * group + place] as number) + term;
  }
  let [eligible, exact, rows] = [0, 0, 0];
  for (let group = 0; group < groups.count; group++) {
    const fit = fitOf(sums.subarray(6 * group, 6 * group + 6));
    if (fit === null) continue;
    eligible++;
    if (fit.exact) exact++;
    rows += fit.freedom;
  }
  return eligible >= 5 && rows >= 20 && exact >= 0.9 * eligible;
}

function fitOf(sums: Float64Array): { exact: boolean; freedom: number } | null {
  const [n, x, y, xx, xy, yy] = sums as unknown as [number, number, number, number, number, number];
  const [spreadY, both, spreadX] = [yy - (y * y) / n, xy - (x * y) / n, xx - (x * x) / n];
  if (n < 3 || spreadY < 1e-9 * Math.max(1, yy)) return null;
  if (spreadX < 1e-12 * Math.max(1e-12, xx)) return { exact: false, freedom: 0 };
  return { exact: 1 - (both * both) / (spreadX * spreadY) < 1e-6, freedom: n - 2 };
}

/** Sums over the rows of a group, and the value that they share. */
interface Total {
  readonly n: number;
  readonly sum: number;
  readonly value: number;
  /** Variance of the outcome within the group, drawn towards that of all groups by the weight of five rows. */
  readonly variance: number;
  /** Variance of the outcome within all groups. */
  readonly pooled: number;
}

/**
 * The sums of the outcome per group follow from the value, the rows and their product far more exactly than any value
 * from outside the outcomes could know them: chi-squared so far below its degrees of freedom has a chance below 1e-6.
 */
function isTooExact(feature: NumberFeature, groups: Groups, labels: Float64Array): boolean {
  if (groups.count < 10 || groups.count > labels.length / 3) return false;
  const telling = totalsOf(feature, groups, labels).filter(({ n, pooled }) => n * pooled >= 0.7);
  const freedom = telling.length - 4;
  if (freedom < 6) return false;
  const design = telling.map(({ n, sum, value, variance }) => {
    const weight = 1 / Math.sqrt(n * variance);
    return [value * n, value, n, 1, sum].map((term) => term * weight);
  });
  const chi = residualOf(design);
  return chi < 0.5 * freedom && incompleteGamma(freedom / 2, chi / 2) < 1e-6;
}

/** Outcomes are taken in units of the largest, so that a class stays as it is. */
function totalsOf({ values }: NumberFeature, groups: Groups, labels: Float64Array): Total[] {
  const size = labels.reduce((top, label) => Math.max(top, Math.abs(label)), 0) || 1;
  const sums = new Float64Array(4 * groups.count);
  for (const [row, group] of groups.of.entries()) {
    const [x, y] = [values[row] as number, (labels[row] as number) / size];
    if (group < 0 || !Number.isFinite(x)) continue;
    for (const [place, term] of [1, y, y * y].entries())
      sums[4 * group + place] = (sums[4 * group + place] as number) + term;
    sums[4 * group + 3] = x;
  }
  const used = Array.from({ length: groups.count }, (_, group) => sums.subarray(4 * group, 4 * group + 4))
    .map((four) => ({ n: four[0] ?? 0, sum: four[1] ?? 0, squares: four[2] ?? 0, value: four[3] ?? 0 }))
    .filter(({ n }) => n > 0);
  const spread = used.reduce((all, { n, sum, squares }) => all + squares - sum ** 2 / n, 0);
  const pooled = spread / Math.max(1, used.reduce((all, { n }) => all + n, 0) - used.length);
  return used.map(({ n, sum, squares, value }) => {
    return { n, sum, value, pooled, variance: (squares - sum ** 2 / n + 5 * pooled) / (n + 4) };
  });
}

/** Sum of squared residuals of the last column on the others (modified Gram-Schmidt, Bjorck 1967). */
export function residualOf(design: readonly (readonly number[])[]): number {
  const width = design[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, place) => Float64Array.from(design, (row) => row[place] as number));
  for (let place = 0; place < width - 1; place++) {
    const basis = columns[place] as Float64Array;
    const before = design.reduce((sum, row) => sum + (row[place] as number) ** 2, 0);
    const size = basis.reduce((sum, x) => sum + x * x, 0);
    if (size <= 1e-18 * before) continue;
    for (const other of columns.slice(place + 1)) {
      const along = basis.reduce((sum, x, row) => sum + x * (other[row] as number), 0) / size;
      for (let row = 0; row < other.length; row++) other[row] = (other[row] as number) - along * (basis[row] as number);
    }
  }
  return (columns.at(-1) ?? new Float64Array()).reduce((sum, x) => sum + x * x, 0);
}

/**
 * A mean of each row's group drawn towards that of all, v = (sum + m p) / (n + m). With the mean y of the rows that carry
 * v, rows x (v - y) / (p - v) is then m times the number of groups that share v: whole multiples of one number.
 */
function isSmoothedMean(feature: NumberFeature, groups: Groups, labels: Float64Array): boolean {
  if (groups.count < 12 || groups.count > labels.length / 3) return false;
  const all = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const multiples = totalsOf(feature, groups, labels)
    .filter(({ value }) => Math.abs(all - value) > 1e-4)
    .map(({ n, sum, value }) => (n * value - sum) / (all - value));
  const [one = 0] = [...multiples].sort((a, b) => a - b);
  if (multiples.length < 10 || !(one > 0.5)) return false;
  const whole = multiples.filter((multiple) => Math.abs(multiple / one - Math.round(multiple / one)) < 1e-4);
  return whole.length >= 0.9 * multiples.length;
}

/**
 * A count of the outcomes of each row's group: the rows that carry the value s hold a multiple of s outcomes, for every
 * s. By chance that happens once in the product of all s; once in a million is enough.
 */
function countsOutcomes({ values }: NumberFeature, labels: Float64Array): boolean {
  const outcomes = new Map<number, number>();
  for (const [row, value] of values.entries()) {
    if (!Number.isInteger(value) || value < 0) return false;
    outcomes.set(value, (outcomes.get(value) ?? 0) + (labels[row] as number));
  }
  let chance = 1;
  for (const [value, sum] of outcomes) {
    if (value === 0 ? sum !== 0 : sum % value !== 0) return false;
    if (value > 1 && sum > 0) chance /= value;
  }
  return chance < 1e-6;
}

/** Values that come again tell the outcome one by one though their order does not: the trace of leaving one out. */
function tellsByValue(view: View, own: Groups & { readonly place: number }, bar: number): boolean {
  if (own.count > view.labels.length / 3 || own.count < 10) return false;
  const scores = scoresOfCodes(
    view,
    own.of.map((code) => code + 1),
    own.count + 1,
  );
  if (separationOf(scores, view.labels).low < bar) return false;
  return separationOf(scoresOfColumn(view, own.place), view.labels).distance < 1.5;
}

function doubt(
  view: View,
  place: number,
  found: { readonly kind: 'mean' | 'one-out'; readonly groups: Groups },
): ProbeDoubt {
  const column = view.columns[place];
  const by = found.groups.title;
  const per = { id: by === null ? 'per kelompok' : `per ${by.id}`, en: by === null ? 'per group' : `per ${by.en}` };
  const how = {
    id: found.kind === 'mean' ? 'termasuk baris itu sendiri' : 'tanpa baris itu sendiri',
    en: found.kind === 'mean' ? 'with the row itself' : 'with only the row itself left out',
  };
  return {
    check: 'leaky-aggregate',
    columns: [column?.name ?? ''],
    evidence: {
      id: `${column?.title.id} dihitung dari hasil yang hendak diperkirakan (${per.id}, ${how.id}).`,
      en: `${column?.title.en} was computed from the very outcomes to predict (${per.en}, ${how.en}).`,
    },
    action: 'leave-out',
  };
}
