import { dirname } from 'node:path';
import { type Engine, name, type Row, sql } from '#engine';
import { type InspectedFile, loadReceived, type Note, type SourceMapping } from '#sources';
import type { TrueTable, Workbook } from '../truth.ts';
import { asRead, foundTable, placeOf } from './matching.ts';
import type { Tally } from './tally.ts';

/**
 * Reads the files by the mapping that was proposed and compares every cell with the file. What differs, and every row
 * that is absent, must stand in the notes; anything else is a silent change.
 */
export async function scoreReceived(
  engine: Engine,
  { workbook, files }: { workbook: Workbook; files: readonly InspectedFile[] },
  tally: Tally,
): Promise<void> {
  const folder = dirname(workbook.paths[0] ?? '');
  const readable = workbook.tables.flatMap((table) => {
    const found = foundTable(files, table);
    const mapping = found?.proposal ?? null;
    const [problem] = found?.problems ?? [];
    tally.count('tables read without a question', problem && `${placeOf(workbook, table)}: ${problem.message}`);
    return mapping === null || problem !== undefined || found?.headerRow !== table.headerRow
      ? []
      : [{ table, mapping }];
  });
  const sheets = new Set(readable.map(({ table: { file, sheet } }) => `${file}/${sheet}`));
  const together = sheets.size === readable.length ? await read(engine, folder, readable) : undefined;
  for (const one of readable) {
    const reading = Array.isArray(together) ? together : await read(engine, folder, [one]);
    const failure = reading instanceof Error ? `${placeOf(workbook, one.table)}: ${reading}` : undefined;
    tally.count('read by the proposed mapping', failure);
    if (!(reading instanceof Error)) await compare(engine, { workbook, ...one, notes: reading }, tally);
  }
}

interface Readable {
  table: TrueTable;
  mapping: SourceMapping;
}

/** Reads tables by their mapping and gives the notes, or the error that kept it from being read. */
async function read(engine: Engine, folder: string, tables: readonly Readable[]): Promise<readonly Note[] | Error> {
  try {
    return (await loadReceived({ engine, folder, mapping: tables.map(({ mapping }) => mapping) })).notes;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

interface Comparison extends Readable {
  workbook: Workbook;
  notes: readonly Note[];
}

async function compare(engine: Engine, comparison: Comparison, tally: Tally): Promise<void> {
  const { workbook, table, mapping, notes } = comparison;
  const where = placeOf(workbook, table);
  const rows = await engine.rows(sql`SELECT * FROM ${name(`received_${mapping.entity}`)}
    WHERE source = ${table.file} AND sheet = ${table.sheet}`);
  const received = new Map(rows.map((row) => [Number(row['source_row']), row]));
  const noted = new Set(
    notes.filter(({ source, sheet }) => source === table.file && sheet === table.sheet).map(({ row }) => row),
  );
  const silent = silentChanges(comparison, received, noted);
  const of = table.rows.length * Object.keys(mapping.columns).length;
  const failure = silent.length === 0 ? {} : { failure: `${where}, ${silent[0]}` };
  tally.countMany('cells changed in silence (received)', { reached: silent.length, of, ...failure });
  for (const { row, what } of table.notData.filter((one) => !received.has(one.row))) {
    tally.count('rows left out stand in the notes', noted.has(row) ? undefined : `${where}, row ${row}: ${what}`);
  }
}

/** Cells that were read otherwise than they stand in the file, in rows of which no note speaks. */
function silentChanges(
  { table, mapping }: Comparison,
  received: ReadonlyMap<number, Row>,
  noted: ReadonlySet<number>,
): string[] {
  const places = Object.entries(mapping.columns).flatMap(([field, header]) => {
    const at = table.columns.findIndex((column) => column.header.trim() === header.trim());
    return at < 0 ? [] : [{ field, header, at }]; // a column of the table beside it is scored there
  });
  return table.rows
    .filter(({ row }) => !noted.has(row))
    .flatMap(({ row, cells }) =>
      places.flatMap(({ field, header, at }) => {
        const [said, written] = [received.get(row)?.[field] ?? null, asRead(cells[at] ?? null)];
        if (said === written) return [];
        return [`row ${row} "${header}": ${JSON.stringify(written)} became ${JSON.stringify(said)}`];
      }),
    );
}
