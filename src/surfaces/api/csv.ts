import type { CustomerRow } from '#answers';
import { type WorkbookColumn, workbookColumns } from '#contract';
import type { Language } from '#values';

/** A cell as CSV; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The header line of the list, in the words of the workbook. */
export function csvHeader(): string {
  return workbookColumns.map((column: WorkbookColumn) => csvCell(column.header)).join(',');
}

/** One customer as a line of the list. */
export function csvLine(row: CustomerRow, language: Language): string {
  return workbookColumns.map((column: WorkbookColumn) => csvCell(column.valueOf(row, language))).join(',');
}
