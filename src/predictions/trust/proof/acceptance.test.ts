import { expect, test } from 'vitest';
import {
  auc,
  type Feature,
  fitLinear,
  foldRows,
  permuted,
  Random,
  scoreLinear,
  stratifiedFolds,
  takeRows,
} from '#maths';
import { type Base, madeBase, realBase, sampled } from '../probe/bases.fixture.ts';
import { type ClassEvidence, gradeOf } from './grade-class.ts';
import { kindOf } from './make-card.ts';

/** Probabilities of a penalised logistic regression and of the base rate, each learned on the other folds. */
function crossFitted(features: readonly Feature[], labels: Float64Array, seed: number): ClassEvidence {
  const scores = new Float64Array(labels.length);
  const base = new Float64Array(labels.length);
  const folds = stratifiedFolds(labels, { folds: 5, seed, keys: [...labels.keys()] });
  for (let fold = 0; fold < 5; fold++) {
    const { fit, test: held } = foldRows(folds, fold);
    const target = Float64Array.from(fit, (row) => labels[row] as number);
    const model = fitLinear(takeRows(features, fit), target, { family: 'logistic', strength: 5 });
    const found = scoreLinear(model, takeRows(features, held));
    const rate = target.reduce((sum, label) => sum + label, 0) / Math.max(1, target.length);
    held.forEach((row, place) => {
      scores[row] = 1 / (1 + Math.exp(-(found[place] as number)));
      base[row] = rate;
    });
  }
  return { labels, scores, baseline: { name: { id: 'rata-rata', en: 'overall rate' }, scores: base }, seed };
}

const featuresOf = ({ frame }: Base) =>
  frame.columns.filter(({ feature }) => feature.kind === 'number' || feature.levels < 12).map(({ feature }) => feature);
const isClaim = (evidence: ClassEvidence) => kindOf(gradeOf(evidence).grade) === 'PREDICTION';

test('[PRE-8] shuffled labels over 200 seeds are graded above "no signal" in at most 5 %', () => {
  const base = madeBase({ rows: 400, share: 0.3, strength: 1.5, shape: 'many' }, Random.fromSeed(31));
  const features = featuresOf(base);
  let claims = 0;
  for (let seed = 0; seed < 200; seed++) {
    const labels = permuted(base.outcome.values, Random.fromSeed(32, seed));
    if (isClaim(crossFitted(features, labels, seed))) claims++;
  }
  console.log(`shuffled labels: ${claims} of 200 claims`);
  expect(claims).toBeLessThanOrEqual(10);
  expect(isClaim(crossFitted(features, base.outcome.values, 1))).toBe(true);
});

test('[PRE-10] draws of 25 accounts, 200 times, make a predictive claim in at most 5 %', () => {
  const made = madeBase({ rows: 5000, share: 0.3, strength: 1.5, shape: 'many' }, Random.fromSeed(33));
  const base = realBase('telco') ?? made;
  let claims = 0;
  for (let draw = 0; draw < 200; draw++) {
    const some = sampled(base, 25, Random.fromSeed(34, draw));
    const evidence = crossFitted(featuresOf(some), some.outcome.values, draw);
    const verdict = gradeOf(evidence);
    if (kindOf(verdict.grade) === 'PREDICTION') claims++;
    expect(verdict.needs.length).toBeGreaterThan(0);
  }
  console.log(`25 accounts: ${claims} of 200 claims`);
  expect(claims).toBeLessThanOrEqual(10);
});

const telco = realBase('telco');

test.skipIf(telco === null)(
  '[PRE-8] telco-churn earns an A against its overall rate (skipped without NILAI_DATASETS)',
  () => {
    const { frame, outcome } = telco as Base;
    const features = frame.columns.map(({ feature }) => feature);
    const evidence = crossFitted(features, outcome.values, 1);
    expect(auc({ labels: evidence.labels, scores: evidence.scores })).toBeGreaterThan(0.84);
    const verdict = gradeOf(evidence);
    expect(verdict.grade).toBe('A');
    expect(verdict.metrics['auc']?.low).toBeGreaterThan(0.83);
  },
);
