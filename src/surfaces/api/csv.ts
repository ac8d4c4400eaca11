import { type CustomerRow, listCells } from '#answers';
import { workbookColumns } from '#contract';
import type { Language } from '#values';

/** What spreadsheets take for the beginning of a formula, also in its full-width forms. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell as CSV; a text that a spreadsheet would take for a formula gets an apostrophe in front, a number stays as it is. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The header line of the list, in the words of the workbook. */
export function csvHeader(): string {
  return workbookColumns.map(({ header }) => csvCell(header)).join(',');
}

/** One customer as a line of the list. */
export function csvLine(row: CustomerRow, language: Language): string {
  return listCells(row, language).map(csvCell).join(',');
}
