/** Rows of one category before and after. */
export interface CategoryCount {
  before: number;
  after: number;
}

/**
 * Population stability index: the sum over the categories of (after - before) x ln(after / before), in shares. Nothing
 * counts as half a row. The usual bands: below 0.1 stable, from 0.25 on another population.
 */
export function stabilityIndex(counts: readonly CategoryCount[]): number {
  const [before, after] = totals(counts);
  if (before === 0 || after === 0) return 0;
  return counts.reduce((sum, one) => {
    const [was, is] = [Math.max(one.before, 0.5) / before, Math.max(one.after, 0.5) / after];
    return sum + (is - was) * Math.log(is / was);
  }, 0);
}

/**
 * The index that chance alone exceeds once in a hundred when both runs come from one population: about a chi-square of
 * one degree less than categories, times (1 / rows before + 1 / rows after). Keeps small tables from crying wolf.
 */
export function chanceIndex(counts: readonly CategoryCount[]): number {
  const [before, after] = totals(counts);
  if (before === 0 || after === 0) return Number.POSITIVE_INFINITY;
  return chiSquareOneInHundred(counts.length - 1) * (1 / before + 1 / after);
}

function totals(counts: readonly CategoryCount[]): [before: number, after: number] {
  return [counts.reduce((sum, one) => sum + one.before, 0), counts.reduce((sum, one) => sum + one.after, 0)];
}

/** The 0.99 quantile of chi-square, by Wilson and Hilferty; within 2 % from one degree of freedom on. */
function chiSquareOneInHundred(degrees: number): number {
  if (degrees < 1) return 0;
  const width = 2 / (9 * degrees);
  return degrees * (1 - width + 2.3263478740408408 * Math.sqrt(width)) ** 3;
}
