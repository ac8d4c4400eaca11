import type { CellSums, ChangeFinder } from './change.ts';
import type { AdditiveSettings } from './model.ts';

interface Box {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

interface Parted {
  readonly gain: number;
  readonly parts: readonly [Box, Box];
}

interface Grid {
  /** Sums of all cells before a and before b, at a x (B + 1) + b. */
  readonly gradient: Float64Array;
  readonly weight: Float64Array;
  readonly A: number;
  readonly B: number;
}

const pairLeaves = 4;

/** A tree of at most four leaves over the cells of two columns, each leaf a rectangle. */
export function pairChange(
  A: number,
  B: number,
  settings: AdditiveSettings & { readonly share: number },
): ChangeFinder {
  const size = (A + 1) * (B + 1);
  const grid: Grid = { gradient: new Float64Array(size), weight: new Float64Array(size), A, B };
  const { learningRate, l2 } = settings;
  return (sums, _values, change) => {
    addUp(grid, sums);
    for (const box of boxesOf(grid, settings)) {
      const weight = sumIn(grid.weight, grid, box);
      const value = weight > 0 ? (-learningRate * sumIn(grid.gradient, grid, box)) / (weight + l2) : 0;
      for (let a = box.a0; a < box.a1; a++) change.fill(value, a * B + box.b0, a * B + box.b1);
    }
  };
}

function addUp({ gradient, weight, A, B }: Grid, sums: CellSums): void {
  const width = B + 1;
  for (let a = 0; a < A; a++) {
    for (let b = 0; b < B; b++) {
      const at = (a + 1) * width + b + 1;
      for (const [k, total] of [gradient, weight].entries()) {
        const before = (total[at - 1] as number) + (total[at - width] as number) - (total[at - width - 1] as number);
        total[at] = before + (sums[2 * (a * B + b) + k] as number);
      }
    }
  }
}

function sumIn(total: Float64Array, { B }: Grid, { a0, a1, b0, b1 }: Box): number {
  const width = B + 1;
  const upper = (total[a1 * width + b1] as number) - (total[a1 * width + b0] as number);
  return upper - ((total[a0 * width + b1] as number) - (total[a0 * width + b0] as number));
}

function boxesOf(grid: Grid, settings: { readonly l2: number; readonly share: number }): Box[] {
  const whole = { a0: 0, a1: grid.A, b0: 0, b1: grid.B };
  const least = Math.max(sumIn(grid.weight, grid, whole) * settings.share, 1e-9);
  const boxes: { box: Box; parted: Parted | undefined }[] = [];
  const add = (box: Box) => boxes.push({ box, parted: bestParting(grid, box, { l2: settings.l2, least }) });
  add(whole);
  while (boxes.length < pairLeaves) {
    let best = -1;
    for (const [k, { parted }] of boxes.entries())
      if (parted && parted.gain > (boxes[best]?.parted?.gain ?? 0)) best = k;
    if (best < 0) break;
    const [{ parted } = { parted: undefined }] = boxes.splice(best, 1);
    for (const part of parted?.parts ?? []) add(part);
  }
  return boxes.map(({ box }) => box);
}

function bestParting(grid: Grid, box: Box, limits: { l2: number; least: number }): Parted | undefined {
  const whole = score(grid, box, limits);
  let best: Parted | undefined;
  const consider = (first: Box, second: Box) => {
    const gain = score(grid, first, limits) + score(grid, second, limits) - whole;
    if (gain > (best?.gain ?? 1e-10)) best = { gain, parts: [first, second] };
  };
  for (let a = box.a0 + 1; a < box.a1; a++) consider({ ...box, a1: a }, { ...box, a0: a });
  for (let b = box.b0 + 1; b < box.b1; b++) consider({ ...box, b1: b }, { ...box, b0: b });
  return best;
}

function score(grid: Grid, box: Box, { l2, least }: { l2: number; least: number }): number {
  const weight = sumIn(grid.weight, grid, box);
  if (weight < least) return -Infinity;
  return sumIn(grid.gradient, grid, box) ** 2 / (weight + l2);
}
