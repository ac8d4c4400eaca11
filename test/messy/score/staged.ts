import { type Engine, name, type Row, sql } from '#engine';
import type { StagedTable } from '#sources';
import type { TrueTable, Workbook } from '../truth.ts';
import { asRead, placeOf, trueTableOf } from './matching.ts';
import type { Tally } from './tally.ts';

/** Compares every cell of the staged tables with the file: nothing may be changed, and no row of data may be lost. */
export async function scoreStaged(
  engine: Engine,
  { workbook, tables }: { workbook: Workbook; tables: readonly StagedTable[] },
  tally: Tally,
): Promise<void> {
  for (const table of tables) {
    const truth = trueTableOf(workbook, table);
    if (truth === undefined || table.headerRow !== truth.headerRow) continue;
    const rows = await engine.rows(sql`SELECT * FROM ${name(table.table)}`);
    const where = placeOf(workbook, table);
    const { changed, unfilled, merged } = changes(truth, table, rows);
    const [first] = changed;
    const of = truth.rows.length * truth.columns.length;
    const failure = first === undefined ? {} : { failure: `${where}, ${first}` };
    tally.countMany('cells changed in silence (staged)', { reached: changed.length, of, ...failure });
    if (merged > 0) tally.count('merged areas hold for each row', unfilled[0] && `${where}, ${unfilled[0]}`);
    const staged = new Set(rows.map((row) => Number(row['source_row'])));
    for (const { row, what } of truth.notData) {
      tally.count(`left out: row of ${what}`, staged.has(row) ? `${where}, row ${row}` : undefined);
    }
  }
}

/** Cells that were read otherwise than the file has them, and cells of merged areas that were left blank. */
function changes(
  truth: TrueTable,
  { headers }: StagedTable,
  rows: readonly Row[],
): { changed: string[]; unfilled: string[]; merged: number } {
  const byRow = new Map(rows.map((row) => [Number(row['source_row']), row]));
  const [changed, unfilled]: [string[], string[]] = [[], []];
  for (const { row, cells, merged } of truth.rows) {
    for (const [at, { header }] of truth.columns.entries()) {
      const place = headers.findIndex((one) => one?.trim() === header.trim());
      const [said, written] = [byRow.get(row)?.[`c${place}`] ?? null, asRead(cells[at] ?? null)];
      if (said === written) continue;
      const isUnfilled = merged === at && said === null;
      (isUnfilled ? unfilled : changed).push(`row ${row} "${header}": ${JSON.stringify(written)} became ${said}`);
    }
  }
  return { changed, unfilled, merged: truth.rows.filter((row) => row.merged !== null).length };
}
