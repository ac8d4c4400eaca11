import { type CardMetricResponse, cardMetricTexts } from '#contract';
import type { Row } from '#engine';
import { numberOf, textOf } from '../customer-row.ts';

const ofBaseline = 'baseline_';

/**
 * The figures of a card, the judged one first, then in the order of the contract. What the baseline scores in the same
 * figure stands beside it, so it has no row of its own.
 */
export function metricsOf(figures: readonly Row[]): CardMetricResponse[] {
  const byName = new Map(figures.map((row) => [textOf(row['metric']) ?? '', row]));
  return [...byName]
    .filter(([metric]) => metric !== 'none' && !(metric.startsWith(ofBaseline) && byName.has(comparedBy(metric))))
    .map(([metric, row]) => ({
      metric,
      value: numberOf(row['value']),
      low: numberOf(row['low']),
      high: numberOf(row['high']),
      baseline: numberOf(row['baseline_value']) ?? numberOf(byName.get(`${ofBaseline}${metric}`)?.['value']),
      judged: row['judged'] === true,
    }))
    .sort((a, b) => Number(b.judged) - Number(a.judged) || place(a) - place(b) || (a.metric < b.metric ? -1 : 1));
}

function comparedBy(metric: string): string {
  return metric.slice(ofBaseline.length);
}

function place({ metric }: CardMetricResponse): number {
  const found = cardMetricTexts.findIndex((known) => known.metric === metric);
  return found === -1 ? cardMetricTexts.length : found;
}
