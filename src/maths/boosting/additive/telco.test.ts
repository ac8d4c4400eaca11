import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { auc, calibrationError, type Feature, fitAdditive, Random, scoreAdditive, scoredOf, takeRows } from '#maths';

const datasets = process.env['NILAI_DATASETS'] ?? resolve(import.meta.dirname, '../../../../../shared/datasets');
const file = join(datasets, 'telco-churn/WA_Fn-UseC_-Telco-Customer-Churn.csv');
const numbers = new Set(['tenure', 'MonthlyCharges', 'TotalCharges', 'SeniorCitizen']);

function readTelco(): { features: Feature[]; target: Float64Array } {
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] as string);
  const names = head.filter((name) => name !== 'customerID' && name !== 'Churn');
  const features = names.map((name): Feature => {
    const texts = column(name);
    if (numbers.has(name))
      return {
        kind: 'number',
        values: Float64Array.from(texts, (text) => (text.trim() === '' ? Number.NaN : Number(text))),
      };
    const levels = [...new Set(texts)].sort();
    return { kind: 'category', codes: Int32Array.from(texts, (text) => levels.indexOf(text)), levels: levels.length };
  });
  return { features, target: Float64Array.from(column('Churn'), (text) => Number(text === 'Yes')) };
}

function foldsOf(target: Float64Array): Int32Array {
  const random = Random.fromSeed(7);
  const fold = new Int32Array(target.length);
  for (const value of [0, 1]) {
    const rows = random.shuffled(Array.from(target.keys()).filter((row) => target[row] === value));
    for (const [k, row] of rows.entries()) fold[row] = k % 5;
  }
  return fold;
}

test.skipIf(!existsSync(file))(
  '[MAT-28] telco churn, 5 folds, default settings: AUC at least .845, calibration error at most .03 (needs NILAI_DATASETS)',
  () => {
    const { features, target } = readTelco();
    const fold = foldsOf(target);
    const predicted = new Float64Array(target.length);
    let sum = 0;
    for (let k = 0; k < 5; k++) {
      const rows = (isTest: boolean) => Int32Array.from(fold.keys()).filter((row) => (fold[row] === k) === isTest);
      const pick = (at: Int32Array) => Float64Array.from(at, (row) => target[row] as number);
      const model = fitAdditive(takeRows(features, rows(false)), pick(rows(false)));
      const scores = scoreAdditive(model, takeRows(features, rows(true)));
      for (const [at, row] of rows(true).entries()) predicted[row] = 1 / (1 + Math.exp(-(scores[at] as number)));
      sum += auc(scoredOf(pick(rows(true)), scores)) ?? 0;
    }
    expect(sum / 5).toBeGreaterThanOrEqual(0.845);
    expect(sum / 5).toBeLessThan(0.87);
    expect(calibrationError(scoredOf(target, predicted))?.expected).toBeLessThanOrEqual(0.03);
  },
);
