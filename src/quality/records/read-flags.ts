import { type Engine, literals, name, sql } from '#engine';
import { cellsTable, gatherCells, stateOfNothing, textFields } from './gather-cells.ts';
import type { ReceivedRecords } from './received-records.ts';

/** Name of the dictionary of flags. */
export const flagsTable = 'record_flags';

/** Words for yes, in lower case. */
export const yesWords: readonly string[] = ['yes', 'y', 'ya', 'iya', 'true', 't', '1', '1.0', 'benar', 'ada', 'x'];
/** Words for no, in lower case. */
export const noWords: readonly string[] = [
  ...['no', 'n', 'tidak', 'tdk', 'false', 'f', '0', '0.0', 'salah', 'bukan', 'belum', 'tidak ada'],
];
/** What an outcome column may say in place of yes. */
const happened = [
  ...['churned', 'churn', 'left', 'exited', 'attrited', 'cancelled', 'canceled', 'terminated', 'berhenti', 'keluar'],
  ...['accepted', 'converted', 'subscribed', 'responded', 'won', 'diterima', 'menerima', 'setuju', 'berlangganan'],
];
/** What it may say in place of no. */
const didNot = [
  ...['stayed', 'retained', 'active', 'aktif', 'existing', 'not churned', 'bertahan', 'tetap', 'lanjut', 'joined'],
  ...['rejected', 'declined', 'refused', 'not accepted', 'not converted', 'lost', 'ditolak', 'menolak', 'tidak setuju'],
];

/** Makes `record_flags` (field, source, sheet, cell, cell_rows, first_row, state, value) from the flags of an entity. */
export async function readFlags(engine: Engine, table: ReceivedRecords): Promise<void> {
  await gatherCells(engine, table, textFields(table, ['flag']));
  const text = sql`lower(given)`;
  await engine.createTable(
    flagsTable,
    sql`SELECT field, source, sheet, cell, cell_rows, first_row, CASE WHEN given IS NULL THEN ${stateOfNothing}
        WHEN value IS NULL THEN 'unreadable' ELSE 'plain' END AS state, value
      FROM (SELECT *, CASE WHEN ${text} IN (${literals(yesWords)}) THEN TRUE WHEN ${text} IN (${literals(noWords)}) THEN FALSE
          WHEN field = 'outcome' AND ${text} IN (${literals(happened)}) THEN TRUE
          WHEN field = 'outcome' AND ${text} IN (${literals(didNot)}) THEN FALSE END AS value
        FROM ${name(cellsTable)}) AS read_flags`,
  );
  await engine.dropTable(cellsTable);
}
