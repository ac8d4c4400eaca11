/** `log`: outcomes 0 and 1, scores are log-odds; `squared`: outcomes are numbers, scores are values. */
export type Loss = 'log' | 'squared';

/** What a model learns: the outcome of each row, and how much each row counts (1 where not given). */
export interface Lesson {
  readonly loss: Loss;
  readonly target: Float64Array;
  readonly weights?: Float64Array | undefined;
}

const leastWeight = 1e-6;

/** The probability of log-odds, without overflow. */
export function logistic(score: number): number {
  if (score >= 0) return 1 / (1 + Math.exp(-score));
  const odds = Math.exp(score);
  return odds / (1 + odds);
}

/** Checks outcomes and weights: finite, of one length, 0 or 1 where the loss asks for it. Throws a RangeError. */
export function checkLesson({ loss, target, weights }: Lesson): void {
  const isFit = (y: number) => (loss === 'log' ? y === 0 || y === 1 : Number.isFinite(y));
  if (target.length === 0) throw new RangeError('no rows to learn from');
  if (!target.every(isFit))
    throw new RangeError(`outcomes of the ${loss} loss must be ${loss === 'log' ? '0 or 1' : 'finite'}`);
  if (weights && weights.length !== target.length) throw new RangeError('as many weights as rows are needed');
  if (weights && !weights.every((weight) => Number.isFinite(weight) && weight >= 0))
    throw new RangeError('weights must be finite and not negative');
}

/** The best constant score: the mean, or its log-odds (half a row is added to both classes where one has none). */
export function constantScore({ loss, target, weights }: Lesson, rows: Uint32Array): number {
  let sum = 0;
  let all = 0;
  for (const row of rows) {
    const weight = weights?.[row] ?? 1;
    sum += weight * (target[row] as number);
    all += weight;
  }
  if (all === 0) return 0;
  if (loss === 'squared') return sum / all;
  return sum > 0 && sum < all ? Math.log(sum / (all - sum)) : Math.log((sum + 0.5) / (all - sum + 0.5));
}

/** Writes the gradient and the second derivative of the loss of each row of `rows` as pairs at the row's own place. */
export function writePairs(lesson: Lesson, scores: Float64Array, rows: Uint32Array, pairs: Float64Array): void {
  const { loss, target, weights } = lesson;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number;
    const weight = weights ? (weights[row] as number) : 1;
    const score = scores[row] as number;
    if (loss === 'squared') {
      pairs[2 * row] = weight * (score - (target[row] as number));
      pairs[2 * row + 1] = weight;
      continue;
    }
    const p = 1 / (1 + Math.exp(-score));
    pairs[2 * row] = weight * (p - (target[row] as number));
    pairs[2 * row + 1] = weight * Math.max(p * (1 - p), leastWeight);
  }
}

/** The weighted mean loss over rows: log-loss, or half the squared error. */
export function meanLoss({ loss, target, weights }: Lesson, scores: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  let all = 0;
  for (const row of rows) {
    const weight = weights?.[row] ?? 1;
    const score = scores[row] as number;
    const y = target[row] as number;
    const signed = y > 0.5 ? -score : score;
    const one =
      loss === 'squared' ? (score - y) ** 2 / 2 : Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(score)));
    sum += weight * one;
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}

/** Rows 0 to n - 1 in a learning and a held-out part, drawn within each class where outcomes are classes. */
export function splitRows(
  lesson: Lesson,
  share: number,
  uniform: () => number,
): { readonly learn: Uint32Array; readonly held: Uint32Array } {
  const { target, loss } = lesson;
  const isHeld = new Uint8Array(target.length);
  const classes = loss === 'log' ? [0, 1] : [undefined];
  for (const value of classes) {
    const rows = Array.from(target.keys()).filter((row) => value === undefined || target[row] === value);
    let left = Math.floor(rows.length * share);
    for (const [k, row] of rows.entries()) {
      if (uniform() * (rows.length - k) >= left) continue;
      isHeld[row] = 1;
      left--;
    }
  }
  const rows = Uint32Array.from(target.keys());
  return { learn: rows.filter((row) => isHeld[row] === 0), held: rows.filter((row) => isHeld[row] === 1) };
}
