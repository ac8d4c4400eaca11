import type { ColumnPortrait, TablePortrait } from '../portrait.ts';

/** How much of a table is there. */
export interface TableCompleteness {
  file: string;
  sheet: string;
  headerRow: number | null;
  rows: number;
  columns: number;
  /** Share of the cells that say something, 0 to 1. */
  filled: number;
  /** Columns that tell no two rows apart: without any cell, or with one value throughout. */
  useless: { column: string | null; why: 'empty' | 'constant' }[];
  /** Columns of which fewer than one cell in twenty says something. */
  sparse: (string | null)[];
}

const sparseBelow = 0.05;

/** How complete each table is, by its portrait. */
export function completenessOf(portraits: readonly TablePortrait[]): TableCompleteness[] {
  return portraits.map(({ file, sheet, headerRow, rows, columns }) => {
    const cells = rows * columns.length;
    const filled = columns.reduce((sum, column) => sum + column.filled, 0);
    return {
      file,
      sheet,
      headerRow,
      rows,
      columns: columns.length,
      filled: cells === 0 ? 0 : filled / cells,
      useless: columns.flatMap((column) => {
        const why = uselessness(column, rows);
        return why === undefined ? [] : [{ column: column.header, why }];
      }),
      sparse: columns.filter((column) => isSparse(column)).map(({ header }) => header),
    };
  });
}

/** A column of one value that is blank in other rows does tell rows apart. */
function uselessness({ filled, distinct }: ColumnPortrait, rows: number): 'empty' | 'constant' | undefined {
  if (filled === 0) return 'empty';
  return distinct === 1 && filled === rows && rows > 1 ? 'constant' : undefined;
}

function isSparse({ filled, rows }: ColumnPortrait): boolean {
  return filled > 0 && filled < rows * sparseBelow;
}
