import { hiddenSheet, rowIn, tablesOfSheet } from '../layout/sheet-layout.ts';
import type { RawRow, Reader, SourceFile, TableShape } from '../reader.ts';
import { loadWorkbook, lookAtSheet, sheetRows } from './sheet-rows.ts';
import { damaged } from './size-limits.ts';

/** Excel workbooks (.xlsx, .xlsm), row by row from the disk; formulas by the values that Excel stored with them. */
export const xlsxReader: Reader = { kind: 'xlsx', extensions: ['.xlsx', '.xlsm'], namesColumns: false, tables, rows };

async function tables(file: SourceFile): Promise<TableShape[]> {
  const { workbook, context } = await loadWorkbook(file);
  const shapes: TableShape[] = [];
  for (const sheet of workbook.sheets) {
    const { rows: first, isWhole, merged } = await lookAtSheet(file, sheet, context);
    const remarks = sheet.isHidden ? [hiddenSheet] : [];
    shapes.push(...tablesOfSheet({ sheet: sheet.name, merged, remarks }, first, isWhole));
  }
  return shapes;
}

/** The sizes have been checked by `tables`, which gave the shape. */
async function* rows(file: SourceFile, table: TableShape): AsyncGenerator<RawRow> {
  const { workbook, context } = await loadWorkbook(file);
  const sheet = workbook.sheets.find((candidate) => candidate.name === table.sheet);
  if (sheet === undefined) throw damaged(file);
  for await (const row of sheetRows(file, sheet, context)) {
    const inTable = rowIn(table.layout, row);
    if (inTable !== undefined) yield inTable;
  }
}
