import type { CellStyle, ConditionalRule, MergeRange, WriteSheet } from 'hucre/xlsx';
import { columnLetters, type SheetCell } from './sheet-rows.ts';
import { type Form, headStyle, noteStyle, sectionStyle, tableStyle, titleStyle, warningStyle } from './styles.ts';

/** One column of a table on a sheet. */
export interface DraftColumn {
  header: string;
  form: Form;
}

/** A sheet put together from top to bottom: titles, notes and tables. */
export class SheetDraft {
  private readonly rows: SheetCell[][] = [];
  private readonly cells = new Map<string, { style: CellStyle }>();
  private readonly merges: MergeRange[] = [];
  private readonly rules: ConditionalRule[] = [];
  private readonly heights = new Map<number, { height: number }>();
  private frozenRows = 0;
  private filter: string | null = null;
  private readonly name: string;
  private readonly widths: readonly number[];

  constructor(name: string, widths: readonly number[]) {
    this.name = name;
    this.widths = widths;
  }

  title(text: string): this {
    this.heights.set(this.rows.length, { height: 26 });
    return this.line([text], titleStyle);
  }

  section(text: string): this {
    this.gap();
    this.heights.set(this.rows.length, { height: 20 });
    return this.line([text], sectionStyle);
  }

  note(text: string): this {
    return this.across(text, noteStyle);
  }

  warning(text: string): this {
    return this.across(text, warningStyle);
  }

  gap(): this {
    this.rows.push([]);
    return this;
  }

  /** A table with its heads; `isMain` freezes the heads and lets every column be filtered. */
  table(columns: readonly DraftColumn[], rows: readonly (readonly SheetCell[])[], isMain = false): this {
    const heads = this.rows.length + 1;
    this.heights.set(this.rows.length, { height: 20 });
    for (const [index, { form }] of columns.entries()) this.style(this.rows.length, index, headStyle(form));
    this.rows.push(columns.map((column) => column.header));
    for (const row of rows) {
      this.wrap(columns, row);
      for (const [index, { form }] of columns.entries()) this.style(this.rows.length, index, tableStyle(form));
      this.rows.push([...row]);
    }
    if (isMain) {
      this.frozenRows = heads;
      this.filter = `A${heads}:${columnLetters(columns.length - 1)}${heads + Math.max(rows.length, 1)}`;
    }
    return this;
  }

  /** Colours cells of the last `rows` rows of one column. */
  colour(column: number, rows: number, rules: (range: string, priority: number) => ConditionalRule[]): this {
    if (rows === 0) return this;
    const letters = columnLetters(column);
    const range = `${letters}${this.rows.length - rows + 1}:${letters}${this.rows.length}`;
    this.rules.push(...rules(range, this.rules.length + 1));
    return this;
  }

  /** Writes each of the last rows of one column in a form of its own. */
  forms(column: number, forms: readonly Form[]): this {
    const first = this.rows.length - forms.length;
    for (const [index, form] of forms.entries()) this.style(first + index, column, tableStyle(form));
    return this;
  }

  finish(): WriteSheet {
    return {
      name: this.name,
      columns: this.widths.map((width) => ({ width })),
      rows: this.rows,
      cells: this.cells,
      merges: this.merges,
      conditionalRules: this.rules,
      rowDefs: this.heights,
      view: { showGridLines: false },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...(this.frozenRows === 0 ? {} : { freezePane: { rows: this.frozenRows } }),
      ...(this.filter === null ? {} : { autoFilter: { range: this.filter } }),
    };
  }

  private line(cells: readonly SheetCell[], style: CellStyle): this {
    for (const index of cells.keys()) this.style(this.rows.length, index, style);
    this.rows.push([...cells]);
    return this;
  }

  /** One text over the whole width, in as many lines as it needs: merged cells do not grow by themselves. */
  private across(text: string, style: CellStyle): this {
    const row = this.rows.length;
    const width = this.widths.reduce((sum, each) => sum + each, 0);
    this.heights.set(row, { height: 15 * Math.max(1, Math.ceil((text.length * 1.02) / width)) + 2 });
    this.merges.push({ startRow: row, endRow: row, startCol: 0, endCol: this.widths.length - 1 });
    return this.line([text], style);
  }

  /** Makes the row to come as high as its longest wrapped text needs. */
  private wrap(columns: readonly DraftColumn[], row: readonly SheetCell[]): void {
    const lines = columns.map(({ form }, index) =>
      form === 'wrapped' ? Math.ceil((String(row[index] ?? '').length * 1.1) / (this.widths[index] ?? 10)) : 1,
    );
    const most = Math.max(...lines);
    if (most > 1) this.heights.set(this.rows.length, { height: 15 * most });
  }

  private style(row: number, column: number, style: CellStyle): void {
    this.cells.set(`${row},${column}`, { style });
  }
}
