import type { Note } from './notes.ts';
import type { OpenSource } from './open-source.ts';
import type { RawRow } from './readers/reader.ts';
import type { MergedArea } from './readers/xlsx/merged-areas.ts';
import type { Header } from './understanding/find-header.ts';

/** Columns of a table whose meaning is not known yet: the text of every merged cell is repeated, numbers are not. */
export const allColumns: Record<string, string> = {};

function isAmount(value: string): boolean {
  return /^[-+(]?[^a-zA-Z]*\d[^a-zA-Z]*$/.test(value) && !/^\d{4}-\d\d-\d\d/.test(value);
}

/** Repeats the text of merged cells on each of their rows; amounts stay where they are, so that no money is counted twice. */
export class MergedFill {
  private readonly source: OpenSource;
  private readonly notes: Note[];
  private readonly columns = new Map<number, string>();
  private readonly waiting: MergedArea[];
  private active: { area: MergedArea; value: string | null }[] = [];

  constructor(source: OpenSource, notes: Note[]) {
    this.source = source;
    this.notes = notes;
    this.waiting = [...(source.shape.mergedDown ?? [])].sort((a, b) => b.firstRow - a.firstRow);
  }

  takeHeader(header: Header): void {
    if (this.source.mapping.columns === allColumns) {
      header.names.forEach((name, index) => {
        this.columns.set(index, name ?? '');
      });
      return;
    }
    for (const [field, name] of Object.entries(this.source.mapping.columns)) {
      const index = header.names.indexOf(name);
      if (index >= 0 && field !== 'amount' && field !== 'price') this.columns.set(index, name);
    }
  }

  /** The cells of a row, those under a merged cell filled; rows must come in order. */
  apply(row: RawRow): (string | null)[] {
    const cells = [...row.cells];
    if (this.active.length > 0) this.fillFromAbove(row.row, cells);
    for (let next = this.waiting.at(-1); next !== undefined && next.firstRow <= row.row; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.firstRow === row.row) this.begin(next, cells);
    }
    return cells;
  }

  private fillFromAbove(row: number, cells: (string | null)[]): void {
    this.active = this.active.filter(({ area }) => area.lastRow >= row);
    for (const { area, value } of this.active) {
      while (cells.length <= area.firstColumn) cells.push(null);
      cells[area.firstColumn] ??= value;
    }
  }

  private begin(area: MergedArea, cells: readonly (string | null)[]): void {
    const column = this.columns.get(area.firstColumn);
    const value = cells[area.firstColumn] ?? null;
    if (column === undefined || value === null) return;
    if (this.source.mapping.columns === allColumns && isAmount(value)) return;
    this.active.push({ area, value });
    this.notes.push({
      rule: 'SRC-10',
      source: this.source.file.name,
      sheet: this.source.shape.sheet,
      row: area.firstRow,
      column,
      before: value,
      after: value,
      action: `The cell is merged over rows ${area.firstRow} to ${area.lastRow}; each of them has its content.`,
    });
  }
}
