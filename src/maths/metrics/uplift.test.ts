import { describe, expect, it } from 'vitest';
import fixture from './uplift.fixture.json' with { type: 'json' };
import { upliftAt, upliftMeasure } from './uplift.ts';

const { expected } = fixture;

describe('uplift of a reference sample of 400', () => {
  it('[MAT-34] effect, Qini and uplift areas over random order', () => {
    const measure = upliftMeasure(fixture);
    expect(measure?.n).toBe(expected.n);
    expect(measure?.treated).toBe(expected.treated);
    expect(measure?.effect).toBeCloseTo(expected.ate, 12);
    expect(measure?.qiniArea).toBeCloseTo(expected.qini_area_over_random, 9);
    expect(measure?.upliftArea).toBeCloseTo(expected.auuc_area_over_random, 9);
    expect(measure?.curve.at(-1)?.qini).toBeCloseTo(expected.qini_end, 9);
    expect(measure?.curve.at(-1)?.uplift).toBeCloseTo(expected.uplift_end, 9);
  });

  it('[MAT-34] effect among the best-scored share', () => {
    expect(upliftAt(fixture, 0.1)).toBeCloseTo(expected.uplift_at_10, 12);
    expect(upliftAt(fixture, 0.2)).toBeCloseTo(expected.uplift_at_20, 12);
    expect(upliftAt(fixture, 0.3)).toBeCloseTo(expected.uplift_at_30, 12);
  });

  it('[MAT-34] rows of equal score at the cut count with the part that fits', () => {
    const rows = { outcomes: [1, 1, 0, 1, 0], treated: [1, 1, 1, 0, 0], scores: [2, 1, 1, 1, 1] };
    expect(upliftAt(rows, 0.6)).toBeCloseTo(0.25, 12);
  });

  it('[MAT-34] one arm only gives null', () => {
    const oneArm = { outcomes: [0, 1], treated: [1, 1], scores: [0.1, 0.2] };
    expect([upliftMeasure(oneArm), upliftAt(oneArm, 0.5)]).toEqual([null, null]);
  });
});

describe('Hillstrom 2008, the e-mail test of 64,000 customers (counts by arm)', () => {
  // Visits of customers, per arm: the treated, then the untreated.
  const arms = {
    'Mens E-Mail': { n: 21307, visits: 3894, effect: 0.07658956365153125 },
    'Womens E-Mail': { n: 21387, visits: 3238, effect: 0.045233106587052985 },
  };
  const control = { n: 21306, visits: 2262 };

  for (const [arm, { n, visits, effect }] of Object.entries(arms))
    it(`[MAT-34] ${arm}: the published effect on visits, and no area for a score that orders nothing`, () => {
      const rows = n + control.n;
      const outcomes = Uint8Array.from({ length: rows }, (_, row) =>
        (row < n ? row < visits : row - n < control.visits) ? 1 : 0,
      );
      const treated = Uint8Array.from({ length: rows }, (_, row) => (row < n ? 1 : 0));
      const flat = { outcomes, treated, scores: new Float64Array(rows) };
      const measure = upliftMeasure(flat);
      expect(measure?.effect).toBeCloseTo(effect, 12);
      expect(measure?.qiniArea).toBeCloseTo(0, 9);
      expect(upliftAt(flat, 0.3)).toBeCloseTo(effect, 12);
    });
});
