import type { LoadedColumn } from '#engine';

/** A cell of a table that is put together row by row; null is NULL. */
export type WrittenCell = string | number | boolean | null;

/** The columns of a table from its rows; texts are kept once each. A column of nothing but NULL has the kind given. */
export function columnsOfRows(
  shape: Readonly<Record<string, 'text' | 'number' | 'flag' | 'date'>>,
  rows: readonly Readonly<Record<string, WrittenCell>>[],
): Map<string, LoadedColumn> {
  const columns = new Map<string, LoadedColumn>();
  for (const [name, kind] of Object.entries(shape)) {
    const cells = rows.map((row) => row[name] ?? null);
    if (kind === 'text')
      columns.set(name, { kind: 'texts', texts: cells.map((cell) => (cell === null ? null : `${cell}`)) });
    else columns.set(name, { kind, values: Float64Array.from(cells, (cell) => numberOf(cell, kind)) });
  }
  return columns;
}

function numberOf(cell: WrittenCell, kind: 'number' | 'flag' | 'date'): number {
  if (cell === null) return Number.NaN;
  if (kind === 'date') return Date.parse(String(cell)) / 86_400_000;
  const value = Number(cell);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** A column of texts that repeats few of them: a code for each row. */
export class TextCoder {
  private readonly codes = new Map<string, number>();
  private readonly levels: string[] = [];

  /** The code of a text, new or known; -1 for null. */
  code(text: string | null): number {
    if (text === null) return -1;
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    this.codes.set(text, this.levels.length);
    return this.levels.push(text) - 1;
  }

  column(codes: Int32Array): LoadedColumn {
    return { kind: 'text', codes, levels: this.levels };
  }
}
