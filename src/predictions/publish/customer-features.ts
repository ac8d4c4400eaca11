import type { LoadedColumn } from '#engine';
import type { Frame, FrameColumn } from '../frame.ts';
import type { TargetResult } from '../result.ts';
import { TextCoder } from './table-writer.ts';

/** The features of all targets in one table, and the results whose columns have their names in it. */
export interface CustomerFeatures {
  readonly results: TargetResult[];
  readonly columns: ReadonlyMap<string, LoadedColumn>;
}

/**
 * The table `customer_features`: a row for each customer that is scored, a column for each feature of a target with a
 * model, so that the SQL in `models` runs on it as it stands. Wide, as the same features serve most targets: a row for
 * each customer, target and feature would be several hundred times the rows. Where two targets have a column of one name
 * that is not the same (another kind, or another value of a customer), that of the later target is called `name (target)`.
 */
export function customerFeatures(found: readonly TargetResult[]): CustomerFeatures {
  const table = new FeatureTable(found);
  const results = found.map((result) => {
    const { customers, scorecard, target } = result;
    if (customers === null || scorecard === null) return result;
    const { frame } = customers;
    const rows = table.rowsOf(frame);
    const columns = frame.columns.map((column) => {
      const own = table.agrees(column, rows) ? column : { ...column, name: `${column.name} (${target})` };
      table.add(own, rows);
      return own;
    });
    return { ...result, customers: { ...customers, frame: { ...frame, columns } } };
  });
  return { results, columns: table.columns() };
}

/** A column that is being gathered: the number, or the code of the text, of each customer seen so far. */
interface Gathered {
  readonly name: string;
  readonly coder: TextCoder | null;
  readonly cells: Float64Array;
  readonly isSeen: Uint8Array;
}

/** The customers of every target with a model, and the columns gathered of them by name. */
class FeatureTable {
  private readonly rows = new Map<string, number>();
  private readonly gathered = new Map<string, Gathered>();

  constructor(results: readonly TargetResult[]) {
    for (const { customers, scorecard } of results) {
      if (customers === null || scorecard === null) continue;
      for (const id of customers.frame.ids) if (!this.rows.has(id)) this.rows.set(id, this.rows.size);
    }
  }

  /** The row of each customer of a frame. */
  rowsOf({ ids }: Frame): Int32Array {
    return Int32Array.from(ids, (id) => this.rows.get(id) as number);
  }

  /** Whether a column of this name is not there yet, or has the same of every customer in both. */
  agrees(column: FrameColumn, rows: Int32Array): boolean {
    if (keyOf(column) === 'customer_id') return false;
    const known = this.gathered.get(keyOf(column));
    if (known === undefined) return true;
    if ((known.coder === null) !== (column.feature.kind === 'number')) return false;
    const cells = cellsOf(column, known);
    return rows.every((row, place) => known.isSeen[row] === 0 || Object.is(known.cells[row], cells(place)));
  }

  add(column: FrameColumn, rows: Int32Array): void {
    const known = this.gathered.get(keyOf(column)) ?? this.begun(column);
    const cells = cellsOf(column, known);
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] as number;
      known.cells[row] = cells(place);
      known.isSeen[row] = 1;
    }
  }

  private begun(column: FrameColumn): Gathered {
    const isText = column.feature.kind === 'category';
    const begun = {
      name: column.name,
      coder: isText ? new TextCoder() : null,
      cells: new Float64Array(this.rows.size).fill(isText ? -1 : Number.NaN),
      isSeen: new Uint8Array(this.rows.size),
    };
    this.gathered.set(keyOf(column), begun);
    return begun;
  }

  columns(): Map<string, LoadedColumn> {
    const columns = new Map<string, LoadedColumn>([['customer_id', { kind: 'texts', texts: [...this.rows.keys()] }]]);
    for (const { name, coder, cells } of this.gathered.values()) {
      columns.set(name, coder === null ? { kind: 'number', values: cells } : coder.column(Int32Array.from(cells)));
    }
    return columns;
  }
}

/** Names that differ in case alone are one name to SQL. */
function keyOf({ name }: FrameColumn): string {
  return name.toLowerCase();
}

function cellsOf({ feature, levels }: FrameColumn, { coder }: Gathered): (place: number) => number {
  if (feature.kind === 'number') return (place) => (feature.values[place] as number) + 0;
  const codes = levels.map((level) => coder?.code(level) ?? -1);
  return (place) => codes[feature.codes[place] as number] ?? -1;
}
