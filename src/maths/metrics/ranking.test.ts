import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { probabilityBins } from './bins.ts';
import { calibrationError, hosmerLemeshow, spiegelhalterZ } from './calibration-error.ts';
import { calibrationLine } from './calibration-line.ts';
import { auc, aucInterval, averagePrecision, ksOfClasses } from './discrimination.ts';
import { forecastOf } from './forecast.ts';
import { brierSkill, logLoss } from './probability-error.ts';
import { kendall } from './rank-correlation.ts';
import { scoredOf } from './scored.ts';
import { sortedOrder } from './sorted-order.ts';
import { gainsCurve, liftAt } from './top-share.ts';

const rows = fc.array(fc.record({ label: fc.integer({ min: 0, max: 1 }), score: fc.integer({ min: 0, max: 9 }) }), {
  minLength: 1,
  maxLength: 60,
});

function sampleOf(list: readonly { label: number; score: number }[]) {
  return scoredOf(
    list.map((row) => row.label),
    list.map((row) => row.score / 9),
  );
}

describe('ranking', () => {
  it('[MAT-30] long inputs sort as short ones do: stable, infinite and negative values in place', () => {
    const random = Random.fromSeed(1);
    const values = Float64Array.from({ length: 5000 }, () => Math.round(random.normal(0, 300)) / 3);
    values.set([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -0, 0, 1e-310, -1e-310], 100);
    const byComparing = Array.from(values.keys()).sort((a, b) => {
      const [left, right] = [values[a] as number, values[b] as number];
      return left === right ? a - b : left < right ? -1 : 1;
    });
    expect([...sortedOrder(values)]).toEqual(byComparing);
    expect(() => sortedOrder([1, Number.NaN])).toThrow(RangeError);
  });

  it('[MAT-30] AUC is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const pairs = list.flatMap((a) =>
          list.filter((b) => a.label > b.label).map((b) => Math.sign(a.score - b.score)),
        );
        const expected =
          pairs.length === 0 ? null : pairs.reduce((sum, sign) => sum + (1 + sign) / 2, 0) / pairs.length;
        const found = auc(sampleOf(list));
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('[MAT-30] no metric hangs on the order of rows, and none is NaN', () => {
    const metrics = (list: readonly { label: number; score: number }[]) => {
      const sample = sampleOf(list);
      const lift = [liftAt(sample, 0.1), ...gainsCurve(sample, 7).map((point) => point.captured)];
      const errors = [calibrationError(sample)?.expected, hosmerLemeshow(sample)?.p, calibrationLine(sample)?.slope];
      const ranked = [averagePrecision(sample), ksOfClasses(sample), aucInterval(sample)?.low];
      return [...lift, ...errors, ...ranked, logLoss(sample), brierSkill(sample), spiegelhalterZ(sample)];
    };
    fc.assert(
      fc.property(rows, fc.integer(), (list, seed) => {
        const shuffled = metrics(Random.fromSeed(seed).shuffled(list));
        for (const [index, value] of metrics(list).entries()) {
          if (typeof value !== 'number') expect(shuffled[index]).toBe(value);
          else expect(shuffled[index]).toBeCloseTo(value, 5);
        }
      }),
    );
  });

  it('[MAT-30] weights count rows as repeating them would', () => {
    const once = { labels: [0, 1, 0, 1, 1], scores: [0.1, 0.4, 0.4, 0.3, 0.9], weights: [3, 1, 2, 0, 2] };
    const repeated = { labels: [0, 0, 0, 1, 0, 0, 1, 1], scores: [0.1, 0.1, 0.1, 0.4, 0.4, 0.4, 0.9, 0.9] };
    for (const metric of [auc, averagePrecision, ksOfClasses, logLoss, brierSkill, spiegelhalterZ])
      expect(metric(once)).toBeCloseTo(metric(repeated) as number, 12);
    expect(liftAt(once, 0.3)).toBeCloseTo(liftAt(repeated, 0.3) as number, 12);
    expect(calibrationError(once)?.expected).toBeCloseTo(calibrationError(repeated)?.expected as number, 12);
  });

  it('[MAT-31] equal scores that straddle the edge of a bin are shared out', () => {
    const [low, high] = probabilityBins(scoredOf([0, 1, 1, 0], [0.1, 0.5, 0.5, 0.5]), 2, 'mass');
    expect([low?.n, high?.n]).toEqual([2, 2]);
    expect(low?.meanObserved).toBeCloseTo(1 / 3, 12);
    expect(low?.meanPredicted).toBeCloseTo(0.3, 12);
    expect(high?.meanObserved).toBeCloseTo(2 / 3, 12);
  });

  it('[MAT-33] Kendall counts pairs (tau-b)', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 30 }), (list) => {
        const sums = { agreement: 0, x: 0, y: 0 };
        for (const [i, [x, y]] of list.entries())
          for (const [u, v] of list.slice(i + 1)) {
            sums.agreement += Math.sign(x - u) * Math.sign(y - v);
            sums.x += Math.abs(Math.sign(x - u));
            sums.y += Math.abs(Math.sign(y - v));
          }
        const found = kendall(
          forecastOf(
            list.map(([x]) => x),
            list.map(([, y]) => y),
          ),
        );
        if (sums.x === 0 || sums.y === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(sums.agreement / Math.sqrt(sums.x * sums.y), 10);
      }),
    );
  });
});
