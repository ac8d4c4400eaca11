/**
 * Expected AUC of ranking by `p` where outcome i is 1 with probability p[i], independently: the best any model can reach.
 * Sum over pairs of p_i (1 - p_j), ties counting a half, over all pairs of different rows; O(n log n). NaN without pairs.
 */
export function expectedAuc(p: Float64Array): number {
  const sorted = Float64Array.from(p).sort();
  let ahead = 0;
  let below = 0;
  let ones = 0;
  let squares = 0;
  for (let i = 0; i < sorted.length; ) {
    const value = sorted[i] as number;
    const from = i;
    while (i < sorted.length && sorted[i] === value) i++;
    const count = i - from;
    const up = value * count;
    const down = (1 - value) * count;
    ahead += up * below + 0.5 * (up * down - count * value * (1 - value));
    below += down;
    ones += up;
    squares += count * value * (1 - value);
  }
  return ahead / (ones * below - squares);
}
