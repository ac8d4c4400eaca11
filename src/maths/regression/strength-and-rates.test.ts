import { describe, expect, it } from 'vitest';
import { sigmoid } from '../calibration/sigmoid.ts';
import type { Feature } from '../feature.ts';
import { Random } from '../random.ts';
import { betaQuantile } from './beta-quantile.ts';
import { chooseStrength } from './choose-strength.ts';
import { shrinkCrossedRates } from './crossed-rates.ts';
import { shrinkRates } from './shrink-rates.ts';

function wide(seed: number, signal: number) {
  const random = Random.fromSeed(seed);
  const columns = Array.from({ length: 30 }, () => Float64Array.from({ length: 120 }, () => random.normal()));
  const labels = Array.from({ length: 120 }, (_, row) => {
    const z = columns.slice(0, 3).reduce((sum, values) => sum + signal * (values[row] as number), 0);
    return random.chance(sigmoid(z)) ? 1 : 0;
  });
  return { features: columns.map((values): Feature => ({ kind: 'number', values })), labels };
}

describe('choice of strength', () => {
  it('[MAT-48] noise is shrunk hard, signal less; the stricter rule is never weaker', () => {
    const strengths = [0.1, 1, 10, 100, 1000];
    const noise = wide(1, 0);
    const signal = wide(2, 1.5);
    const settings = { family: 'logistic', seed: 1, strengths } as const;
    const ofNoise = chooseStrength(noise.features, noise.labels, settings);
    const ofSignal = chooseStrength(signal.features, signal.labels, settings);
    expect(ofNoise.strength).toBeGreaterThanOrEqual(100);
    expect(ofSignal.strength).toBeLessThan(ofNoise.strength);
    const strict = chooseStrength(signal.features, signal.labels, { ...settings, rule: 'one-standard-error' });
    expect(strict.strength).toBeGreaterThanOrEqual(ofSignal.strength);
  });

  it('[MAT-48] does not hang on the order of rows; too few of a class gives the strongest', () => {
    const { features, labels } = wide(3, 1);
    const order = Int32Array.from(Random.fromSeed(4).shuffled([...labels.keys()]));
    const mixed = features.map((one): Feature => {
      if (one.kind === 'category') return one;
      return { kind: 'number', values: Float64Array.from(order, (row) => one.values[row] as number) };
    });
    const settings = { family: 'logistic', seed: 5, strengths: [1, 10, 100] } as const;
    const first = chooseStrength(features, labels, settings);
    const again = chooseStrength(
      mixed,
      Array.from(order, (row) => labels[row] as number),
      settings,
    );
    expect(again.strength).toBe(first.strength);
    for (const [index, { loss }] of again.losses.entries())
      expect(loss).toBeCloseTo(first.losses[index]?.loss as number, 9);
    const few = labels.map((_, row) => (row < 2 ? 1 : 0));
    expect(chooseStrength(features, few, settings)).toMatchObject({ strength: 100, reason: 'too few rows' });
  });
});

describe('shrunk rates', () => {
  it('[MAT-49] Efron and Morris 1975, Table 1: 18 batting averages of 45 foretell the season far better when shrunk', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const season = [346, 298, 276, 222, 273, 270, 263, 210, 269, 230, 264, 256, 303, 264, 226, 286, 316, 200];
    const { groups, overall } = shrinkRates({ positives: hits, trials: hits.map(() => 45) });
    const error = (rates: readonly number[]) =>
      rates.reduce((sum, rate, i) => sum + (rate - (season[i] as number) / 1000) ** 2, 0);
    const raw = error(hits.map((count) => count / 45));
    const shrunk = error(groups.map((group) => group.rate));
    expect(raw).toBeCloseTo(0.077, 2);
    expect(shrunk).toBeLessThan(0.025);
    expect(overall).toBeCloseTo(0.265, 2);
  });

  it('[MAT-49] intervals of few small groups cover the true rates at their level', () => {
    const random = Random.fromSeed(3);
    let [covered, all, raw, shrunk] = [0, 0, 0, 0];
    for (let draw = 0; draw < 60; draw++) {
      const truth = Array.from({ length: 12 }, () => {
        const [a, b] = [random.gamma(3), random.gamma(12)];
        return a / (a + b);
      });
      const trials = truth.map(() => 5 + random.integer(30));
      const positives = truth.map(
        (rate, i) => Array.from({ length: trials[i] as number }, () => random.chance(rate)).filter(Boolean).length,
      );
      for (const [i, group] of shrinkRates({ positives, trials }, 0.9).groups.entries()) {
        const rate = truth[i] as number;
        all++;
        if (group.low <= rate && rate <= group.high) covered++;
        raw += ((positives[i] as number) / (trials[i] as number) - rate) ** 2;
        shrunk += (group.rate - rate) ** 2;
      }
    }
    expect(covered / all).toBeGreaterThan(0.86);
    expect(covered / all).toBeLessThan(0.95);
    expect(shrunk).toBeLessThan(0.8 * raw);
  });

  it('[MAT-49] industry x region: an empty cell gets what its row and column lead to expect', () => {
    const random = Random.fromSeed(6);
    const first = Int32Array.from({ length: 600 }, () => random.integer(3));
    const second = first.map((code) => (code === 2 ? random.integer(2) : random.integer(3)));
    const labels = Array.from(first, (code, row) =>
      random.chance(sigmoid(-1.5 + code + 0.8 * (second[row] as number))) ? 1 : 0,
    );
    const rates = shrinkCrossedRates({
      labels,
      first: { kind: 'category', codes: first, levels: 3 },
      second: { kind: 'category', codes: second, levels: 3 },
    });
    const empty = rates.groups[rates.cellOf(2, 2)];
    expect(empty?.trials).toBe(0);
    expect(empty?.ownShare).toBe(0);
    expect(Math.abs((empty?.rate as number) - sigmoid(2.1))).toBeLessThan(0.12);
    for (const group of rates.groups) expect(group.low <= group.rate && group.rate <= group.high).toBe(true);
  });

  it('[MAT-49] no rows, one group, all or none: finite', () => {
    expect(shrinkRates({ positives: [], trials: [] }).groups).toEqual([]);
    for (const [positives, trials] of [
      [0, 0],
      [0, 10],
      [10, 10],
      [0, 1e6],
    ] as const) {
      const [group] = shrinkRates({ positives: [positives], trials: [trials] }).groups;
      for (const value of [group?.rate, group?.low, group?.high]) expect(value).toBeGreaterThanOrEqual(0);
      expect(group?.high).toBeLessThanOrEqual(1);
    }
    expect(betaQuantile(0.5, 2, 2)).toBeCloseTo(0.5, 9);
    expect(betaQuantile(0.95, 1, 1)).toBeCloseTo(0.95, 9);
  });
});
