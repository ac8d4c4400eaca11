import type { Minimum, Settings } from './objective.ts';

interface Corner {
  readonly at: Float64Array;
  readonly value: number;
}

const size = 0.5;

/** A simplex around the start, best corner first. */
function simplexAt(start: Float64Array, value: (at: Float64Array) => number): Corner[] {
  const points = [start, ...Array.from(start, (_, i) => start.map((x, j) => (i === j ? x + size : x)))];
  return points.map((at) => ({ at, value: value(at) })).sort(byValue);
}

const byValue = (a: Corner, b: Corner) => (Number.isNaN(a.value) ? 1 : Number.isNaN(b.value) ? -1 : a.value - b.value);

const spread = (corners: readonly Corner[]) => {
  const first = corners[0] as Corner;
  return Math.max(
    ...corners.map((corner) => Math.max(...corner.at.map((x, i) => Math.abs(x - (first.at[i] as number))))),
  );
};

/** Moves the worst corner, or draws all of them to the best (the rules of Nelder and Mead 1965). */
function moved(corners: readonly Corner[], value: (at: Float64Array) => number): Corner[] {
  const kept = corners.slice(0, -1);
  const [best, worst, second] = [corners[0], corners.at(-1), kept.at(-1)] as [Corner, Corner, Corner];
  const centre = best.at.map((_, i) => kept.reduce((sum, corner) => sum + (corner.at[i] as number), 0) / kept.length);
  const along = (factor: number): Corner => {
    const at = centre.map((x, i) => x + factor * ((worst.at[i] as number) - x));
    return { at, value: value(at) };
  };
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    return [...kept, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < second.value) return [...kept, reflected];
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...kept, contracted];
  return corners.map((corner) => {
    if (corner === best) return corner;
    const at = corner.at.map((x, i) => ((best.at[i] as number) + x) / 2);
    return { at, value: value(at) };
  });
}

/**
 * The minimum of any function by the simplex of Nelder and Mead (1965), without a gradient. It has converged when the
 * simplex is smaller than `tolerance` in every direction.
 */
export function nelderMead(value: (at: Float64Array) => number, start: Float64Array, settings: Settings): Minimum {
  let corners = simplexAt(start, value);
  for (let steps = 0; steps < settings.mostSteps; steps++) {
    const best = corners[0] as Corner;
    if (!Number.isFinite(best.value)) return { ...best, steps, converged: false, reason: 'not finite' };
    if (spread(corners) <= settings.tolerance) return { ...best, steps, converged: true };
    corners = moved(corners, value).sort(byValue);
  }
  return { ...(corners[0] as Corner), steps: settings.mostSteps, converged: false, reason: 'too many steps' };
}
