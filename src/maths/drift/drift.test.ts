import { describe, expect, it } from 'vitest';
import type { Feature } from '../feature.ts';
import { Random } from '../random.ts';
import fixture from './drift.fixture.json' with { type: 'json' };
import { driftOf } from './drift-of.ts';
import { mannWhitney } from './mann-whitney.ts';
import { quantileCounts, stabilityIndex } from './stability.ts';
import { homogeneityP, ksTest, wasserstein } from './two-samples.ts';

const [a, b] = [Float64Array.from(fixture.a), Float64Array.from(fixture.b)];
const random = Random.fromSeed(17);

function normals(n: number, mean = 0): Feature {
  return { kind: 'number', values: Float64Array.from({ length: n }, () => random.normal(mean)) };
}

function levelsOf(n: number, shares: readonly number[]): Feature {
  return {
    kind: 'category',
    codes: Int32Array.from({ length: n }, () => random.weightedIndex(shares)),
    levels: shares.length,
  };
}

describe('two samples', () => {
  it('[MAT-50] agrees with SciPy: Kolmogorov-Smirnov, Wasserstein, stability index, Mann-Whitney', () => {
    expect(ksTest(a, b)?.distance).toBeCloseTo(fixture.ks, 12);
    expect(Math.abs((ksTest(a, b)?.p as number) - fixture.ks_p)).toBeLessThan(5e-4); // theirs is a limit, ours exact
    expect(wasserstein(a, b)).toBeCloseTo(fixture.wasserstein, 12);
    const counts = quantileCounts(a, b);
    expect(stabilityIndex(counts.before, counts.after)).toBeCloseTo(fixture.psi10, 9);
    expect(mannWhitney(a, b)?.u).toBe(fixture.mannwhitney_u);
    expect(mannWhitney(a, b)?.superiority).toBeCloseTo(1 - fixture.mannwhitney_u / a.length / b.length, 12);
  });

  it('[MAT-50] the exact chance is that of counting: 20 and 2 of 252 orders of five and five', () => {
    const five = Float64Array.of(1, 2, 3, 4, 5);
    expect(ksTest(five, Float64Array.of(4.5, 6, 7, 8, 9))).toMatchObject({ distance: 0.8 });
    expect(ksTest(five, Float64Array.of(4.5, 6, 7, 8, 9))?.p).toBeCloseTo(20 / 252, 12);
    expect(ksTest(five, Float64Array.of(6, 7, 8, 9, 10))?.p).toBeCloseTo(2 / 252, 12);
    expect(ksTest(a, a)).toEqual({ distance: 0, p: 1 });
  });

  it('[MAT-50] the limit takes over where counting stops; empty samples give null', () => {
    const [long, other] = [normals(1001), normals(1000, 0.08)];
    if (long.kind !== 'number' || other.kind !== 'number') throw new Error('kind');
    const limit = ksTest(long.values, other.values);
    const exact = ksTest(long.values.slice(1), other.values);
    expect(Math.abs((limit?.p as number) - (exact?.p as number))).toBeLessThan(0.03);
    expect(homogeneityP([50, 50], [60, 40])).toBeCloseTo(0.1552, 4);
    const none = new Float64Array();
    expect([ksTest(a, none), wasserstein(none, b), mannWhitney(a, none), stabilityIndex([0], [1])]).toEqual(
      Array(4).fill(null),
    );
  });
});

describe('verdict', () => {
  it('[MAT-51] many rows of a tiny difference are no drift, however small the chance', () => {
    const drift = driftOf(normals(60000), normals(60000, 0.05));
    expect(drift.p).toBeLessThan(0.001);
    expect(drift.verdict).toBe('none');
  });

  it('[MAT-51] eight rows raise no alarm, and thirty-five say that they are too few', () => {
    expect(driftOf(normals(5000), normals(8, 3)).verdict).toBe('too few rows');
    expect(driftOf(levelsOf(35, [1, 1, 1]), levelsOf(35, [3, 2, 2])).verdict).not.toBe('moderate');
    const none = driftOf({ kind: 'number', values: new Float64Array() }, normals(100));
    expect([none.verdict, none.effect, none.visible]).toEqual(['too few rows', 0, 1]);
  });

  it('[MAT-51] a real shift of values, of levels or of gaps is one', () => {
    expect(driftOf(normals(400), normals(400, 0.5)).verdict).toMatch(/moderate|strong/);
    expect(driftOf(normals(400), normals(400, 1.5)).verdict).toBe('strong');
    expect(driftOf(levelsOf(1000, [5, 3, 2]), levelsOf(1000, [2, 3, 5])).verdict).toBe('strong');
    const gaps = normals(1000);
    if (gaps.kind !== 'number') throw new Error('kind');
    const values = gaps.values.map((value, row) => (row % 4 === 0 ? Number.NaN : value));
    const drift = driftOf(gaps, { kind: 'number', values });
    expect(drift.verdict).toBe('strong');
    expect(drift.missingAfter).toBe(0.25);
  });

  it('[MAT-51] where nothing has changed, an alarm is rare at every size', () => {
    let alarms = 0;
    for (let draw = 0; draw < 300; draw++) {
      const n = 30 + random.integer(400);
      const verdict =
        draw % 2 === 0
          ? driftOf(normals(n), normals(n))
          : driftOf(levelsOf(n, [4, 3, 2, 1]), levelsOf(n, [4, 3, 2, 1]));
      if (verdict.verdict === 'moderate' || verdict.verdict === 'strong') alarms++;
    }
    expect(alarms).toBeLessThanOrEqual(2);
  });
});
