import type { Kernel } from './kernel.ts';

const slot = 520;

/** The inner loops in plain TypeScript: what runs where WebAssembly SIMD does not, with the same results. */
export function plainKernel(bytes: number): Kernel {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  const cells8 = new Uint8Array(buffer);
  const rows32 = new Uint32Array(buffer);
  const numbers = new Float64Array(buffer);
  return {
    buffer,
    histogram: (rows, count, cells, stride, pairs, into) => {
      const start = rows >>> 2;
      const pair = pairs >>> 3;
      for (let k = 0; k < count; k++) {
        const row = rows32[start + k] as number;
        const gradient = numbers[pair + 2 * row] as number;
        const weight = numbers[pair + 2 * row + 1] as number;
        const last = cells + row * stride + stride;
        for (let cell = last - stride, base = into >>> 3; cell < last; cell++, base += slot) {
          const place = base + 2 * (cells8[cell] as number);
          numbers[place] = (numbers[place] as number) + gradient;
          numbers[place + 1] = (numbers[place + 1] as number) + weight;
        }
      }
    },
    subtract: (whole, part, count) => {
      const from = whole >>> 3;
      const less = part >>> 3;
      for (let i = 0; i < count; i++) numbers[from + i] = (numbers[from + i] as number) - (numbers[less + i] as number);
    },
    divide: (rows, count, cells, stride, table, spare) =>
      divideRows(cells8, rows32, [rows, count, cells, stride, table, spare]),
    step: (count, before, change, after, pairs, into) => {
      const changes = change >>> 3;
      const base = into >>> 3;
      for (let row = 0, pair = pairs >>> 3; row < count; row++, pair += 2) {
        const weight = numbers[pair + 1] as number;
        const moved =
          (numbers[pair] as number) + weight * (numbers[changes + (cells8[before + row] as number)] as number);
        numbers[pair] = moved;
        const place = base + 2 * (cells8[after + row] as number);
        numbers[place] = (numbers[place] as number) + moved;
        numbers[place + 1] = (numbers[place + 1] as number) + weight;
      }
    },
  };
}

function divideRows(
  cells8: Uint8Array,
  rows32: Uint32Array,
  at: readonly [number, number, number, number, number, number],
) {
  const [rows, count, cells, stride, table, spare] = at;
  const start = rows >>> 2;
  const aside = spare >>> 2;
  let left = 0;
  let right = 0;
  for (let k = 0; k < count; k++) {
    const row = rows32[start + k] as number;
    const isLeft = cells8[table + (cells8[cells + row * stride] as number)] as number;
    rows32[start + left] = row;
    rows32[aside + right] = row;
    left += isLeft;
    right += 1 - isLeft;
  }
  rows32.copyWithin(start + left, aside, aside + right);
  return left;
}
