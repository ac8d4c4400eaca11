import { describe, expect, it } from 'vitest';
import { calibrationError, hosmerLemeshow, reliability, spiegelhalterZ, wilsonInterval } from './calibration-error.ts';
import { calibrationLine } from './calibration-line.ts';
import fixture from './classification.fixture.json' with { type: 'json' };
import { auc, aucInterval, averagePrecision, ksOfClasses } from './discrimination.ts';
import { brier, brierSkill, logLoss } from './probability-error.ts';
import { scoredOf } from './scored.ts';
import { atThreshold } from './threshold.ts';
import { capturedAt, gainsCurve, liftAt } from './top-share.ts';

const known = scoredOf(fixture.y, fixture.p);
const { expected } = fixture;

describe('classification metrics of a reference sample of 240 with ties', () => {
  it('[MAT-30] ranks as scikit-learn and DeLong 1988 do', () => {
    expect(auc(known)).toBeCloseTo(expected.auc, 12);
    const interval = aucInterval(known);
    expect(interval?.auc).toBeCloseTo(expected.auc, 12);
    expect(interval?.standardError).toBeCloseTo(expected.standardError, 12);
    expect(interval?.low).toBeCloseTo(expected.low, 9);
    expect(interval?.high).toBeCloseTo(expected.high, 9);
    expect(averagePrecision(known)).toBeCloseTo(expected.averagePrecision, 12);
    expect(ksOfClasses(known)).toBeCloseTo(expected.ks, 12);
  });

  it('[MAT-30] measures probabilities', () => {
    expect(logLoss(known)).toBeCloseTo(expected.logLoss, 12);
    expect(brier(known)).toBeCloseTo(expected.brier, 12);
    expect(brierSkill(known)).toBeCloseTo(expected.brierSkill, 12);
  });

  it('[MAT-31] calibration error says its binning, by width and by mass', () => {
    expect(calibrationError(known, 10, 'width')?.expected).toBeCloseTo(expected.eceWidth, 12);
    expect(calibrationError(known, 10, 'width')?.largest).toBeCloseTo(expected.mceWidth, 12);
    expect(calibrationError(known, 10, 'mass')?.expected).toBeCloseTo(expected.eceMass, 12);
    expect(calibrationError(known, 10, 'mass')?.largest).toBeCloseTo(expected.mceMass, 12);
  });

  it('[MAT-31] the reliability curve, its tests and its line', () => {
    const curve = reliability(known, 10, 'width');
    for (const [index, bin] of curve.entries()) {
      expect(bin.meanObserved).toBeCloseTo(expected.reliability.observed[index] as number, 12);
      expect(bin.meanPredicted).toBeCloseTo(expected.reliability.predicted[index] as number, 12);
      expect(bin.low).toBeLessThanOrEqual(bin.meanObserved);
    }
    const test = hosmerLemeshow(known);
    expect(test?.statistic).toBeCloseTo(expected.hosmerLemeshow, 9);
    expect(test?.degrees).toBe(8);
    expect(test?.p).toBeCloseTo(expected.hosmerLemeshowP, 12);
    expect(spiegelhalterZ(known)).toBeCloseTo(expected.spiegelhalterZ, 10);
    const line = calibrationLine(known);
    expect(line?.slope).toBeCloseTo(expected.slope, 5);
    expect(line?.intercept).toBeCloseTo(expected.intercept, 5);
  });

  it('[MAT-32] lift at a share', () => {
    for (const [share, lift] of expected.lift) expect(liftAt(known, share as number)).toBeCloseTo(lift as number, 12);
    const curve = gainsCurve(known, 20);
    expect(curve.at(-1)).toEqual({ share: 1, captured: 1, lift: 1 });
    expect(curve[1]?.lift).toBeCloseTo(2.5, 12);
    expect(curve[1]?.captured).toBe(capturedAt(known, 0.1));
  });

  it('[MAT-30] decides at a threshold', () => {
    const decided = atThreshold(known, 0.5);
    const { trueNegatives, falsePositives, falseNegatives, truePositives } = decided;
    expect([trueNegatives, falsePositives, falseNegatives, truePositives]).toEqual([170, 18, 31, 21]);
    for (const name of ['accuracy', 'precision', 'recall', 'f1', 'mcc'] as const)
      expect(decided[name]).toBeCloseTo(expected[name], 12);
  });

  it('[MAT-31] Wilson 1927: no positive of 10 is 0 to 0.278', () => {
    expect(wilsonInterval(0, 10).high).toBeCloseTo(0.2775, 4);
  });
});
