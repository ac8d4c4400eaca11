import { nearestWords, type Place } from '#values';
import type { InspectedFile, InspectedTable } from '../inspected.ts';
import type { SourceMapping } from '../settings.ts';

/** Something of a kept mapping that the files lack now. */
export interface Misfit {
  /** The kept entry; `columns` are field -> header. */
  source: SourceMapping;
  /** `table` where no table has the columns any more, else `column`. */
  lacks: 'table' | 'column';
  /** Field and header that are not found; left out where the whole table is not. */
  field?: string;
  header?: string;
  /** Headers or tables that may be meant, the likeliest first. */
  nearest: string[];
  /** Where it was looked for. */
  place: Place;
}

/** Share of the kept headers that a table must have to be the one meant. */
const leastShare = 0.5;
const nearestShown = 3;

/**
 * What of a kept mapping the files no longer have: each column that is gone, and each table that is. A table is found by its
 * file and sheet, or, as files are renamed each month, by the headers it has. Empty where the mapping fits.
 */
export function whatNoLongerFits(remembered: readonly SourceMapping[], files: readonly InspectedFile[]): Misfit[] {
  const tables = files.flatMap(({ file, tables: inner }) => inner.map((table) => ({ file, table })));
  const taken = new Set<InspectedTable>();
  return remembered.flatMap((source) => {
    const found = tableOf(
      source,
      tables.filter(({ table }) => !taken.has(table)),
    );
    if (found === undefined) return [noTable(source, tables)];
    taken.add(found.table);
    return missingColumns(source, found);
  });
}

interface Named {
  file: string;
  table: InspectedTable;
}

function tableOf(source: SourceMapping, tables: readonly Named[]): Named | undefined {
  const exact = tables.find(({ file, table }) => file === source.file && table.sheet === (source.sheet ?? ''));
  if (exact !== undefined && shareOf(source, exact) > 0) return exact;
  const [best] = tables
    .map((one) => ({ one, share: shareOf(source, one) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share);
  return best?.one ?? exact;
}

/** Share of the kept headers that the table has, 0 to 1. */
function shareOf({ columns }: SourceMapping, { table }: Named): number {
  const wanted = Object.values(columns);
  const headers = headersOf(table);
  return wanted.length === 0 ? 0 : wanted.filter((header) => headers.includes(header)).length / wanted.length;
}

function missingColumns(source: SourceMapping, { file, table }: Named): Misfit[] {
  const headers = headersOf(table);
  const used = Object.values(source.columns);
  const free = headers.filter((header) => !used.includes(header));
  const place = { file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) };
  return Object.entries(source.columns)
    .filter(([, header]) => !headers.includes(header))
    .map(([field, header]) => ({
      source,
      lacks: 'column',
      field,
      header,
      nearest: nearestHeaders({ field, header }, { source, table, free }),
      place: { ...place, column: header },
    }));
}

/** The header that the table's own reading gives the field, then those that are written alike. */
function nearestHeaders(
  { field, header }: { field: string; header: string },
  { source, table, free }: { source: SourceMapping; table: InspectedTable; free: readonly string[] },
): string[] {
  const readings = [table, ...table.others].filter(({ entity }) => entity?.name === source.entity);
  const meant = readings.flatMap(({ mapping }) =>
    mapping.filter((one) => one.field === field).map((one) => one.header),
  );
  const likely = meant.filter((one) => free.includes(one));
  return [...new Set([...likely, ...nearestWords(header, free)])].slice(0, nearestShown);
}

function noTable(source: SourceMapping, tables: readonly Named[]): Misfit {
  const sheets = tables.filter(({ file }) => file === source.file).map(({ table }) => table.sheet);
  const near =
    sheets.length > 0
      ? nearestWords(source.sheet ?? '', sheets)
      : nearestWords(
          source.file,
          tables.map(({ file }) => file),
        );
  const place = { file: source.file, ...(source.sheet === undefined ? {} : { sheet: source.sheet }) };
  return { source, lacks: 'table', nearest: [...new Set(near)].slice(0, nearestShown), place };
}

function headersOf(table: InspectedTable): string[] {
  return table.columns.flatMap(({ header }) => header ?? []);
}
