import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { type Engine, fn, join, name, sql } from '#engine';
import type { StagedTable } from '#sources';

/** A table written out in a test: header row 1, data from row 2. */
export interface WrittenTable {
  file: string;
  sheet?: string;
  headers: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** Where the real inputs lie. */
export const datasets = process.env['NILAI_DATASETS'] ?? resolve(import.meta.dirname, '../../../shared/datasets');

let tables = 0;

/** Brings a written table into the engine as a staged one. */
export async function stageRows(
  engine: Engine,
  { file, sheet = '', headers, rows }: WrittenTable,
): Promise<StagedTable> {
  tables++;
  const [raw, table] = [`written_${tables}`, `staged_${tables}`];
  const columns = headers.map((_, index) => `c${index}`);
  const loader = await engine.loader(raw, [...columns, 'source_row']);
  rows.forEach((row, index) => {
    loader.append([...columns.map((_, column) => textOf(row[column])), String(index + 2)]);
  });
  await loader.finish();
  const whole = fn.whole(fn.readDecimal(sql`source_row`, 0));
  await engine.createTable(table, sql`SELECT ${join(columns.map(name))}, ${whole} AS source_row FROM ${name(raw)}`);
  await engine.dropTable(raw);
  return { table, file, sheet, headerRow: 1, headers, rows: rows.length };
}

function textOf(cell: string | number | null | undefined): string | null {
  return cell === undefined || cell === null || cell === '' ? null : String(cell);
}

/** Brings a real input into the engine: a csv file, or every sheet of a workbook. */
export async function stageDataset(engine: Engine, path: string): Promise<StagedTable[]> {
  const file = basename(path);
  if (!file.endsWith('.xlsx')) return [await stageRows(engine, { file, ...(await readText(resolve(datasets, path))) })];
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(resolve(datasets, path));
  const staged: StagedTable[] = [];
  for (const sheet of book.worksheets) {
    const [headers = [], ...rows] = sheetRows(sheet);
    staged.push(await stageRows(engine, { file, sheet: sheet.name, headers: headers.map(String), rows }));
  }
  return staged;
}

function sheetRows(sheet: ExcelJS.Worksheet): (string | null)[][] {
  const rows: (string | null)[][] = [];
  sheet.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text || null));
  });
  return rows;
}

async function readText(path: string): Promise<Pick<WrittenTable, 'headers' | 'rows'>> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const delimiter = (lines[0] ?? '').includes(';') ? ';' : ',';
  const cells = lines.map((line) => cellsOf(line, delimiter));
  return { headers: cells[0] ?? [], rows: cells.slice(1) };
}

function cellsOf(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cell = new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, 'g');
  return [...line.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
