import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Random } from '#maths';
import type { Format, Written } from '../model.ts';
import type { Grid } from './layout.ts';

/** One sheet of a file to be written; without grid a sheet of plain lines. */
export interface SheetToWrite {
  file: string;
  sheet: string;
  grid: Pick<Grid, 'cells' | 'merges'>;
}

/** Writes the files of a workbook and gives their paths. The bytes depend on the cells and the draws alone. */
export async function writeFiles(
  sheets: readonly SheetToWrite[],
  { folder, format, random }: { folder: string; format: Format; random: Random },
): Promise<string[]> {
  const files = [...new Set(sheets.map(({ file }) => file))];
  for (const file of files) {
    const own = sheets.filter((one) => one.file === file);
    const [first] = own;
    if (first === undefined) continue;
    const write = { xlsx: () => workbook(own), csv: () => separated(first, random), jsonl: () => jsonLines(first) };
    await writeFile(join(folder, file), await write[format]());
  }
  return files.map((file) => join(folder, file));
}

function workbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const day = new Date('2026-01-01T00:00:00Z');
  return writeXlsx({
    sheets: sheets.map(({ sheet, grid }): WriteSheet => ({ name: sheet, rows: grid.cells, merges: grid.merges })),
    properties: { created: day, modified: day },
  });
}

function separated({ grid }: SheetToWrite, random: Random): string {
  const delimiter = random.choice([',', ',', ';', '\t']);
  const start = random.chance(0.3) ? '﻿' : '';
  const end = random.chance(0.3) ? '\r\n' : '\n';
  const width = Math.max(...grid.cells.map((row) => row.length));
  const line = (row: readonly Written[]) =>
    Array.from({ length: width }, (_, at) => quoted(row[at] ?? null, delimiter)).join(delimiter);
  return `${start}${grid.cells.map(line).join(end)}${end}`;
}

function quoted(cell: Written, delimiter: string): string {
  const text = cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.includes(delimiter) || /["\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** JSON lines: the first row of the cells names the columns. */
function jsonLines({ grid }: SheetToWrite): string {
  const [header = [], ...rows] = grid.cells;
  return rows
    .map((row) => JSON.stringify(Object.fromEntries(header.map((name, at) => [String(name), row[at] ?? null]))))
    .join('\n');
}
