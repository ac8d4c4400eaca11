import { type Scored, weightOf } from './scored.ts';

/** Logistic line of outcome on logit(prediction): slope 1 and intercept 0 are perfect (Cox 1958). */
export interface CalibrationLine {
  readonly slope: number;
  readonly intercept: number;
}

const nearest = 1e-12;
const steps = 50;

/**
 * Slope and intercept by Newton's method; predictions are kept 1e-12 away from 0 and 1. A slope below 1 means too sure.
 * `null` with one class, with equal predictions, or where the classes are separated (no finite line).
 */
export function calibrationLine(scored: Scored): CalibrationLine | null {
  const logits = Float64Array.from(scored.scores, (score) => {
    const p = Math.min(1 - nearest, Math.max(nearest, score));
    return Math.log(p / (1 - p));
  });
  let line: CalibrationLine = { slope: 0, intercept: 0 };
  for (let step = 0; step < steps; step++) {
    const move = newtonMove(scored, logits, line);
    if (move === null) return null;
    line = { slope: line.slope + move.slope, intercept: line.intercept + move.intercept };
    if (Math.abs(line.slope) > 1e4) return null;
    if (Math.abs(move.slope) + Math.abs(move.intercept) < 1e-12) return line;
  }
  return null;
}

function newtonMove(scored: Scored, logits: Float64Array, line: CalibrationLine): CalibrationLine | null {
  let g0 = 0;
  let g1 = 0;
  let h00 = 0;
  let h01 = 0;
  let h11 = 0;
  for (let row = 0; row < logits.length; row++) {
    const x = logits[row] as number;
    const p = 1 / (1 + Math.exp(-(line.intercept + line.slope * x)));
    const weight = weightOf(scored, row);
    const error = weight * ((scored.labels[row] as number) - p);
    const spread = weight * p * (1 - p);
    g0 += error;
    g1 += error * x;
    h00 += spread;
    h01 += spread * x;
    h11 += spread * x * x;
  }
  const determinant = h00 * h11 - h01 * h01;
  if (!(determinant > 1e-12 * h00 * h11)) return null;
  const step = Math.max(1, Math.hypot(h11 * g0 - h01 * g1, h00 * g1 - h01 * g0) / determinant / 5);
  return {
    intercept: (h11 * g0 - h01 * g1) / determinant / step,
    slope: (h00 * g1 - h01 * g0) / determinant / step,
  };
}
