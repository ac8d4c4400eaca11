/** 1 / (1 + e^-x): the probability of log-odds. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
