import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { bandCount, bandOf, bandsOf } from './bands.ts';
import fixture from './conformal.fixture.json' with { type: 'json' };
import { applyConformal, conformalScores, fitConformal } from './conformal.ts';
import { conformalP, conformalQuantile, conformalRank, fewestScores, weightedQuantile } from './quantile.ts';

const { split, cqr, mondrian, p_values, weighted } = fixture;

describe('finite-sample quantiles of the reference figures (crepes)', () => {
  it('[MAT-40] split conformal: the rank is not off by one where 1 - alpha is not exact', () => {
    for (const [alpha, { k, qhat }] of Object.entries(split.by_alpha)) {
      expect(conformalRank(split.abs_residuals.length, Number(alpha))).toBe(k);
      expect(conformalQuantile(split.abs_residuals, Number(alpha))).toBe(qhat);
    }
    expect([fewestScores(0.1), fewestScores(1 - 0.8), fewestScores(0.05)]).toEqual([9, 4, 19]);
  });

  it('[MAT-40] conformalised quantile regression, p-values, weighted quantile', () => {
    const scores = conformalScores({ low: cqr.lo, high: cqr.hi, actual: cqr.y });
    for (const [alpha, qhat] of Object.entries(cqr.qhat))
      expect(conformalQuantile(scores, Number(alpha))).toBeCloseTo(qhat, 9);
    for (const [index, score] of p_values.test_scores.entries())
      expect(conformalP(mondrian.scores, score)).toBeCloseTo(p_values.p[index] as number, 9);
    const sample = { scores: split.abs_residuals, weights: weighted.weights, newWeight: weighted.test_weight };
    expect(weightedQuantile(sample, weighted.alpha)).toBe(weighted.qhat);
    expect(weightedQuantile({ ...sample, newWeight: 1e9 }, 0.1)).toBeNull();
  });

  it('[MAT-41] per group (Mondrian)', () => {
    const zero = mondrian.scores.map(() => 0);
    const rows = { low: zero, high: zero, actual: mondrian.scores, groups: mondrian.cls };
    for (const [group, byAlpha] of Object.entries(mondrian.qhat))
      for (const [alpha, qhat] of Object.entries(byAlpha))
        expect(fitConformal(rows, Number(alpha)).groups[Number(group)]?.reach).toBe(qhat);
  });
});

describe('intervals', () => {
  it('[MAT-41] a group too small for its level has no interval, and says why', () => {
    const rows = { low: new Float64Array(12), high: new Float64Array(12), actual: new Float64Array(12).fill(1) };
    const groups = Int32Array.from({ length: 12 }, (_, row) => (row < 3 ? 1 : 0));
    const model = fitConformal({ ...rows, groups, groupCount: 3 }, 0.2);
    expect(model.groups.map(({ n, reach, reason, needed }) => [n, reach, reason, needed])).toEqual([
      [9, 1, null, 4],
      [3, null, 'too few rows', 4],
      [0, null, 'too few rows', 4],
    ]);
    const { low, high } = applyConformal(model, { low: [5, 5, 5], high: [5, 5, 5], groups: [0, 1, 7] }, 4.5);
    expect([...low]).toEqual([4.5, 4.5, 4.5]);
    expect([...high]).toEqual([6, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('[MAT-41] coverage holds in every band of the prediction, where one reach for all fails', () => {
    const random = Random.fromSeed(7);
    const draw = (n: number) => {
      const prediction = Float64Array.from({ length: n }, () => Math.exp(random.normal(0, 1)));
      return { prediction, actual: prediction.map((value) => value + value * random.normal(0, 0.5)) };
    };
    const [held, fresh] = [draw(4000), draw(20000)];
    const bands = bandsOf(held.prediction, 10);
    const coverage = (groups: (values: Float64Array) => Int32Array) => {
      const { prediction: low, actual } = held;
      const model = fitConformal({ low, high: low, actual, groups: groups(low) }, 0.2);
      const new_ = { low: fresh.prediction, high: fresh.prediction, groups: groups(fresh.prediction) };
      const found = applyConformal(model, new_);
      const inside = fresh.actual.map((y, row) =>
        (found.low[row] as number) <= y && y <= (found.high[row] as number) ? 1 : 0,
      );
      const band = bandOf(bands, fresh.prediction);
      return Array.from({ length: 10 }, (_, index) => {
        const here = inside.filter((_, row) => band[row] === index);
        return here.reduce((sum, one) => sum + one, 0) / here.length;
      });
    };
    const perBand = coverage((values) => bandOf(bands, values));
    for (const share of perBand) expect(Math.abs(share - 0.8)).toBeLessThan(0.05);
    expect(coverage((values) => new Int32Array(values.length))[9]).toBeLessThan(0.6);
  });

  it('[MAT-40] scores divided by a scale widen uncertain rows; an inverted range becomes its middle', () => {
    const held = { low: [0, 0, 0, 0], high: [0, 0, 0, 0], actual: [1, 2, 3, 4], scale: [1, 2, 3, 4] };
    const model = fitConformal(held, 0.2);
    expect(applyConformal(model, { low: [10], high: [10], scale: [3] })).toEqual({
      low: Float64Array.of(7),
      high: Float64Array.of(13),
    });
    const narrow = fitConformal({ low: [0, 0, 0, 0], high: [9, 9, 9, 9], actual: [4, 4, 4, 4] }, 0.2);
    expect(applyConformal(narrow, { low: [1], high: [2] }).low[0]).toBe(1.5);
  });

  it('[MAT-42] bands never split equal predictions and hold about equal numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 200 }), (values) => {
        const bands = bandsOf(values, 10);
        const found = bandOf(bands, values);
        const rows = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
        for (const [place, row] of rows.entries()) {
          const next = rows[place + 1] ?? row;
          expect(found[row]).toBeLessThanOrEqual(found[next] as number);
          if (values[row] === values[next]) expect(found[row]).toBe(found[next]);
        }
        expect(Math.max(...found) + 1).toBe(bandCount(bands));
      }),
      { numRuns: 40 },
    );
    const even = bandOf(
      bandsOf(Array.from({ length: 1000 }, (_, row) => row)),
      Array.from({ length: 1000 }, (_, row) => row),
    );
    for (let band = 0; band < 10; band++) expect(even.filter((one) => one === band).length).toBe(100);
    expect(bandsOf([]).edges).toEqual([]);
  });
});
