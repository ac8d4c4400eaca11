import { describe, expect, it } from 'vitest';
import { forecastOf } from './forecast.ts';
import { mae, mape, medianError, pinball, rmse, rmsle, rSquared, smape, wape } from './forecast-error.ts';
import { kendall, spearman } from './rank-correlation.ts';
import { captureOfTopShare } from './value-capture.ts';

const y = [0, 0, 1200000, 3500000, 15000000, 980000, 1, 24000000, 450000, 7200000];
const f = [500000, 0, 1000000, 4000000, 12000000, 1100000, 900000, 20000000, 450000, 9000000];
const rows = forecastOf(y, f);

describe('regression metrics of a reference sample with revenue at and near zero', () => {
  it('[MAT-33] agrees with scikit-learn and SciPy', () => {
    expect(mae(rows)).toBeCloseTo(1101999.9, 6);
    expect(rmse(rows)).toBeCloseTo(1720592.86875196, 6);
    expect(medianError(rows)).toBe(500000);
    expect(rSquared(rows)).toBeCloseTo(0.9501483569533858, 12);
    expect(wape(rows)).toBeCloseTo(0.21058663843709843, 12);
    expect(smape(rows)).toBeCloseTo(0.5056794312359251, 12);
    expect(rmsle(rows)).toBeCloseTo(5.846675189007483, 9);
    expect(spearman(rows)).toBeCloseTo(0.9422535927041001, 12);
    expect(kendall(rows)).toBeCloseTo(0.8539864924534399, 12);
    expect(pinball(rows, 0.9)).toBeCloseTo(686199.99, 6);
  });

  it('[MAT-33] refuses a relative error where revenue is near zero, and says why', () => {
    expect(mape(rows)).toEqual({ value: null, reason: 'actual values near zero', nearZero: 3 });
    expect(mape(forecastOf([100, 200], [110, 180])).value).toBeCloseTo(0.1, 12);
    expect(mape(forecastOf([], []))).toEqual({ value: null, reason: 'no rows', nearZero: 0 });
  });

  it('[MAT-33] constant or missing input gives null, never NaN', () => {
    const flat = forecastOf([5, 5, 5], [1, 2, 3]);
    expect([rSquared(flat), spearman(flat), kendall(flat)]).toEqual([null, null, null]);
    expect([mae(forecastOf([], [])), wape(forecastOf([0], [1])), rmsle(forecastOf([-2], [1]))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('[MAT-32] the top share by score holds its part of the value', () => {
    expect(captureOfTopShare({ values: [10, 0, 30, 60], scores: [1, 2, 3, 4] }, 0.25)).toEqual({
      captured: 0.6,
      best: 0.6,
    });
    expect(captureOfTopShare({ values: [10, 0, 30, 60], scores: [1, 1, 1, 1] }, 0.25)?.captured).toBeCloseTo(0.25, 12);
    expect(captureOfTopShare({ values: [0, 0], scores: [1, 2] }, 0.5)).toBeNull();
  });
});
