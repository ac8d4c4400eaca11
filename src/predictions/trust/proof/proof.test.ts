import { describe, expect, test } from 'vitest';
import { Random } from '#maths';
import type { ProbeDoubt } from '../card.ts';
import { gradeOfAmount } from './grade-amount.ts';
import { type ClassEvidence, gradeOf } from './grade-class.ts';
import { makeCard } from './make-card.ts';
import { judgePrintedFigures } from './printed-figures.ts';

const name = { id: 'rata-rata', en: 'overall rate' };

/** Labels drawn from known probabilities, and scores that say them bent by `bend` (1 says them as they are). */
function evidence(rows: number, { strength, bend = 1 }: { strength: number; bend?: number }): ClassEvidence {
  const random = Random.fromSeed(41, rows);
  const odds = Float64Array.from({ length: rows }, () => -1 + strength * random.normal());
  const labels = odds.map((value) => (random.chance(1 / (1 + Math.exp(-value))) ? 1 : 0));
  const scores = odds.map((value) => 1 / (1 + Math.exp(-bend * value)));
  return { labels, scores, baseline: { name, scores: new Float64Array(rows).fill(0.3) }, seed: 1 };
}

const gradeFor = (rows: number, how: { strength: number; bend?: number }) => gradeOf(evidence(rows, how)).grade;

describe('the grade of a class', () => {
  test('[PRE-8] rises with the lower end of the AUC', () => {
    expect(gradeFor(4000, { strength: 2.5 })).toBe('A');
    expect(gradeFor(4000, { strength: 1.2 })).toBe('B');
    expect(gradeFor(4000, { strength: 0.7 })).toBe('C');
    expect(gradeFor(4000, { strength: 0.3 })).toBe('D');
    expect(gradeFor(4000, { strength: 0 })).toBe('F');
  });

  test('[PRE-8] a baseline that is as good leaves no claim, however high the AUC', () => {
    const found = evidence(4000, { strength: 2.5 });
    const verdict = gradeOf({ ...found, baseline: { name, scores: found.scores } });
    expect(verdict.grade).toBe('F');
    expect(verdict.metrics['auc']?.value).toBeGreaterThan(0.8);
  });

  test('[PRE-9] probabilities that do not keep their word lower the grade', () => {
    expect(gradeFor(4000, { strength: 2.5, bend: 1.6 })).toBe('B');
    expect(gradeFor(4000, { strength: 2.5, bend: 0.2 })).toBe('C');
  });

  test('[PRE-10] too few outcomes say how many more are needed, in numbers', () => {
    const few = gradeOf(evidence(60, { strength: 2 }));
    expect(few.grade).toBe('not enough evidence');
    expect(few.needs[0]?.en).toMatch(/^\d+ more outcomes/);
    const unsure = gradeOf(evidence(150, { strength: 0.1 }));
    expect(unsure.grade).toBe('not enough evidence');
    expect(unsure.needs[0]?.en).toMatch(/^about [\d,]+ more outcomes/);
    expect(unsure.needs[0]?.id).toMatch(/^sekitar [\d.]+ hasil lagi/);
  });

  test('[PRE-11] an AUC above .90 asks for a deeper look and is no verdict of its own', () => {
    const verdict = gradeOf(evidence(3000, { strength: 5 }));
    expect(verdict.metrics['auc']?.value).toBeGreaterThan(0.9);
    expect(verdict).toMatchObject({ looksTooGood: true, grade: 'A' });
  });

  test('[PRE-8] a gain over a useless baseline is no claim where the ranking may be guessing, and that is the reason given', () => {
    const random = Random.fromSeed(11);
    const labels = Float64Array.from({ length: 600 }, (_, row) => (row % 8 === 0 ? 1 : 0));
    const scores = labels.map(() => random.uniform());
    const worse = labels.map((label, row) => (scores[row] as number) * (label === 1 ? 0.3 : 1));
    const verdict = gradeOf({ labels, scores, baseline: { name: { id: 'b', en: 'b' }, scores: worse }, seed: 1 });
    expect(verdict.metrics['auc_gain']?.low).toBeGreaterThan(0);
    expect(['F', 'not enough evidence']).toContain(verdict.grade);
    expect(verdict.reason.en).toContain('may be no better than guessing (0.500)');
  });
  test('[PRE-8] intervals hold their figure, shuffled outcomes lie around .5, and nothing is missing', () => {
    const verdict = gradeOf(evidence(800, { strength: 1 }));
    for (const { value, low, high } of Object.values(verdict.metrics)) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    expect(Object.keys(verdict.metrics)).toEqual(
      expect.arrayContaining(['auc', 'baseline_auc', 'auc_gain', 'lift10', 'brier', 'calibration_error']),
    );
    expect(verdict.shuffled?.value).toBeCloseTo(0.5, 1);
    expect(JSON.stringify(verdict)).not.toContain('null,null,null');
    expect(gradeOf(evidence(800, { strength: 1 }))).toEqual(verdict);
  });

  test('one class only, or other lengths, are a clear answer', () => {
    const { baseline } = evidence(100, { strength: 1 });
    const one = { labels: new Float64Array(100), scores: new Float64Array(100).fill(0.1), baseline, seed: 1 };
    expect(gradeOf(one).grade).toBe('not enough evidence');
    expect(() => gradeOf({ ...one, scores: new Float64Array(3) })).toThrow(RangeError);
  });
});

describe('the grade of an amount', () => {
  const random = Random.fromSeed(42);
  const level = Float64Array.from({ length: 2000 }, () => Math.exp(13 + random.normal()));
  const actual = level.map((value) => value * Math.exp(0.3 * random.normal()));
  const middle = new Float64Array(2000).fill(Math.exp(13));
  const range = (width: number) => ({
    low: level.map((value) => value * Math.exp(-width)),
    high: level.map((value) => value * Math.exp(width)),
  });
  const graded = (forecast: Float64Array, width: number) =>
    gradeOfAmount({ actual, forecast, baseline: { name, forecast: middle }, range: range(width), seed: 1 });

  test('[PRE-12] takes away error of the baseline, and its ranges hold overall and in every tenth', () => {
    const verdict = graded(level, 1.2816 * 0.3);
    expect(verdict.grade).toBe('A');
    expect(verdict.metrics['coverage80']?.value).toBeCloseTo(0.8, 1);
    expect(verdict.metrics['capture20']?.value).toBeGreaterThan(verdict.metrics['baseline_capture20']?.value ?? 1);
    expect(verdict.curves.coverage).toHaveLength(10);
  });

  test('[PRE-12] ranges that are too narrow lower the grade, no gain over the baseline is no signal', () => {
    expect(graded(level, 0.15).grade).toBe('C');
    expect(graded(middle, 0.4).grade).toBe('F');
    const few = { actual: actual.slice(0, 20), forecast: level.slice(0, 20), seed: 1 };
    expect(gradeOfAmount({ ...few, baseline: { name, forecast: middle.slice(0, 20) } }).grade).toBe(
      'not enough evidence',
    );
  });
});

describe('the card', () => {
  const input = { target: 'upsell', title: name, window: null, trainedAsOf: null, drivers: [], model: null };
  const doubt: ProbeDoubt = { check: 'shallow-tree', columns: ['revenue'], evidence: name, action: 'rename-rule' };

  test('[PRE-13] a rule is called one, a refusal claims nothing, and a proven target is a prediction', () => {
    const verdict = gradeOf(evidence(2000, { strength: 2.5 }));
    expect(makeCard({ ...input, verdict, doubts: [] })).toMatchObject({ kind: 'PREDICTION', grade: 'A', n: 2000 });
    expect(makeCard({ ...input, verdict, doubts: [doubt] })).toMatchObject({
      kind: 'RULE',
      grade: 'rule',
      metrics: {},
    });
    const refused = makeCard({ ...input, verdict: null, doubts: [{ ...doubt, action: 'refuse' }] });
    expect(refused).toMatchObject({ kind: 'ESTIMATE', grade: 'not enough evidence', n: 0 });
  });
});

describe('figures printed elsewhere', () => {
  const verdicts = (printed: Parameters<typeof judgePrintedFigures>[0]) =>
    judgePrintedFigures(printed).map(({ verdict }) => verdict);

  test('[PRE-14] the executive summary: a quadrant label, a coin and a division by nearly nothing', () => {
    expect(verdicts({ auc: 1, labelIsRule: true })).toEqual(['rule']);
    const majorityShare = 1 - 638 / 5648;
    expect(verdicts({ auc: 0.474, accuracy: 0.887, majorityShare, n: 5648, positives: 638 })).toEqual([
      'no better than chance',
      'no better than chance',
    ]);
    expect(verdicts({ mape: 1490.61 })).toEqual(['undefined: revenue near zero']);
    expect(judgePrintedFigures({ mape: 1490.61 })[0]?.text.en).toContain('149,061 %');
  });

  test('[PRE-14] an AUC of 1.000 without a word about its label asks for a leak; a plain one stands', () => {
    expect(verdicts({ auc: 1 })).toEqual(['too good: look for a leak']);
    expect(verdicts({ auc: 0.78, accuracy: 0.9, majorityShare: 0.8, mape: 0.2 })).toEqual([
      'above chance',
      'above chance',
      'as printed',
    ]);
  });
});
