import type { ColumnPortraitResponse, TablePortraitResponse } from '#contract';

const blank: Omit<ColumnPortraitResponse, 'header' | 'index' | 'rows' | 'filled' | 'distinct' | 'type' | 'role'> = {
  notation: null,
  dateOrder: null,
  unit: null,
  currency: null,
  missingWords: [],
  numbers: null,
  dates: null,
  frequent: [],
  bins: [],
};

type ColumnSketch = Partial<ColumnPortraitResponse> & { header: string | null };

/** A table with columns as sketched; what a sketch leaves out is that of a full column of text. */
export function portraitOf(
  place: { file: string; sheet: string; headerRow?: number; rows: number },
  columns: readonly ColumnSketch[],
): TablePortraitResponse {
  return {
    headerRow: 1,
    ...place,
    columns: columns.map((sketch, index) => ({
      ...blank,
      index,
      rows: place.rows,
      filled: place.rows,
      distinct: place.rows,
      type: 'text',
      role: 'text',
      ...sketch,
    })),
  };
}

/** Bars of numbers in steps, one for each height. */
export function barsOf(from: number, step: number, heights: readonly number[]): ColumnPortraitResponse['bins'] {
  return heights.map((rows, index) => ({ from: `${from + index * step}`, to: `${from + (index + 1) * step}`, rows }));
}

/** Bars of months from a first one. */
export function monthsOf(year: number, heights: readonly number[]): ColumnPortraitResponse['bins'] {
  return heights.map((rows, index) => {
    const month = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return { from: month, to: month, rows };
  });
}

/** Figures of a column of numbers in which only the quartiles matter. */
export function figuresOf(lowest: number, median: number, highest: number): ColumnPortraitResponse['numbers'] {
  return {
    lowest,
    q1: (lowest + median) / 2,
    median,
    q3: (median + highest) / 2,
    highest,
    mean: (lowest + median + highest) / 3,
    sum: median * 1000,
    zeros: 3,
    negatives: lowest < 0 ? 2 : 0,
    decimals: 2,
  };
}
