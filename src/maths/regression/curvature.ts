import type { Design } from './design.ts';

const chunk = 512;

/** Sums of each column times a number per row: the gradient of a loss from its slope in the score. */
export function columnSums(design: Design, perRow: Float64Array): Float64Array {
  const sums = new Float64Array(design.columns);
  for (const [column, values] of design.dense.entries()) {
    let sum = 0;
    for (let row = 0; row < perRow.length; row++) sum += (perRow[row] as number) * (values[row] as number);
    sums[column] = sum;
  }
  for (const slot of design.slots)
    for (let row = 0; row < perRow.length; row++) {
      const column = slot[row] as number;
      if (column >= 0) sums[column] = (sums[column] as number) + (perRow[row] as number);
    }
  return sums;
}

/**
 * The matrix X' diag(weights) X, row by row in one array of columns x columns, both halves filled. Rows are taken in
 * chunks that stay in the cache; one-hot blocks add single cells.
 */
export function crossProducts(design: Design, weights: Float64Array): Float64Array {
  const matrix = new Float64Array(design.columns * design.columns);
  const weighted = new Float64Array(chunk);
  for (let start = 0; start < design.rows; start += chunk) {
    const end = Math.min(design.rows, start + chunk);
    for (let column = 0; column < design.dense.length; column++) {
      const values = design.dense[column] as Float64Array;
      for (let row = start; row < end; row++)
        weighted[row - start] = (weights[row] as number) * (values[row] as number);
      addDense({ design, matrix, weighted, start, end }, column);
      addMixed({ design, matrix, weighted, start, end }, column);
    }
  }
  addSlots(design, weights, matrix);
  return mirrored(matrix, design.columns);
}

interface Chunk {
  readonly design: Design;
  readonly matrix: Float64Array;
  readonly weighted: Float64Array;
  readonly start: number;
  readonly end: number;
}

/** Four columns at a time: their sums do not wait for each other. */
function addDense(part: Chunk, column: number): void {
  const { dense } = part.design;
  let other = 0;
  for (; other + 3 <= column; other += 4) addFour(part, column, other);
  for (; other <= column; other++) {
    const values = dense[other] as Float64Array;
    let sum = 0;
    for (let row = part.start; row < part.end; row++)
      sum += (part.weighted[row - part.start] as number) * (values[row] as number);
    const cell = column * part.design.columns + other;
    part.matrix[cell] = (part.matrix[cell] as number) + sum;
  }
}

function addFour({ design, matrix, weighted, start, end }: Chunk, column: number, first: number): void {
  const [a, b, c, d] = design.dense.slice(first, first + 4) as [Float64Array, Float64Array, Float64Array, Float64Array];
  let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
  for (let row = start; row < end; row++) {
    const weight = weighted[row - start] as number;
    sumA += weight * (a[row] as number);
    sumB += weight * (b[row] as number);
    sumC += weight * (c[row] as number);
    sumD += weight * (d[row] as number);
  }
  const cell = column * design.columns + first;
  matrix[cell] = (matrix[cell] as number) + sumA;
  matrix[cell + 1] = (matrix[cell + 1] as number) + sumB;
  matrix[cell + 2] = (matrix[cell + 2] as number) + sumC;
  matrix[cell + 3] = (matrix[cell + 3] as number) + sumD;
}

function addMixed({ design, matrix, weighted, start, end }: Chunk, column: number): void {
  for (const slot of design.slots)
    for (let row = start; row < end; row++) {
      const other = slot[row] as number;
      if (other < 0) continue;
      const cell = other * design.columns + column;
      matrix[cell] = (matrix[cell] as number) + (weighted[row - start] as number);
    }
}

function addSlots(design: Design, weights: Float64Array, matrix: Float64Array): void {
  for (const [index, first] of design.slots.entries())
    for (const second of design.slots.slice(0, index + 1))
      for (let row = 0; row < design.rows; row++) {
        const one = first[row] as number;
        const two = second[row] as number;
        if (one < 0 || two < 0) continue;
        const cell = one > two ? one * design.columns + two : two * design.columns + one;
        matrix[cell] = (matrix[cell] as number) + (weights[row] as number);
      }
}

function mirrored(matrix: Float64Array, columns: number): Float64Array {
  for (let row = 0; row < columns; row++)
    for (let column = 0; column < row; column++)
      matrix[column * columns + row] = matrix[row * columns + column] as number;
  return matrix;
}
