import { type Scored, weightOf } from './scored.ts';

const smallest = 2 ** -52;

/** Mean negative log-likelihood; probabilities are kept 2^-52 away from 0 and 1. `null` without rows. */
export function logLoss(scored: Scored): number | null {
  return meanOver(scored, (label, score) => {
    const p = Math.min(1 - smallest, Math.max(smallest, score));
    return -(label * Math.log(p) + (1 - label) * Math.log1p(-p));
  });
}

/** Mean squared distance of probability and outcome (Brier 1950). `null` without rows. */
export function brier(scored: Scored): number | null {
  return meanOver(scored, (label, score) => (label - score) ** 2);
}

/** 1 - Brier / Brier of always saying the base rate: above 0 is better than the base rate. `null` with one class. */
export function brierSkill(scored: Scored): number | null {
  const base = meanOver(scored, (label) => label);
  const error = brier(scored);
  if (base === null || error === null || base <= 0 || base >= 1) return null;
  return 1 - error / (base * (1 - base));
}

function meanOver(scored: Scored, of: (label: number, score: number) => number): number | null {
  const { labels, scores } = scored;
  let sum = 0;
  let total = 0;
  for (let row = 0; row < labels.length; row++) {
    const weight = weightOf(scored, row);
    if (weight === 0) continue;
    sum += weight * of(labels[row] as number, scores[row] as number);
    total += weight;
  }
  return total > 0 ? sum / total : null;
}
