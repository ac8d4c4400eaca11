import { describe, expect, it } from 'vitest';
import type { Feature } from '../feature.ts';
import { auc } from '../metrics/discrimination.ts';
import { forecastOf } from '../metrics/forecast.ts';
import { wape } from '../metrics/forecast-error.ts';
import { scoredOf } from '../metrics/scored.ts';
import { liftAt } from '../metrics/top-share.ts';
import { Random } from '../random.ts';
import { bootstrap, quantileOfSorted } from './bootstrap.ts';
import { bootstrapForecast, bootstrapScored } from './bootstrap-scored.ts';
import { foldRows, groupFolds, permuted, stratifiedFolds } from './folds.ts';
import { rowKeys, textKey } from './row-keys.ts';

function drawn(n: number, seed: number) {
  const random = Random.fromSeed(seed);
  const labels = Array.from({ length: n }, () => (random.chance(0.3) ? 1 : 0));
  return { labels, scores: labels.map((label) => Math.round(10 * random.normal(label)) / 10) };
}

describe('bootstrap', () => {
  it('[MAT-35] the interval of AUC covers the truth at its rate', () => {
    const truth = 0.7602499389065233; // Phi(1 / sqrt 2)
    let covered = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { labels, scores } = drawn(150, seed);
      const interval = bootstrapScored(scoredOf(labels, scores), { auc }, { seed, resamples: 200 })['auc'];
      if (interval !== undefined && interval.low <= truth && truth <= interval.high) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(180);
    expect(covered).toBeLessThanOrEqual(198);
  });

  it('[MAT-35] the same seed gives the same interval, in any order of rows', () => {
    const { labels, scores } = drawn(300, 1);
    const order = Random.fromSeed(9).shuffled(labels.map((_, row) => row));
    const shuffled = scoredOf(
      order.map((row) => labels[row] as number),
      order.map((row) => scores[row] as number),
    );
    const figures = { auc, lift: (sample: Parameters<typeof auc>[0]) => liftAt(sample, 0.1) };
    const settings = { seed: 4, resamples: 50 };
    const first = bootstrapScored(scoredOf(labels, scores), figures, settings);
    expect(bootstrapScored(shuffled, figures, settings)).toEqual(first);
    expect(bootstrapScored(shuffled, figures, { ...settings, seed: 5 })).not.toEqual(first);
    expect(Object.keys(bootstrapScored(scoredOf([1, 1], [0, 1]), figures, settings))).toEqual(['lift']);
  });

  it('[MAT-35] both ends of the interval of a mean lie where its standard error puts them', () => {
    const n = 400;
    const figures = (weights: Float64Array) => ({
      mean: weights.reduce((sum, weight, row) => sum + weight * row, 0) / n,
    });
    const interval = bootstrap({ rows: n, figures }, { seed: 2, resamples: 2000 })['mean'];
    const reach = 1.96 * Math.sqrt((n * n - 1) / 12 / n);
    expect(Math.abs(((interval?.value as number) - (interval?.low as number)) / reach - 1)).toBeLessThan(0.08);
    expect(Math.abs(((interval?.high as number) - (interval?.value as number)) / reach - 1)).toBeLessThan(0.08);
  });

  it('[MAT-35] forecasts too', () => {
    const sample = forecastOf([10, 20, 30, 40], [12, 18, 33, 40]);
    const interval = bootstrapForecast(sample, { wape }, { seed: 1 })['wape'];
    expect(interval?.value).toBeCloseTo(0.07, 12);
    expect(interval?.low).toBeLessThan(0.07);
    expect(interval?.high).toBeGreaterThan(0.07);
    expect(quantileOfSorted([1, 2, 3, 4], 0.5)).toBe(2.5);
  });
});

describe('folds', () => {
  const { labels } = drawn(500, 3);
  const ids = labels.map((_, row) => textKey(`customer ${row}`));

  it('[MAT-36] spread each class evenly', () => {
    const folds = stratifiedFolds(labels, { folds: 5, seed: 1, keys: ids });
    for (const label of [0, 1]) {
      const counts = [0, 1, 2, 3, 4].map(
        (fold) => labels.filter((one, row) => one === label && folds[row] === fold).length,
      );
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
    const { fit, test } = foldRows(folds, 2);
    expect(fit.length + test.length).toBe(500);
    expect(test.every((row) => folds[row] === 2)).toBe(true);
  });

  it('[MAT-36] hang on the ids and the seed, not on the order of rows', () => {
    const settings = { folds: 5, seed: 1, keys: ids };
    const folds = stratifiedFolds(labels, settings);
    const order = Random.fromSeed(2).shuffled([...labels.keys()]);
    const again = stratifiedFolds(
      order.map((row) => labels[row] as number),
      { ...settings, keys: order.map((row) => ids[row] as number) },
    );
    expect([...again]).toEqual(order.map((row) => folds[row]));
    expect([...stratifiedFolds(labels, { ...settings, seed: 2 })]).not.toEqual([...folds]);
  });

  it('[MAT-36] keep groups together and of similar size', () => {
    const keys = labels.map((_, row) => textKey(`company ${row % 37}`));
    const folds = groupFolds({ folds: 4, seed: 1, keys });
    for (let row = 37; row < 500; row++) expect(folds[row]).toBe(folds[row - 37]);
    const sizes = [0, 1, 2, 3].map((fold) => folds.filter((one) => one === fold).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(20);
  });

  it('[MAT-36] keys of rows hang on their values', () => {
    const features: Feature[] = [
      { kind: 'number', values: Float64Array.from([1, 1, Number.NaN, Number.NaN, 0, -0, 2]) },
      { kind: 'category', codes: Int32Array.from([0, 1, 0, 0, -1, -1, 0]), levels: 2 },
    ];
    const keys = rowKeys(features);
    expect(keys[2]).toBe(keys[3]);
    expect(keys[4]).toBe(keys[5]);
    expect(new Set(keys).size).toBe(5);
    expect(new Set(Array.from({ length: 20000 }, (_, row) => textKey(`C${row}`))).size).toBe(20000);
  });

  it('[MAT-37] a permutation keeps the labels and cuts their tie to the rows', () => {
    const random = Random.fromSeed(5);
    const shuffled = permuted(labels, random);
    expect([...shuffled].sort()).toEqual([...labels].sort());
    expect([...shuffled]).not.toEqual(labels);
  });
});
