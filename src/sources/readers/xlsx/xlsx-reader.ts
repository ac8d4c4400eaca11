import { readFile } from 'node:fs/promises';
import { streamXlsxRows } from 'hucre/xlsx';
import { ProductError } from '#values';
import { numberText } from '../number-text.ts';
import type { RawRow, Reader, SourceFile, TableShape } from '../reader.ts';
import { MergedAreaScan } from './merged-areas.ts';
import { openWorkbook, type Sheet, type Workbook } from './open-workbook.ts';
import { damaged, unpackChecked } from './size-limits.ts';

/** Excel workbooks (.xlsx, .xlsm); formulas by the values that Excel stored with them. */
export const xlsxReader: Reader = { kind: 'xlsx', extensions: ['.xlsx', '.xlsm'], namesColumns: false, tables, rows };

async function tables(file: SourceFile): Promise<TableShape[]> {
  const workbook = await openWorkbook(file);
  await checkShared(file, workbook);
  const shapes: TableShape[] = [];
  for (const sheet of workbook.sheets) {
    const scan = new MergedAreaScan();
    await unpackChecked(file, sheet.part, (piece) => scan.look(piece));
    const remarks = sheet.isHidden ? ['The sheet is hidden.'] : [];
    shapes.push({ sheet: sheet.name, mergedDown: scan.areas(), remarks });
  }
  return shapes;
}

/** The sizes have been checked by `tables`, which gave the shape. */
async function* rows(file: SourceFile, table: TableShape): AsyncGenerator<RawRow> {
  const workbook = await openWorkbook(file);
  const sheet = workbook.sheets.find((candidate) => candidate.name === table.sheet) as Sheet;
  const content = await readFile(file.path);
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.index })) {
      const cells = values.map(cellText);
      if (cells.some((cell) => cell !== null)) yield { row: index + 1, cells };
    }
  } catch (failure) {
    throw failure instanceof ProductError ? failure : damaged(file, failure);
  }
}

/** The row reader holds these parts whole, so they are seen to be as large as they say before it does. */
async function checkShared(file: SourceFile, workbook: Workbook): Promise<void> {
  for (const part of workbook.sharedParts) await unpackChecked(file, part, () => undefined);
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** `YYYY-MM-DD`, with the time behind it only where there is one. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const nearest = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = nearest.slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
