import type { Random } from '#maths';
import type { FrameColumn, Outcome } from '../../frame.ts';
import type { ProbeDoubt } from '../card.ts';
import { type Base, categoryColumn, numberColumn, rowsOfBase, withColumn } from './bases.fixture.ts';
import { dayOf } from './columns.ts';

/** A base with a leak put into it, and how one sees that it was caught. */
export interface Planted {
  readonly base: Base;
  readonly outcomeIds?: readonly string[];
  readonly caught: (doubts: readonly ProbeDoubt[]) => boolean;
}

export type Plant = (base: Base, random: Random) => Planted;

const isRule = (doubts: readonly ProbeDoubt[]) => doubts.some(({ action }) => action === 'rename-rule');
const isLeftOut = (name: string) => (doubts: readonly ProbeDoubt[]) =>
  doubts.some(({ action, columns }) => action === 'leave-out' && columns.includes(name));

function withLabels({ frame, outcome }: Base, values: Float64Array): Base {
  return { frame, outcome: { ...outcome, values } };
}

function flipped(values: Float64Array, share: number, random: Random): Float64Array {
  return values.map((value) => (random.chance(share) ? 1 - value : value));
}

/** Numbers of a base with many values, each as ranks from 0 to 1 (missing .5). */
function rankedNumbers({ frame }: Base, count: number, random: Random): Float64Array[] {
  const usable = frame.columns.filter(({ feature }) => feature.kind === 'number' && new Set(feature.values).size >= 10);
  return random.shuffled(usable).slice(0, count).map(ranksOf);
}

function ranksOf({ feature }: FrameColumn): Float64Array {
  if (feature.kind !== 'number') throw new Error('a category has no ranks');
  const sorted = feature.values.filter((value) => !Number.isNaN(value)).sort();
  const middle = sorted.length;
  return feature.values.map((value) => {
    if (Number.isNaN(value)) return 0.5;
    let [left, right] = [0, middle];
    while (left < right) {
      const at = (left + right) >> 1;
      if ((sorted[at] as number) < value) left = at + 1;
      else right = at;
    }
    return left / middle;
  });
}

type Rule = (ranks: readonly number[], cuts: readonly number[]) => boolean;

const over = (ranks: readonly number[], cuts: readonly number[], at: number) => (ranks[at] ?? 0) >= (cuts[at] ?? 0.5);
const twoColumnRules: readonly Rule[] = [
  (ranks, cuts) => over(ranks, cuts, 0) && !over(ranks, cuts, 1),
  (ranks, cuts) => over(ranks, cuts, 0) && over(ranks, cuts, 1),
  (ranks, cuts) => over(ranks, cuts, 0) === over(ranks, cuts, 1),
  (ranks, cuts) => 0.6 * (ranks[0] ?? 0) + 0.4 * (ranks[1] ?? 0) >= 0.4 + 0.4 * (cuts[0] ?? 0),
];
const points = (rank: number) => Math.min(3, Math.floor(4 * rank));
const threeColumnRules: readonly Rule[] = [
  (ranks, cuts) => [0, 1, 2].every((at) => (ranks[at] ?? 0) >= (cuts[at] ?? 0) - 0.15),
  (ranks, cuts) => [0, 1, 2].filter((at) => over(ranks, cuts, at)).length >= 2,
  (ranks) => ranks.reduce((sum, rank) => sum + points(rank), 0) >= 6,
  (ranks, cuts) => 0.5 * (ranks[0] ?? 0) + 0.3 * (ranks[1] ?? 0) + 0.2 * (ranks[2] ?? 0) >= 0.4 + 0.3 * (cuts[0] ?? 0),
];

function rulePlant(rules: readonly Rule[], columns: number): Plant {
  return (base, random) => {
    for (;;) {
      const ranks = rankedNumbers(base, columns, random);
      if (ranks.length < columns) throw new Error('too few columns for the rule');
      const rule = random.choice(rules);
      const cuts = ranks.map(() => (random.chance(0.5) ? 0.5 : 0.35 + 0.3 * random.uniform()));
      const labels = base.outcome.values.map((_, row) =>
        rule(
          ranks.map((column) => column[row] as number),
          cuts,
        )
          ? 1
          : 0,
      );
      const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
      if (share < 0.08 || share > 0.92) continue;
      return { base: withLabels(base, flipped(labels, random.choice([0, 0.01, 0.02]), random)), caught: isRule };
    }
  };
}

const datedPlant: Plant = (base, random) => {
  const day = dayOf(base.frame.asOf);
  const noise = random.uniform();
  const values = base.outcome.values.map((label) => label + noise * random.normal());
  const knownOn = base.outcome.values.map(
    (label) => day + (label === 1 || random.chance(0.3) ? 1 : -1) * random.integer(90),
  );
  const column = { ...numberColumn('balance', values, 'money'), knownOn };
  return { base: withColumn(base, column), caught: isLeftOut('balance') };
};

const filledPlant: Plant = (base, random) => {
  const filled = 0.5 + 0.45 * random.uniform();
  const wrong = random.choice([0, 0.002, 0.005]);
  const reasons = ['price', 'moved', 'service', 'other'];
  const texts = Array.from(base.outcome.values, (label) =>
    random.chance(label === 1 ? filled : wrong) ? random.choice(reasons) : '',
  );
  return { base: withColumn(base, categoryColumn('field_17', texts)), caught: isLeftOut('field_17') };
};

const namedPlant: Plant = (base, random) => {
  const name = random.choice([
    'revenue_next_6m',
    'call_duration',
    'closed_date',
    'alasan_berhenti',
    'cancellation_fee',
  ]);
  const values = base.outcome.values.map((label) => (label === 1 ? -0.9 : 0) + random.normal());
  return { base: withColumn(base, numberColumn(name, values)), caught: isLeftOut(name) };
};

const separatingPlant: Plant = (base, random) => {
  const gap = 3.2 + random.uniform();
  const values = base.outcome.values.map((label) => gap * label + random.normal());
  return { base: withColumn(base, numberColumn('field_9', values)), caught: isLeftOut('field_9') };
};

type Aggregate = (group: { readonly sum: number; readonly n: number }, label: number, base: number) => number;

const aggregates: readonly Aggregate[] = [
  ({ sum, n }) => sum / n,
  ({ sum }) => sum,
  ({ sum, n }, _, base) => (sum + 10 * base) / (n + 10),
  ({ sum, n }, label) => (n > 1 ? (sum - label) / (n - 1) : 0),
  ({ sum, n }) => Math.round((1000 * sum) / n) / 10,
];

const aggregatePlant: Plant = (base, random) => {
  const rows = base.frame.ids.length;
  const groups = Array.from({ length: rows }, () => random.integer(Math.ceil(rows / random.choice([12, 25, 40]))));
  const labels = base.outcome.values;
  const totals = new Map<number, { sum: number; n: number }>();
  for (const [row, group] of groups.entries()) {
    const { sum, n } = totals.get(group) ?? { sum: 0, n: 0 };
    totals.set(group, { sum: sum + (labels[row] as number), n: n + 1 });
  }
  const share = labels.reduce((sum, label) => sum + label, 0) / rows;
  const aggregate = random.choice(aggregates);
  const values = Float64Array.from(groups, (group, row) =>
    aggregate(totals.get(group) ?? { sum: 0, n: 1 }, labels[row] as number, share),
  );
  const category = categoryColumn(
    'branch',
    groups.map((group) => `branch ${group}`),
  );
  const held = random.chance(0.6) ? withColumn(base, category) : base;
  return { base: withColumn(held, numberColumn('branch_history', values)), caught: isLeftOut('branch_history') };
};

const windowCountPlant: Plant = (base, random) => {
  const values = base.outcome.values.map((label) => (label === 1 ? 0 : random.poisson(4)));
  return { base: withColumn(base, numberColumn('orders', values, 'count')), caught: isLeftOut('orders') };
};

const misalignedPlant: Plant = (base, random) => {
  const { ids } = base.frame;
  const shift = 1 + random.integer(20);
  const places = [...ids.keys()];
  const order = random.choice([
    places.map((place) => (place + shift) % ids.length),
    [...places].sort((a, b) => (base.outcome.values[b] as number) - (base.outcome.values[a] as number) || a - b),
    random.shuffled(places),
    places.map((place) => (place < ids.length / 2 ? place : Math.min(ids.length - 1, place + 1))),
  ]);
  const outcome: Outcome = {
    ...base.outcome,
    values: Float64Array.from(order, (place) => base.outcome.values[place] as number),
  };
  const outcomeIds = order.map((place) => ids[place] as string);
  const caught = (doubts: readonly ProbeDoubt[]) => doubts.some(({ action }) => action === 'refuse');
  return { base: { frame: base.frame, outcome }, outcomeIds, caught };
};

const duplicatePlant: Plant = (base, random) => {
  const rows = base.frame.ids.length;
  const copies = Math.round(rows * (0.05 + 0.25 * random.uniform()));
  const order = [...base.frame.ids.keys(), ...Array.from({ length: copies }, () => random.integer(rows))];
  const doubled = rowsOfBase(base, Int32Array.from(order));
  const ids = random.chance(0.3)
    ? doubled.frame.ids
    : doubled.frame.ids.map((_, row) => `K${String(row).padStart(6, '0')}`);
  const caught = (doubts: readonly ProbeDoubt[]) => doubts.some(({ check }) => check === 'repeated-rows');
  return { base: { ...doubled, frame: { ...doubled.frame, ids } }, caught };
};

/** The kinds of leaks, how many of each, and how each is put in. */
export const plants: readonly (readonly [string, number, Plant])[] = [
  ['rule of two columns', 40, rulePlant(twoColumnRules, 2)],
  ['rule of three columns', 40, rulePlant(threeColumnRules, 3)],
  ['after the outcome, dated', 15, datedPlant],
  ['after the outcome, filled only then', 15, filledPlant],
  ['after the outcome, by its name', 15, namedPlant],
  ['after the outcome, separating', 10, separatingPlant],
  ['aggregate of outcomes', 25, aggregatePlant],
  ['count over the outcome window', 5, windowCountPlant],
  ['misaligned outcome', 15, misalignedPlant],
  ['repeated rows', 20, duplicatePlant],
];

/** Shuffles the outcome of a base: nothing to find. */
export function shuffledOutcome(base: Base, random: Random): Base {
  return withLabels(base, Float64Array.from(random.shuffled([...base.outcome.values])));
}
