import { type CategoryFeature, shrinkCrossedRates, shrinkRates } from '#maths';
import type { Panel } from '../models/panel.ts';

/** The rate of each customer's group with its 80 % range. */
export interface MeanEstimates {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const level = 0.8;

/**
 * What can be said of small samples: the rate of the customer's industry and region, drawn towards what both lead to
 * expect and this towards the rate of all. null where no outcome is known at all.
 */
export function meanEstimates(past: Panel, now: Panel): MeanEstimates | null {
  if (past.ids.length === 0) return null;
  const [first, second] = [categoryOf(past, 'industry'), categoryOf(past, 'region')];
  const [nowFirst, nowSecond] = [categoryOf(now, 'industry'), categoryOf(now, 'region')];
  const labels = past.outcome;
  if (first && second && nowFirst && nowSecond) {
    const rates = shrinkCrossedRates({ labels, first, second }, level);
    return filled(
      now.ids.length,
      (row) => {
        const [i, j] = [nowFirst.codes[row] as number, nowSecond.codes[row] as number];
        return i < 0 || j < 0 ? undefined : rates.groups[rates.cellOf(i, j)];
      },
      ofAll(labels),
    );
  }
  const group = first ?? second;
  const nowGroup = nowFirst ?? nowSecond;
  if (group === null || nowGroup === null) return filled(now.ids.length, () => undefined, ofAll(labels));
  const rates = ratesBy(group, labels);
  return filled(now.ids.length, (row) => rates[nowGroup.codes[row] as number], ofAll(labels));
}

interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

function filled(rows: number, rateOf: (row: number) => Rate | undefined, fallback: Rate): MeanEstimates {
  const rates = Array.from({ length: rows }, (_, row) => rateOf(row) ?? fallback);
  return {
    value: Float64Array.from(rates, ({ rate }) => rate),
    low: Float64Array.from(rates, ({ low }) => low),
    high: Float64Array.from(rates, ({ high }) => high),
  };
}

function ofAll(labels: Float64Array): Rate {
  const [group] = shrinkRates({ positives: [sum(labels)], trials: [labels.length] }, level).groups;
  return group as Rate;
}

function ratesBy({ codes, levels }: CategoryFeature, labels: Float64Array): readonly Rate[] {
  const [positives, trials] = [new Float64Array(levels), new Float64Array(levels)];
  for (const [row, code] of codes.entries()) {
    if (code < 0) continue;
    positives[code] = (positives[code] as number) + (labels[row] as number);
    trials[code] = (trials[code] as number) + 1;
  }
  return shrinkRates({ positives, trials }, level).groups;
}

function categoryOf({ columns }: Panel, name: string): CategoryFeature | null {
  const feature = columns.find((column) => column.name === name)?.feature;
  return feature?.kind === 'category' && feature.levels > 1 ? feature : null;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
