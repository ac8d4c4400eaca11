/** Bytes of the histogram of one column: 256 pairs of numbers, and a gap so that columns do not share cache sets. */
export const histogramBytes = 4160;

/** Numbers of the histogram of one column. */
export const histogramNumbers = histogramBytes / 8;

/** The inner loops of boosting over one block of memory; every address is in bytes from its start. */
export interface Kernel {
  readonly buffer: ArrayBuffer;
  /**
   * Adds the (gradient, weight) pair of each row to the histogram of each column. `cells` holds rows of `stride` bytes, a
   * multiple of 4; `rows` holds `count` row numbers.
   */
  readonly histogram: (rows: number, count: number, cells: number, stride: number, pairs: number, into: number) => void;
  /** Takes `count` numbers (even) at `part` from those at `whole`. */
  readonly subtract: (whole: number, part: number, count: number) => void;
  /** Puts rows whose cell has 1 in the table first, keeping the order of both parts; gives how many. */
  readonly divide: (rows: number, count: number, cells: number, stride: number, table: number, spare: number) => number;
  /**
   * One step of the additive model over `count` rows: each gradient moves by its weight times the change of the row's cell
   * in the column `before`; then each pair is added to the histogram of the column `after`.
   */
  readonly step: (count: number, before: number, change: number, after: number, pairs: number, into: number) => void;
}

/** How the inner loops run: `wasm` (SIMD) where the machine has it, or `plain`; both give the same bits. */
export type KernelKind = 'wasm' | 'plain';
