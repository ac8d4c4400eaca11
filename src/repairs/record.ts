import { type Engine, type Fragment, fn, name, sql } from '#engine';

/** Every cell that was changed: decision, rule, source, sheet, row, column, before, after, is_amount. */
export const repairedCells = 'repaired_cells';
/** Every row that was set aside, whole: decision, rule, source, sheet, row, reason, customer, amount, cells. */
export const quarantinedRows = 'quarantined_rows';

const text = fn.text(null);
const whole = fn.whole(sql`CAST(NULL AS DOUBLE)`);

/** Makes both record tables, empty. */
export async function makeRecord(engine: Engine): Promise<void> {
  await engine.createTable(
    repairedCells,
    empty(sql`${whole} AS decision, ${text} AS rule, ${text} AS source, ${text} AS sheet, ${whole} AS "row",
      ${text} AS "column", ${text} AS before, ${text} AS after, FALSE AS is_amount`),
  );
  await engine.createTable(
    quarantinedRows,
    empty(sql`${whole} AS decision, ${text} AS rule, ${text} AS source, ${text} AS sheet, ${whole} AS "row",
      ${text} AS reason, ${text} AS customer, ${text} AS amount, ${text} AS cells`),
  );
}

function empty(columns: Fragment): Fragment {
  return sql`SELECT ${columns} FROM (VALUES (1)) AS one (n) WHERE n = 0`;
}

/** The tables that repairing makes for itself while it works on one table. */
export const scratch = {
  /** source_row, decision: every row that a decision sets aside; the smallest decision of a row holds. */
  leaving: 'repairs_leaving',
  /** source_row, place, before, after, decision: every cell that a decision changes; the smallest decision holds. */
  changing: 'repairs_changing',
  /** decision, found: how many rows answer to each key. */
  keyed: 'repairs_keyed',
  cells: 'repairs_cells',
} as const;

/** Drops what repairing made for itself. */
export async function dropScratch(engine: Engine): Promise<void> {
  for (const table of Object.values(scratch)) await engine.dropTable(table);
}

/** Row number as a whole number, whether the column is text or not. */
export const rowNumber = fn.whole(sql`CAST(source_row AS DECIMAL(18,0))`);

/** Column of a received table by its place. */
export function cell(place: number): Fragment {
  return name(`c${place}`);
}

/** What a cell says, a blank one as ''. */
export function said(place: number): Fragment {
  return sql`coalesce(${cell(place)}, '')`;
}
