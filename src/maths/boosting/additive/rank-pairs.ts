/** A column in few ordered cells, for looking at pairs. */
export interface CoarseColumn {
  readonly column: number;
  readonly codes: Uint8Array;
  readonly cells: number;
}

/** Two columns and how strongly they interact: about chi-squared with one degree of freedom where they do not. */
export interface RankedPair<Column extends CoarseColumn> {
  readonly first: Column;
  readonly second: Column;
  readonly strength: number;
}

const most = 16;
/** Below this a pair is taken for chance: the 99.9 % point of chi-squared with one degree of freedom. */
const leastStrength = 10.83;

/**
 * The pairs that interact most given what single columns explain, in the manner of FAST (Lou et al., KDD 2013): for each
 * cut of both columns the four quadrants give the contrast that no sum of two functions can follow; its score test counts.
 * `pairs` are gradient and weight of each row.
 */
export function rankPairs<Column extends CoarseColumn>(
  columns: readonly Column[],
  pairs: Float64Array,
  limits: { readonly count: number; readonly dispersion: number; readonly share: number },
): RankedPair<Column>[] {
  const ranked: RankedPair<Column>[] = [];
  for (const [k, first] of columns.entries()) {
    for (const second of columns.slice(k + 1)) {
      const strength = strongestContrast(sumsOf(first, second, pairs), limits.share) / limits.dispersion;
      if (strength >= leastStrength) ranked.push({ first, second, strength });
    }
  }
  return ranked.sort((a, b) => b.strength - a.strength).slice(0, limits.count);
}

interface Sums {
  readonly gradient: Float64Array;
  readonly weight: Float64Array;
}

/** Sums of all cells at most a and at most b. */
function sumsOf(first: CoarseColumn, second: CoarseColumn, pairs: Float64Array): Sums {
  const gradient = new Float64Array(most * most);
  const weight = new Float64Array(most * most);
  for (let row = 0; row < first.codes.length; row++) {
    const at = (first.codes[row] as number) * most + (second.codes[row] as number);
    gradient[at] = (gradient[at] as number) + (pairs[2 * row] as number);
    weight[at] = (weight[at] as number) + (pairs[2 * row + 1] as number);
  }
  for (const total of [gradient, weight]) {
    for (let at = 0; at < total.length; at++)
      if (at % most > 0) total[at] = (total[at] as number) + (total[at - 1] as number);
    for (let at = most; at < total.length; at++) total[at] = (total[at] as number) + (total[at - most] as number);
  }
  return { gradient, weight };
}

function strongestContrast({ gradient, weight }: Sums, share: number): number {
  const least = (weight.at(-1) as number) * share;
  let best = 0;
  for (let a = 0; a < most - 1; a++) {
    for (let b = 0; b < most - 1; b++) {
      const weights = quadrants(weight, a, b);
      if (Math.min(...weights) <= least) continue;
      const gradients = quadrants(gradient, a, b);
      const mean = (k: number) => (gradients[k] as number) / (weights[k] as number);
      const contrast = mean(0) - mean(1) - mean(2) + mean(3);
      best = Math.max(best, contrast ** 2 / weights.reduce((sum, own) => sum + 1 / own, 0));
    }
  }
  return best;
}

function quadrants(total: Float64Array, a: number, b: number): [number, number, number, number] {
  const both = total[a * most + b] as number;
  const low = total[a * most + most - 1] as number;
  const left = total[(most - 1) * most + b] as number;
  return [both, low - both, left - both, (total.at(-1) as number) - low - left + both];
}
