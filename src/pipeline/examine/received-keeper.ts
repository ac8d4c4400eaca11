import { type Engine, fn, join, name, sql } from '#engine';
import type { RepairHook, SourceMapping, StagedTable } from '#sources';

/** Keeps the tables of a run as they are after their repairs, so that the doctor can look at them; each once. */
export class ReceivedKeeper {
  /** The tables kept, in the order in which they were read. */
  readonly tables: StagedTable[] = [];
  private readonly engine: Engine;
  private readonly mapping: readonly SourceMapping[];

  constructor(engine: Engine, mapping: readonly SourceMapping[]) {
    this.engine = engine;
    this.mapping = mapping;
  }

  /** The hook for `loadReceived`: repairs first, then keeps. */
  after(repair: RepairHook): RepairHook {
    return async (received) => {
      const rows = await repair(received);
      const { file, sheet, headers } = received;
      const headerRow =
        this.mapping.find((one) => one.file === file && (one.sheet ?? sheet) === sheet)?.headerRow ?? null;
      const isKept = this.tables.some((one) => one.file === file && one.sheet === sheet && one.headerRow === headerRow);
      if (isKept) return rows;
      const table = `examined_${this.tables.length + 1}`;
      const columns = headers.map((_, index) => name(`c${index}`));
      const row = fn.whole(sql`CAST(source_row AS DECIMAL(18,0))`);
      const count = await this.engine.createTable(
        table,
        sql`SELECT ${join(columns)}, ${row} AS source_row FROM ${rows}`,
      );
      this.tables.push({ table, file, sheet, headerRow, headers, rows: count });
      return rows;
    };
  }
}
