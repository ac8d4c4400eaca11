import { expect, test } from 'vitest';
import { metricsOf } from './card-metrics.ts';

const row = (metric: string, value: number | null, more = {}) => ({ metric, value, low: null, high: null, ...more });

test('[ANS-24] the judged figure comes first, then the order of the contract, then names that it does not know', () => {
  const rows = [
    row('zeal', 1),
    row('lift10', 2),
    row('auc', 0.7),
    row('brier', 0.1, { judged: true }),
    row('ardour', 3),
  ];
  expect(metricsOf(rows).map(({ metric, judged }) => [metric, judged])).toEqual([
    ['brier', true],
    ['auc', false],
    ['lift10', false],
    ['ardour', false],
    ['zeal', false],
  ]);
});

test('[ANS-24] a figure of the baseline stands beside its own, and alone where there is none; no figure is no row', () => {
  const rows = [row('auc', 0.7), row('baseline_auc', 0.6), row('baseline_pair_auc', 0.5), row('none', null)];
  expect(metricsOf(rows).map(({ metric, baseline }) => [metric, baseline])).toEqual([
    ['auc', 0.6],
    ['baseline_pair_auc', null],
  ]);
  expect(metricsOf([])).toEqual([]);
});
