import type { CustomerPredictionResponse } from '../../api/shapes.ts';

/** One step of a waterfall: from where to where it goes, in units of the score. */
export interface Step {
  feature: string;
  from: number;
  to: number;
}

/** The steps from the base to the score, in the order of the contributions, and the reach of all of them. */
export function waterfallSteps(
  base: number,
  contributions: readonly Pick<CustomerPredictionResponse['contributions'][number], 'feature' | 'contribution'>[],
): { steps: Step[]; end: number; least: number; most: number } {
  let at = base;
  const steps = contributions.map(({ feature, contribution }) => {
    const from = at;
    at += contribution;
    return { feature, from, to: at };
  });
  const places = [base, ...steps.map(({ to }) => to)];
  return { steps, end: at, least: Math.min(...places), most: Math.max(...places) };
}
