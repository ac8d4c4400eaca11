import { leastInGroup, leastRows, point50, point80 } from './limits.ts';
import type { Predictor } from './predictors.ts';
import type { Sample } from './sample.ts';

/** How well a predictor does on a sample: standard deviation of the body of its residuals, and the rows it speaks of. */
export interface Trial {
  sigma: number;
  rows: number;
}

/** Tries a predictor on a sample; undefined where it speaks of too few rows. */
export function tryOnSample(sample: Sample, target: number, { groups, factors }: Predictor): Trial | undefined {
  const own = sample.logs.get(target);
  const divisors = factors.map((index) => sample.logs.get(index));
  const texts = groups.map((index) => sample.texts.get(index));
  if (own === undefined || divisors.includes(undefined) || texts.includes(undefined)) return undefined;
  const byGroup = new Map<string, number[]>();
  for (let row = 0; row < sample.rows; row++) {
    const key = keyOf(texts, row);
    const log = divisors.reduce((rest, one) => rest - (one?.[row] ?? Number.NaN), own[row] ?? Number.NaN);
    if (key === null || Number.isNaN(log)) continue;
    const group = byGroup.get(key);
    if (group === undefined) byGroup.set(key, [log]);
    else group.push(log);
  }
  return sigmaOf([...byGroup.values()]);
}

function keyOf(texts: readonly (readonly (string | null)[] | undefined)[], row: number): string | null {
  let key = '';
  for (const column of texts) {
    const text = column?.[row] ?? null;
    if (text === null) return null;
    key += `${text}\u0000`;
  }
  return key;
}

function sigmaOf(groups: readonly (readonly number[])[]): Trial | undefined {
  const distances = groups
    .filter((group) => group.length >= leastInGroup)
    .flatMap((group) => {
      const middle = at(Float64Array.from(group).sort(), 0.5);
      return group.map((log) => Math.abs(log - middle));
    });
  if (distances.length < leastRows) return undefined;
  const sorted = Float64Array.from(distances).sort();
  return { sigma: Math.max(at(sorted, 0.8) / point80, at(sorted, 0.5) / point50), rows: sorted.length };
}

function at(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place - Math.floor(place));
}
