import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { ContentKind } from '#entities';
import { known } from '../readings/text.ts';
import type { ReceivedRecords, RecordField } from './received-records.ts';

/** Name of the table that `gatherCells` makes. */
export const cellsTable = 'record_cells';

/** The fields of some kinds whose cells are text. */
export function textFields({ fields }: ReceivedRecords, kinds: readonly ContentKind[]): readonly RecordField[] {
  return fields.filter(({ kind, isTyped }) => kinds.includes(kind) && !isTyped);
}

/**
 * Makes `record_cells` (field, source, sheet, cell, given, cell_rows, first_row): each different text of these fields once,
 * `given` without outer spaces and NULL where it only stands for emptiness.
 */
export async function gatherCells(
  engine: Engine,
  { received }: ReceivedRecords,
  fields: readonly RecordField[],
): Promise<void> {
  const parts = fields.map(({ name: field }) => {
    const cell = name(field);
    return sql`SELECT ${field} AS field, source, coalesce(sheet, '') AS sheet, ${cell} AS cell,
        count(*) AS cell_rows, min(source_row) AS first_row
      FROM ${name(received)} WHERE ${cell} IS NOT NULL GROUP BY source, coalesce(sheet, ''), ${cell}`;
  });
  const cells = parts.length === 0 ? noCells : join(parts, ' UNION ALL ');
  await engine.createTable(cellsTable, sql`SELECT *, ${known('cell')} AS given FROM (${cells}) AS cells`);
}

const noCells = sql`SELECT ${fn.text(null)} AS field, ${fn.text(null)} AS source, ${fn.text(null)} AS sheet,
    ${fn.text(null)} AS cell, ${fn.whole(sql`CAST(NULL AS DOUBLE)`)} AS cell_rows,
    ${fn.whole(sql`CAST(NULL AS DOUBLE)`)} AS first_row
  FROM (VALUES (1)) AS one(n) WHERE n = 0`;

/** How a cell without a reading is called: nothing in it, or a word that stands for nothing. */
export const stateOfNothing: Fragment = sql`CASE WHEN trim(replace(cell, ${'\u00a0'}, ' ')) = '' THEN 'empty' ELSE 'placeholder' END`;

/** The condition that a row of a dictionary belongs to the cell of a field in a received row `r`. */
export function isCellOf(alias: Fragment, field: string): Fragment {
  return sql`${alias}.field = ${field} AND ${alias}.source = r.source
    AND ${alias}.sheet = coalesce(r.sheet, '') AND ${alias}.cell = r.${name(field)}`;
}
