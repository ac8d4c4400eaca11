/** A table of two columns without what each of them explains alone, and what was taken out. */
export interface Purified {
  readonly values: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const mostPasses = 500;

/**
 * Moves the weighted mean of each row and column of an A x B table into the two columns' own functions, until nothing is
 * left to move (Lengerich et al., AISTATS 2020). The sum of the three stays what it was.
 */
export function purify(table: Float64Array, weights: Float64Array, A: number, B: number): Purified {
  const values = table.slice(0, A * B);
  const first = new Float64Array(A);
  const second = new Float64Array(B);
  for (let pass = 0; pass < mostPasses; pass++) {
    const moved = Math.max(
      moveMeans(values, weights, { lines: A, others: B, step: B, stride: 1, into: first }),
      moveMeans(values, weights, { lines: B, others: A, step: 1, stride: B, into: second }),
    );
    if (moved < 1e-13) break;
  }
  return { values, first, second };
}

interface Lines {
  readonly lines: number;
  readonly others: number;
  readonly step: number;
  readonly stride: number;
  readonly into: Float64Array;
}

function moveMeans(values: Float64Array, weights: Float64Array, { lines, others, step, stride, into }: Lines): number {
  let moved = 0;
  for (let line = 0; line < lines; line++) {
    let sum = 0;
    let all = 0;
    for (let k = 0, at = line * step; k < others; k++, at += stride) {
      sum += (values[at] as number) * (weights[at] as number);
      all += weights[at] as number;
    }
    if (all === 0) continue;
    const mean = sum / all;
    for (let k = 0, at = line * step; k < others; k++, at += stride) values[at] = (values[at] as number) - mean;
    into[line] = (into[line] as number) + mean;
    moved = Math.max(moved, Math.abs(mean));
  }
  return moved;
}

/** Takes the weighted mean out of values, and gives it. */
export function centre(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let all = 0;
  for (const [k, value] of values.entries()) {
    sum += value * (weights[k] as number);
    all += weights[k] as number;
  }
  const mean = all > 0 ? sum / all : 0;
  for (let k = 0; k < values.length; k++) values[k] = (values[k] as number) - mean;
  return mean;
}
