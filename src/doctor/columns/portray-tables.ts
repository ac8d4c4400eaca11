import type { Engine } from '#engine';
import type { StagedTable } from '#sources';
import type { TablePortrait } from '../portrait.ts';
import type { ColumnReading } from './column-reading.ts';
import { dataOf, dropData, type NoteRow } from './note-rows.ts';
import { portrayColumn } from './portray-column.ts';
import { readColumns } from './read-column.ts';

/** What was read for a portrait, kept with it so that findings need not read the table again. */
const readingsOfPortrait = new WeakMap<TablePortrait, readonly ColumnReading[]>();

const notesOfPortrait = new WeakMap<TablePortrait, readonly NoteRow[]>();

/** The notes that were found among the rows of a portrayed table; undefined where it was portrayed elsewhere. */
export function knownNotes(portrait: TablePortrait): readonly NoteRow[] | undefined {
  return notesOfPortrait.get(portrait);
}

/** Describes every column of every table over all its cells; the order of the rows does not matter. */
export async function portrayTables(engine: Engine, tables: readonly StagedTable[]): Promise<TablePortrait[]> {
  const portraits: TablePortrait[] = [];
  for (const table of tables) {
    const parted = await dataOf(engine, table);
    const readings = await readColumns(engine, parted.data);
    await dropData(engine, table, parted);
    const portrait = {
      file: table.file,
      sheet: table.sheet,
      headerRow: table.headerRow,
      rows: parted.data.rows,
      columns: readings.map(portrayColumn),
    };
    readingsOfPortrait.set(portrait, readings);
    notesOfPortrait.set(portrait, parted.notes);
    portraits.push(portrait);
  }
  return portraits;
}

/** What was read of each column of a table of data (`dataOf`). */
export async function readingsOf(
  engine: Engine,
  table: StagedTable,
  portrait: TablePortrait,
): Promise<readonly ColumnReading[]> {
  return readingsOfPortrait.get(portrait) ?? (await readColumns(engine, table));
}
