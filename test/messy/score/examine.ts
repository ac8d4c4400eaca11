import { findAcrossTables, findInColumns, findRelations, portrayTables } from '#doctor';
import type { Engine } from '#engine';
import type { StagedTable } from '#sources';
import type { Workbook } from '../truth.ts';
import type { Examined } from './repaired.ts';

/** Everything that the doctor finds in the tables of a workbook, within tables and between them. */
export async function examine(engine: Engine, workbook: Workbook, tables: readonly StagedTable[]): Promise<Examined> {
  const portraits = await portrayTables(engine, tables);
  const context = { asOf: workbook.today, ownNames: [workbook.own] };
  const within = await findInColumns(engine, tables, portraits, context);
  const relations = await findRelations(engine, tables, portraits);
  const between = await findAcrossTables(engine, tables, { portraits, relations });
  return { workbook, tables, portraits, findings: [...within, ...between] };
}
