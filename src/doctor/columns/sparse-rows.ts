import { type Engine, join, name, sql } from '#engine';
import type { StagedTable } from '#sources';
import type { ColumnReading } from './column-reading.ts';
import { stagedColumn } from './column-texts.ts';

/** Share of blank cells up to which a column counts as full. */
const almostFull = 0.1;
const leastFull = 4;
const leastMissing = 3;
const mostRows = 20;

/**
 * Rows that lack half or more of the cells that the others have, as subtotals and notes do; none where such rows are no
 * exception.
 */
export async function sparseRows(
  engine: Engine,
  staged: StagedTable,
  readings: readonly ColumnReading[],
): Promise<number[]> {
  const full = readings.filter(({ rows, filled }) => filled < rows && filled >= rows * (1 - almostFull));
  const always = readings.filter(({ rows, filled }) => filled === rows).length;
  if (full.length < leastMissing || full.length + always < leastFull) return [];
  const missing = full.map(({ index }) => {
    const cell = stagedColumn(index);
    return sql`CASE WHEN ${cell} IS NULL OR trim(${cell}) = '' THEN 1 ELSE 0 END`;
  });
  const least = Math.max(leastMissing, Math.ceil((full.length + always) / 2));
  const rows = await engine.rows(
    sql`SELECT source_row FROM ${name(staged.table)} WHERE ${join(missing, ' + ')} >= ${least}
      ORDER BY source_row NULLS LAST LIMIT ${mostRows + 1}`,
  );
  return rows.length > mostRows ? [] : rows.map((row) => Number(row['source_row']));
}
