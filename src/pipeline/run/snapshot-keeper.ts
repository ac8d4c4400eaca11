import { type Engine, fn, join, name, sql } from '#engine';
import type { KeptSnapshot } from '#quality';
import type { RepairHook, SourceMapping } from '#sources';

/** Keeps the tables mapped as account snapshots with all their columns, since an unmapped column may tell what becomes of a customer. */
export class SnapshotKeeper {
  /** What was kept, in the order in which it was read. */
  readonly snapshots: KeptSnapshot[] = [];
  private readonly engine: Engine;
  private readonly mapping: readonly SourceMapping[];

  constructor(engine: Engine, mapping: readonly SourceMapping[]) {
    this.engine = engine;
    this.mapping = mapping;
  }

  /** The hook for `loadReceived`: what stood there before, then this. */
  after(hook?: RepairHook): RepairHook {
    return async (received) => {
      const rows = hook === undefined ? received.rows : await hook(received);
      const { file, sheet, headers } = received;
      const mapped = this.mapping.find(
        (one) => one.entity === 'account_snapshot' && one.file === file && (one.sheet ?? sheet) === sheet,
      );
      const isKept = this.snapshots.some((one) => one.file === file && one.sheet === sheet);
      if (mapped === undefined || isKept) return rows;
      const table = `kept_snapshot_${this.snapshots.length + 1}`;
      const columns = headers.map((_, index) => name(`c${index}`));
      const row = fn.whole(sql`CAST(source_row AS DECIMAL(18,0))`);
      await this.engine.createTable(table, sql`SELECT ${join(columns)}, ${row} AS source_row FROM ${rows}`);
      this.snapshots.push({ table, file, sheet, headers, columns: mapped.columns });
      return rows;
    };
  }

  /** Drops what was kept. */
  async drop(): Promise<void> {
    for (const { table } of this.snapshots) await this.engine.dropTable(table);
  }
}
